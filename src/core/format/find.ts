import { lookUp } from '../base/lookUp'
import type { Field, Fields, Shape } from './field'
import { documentFields } from './fields/document'
import type { ProcessKind } from './kinds'

/** A field, by the path at which it stands in a document. */
export interface FoundField {
  readonly field: Field
  /** The same for all entries of a table: "processes.*.capacity". */
  readonly pattern: string
  /** Which of several it is, where it is a table whose keys only say that: the commodity of a share. */
  readonly of: string | null
  readonly keyed: Field['keyed'] | null
}

/** The field at a path of a document; null where the format has none, and within an amount with its range. */
export function findField(path: readonly string[]): FoundField | null {
  let shape: Shape = { fields: documentFields }
  let field: Field | undefined
  let which: Pick<FoundField, 'of' | 'keyed'> = { of: null, keyed: null }
  const pattern: string[] = []
  for (const key of path) {
    if (typeof shape !== 'object') return null
    if ('fields' in shape) {
      field = lookUp<Field>(shape.fields, key)
      if (field === undefined) return null
      pattern.push(key)
      shape = field.shape
    } else if ('table' in shape) {
      if (field?.keyed !== undefined) which = { of: key, keyed: field.keyed }
      pattern.push('*')
      shape = shape.table
    } else return null
  }
  return field === undefined ? null : { field, pattern: pattern.join('.'), ...which }
}

/** Fields of a shape and of all that is in it, by their patterns. */
function* below(shape: Shape, pattern: string): Generator<readonly [string, Field]> {
  if (typeof shape !== 'object') return
  if ('table' in shape) yield* below(shape.table, `${pattern}.*`)
  else if ('fields' in shape)
    for (const [key, field] of Object.entries<Field>(shape.fields)) {
      const at = pattern === '' ? key : `${pattern}.${key}`
      yield [at, field]
      yield* below(field.shape, at)
    }
}

/** Every field of the format, by its pattern. */
export const allFields: ReadonlyMap<string, Field> = new Map(below({ fields: documentFields }, ''))

/** Whether a field says something on a kind of process. */
export const standsOn = ({ on }: Field, kind: ProcessKind): boolean =>
  on === undefined || on.includes(kind)

/** The fields of a form, in their order, as far as they say something on a kind of process. */
export const fieldsOfForm = (
  fields: Fields,
  form: string,
  kind?: ProcessKind,
): readonly (readonly [string, Field])[] =>
  Object.entries(fields).filter(
    ([, field]) => field.form === form && (kind === undefined || standsOn(field, kind)),
  )
