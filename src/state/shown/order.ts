import { lookUp } from '../../core/base/lookUp'
import type { Network } from '../../core/network/network'
import { memoLast } from './memo'

function add(table: Map<string, string[]>, key: string, value: string): void {
  const there = table.get(key)
  if (there === undefined) table.set(key, [value])
  else there.push(value)
}

/**
 * Processes along the flow of material: each after those that feed it, loops entered where the document names them
 * first. The order in which Tab visits the cards.
 */
export const alongTheFlow = memoLast((network: Network): readonly string[] => {
  const feeders = new Map<string, string[]>()
  for (const { from, to } of Object.values(network.flows)) add(feeders, to.process, from.process)
  const order: string[] = []
  const seen = new Set<string>()
  const visit = (start: string) => {
    // An explicit stack: chains of thousands of processes must not overflow the call stack.
    const stack: { readonly id: string; next: number }[] = [{ id: start, next: 0 }]
    seen.add(start)
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const feeder = feeders.get(top.id)?.[top.next++]
      if (feeder === undefined) {
        order.push(top.id)
        stack.pop()
      } else if (!seen.has(feeder)) {
        seen.add(feeder)
        stack.push({ id: feeder, next: 0 })
      }
    }
  }
  for (const id of Object.keys(network.processes)) if (!seen.has(id)) visit(id)
  return order
})

/** Longest chain of feeders before each process, loops cut where the order cuts them: its column in a drawing. */
export const ranks = memoLast((network: Network): Readonly<Record<string, number>> => {
  const order = alongTheFlow(network)
  const place = new Map(order.map((id, i) => [id, i]))
  const rank: Record<string, number> = Object.fromEntries(order.map((id) => [id, 0]))
  const into = new Map<string, string[]>()
  for (const { from, to } of Object.values(network.flows))
    if ((place.get(from.process) ?? 0) < (place.get(to.process) ?? 0))
      add(into, to.process, from.process)
  for (const id of order)
    rank[id] = Math.max(0, ...(into.get(id) ?? []).map((feeder) => (lookUp(rank, feeder) ?? 0) + 1))
  return rank
})
