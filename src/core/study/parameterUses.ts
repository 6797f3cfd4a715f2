import { lookUp } from '../lookUp'
import type { NetworkDoc, Table } from '../network/doc'
import { isRecord } from '../network/patch'

/** Fields whose text is no amount, so that an id in them is no parameter. */
const noAmounts: ReadonlySet<string> = new Set([
  ...['kind', 'name', 'recipe', 'commodity', 'unit', 'direction', 'from', 'to', 'mode'],
  ...['zone', 'note', 'source', 'exempt'],
])

/** Processes and flows whose amounts rest on parameters, directly or through other parameters. */
export function usesOfParameters(
  doc: NetworkDoc,
  parameters: readonly string[],
): { readonly processes: readonly string[]; readonly flows: readonly string[] } {
  const reached = new Set(parameters)
  const rests = (value: unknown): boolean => [...namesIn(value)].some((name) => reached.has(name))
  const others = Object.entries(doc.parameters ?? {})
  for (let grew = reached.size > 0; grew;) {
    const more = others.filter(([id, { value }]) => !reached.has(id) && rests(value))
    for (const [id] of more) reached.add(id)
    grew = more.length > 0
  }
  const users = (table: Table<unknown>) =>
    reached.size === 0 ? [] : Object.keys(table).filter((id) => rests(lookUp(table, id)))
  return { processes: users(doc.processes), flows: users(doc.flows) }
}

/** Names that the amounts of a tree mention. */
function* namesIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield* value.match(/[a-z]\w*/g) ?? []
  else if (isRecord(value))
    for (const [key, entry] of Object.entries(value)) if (!noAmounts.has(key)) yield* namesIn(entry)
}
