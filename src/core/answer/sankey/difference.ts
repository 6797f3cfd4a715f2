import { lookUp } from '../../base/lookUp'
import type { Sankey, SankeyLink } from '../sankey'

/** Relative difference up to which two amounts are equal but for rounding. */
const rounding = 1e-9

/** What passes now less what passed before, link by link: negative where there is less, nothing where both are equal. */
export function differenceOf(now: Sankey, before: Sankey): Sankey {
  const largest = [...now.links, ...before.links].reduce(
    (most, { amount }) => Math.max(most, amount),
    0,
  )
  const other = new Map(before.links.map((link) => [link.id, link]))
  const changed = now.links.map((link): SankeyLink => {
    const same = other.get(link.id)
    other.delete(link.id)
    if (same === undefined) return link
    return {
      ...link,
      amount: link.amount - same.amount,
      flows: [...new Set([...link.flows, ...same.flows])],
      processes: [...new Set([...link.processes, ...same.processes])],
    }
  })
  const gone = [...other.values()].map((link) => ({ ...link, amount: -link.amount }))
  const zones = [...new Set([...Object.keys(now.inside), ...Object.keys(before.inside)])]
  return {
    layer: now.layer,
    ends: { ...before.ends, ...now.ends },
    links: [...changed, ...gone].filter(({ amount }) => Math.abs(amount) > rounding * largest),
    inside: Object.fromEntries(
      zones.map((id) => [id, (lookUp(now.inside, id) ?? 0) - (lookUp(before.inside, id) ?? 0)]),
    ),
  }
}
