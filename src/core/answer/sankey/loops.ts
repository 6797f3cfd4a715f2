import type { SankeyLink } from '../sankey'

/**
 * The links that close a loop, by id. Links are taken the largest first, and one that would lead back to where it came
 * from along those taken is a return: so what goes round is the small part of a loop. A link from an end to itself is one.
 */
export function returnsOf(links: readonly SankeyLink[]): ReadonlySet<string> {
  const next = new Map<string, Set<string>>()
  const reaches = (start: string, goal: string): boolean => {
    const [seen, open] = [new Set([start]), [start]]
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      if (at === goal) return true
      for (const each of next.get(at) ?? [])
        if (!seen.has(each)) {
          seen.add(each)
          open.push(each)
        }
    }
    return false
  }
  const returns = new Set<string>()
  const sorted = [...links].sort((a, b) => Math.abs(b.amount) - Math.abs(a.amount))
  for (const { id, from, to } of sorted)
    if (reaches(to, from)) returns.add(id)
    else next.set(from, (next.get(from) ?? new Set()).add(to))
  return returns
}
