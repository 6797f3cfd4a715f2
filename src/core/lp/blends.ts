import type { Port, Process } from '../network/network'
import { ofProcess, type Layout, type Row } from './layout'

/** One stream into an inlet: a flow or what is bought there, as it arrives [unit of its commodity]. */
interface Stream {
  readonly column: number
  readonly commodity: string
  readonly arrives: number
}

function streamsInto(layout: Layout, process: Process, port: Port, end: string): readonly Stream[] {
  return [
    ...layout.flowsInto(process.id, port.id).map((flow) => ({
      column: layout.at(`f.${flow.id}${end}`),
      commodity: flow.commodity,
      arrives: 1 - flow.loss,
    })),
    ...layout.exchangesAt(process.id, port.id).map((exchange) => ({
      column: layout.at(`b.${exchange.id}${end}`),
      commodity: exchange.commodity,
      arrives: 1,
    })),
  ]
}

/** share.p.port.c: inflow of commodity c ≤ max · Σ inflows, and ≥ min · Σ inflows. */
export function shareRows(layout: Layout): readonly Row[] {
  return blends(layout, 'share', (stream, commodity) => (stream.commodity === commodity ? 1 : 0))
}

/** quality.p.port.e: Σ composition · inflow ≤ max · Σ inflow by mass, and ≥ min; compositions are fixed. */
export function qualityRows(layout: Layout): readonly Row[] {
  const { commodities } = layout.network
  return blends(
    layout,
    'quality',
    (stream, element) => commodities[stream.commodity]?.composition[element] ?? 0,
    (stream) => commodities[stream.commodity]?.massPerUnit ?? 0,
  )
}

function blends(
  layout: Layout,
  family: 'share' | 'quality',
  content: (stream: Stream, of: string) => number,
  weight: (stream: Stream) => number = () => 1,
): readonly Row[] {
  const rows: Row[] = []
  for (let period = 1; period <= layout.network.periods; period++) {
    const end = layout.suffix(period)
    for (const process of Object.values(layout.network.processes))
      for (const port of Object.values(process.ports))
        for (const [of, { min, max }] of Object.entries(port[family])) {
          const streams = streamsInto(layout, process, port, end)
          const against = (bound: number) =>
            streams.map(
              (stream) =>
                [
                  stream.column,
                  stream.arrives * weight(stream) * (content(stream, of) - bound),
                ] as const,
            )
          const name = `${family}.${process.id}.${port.id}.${of}`
          const subject = { ...ofProcess(process, port.id), unit: 't' }
          if (max < 1)
            rows.push({
              name: `${name}${end}`,
              lower: -Infinity,
              upper: 0,
              entries: against(max),
              subject,
            })
          if (min > 0)
            rows.push({
              name: `${name}.min${end}`,
              lower: 0,
              upper: Infinity,
              entries: against(min),
              subject,
            })
        }
  }
  return rows
}
