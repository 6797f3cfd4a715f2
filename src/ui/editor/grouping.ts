import { lookUp } from '../../core/base/lookUp'
import { addNote } from '../../core/edit/notes'
import { collapseZone, groupElements, inZone, ungroupElements } from '../../core/edit/zones'
import type { Text } from '../../core/base/text'
import { fill } from '../../core/base/text'
import { namedStep } from '../words/stepName'
import { written } from '../words/written'
import type { Desk } from './desk'
import { number, stepAbout } from './desk'

/** Edits of zones and of remarks. */
export interface Grouping {
  readonly group: () => void
  readonly ungroup: () => void
  readonly moveToZone: (zone: string) => void
  /** Draws the zones of the marked processes, or all of them, as one card each or as frames. */
  readonly fold: (which: 'marked' | 'all', collapsed: boolean) => void
  readonly renameZone: (zone: string, name: Text) => void
  readonly addNote: () => void
}

/** Name of a new zone, in both languages: it goes into the document. */
const zoneName = (number: number): Text => ({
  en: fill(written['zone.new'].en, { number: String(number) }),
  zh: fill(written['zone.new'].zh, { number: String(number) }),
})

/** Edits of zones and of remarks, on a desk. */
export function grouping({ marked, open, commit, middle }: Desk): Grouping {
  return {
    group: () => {
      const [found, { processes }] = [open(), marked()]
      if (found === null || processes.length === 0) return
      const name = zoneName(Object.keys(found.doc.zones ?? {}).length + 1)
      commit(namedStep('group', { name }), groupElements(found.doc, processes, name).doc)
    },
    ungroup: () => {
      const [found, { processes }] = [open(), marked()]
      if (found === null) return
      const grouped = processes.filter((id) => lookUp(found.doc.processes, id)?.zone !== undefined)
      if (grouped.length === 0) return
      const step = stepAbout('ungroup', { processes: grouped, flows: [] }, found)
      commit(step, ungroupElements(found.doc, grouped))
    },
    moveToZone: (zone) => {
      const [found, { processes }] = [open(), marked()]
      const name = lookUp(found?.doc.zones, zone)?.name
      if (found === null || name === undefined || processes.length === 0) return
      commit(namedStep('moveToZone', { name }), inZone(found.doc, processes, zone))
    },
    fold: (which, collapsed) => {
      const [found, { processes }] = [open(), marked()]
      if (found === null) return
      const all = Object.keys(found.doc.zones ?? {})
      const touched = new Set(processes.map((id) => lookUp(found.doc.processes, id)?.zone))
      const zones = which === 'all' ? all : all.filter((id) => touched.has(id))
      const doc = zones.reduce((before, id) => collapseZone(before, id, collapsed), found.doc)
      const [first] = zones
      const kind = collapsed ? 'collapse' : 'expand'
      const zone = lookUp(found.doc.zones, first ?? '')
      commit(
        zone !== undefined && zones.length === 1
          ? namedStep(kind, { name: zone.name })
          : namedStep(kind, { count: number(zones.length) }),
        doc,
      )
    },
    renameZone: (zone, name) => {
      const found = open()
      const old = lookUp(found?.doc.zones, zone)
      if (found === null || old === undefined) return
      commit(namedStep('rename', { name }), {
        ...found.doc,
        zones: { ...found.doc.zones, [zone]: { ...old, name } },
      })
    },
    addNote: () => {
      const found = open()
      if (found !== null) commit(namedStep('addNote', {}), addNote(found.doc, middle()).doc)
    },
  }
}
