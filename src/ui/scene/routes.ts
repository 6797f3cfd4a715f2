import { lookUp } from '../../core/base/lookUp'
import type { Card } from '../../state/shown/cards'
import type { Line } from '../../state/shown/lines'
import { lineWidth } from '../../state/shown/lines'
import type { Clearance, Route } from './edgePath'
import { cardSize, handleBox } from './geometry'

/** Least distance of parallel flows from middle to middle, and the gap between wide ones [px]. */
const apart = { middles: 14, sides: 6 }

const nothing: Clearance = { above: 0, below: 0, shift: 0 }

/** The way of a flow of which only the id is known. */
export const alone = (id: string): Route => ({
  ...{ spread: spreadOf(id), lane: 0, band: 0 },
  ...{ source: nothing, target: nothing },
})

/** A number in [0, 1) that an id always gets: sets flows apart without any state. */
export function spreadOf(id: string): number {
  let hash = 7
  for (const letter of id) hash = (hash * 31 + (letter.codePointAt(0) ?? 0)) % 997
  return hash / 997
}

/** A flow with the distances of its ends from the tops and bottoms of their cards. */
interface Laid {
  readonly line: Line
  readonly source: Clearance
  readonly target: Clearance
}

/** The ways that flows take, by the ids of their lines; they stay the same wherever the cards are moved. */
export function routesOf(
  lines: readonly Line[],
  cards: Readonly<Record<string, Card>>,
): Readonly<Record<string, Route>> {
  const bundles = new Map<string, Laid[]>()
  for (const line of lines) {
    const source = clearance(lookUp(cards, line.from.process), line.from.port, 'out')
    const target = clearance(lookUp(cards, line.to.process), line.to.port, 'in')
    if (source === null || target === null) continue
    const key = `${line.from.process} ${line.to.process}`
    const bundle = bundles.get(key)
    if (bundle === undefined) bundles.set(key, [{ line, source, target }])
    else bundle.push({ line, source, target })
  }
  return Object.fromEntries([...bundles].flatMap(([key, bundle]) => inParallel(key, bundle)))
}

function clearance(card: Card | undefined, port: string, side: 'in' | 'out'): Clearance | null {
  const index = card?.[side === 'in' ? 'inlets' : 'outlets'].findIndex(({ id }) => id === port)
  if (card === undefined || index === undefined || index < 0) return null
  const { y, height } = handleBox(card, index, side)
  const above = y + height / 2
  return { above, below: cardSize(card).height - above, shift: 0 }
}

/** Flows between the same two cards, side by side in the order of their ends. */
function inParallel(
  key: string,
  bundle: readonly Laid[],
): readonly (readonly [line: string, route: Route])[] {
  const [only] = bundle
  if (only !== undefined && bundle.length === 1) {
    const { line, source, target } = only
    return [[line.id, { ...alone(line.id), source, target }]]
  }
  const sorted = [...bundle].sort(
    (a, b) => a.source.above + a.target.above - b.source.above - b.target.above,
  )
  const mean = (side: 'source' | 'target') =>
    sorted.reduce((sum, flow) => sum + flow[side].above, 0) / sorted.length
  const [source, target] = [mean('source'), mean('target')]
  let band = 0
  const lanes = sorted.map(({ line }, i) => {
    const before = sorted[i - 1]
    if (before !== undefined) {
      const widths = lineWidth(before.line) + lineWidth(line)
      band += Math.max(apart.middles, widths / 2 + apart.sides)
    }
    return band
  })
  return sorted.map((flow, i) => [
    flow.line.id,
    {
      ...{ spread: spreadOf(key), lane: lanes[i] ?? 0, band },
      source: { ...flow.source, shift: flow.source.above - source },
      target: { ...flow.target, shift: flow.target.above - target },
    },
  ])
}

const sameClearance = (a: Clearance, b: Clearance): boolean =>
  a.above === b.above && a.below === b.below && a.shift === b.shift

/** Whether two ways are the same. */
export const sameRoute = (a: Route, b: Route): boolean =>
  a === b ||
  (a.spread === b.spread &&
    a.lane === b.lane &&
    a.band === b.band &&
    sameClearance(a.source, b.source) &&
    sameClearance(a.target, b.target))
