import { lookUp } from '../base/lookUp'
import type { NetworkDoc } from '../format/doc'
import type { Bounds, Process } from '../network/network'
import type { Conflict } from '../answer/answer'
import { fieldAt, type FieldEdit, type FieldPath } from '../edit/fields'
import { moved } from './moved'
import type { Relaxation } from './relaxation'

/**
 * The bound of a blend where it has to be: in each mode that writes it, or at the process. Bounds are one table, and its
 * author's replaces the recipe's; what only the recipe says is therefore written out with the rest of its table.
 */
export function widened(
  { subject: { of = '' }, side, needed }: Conflict,
  kind: 'share' | 'quality',
  doc: NetworkDoc,
  process: Process,
  port: string,
): Relaxation {
  const field = side === 'too_much' ? 'max' : 'min'
  const table = lookUp(process.ports, port)?.[kind] ?? {}
  const free = field === 'max' ? 1 : 0
  const bound = lookUp(table, of)?.[field] ?? free
  const [own, ...others] = tables(doc, process.id, port, kind)
  const at = (path: FieldPath): FieldPath => [...path, of, field]
  const { value, after } = moved(doc, {
    ...{ path: at(own), bound, unit: '1', hours: 1 },
    missing: Math.abs((needed ?? free) - bound),
    to: field === 'max' ? 'more' : 'less',
  })
  const isFree = field === 'max' ? after >= 1 : after <= 0
  const written = isFree ? free : value
  const edits: readonly FieldEdit[] =
    fieldAt(doc, own) === undefined
      ? [{ path: own, value: withBound(table, of, { [field]: written }) }]
      : [own, ...others].map((path) => ({ path: at(path), value: written }))
  const change = { value: isFree ? free : after, unit: '' }
  return { edits, beside: [at(own)], kind: 'blend', change }
}

/** Where a document writes the bounds of a blend, or would. */
function tables(
  doc: NetworkDoc,
  process: string,
  port: string,
  kind: 'share' | 'quality',
): readonly [FieldPath, ...FieldPath[]] {
  const own: FieldPath = ['processes', process, 'ports', port, kind]
  const [first, ...others] = Object.keys(lookUp(doc.processes, process)?.modes ?? {})
    .map((mode): FieldPath => ['processes', process, 'modes', mode, 'ports', port, kind])
    .filter((path) => fieldAt(doc, path) !== undefined)
  return first === undefined ? [own] : [first, ...others]
}

/** A table of bounds with one of them changed. */
const withBound = (
  table: Readonly<Record<string, Bounds>>,
  of: string,
  bound: object,
): Readonly<Record<string, object>> =>
  Object.fromEntries(
    Object.entries(table).map(([id, { min, max }]) => [
      id,
      { min, max, ...(id === of ? bound : {}) },
    ]),
  )
