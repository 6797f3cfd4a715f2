import { lookUp } from '../base/lookUp'
import { isRecord } from './patch'
import type { Field, Shape } from './field'
import { documentFields } from './fields/document'
import type { Written } from './migrate'

/** What this program knows of a document of a later version, as one of its own; it may lack what must be said. */
export const knownPart = (doc: Written): unknown =>
  knownOf({ ...doc, format: documentFields.format.shape.exactly }, { fields: documentFields })

function knownOf(value: unknown, shape: Shape): unknown {
  if (typeof shape !== 'object' || !isRecord(value)) return value
  const entries = Object.entries(value)
  if ('table' in shape)
    return Object.fromEntries(entries.map(([key, each]) => [key, knownOf(each, shape.table)]))
  if (!('fields' in shape)) return value
  return Object.fromEntries(
    entries.flatMap(([key, each]) => {
      const field = lookUp<Field>(shape.fields, key)
      return field === undefined ? [] : [[key, knownOf(each, field.shape)]]
    }),
  )
}
