import { lookUp } from '../../core/base/lookUp'
import { draftNetwork } from '../../core/edit/draft'
import type { Library } from '../../core/library/library'
import type { CommodityKind, NetworkDoc, ProcessKind } from '../../core/format/doc'
import type { Process } from '../../core/network/network'
import { sizeOfPorts, type Point, type Size } from './geometry'
import { placeCards } from './layout'

/** A network drawn small: cards as rectangles, flows as curves, no words. */
export interface Thumbnail {
  readonly viewBox: string
  readonly cards: readonly (Point &
    Size & {
      readonly id: string
      readonly kind: ProcessKind
      readonly about: CommodityKind | null
    })[]
  readonly flows: readonly {
    readonly id: string
    readonly path: string
    readonly commodity: CommodityKind
    readonly reuse: boolean
  }[]
}

/** Room around the drawing [px of the drawing]. */
const margin = 40

/** The drawing of a document, small; every card where the canvas would draw it. */
export function thumbnailOf(doc: NetworkDoc, library: Library): Thumbnail {
  const network = draftNetwork(doc, library, null)
  const processes = Object.values(network.processes)
  const sizes = Object.fromEntries(processes.map((each) => [each.id, sizeOf(each)]))
  const places = placeCards(network, sizes, doc.layout ?? {})
  const box = (id: string) => ({
    ...(lookUp(places, id) ?? { x: 0, y: 0 }),
    ...(lookUp(sizes, id) ?? { width: 0, height: 0 }),
  })
  const kindOf = (commodity: string | undefined) =>
    lookUp(network.commodities, commodity ?? '')?.kind ?? 'product'
  const cards = processes.map((process) => {
    const [port] = Object.values(process.ports)
    const about = process.kind === 'converter' ? null : kindOf(port?.commodity)
    return { ...box(process.id), id: process.id, kind: process.kind, about }
  })
  const flows = Object.values(network.flows).map(({ id, from, to, commodity, reuse }) => {
    const [a, b] = [box(from.process), box(to.process)]
    const start = { x: a.x + a.width, y: a.y + a.height / 2 }
    const end = { x: b.x, y: b.y + b.height / 2 }
    const bend = Math.max(60, Math.abs(end.x - start.x) / 2)
    const [one, other] = [start.x + bend, end.x - bend].map(String)
    const path = `M${text(start)}C${one ?? ''} ${String(start.y)} ${other ?? ''} ${String(end.y)} ${text(end)}`
    const taker = lookUp(network.processes, to.process)
    const kind = kindOf(commodity)
    const isReuse = reuse || (kind === 'waste' && taker?.kind === 'converter' && !taker.treatment)
    return { id, path, commodity: kind, reuse: isReuse }
  })
  return { viewBox: frame(cards), cards, flows }
}

const text = ({ x, y }: Point): string => `${String(x)} ${String(y)}`

function sizeOf({ kind, ports }: Process): Size {
  const inlets = Object.values(ports).filter(({ direction }) => direction === 'in').length
  return sizeOfPorts(kind, Math.max(inlets, Object.keys(ports).length - inlets))
}

/** What the cards cover, and some room around. */
function frame(cards: readonly (Point & Size)[]): string {
  if (cards.length === 0) return '0 0 100 60'
  const left = Math.min(...cards.map(({ x }) => x)) - margin
  const top = Math.min(...cards.map(({ y }) => y)) - margin
  const right = Math.max(...cards.map(({ x, width }) => x + width)) + margin
  const bottom = Math.max(...cards.map(({ y, height }) => y + height)) + margin
  return [left, top, right - left, bottom - top].map(String).join(' ')
}
