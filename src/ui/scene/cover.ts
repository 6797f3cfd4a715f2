import type { Rect } from './area'
import type { ProcessNodeType } from './elements'
import { junctionInset, namedBox } from './geometry'

/** Cards that lie under the picture of the flows: all but those that are raised above it because they are selected. */
export const lying = (nodes: readonly ProcessNodeType[]): readonly ProcessNodeType[] =>
  nodes.filter(({ zIndex = 0 }) => zIndex === 0)

/** Whether two lists hold the same cards at the same places: a card that changes is another object. */
export const sameCards = (a: readonly ProcessNodeType[], b: readonly ProcessNodeType[]): boolean =>
  a.length === b.length && a.every((node, i) => node === b[i])

/** A rectangle as a path. */
export const boxPath = ({ x, y, width, height }: Rect): string =>
  `M${String(x)} ${String(y)}h${String(width)}v${String(height)}h${String(-width)}z`

/** What cards cover, as one path: junctions are circles. */
export const coverOf = (nodes: readonly ProcessNodeType[]): string =>
  nodes
    .map(({ position: { x, y }, width = 0, height = 0, data }) => {
      if (data.card.kind !== 'junction') {
        if (data.level !== 'name') return boxPath({ x, y, width, height })
        const named = namedBox(data.card)
        return boxPath({ ...named, x: x + named.x, y: y + named.y })
      }
      const radius = width / 2 - junctionInset
      const half = (across: number) =>
        `a${String(radius)} ${String(radius)} 0 0 1 ${String(across)} 0`
      const left = `M${String(x + junctionInset)} ${String(y + height / 2)}`
      return `${left}${half(2 * radius)}${half(-2 * radius)}z`
    })
    .join('')
