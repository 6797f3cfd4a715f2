import type { Amount, NetworkDoc } from '../format/doc'
import { isRecord } from '../format/patch'
import { fieldAt, setField, type FieldPath } from './fields'

/** What may stand beside the value of an amount. */
export const rangeFields = ['low', 'high', 'confidence', 'source', 'note'] as const

export type RangeField = (typeof rangeFields)[number]

/**
 * The document with one thing more, or less, said of the range of an amount. A plain amount becomes one with a range and
 * goes back when nothing is left of that; where none is written yet, `usual` is what holds.
 */
export function setRange(
  doc: NetworkDoc,
  path: FieldPath,
  field: RangeField,
  value: Amount | undefined,
  usual: Amount | undefined,
): NetworkDoc {
  const stored = fieldAt(doc, path)
  const plain = stored ?? usual
  const before = isRecord(stored) ? stored : plain === undefined ? {} : { value: plain }
  if (before[field] === value || !Object.hasOwn(before, 'value')) return doc
  const after = Object.fromEntries(
    Object.entries({ ...before, [field]: value }).filter(([, each]) => each !== undefined),
  )
  return setField(doc, path, Object.keys(after).length === 1 ? after.value : after)
}
