import type { Fields, Shape } from '../format/field'
import { flowFields } from '../format/fields/flow'
import { processFields } from '../format/fields/process'
import { lookUp } from '../base/lookUp'
import type { NetworkDoc, Table } from '../format/doc'
import { isRecord } from '../format/patch'

/** Processes and flows whose amounts rest on parameters, directly or through other parameters. */
export function usesOfParameters(
  doc: NetworkDoc,
  parameters: readonly string[],
): { readonly processes: readonly string[]; readonly flows: readonly string[] } {
  const reached = new Set(parameters)
  const rests = (value: unknown, shape: Shape): boolean =>
    [...namesIn(value, shape)].some((name) => reached.has(name))
  const others = Object.entries(doc.parameters ?? {})
  for (let grew = reached.size > 0; grew;) {
    const more = others.filter(([id, { value }]) => !reached.has(id) && rests(value, 'amount'))
    for (const [id] of more) reached.add(id)
    grew = more.length > 0
  }
  const users = (table: Table<unknown>, fields: Fields) =>
    reached.size === 0
      ? []
      : Object.keys(table).filter((id) => rests(lookUp(table, id), { fields }))
  return { processes: users(doc.processes, processFields), flows: users(doc.flows, flowFields) }
}

/** Names that the amounts of a value of a shape mention. */
function* namesIn(value: unknown, shape: Shape): Generator<string> {
  if (shape === 'amount' || shape === 'ranged') {
    for (const amount of isRecord(value) ? [value.value, value.low, value.high] : [value])
      if (typeof amount === 'string') yield* amount.match(/[a-z]\w*/g) ?? []
  } else if (typeof shape === 'object' && isRecord(value))
    for (const [key, entry] of Object.entries(value)) {
      const inner =
        'table' in shape
          ? shape.table
          : 'fields' in shape
            ? lookUp(shape.fields, key)?.shape
            : undefined
      if (inner !== undefined) yield* namesIn(entry, inner)
    }
}
