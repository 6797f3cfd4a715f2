/** Something that needs others, by name, before it. */
interface Needing {
  readonly symbols: readonly string[]
}

/**
 * Puts entries after those they need; names outside the table are not waited for. Cycles come apart, each in the order in
 * which its members need one another, and what needs a member of one is still in the order.
 */
export function arrange<T extends Needing>(
  table: ReadonlyMap<string, T>,
): {
  readonly order: readonly (readonly [string, T])[]
  readonly cycles: readonly (readonly string[])[]
} {
  const order: (readonly [string, T])[] = []
  const cycles: (readonly string[])[] = []
  const settled = new Set<string>()
  for (const start of table.keys()) {
    // A path without recursion: a chain of parameters may be longer than the stack.
    const path: string[] = [start]
    const onPath = new Set(path)
    while (path.length > 0) {
      const id = path[path.length - 1] ?? start
      const entry = table.get(id)
      const next = settled.has(id)
        ? undefined
        : entry?.symbols.find((symbol) => table.has(symbol) && !settled.has(symbol))
      if (next !== undefined && onPath.has(next)) {
        const cycle = path.slice(path.indexOf(next))
        cycles.push(cycle)
        for (const member of cycle) settled.add(member)
      } else if (next !== undefined) {
        path.push(next)
        onPath.add(next)
      } else {
        if (entry !== undefined && !settled.has(id)) order.push([id, entry])
        settled.add(id)
        path.pop()
        onPath.delete(id)
      }
    }
  }
  return { order, cycles }
}
