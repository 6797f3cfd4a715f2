import { lookUp } from '../base/lookUp'
import type { NetworkDoc, ProcessDoc } from '../format/doc'
import type { Text } from '../base/text'
import { setField } from './fields'
import { freshId } from './ids'

/** The document with some processes in a new zone, and the zone's id; zones that this empties go. */
export function groupElements(
  doc: NetworkDoc,
  processes: readonly string[],
  name: Text,
): { readonly doc: NetworkDoc; readonly zone: string } {
  const zone = freshId('zone', new Set(Object.keys(doc.zones ?? {})))
  const grouped = inZone(doc, processes, zone)
  return { doc: { ...grouped, zones: { ...grouped.zones, [zone]: { name } } }, zone }
}

/** The document with some processes in no zone; zones that this empties go. */
export const ungroupElements = (doc: NetworkDoc, processes: readonly string[]): NetworkDoc =>
  inZone(doc, processes, undefined)

/** The document with a zone drawn as one card, or as a frame around its processes. */
export const collapseZone = (doc: NetworkDoc, zone: string, collapsed: boolean): NetworkDoc =>
  lookUp(doc.zones, zone) === undefined
    ? doc
    : setField(doc, ['zones', zone, 'collapsed'], collapsed ? true : undefined)

/** The document with some processes in a zone that is there, or in none; zones that this empties go. */
export function inZone(
  doc: NetworkDoc,
  ids: readonly string[],
  zone: string | undefined,
): NetworkDoc {
  const chosen = new Set(ids)
  const left = new Set<string>()
  const processes = Object.fromEntries(
    Object.entries(doc.processes).map(([id, process]): readonly [string, ProcessDoc] => {
      if (!chosen.has(id) || process.zone === zone) return [id, process]
      const { zone: before, ...rest } = process
      if (before !== undefined) left.add(before)
      return [id, zone === undefined ? rest : { ...rest, zone }]
    }),
  )
  const used = new Set(Object.values(processes).map((process) => process.zone))
  const gone = [...left].filter((id) => !used.has(id))
  const zones = Object.fromEntries(
    Object.entries(doc.zones ?? {}).filter(([id]) => !gone.includes(id)),
  )
  return { ...doc, processes, ...(doc.zones !== undefined && { zones }) }
}
