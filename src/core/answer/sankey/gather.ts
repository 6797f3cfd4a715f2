import { lookUp } from '../../base/lookUp'
import type { CommodityKind } from '../../format/doc'
import type { Sankey, SankeyLink } from '../sankey'
import { sumOf } from '../totals'

/** Which links are looked at; null: all of them. */
export interface Choice {
  readonly kind: CommodityKind | null
  readonly commodity: string | null
}

/** The links of a kind of commodity, or of a single one. */
export const chosenOf = (sankey: Sankey, { kind, commodity }: Choice): Sankey => ({
  ...sankey,
  links: sankey.links.filter(
    (link) =>
      (kind === null || link.kind === kind) && (commodity === null || link.commodity === commodity),
  ),
})

/** How many links, and what they come to. */
export interface Hidden {
  readonly count: number
  /** [unit of the layer/period] */
  readonly amount: number
}

/** What enters and leaves an end, links too small to be drawn included [unit of the layer/period]. */
export interface EndBalance {
  readonly id: string
  readonly in: number
  readonly out: number
  /** Out less in; 0 where the two are equal but for rounding. */
  readonly difference: number
  readonly inside: number
  readonly hiddenIn: Hidden
  readonly hiddenOut: Hidden
}

/** A diagram ready to be drawn: the links that can be seen, and what all of them come to. */
export interface Gathered {
  readonly sankey: Sankey
  /** Links to be drawn, the largest first. */
  readonly shown: readonly SankeyLink[]
  readonly hidden: Hidden
  /** One entry for each end of any link, drawn or not. */
  readonly balances: Readonly<Record<string, EndBalance>>
}

/** Relative difference up to which what enters and leaves are equal but for rounding. */
const rounding = 1e-9

/** Leaves links below a share of the largest undrawn, and counts them where they would have ended. */
export function gather(sankey: Sankey, share: number): Gathered {
  const least = share * sankey.links.reduce((most, link) => Math.max(most, size(link)), 0)
  const [shown, hidden]: [SankeyLink[], SankeyLink[]] = [[], []]
  for (const link of sankey.links) (size(link) < least ? hidden : shown).push(link)
  const into = byEnd(sankey.links, ({ to }) => to)
  const outOf = byEnd(sankey.links, ({ from }) => from)
  const small = new Set(hidden)
  const balanceOf = (id: string): EndBalance => {
    const [before, after] = [into.get(id) ?? [], outOf.get(id) ?? []]
    const [entering, leaving] = [sumOf(before, signed), sumOf(after, signed)]
    const [larger, gap] = [sumOf([...before, ...after], size), leaving - entering]
    return {
      id,
      in: entering,
      out: leaving,
      difference: Math.abs(gap) <= rounding * larger ? 0 : gap,
      inside: lookUp(sankey.inside, id) ?? 0,
      hiddenIn: hiddenOf(before.filter((link) => small.has(link))),
      hiddenOut: hiddenOf(after.filter((link) => small.has(link))),
    }
  }
  const ends = new Set([...into.keys(), ...outOf.keys()])
  return {
    sankey,
    shown: shown.sort((a, b) => size(b) - size(a)),
    hidden: hiddenOf(hidden),
    balances: Object.fromEntries([...ends].map((id) => [id, balanceOf(id)])),
  }
}

const signed = ({ amount }: SankeyLink): number => amount
const size = ({ amount }: SankeyLink): number => Math.abs(amount)

const hiddenOf = (links: readonly SankeyLink[]): Hidden => ({
  count: links.length,
  amount: sumOf(links, signed),
})

function byEnd(
  links: readonly SankeyLink[],
  end: (link: SankeyLink) => string,
): ReadonlyMap<string, readonly SankeyLink[]> {
  const groups = new Map<string, SankeyLink[]>()
  for (const link of links) {
    const group = groups.get(end(link))
    if (group === undefined) groups.set(end(link), [link])
    else group.push(link)
  }
  return groups
}
