import { groupElements, inZone, ungroupElements } from '../../../core/edit/zones'
import { zoneName } from '../zoneName'
import { namedStep } from '../stepName'
import type { Desk } from './desk'
import { stepAbout } from './desk'

/** Edits of zones. */
export interface Grouping {
  readonly group: () => void
  readonly ungroup: () => void
  readonly moveToZone: (zone: string) => void
}

/** Edits of zones, on a desk. */
export function grouping({ marked, open, commit }: Desk): Grouping {
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
      const grouped = processes.filter((id) => found.doc.processes[id]?.zone !== undefined)
      if (grouped.length === 0) return
      const step = stepAbout('ungroup', { processes: grouped, flows: [] }, found)
      commit(step, ungroupElements(found.doc, grouped))
    },
    moveToZone: (zone) => {
      const [found, { processes }] = [open(), marked()]
      const name = found?.doc.zones?.[zone]?.name
      if (found === null || name === undefined || processes.length === 0) return
      commit(namedStep('moveToZone', { name }), inZone(found.doc, processes, zone))
    },
  }
}
