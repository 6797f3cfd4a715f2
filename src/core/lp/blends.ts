import { lookUp } from '../base/lookUp'
import type { Bounds, Port, Process } from '../network/network'
import { unitFactor } from '../base/units'
import type { Layout, Row } from './layout'
import type { RowSubject } from './subjects'
import { atPort, countedIn, unitOf } from './terms'
import { at } from './vector'

/** One stream into an inlet: a flow, or what is bought there, as it arrives [unit of its commodity]. */
interface Stream {
  readonly column: number
  readonly commodity: string
  readonly arrives: number
}

/** What a bound of a blend is about: how much of it is in one unit of a stream, and how much a unit counts. */
interface Blend {
  readonly content: (stream: Stream, of: string) => number
  readonly weight: (stream: Stream, port: Port) => number
  /** What its rows count in. */
  readonly unit: (port: Port) => string
}

const shareOf = (layout: Layout): Blend => ({
  content: (stream, commodity) => (stream.commodity === commodity ? 1 : 0),
  weight: sizeIn(layout),
  unit: (port) => (isByMass(layout, port) ? 't' : unitOf(layout, port.commodity)),
})

const qualityOf = (layout: Layout): Blend => ({
  content: ({ commodity }, element) =>
    lookUp(lookUp(layout.network.commodities, commodity)?.composition, element) ?? 0,
  weight: ({ commodity }) => massOf(layout, commodity),
  unit: () => 't',
})

/** share.p.port.c: inflow of commodity c ≤ max · Σ inflows, and ≥ min · Σ inflows, all in one unit or by mass. */
export const shareRows = (layout: Layout, period: number): readonly Row[] =>
  blendRows(layout, period, 'share', shareOf(layout))

/** quality.p.port.e: Σ composition · inflow ≤ max · Σ inflow by mass, and ≥ min; compositions are fixed. */
export const qualityRows = (layout: Layout, period: number): readonly Row[] =>
  blendRows(layout, period, 'quality', qualityOf(layout))

/** How much of an inflow one unit of a stream is: in the unit of the port, or by mass where there are several dimensions. */
const sizeIn =
  (layout: Layout) =>
  ({ commodity }: Stream, port: Port): number =>
    isByMass(layout, port)
      ? massOf(layout, commodity)
      : countedIn(layout, commodity, unitOf(layout, port.commodity))

/** Whether a port takes what is counted in several dimensions. */
const isByMass = (layout: Layout, port: Port): boolean =>
  Object.keys(port.accepts).some(
    (each) => unitFactor(unitOf(layout, each), unitOf(layout, port.commodity)) === null,
  )

const massOf = (layout: Layout, commodity: string): number =>
  lookUp(layout.network.commodities, commodity)?.massPerUnit ?? 0

/**
 * How much of what enters an inlet, at a solution, is the commodity of a share or the element of a quality; null where
 * nothing enters.
 */
export function contentAt(
  layout: Layout,
  { family, id, port: inlet = '', of = '', period }: RowSubject,
  x: ArrayLike<number>,
): number | null {
  const process = lookUp(layout.network.processes, id)
  const port = lookUp(process?.ports, inlet)
  if (process === undefined || port === undefined) return null
  const measured = family === 'share' ? shareOf(layout) : qualityOf(layout)
  const streams = streamsInto(layout, process, port, period ?? 1).map((stream) => ({
    amount: stream.arrives * measured.weight(stream, port) * at(x, stream.column),
    content: measured.content(stream, of),
  }))
  const total = streams.reduce((sum, { amount }) => sum + amount, 0)
  const part = streams.reduce((sum, { amount, content }) => sum + amount * content, 0)
  return total > 0 ? part / total : null
}

/** Rows that bound the content of a blend: Σ weight · (content − bound) · stream on one side of 0. */
function blendRows(
  layout: Layout,
  period: number,
  family: 'share' | 'quality',
  { content, weight, unit }: Blend,
): readonly Row[] {
  return boundedPorts(layout, family).flatMap(({ process, port, of, bounds }) => {
    const streams = streamsInto(layout, process, port, period)
    const against = (bound: number): Row['entries'] =>
      streams.map((stream) => [
        stream.column,
        stream.arrives * weight(stream, port) * (content(stream, of) - bound),
      ])
    const subject = {
      ...atPort(family, layout, process, port.id, port.commodity, period),
      of,
      unit: unit(port),
    }
    const most = { lower: -Infinity, upper: 0, subject: { ...subject, side: 'most' as const } }
    const least = { lower: 0, upper: Infinity, subject: { ...subject, side: 'least' as const } }
    return [
      ...(bounds.max < 1 ? [{ ...most, entries: against(bounds.max) }] : []),
      ...(bounds.min > 0 ? [{ ...least, entries: against(bounds.min) }] : []),
    ]
  })
}

const boundedPorts = (layout: Layout, family: 'share' | 'quality') =>
  Object.values(layout.network.processes).flatMap((process) =>
    Object.values(process.ports).flatMap((port) =>
      Object.entries(port[family]).map(([of, bounds]: readonly [string, Bounds]) => ({
        process,
        port,
        of,
        bounds,
      })),
    ),
  )

function streamsInto(
  layout: Layout,
  process: Process,
  port: Port,
  period: number,
): readonly Stream[] {
  const flows = layout.flowsInto(process.id, port.id).map((flow) => ({
    column: layout.flowAt(flow, period),
    commodity: flow.commodity,
    arrives: 1 - flow.loss,
  }))
  // What a market or disposal trades is what its flows bring, not one stream more.
  if (process.kind === 'market' || process.kind === 'disposal') return flows
  const bought = layout.exchangesAt(process.id, port.id).map((exchange) => ({
    column: layout.exchangeAt(exchange, period),
    commodity: exchange.commodity,
    arrives: 1,
  }))
  return [...flows, ...bought]
}
