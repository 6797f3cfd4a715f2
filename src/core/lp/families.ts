import type { Process } from '../network/network'
import { ofProcess, type Layout, type Row } from './layout'

type Entry = readonly [column: number, coefficient: number]

const periodsOf = (layout: Layout): readonly number[] =>
  Array.from({ length: layout.network.periods }, (_, i) => i + 1)

const processesOf = (layout: Layout, ...kinds: readonly Process['kind'][]): readonly Process[] =>
  Object.values(layout.network.processes).filter(({ kind }) => kinds.includes(kind))

/** What flows bring to an inlet, in units of the port: Σ (1 − loss) · f / accepts. */
const inflow = (layout: Layout, process: string, port: string, end: string): readonly Entry[] => {
  const accepts = layout.network.processes[process]?.ports[port]?.accepts ?? {}
  return layout
    .flowsInto(process, port)
    .map((flow): Entry => [
      layout.at(`f.${flow.id}${end}`),
      (1 - flow.loss) / (accepts[flow.commodity] ?? 1),
    ])
}

const outflow = (layout: Layout, process: string, port: string, end: string): readonly Entry[] =>
  layout.flowsOutOf(process, port).map((flow): Entry => [layout.at(`f.${flow.id}${end}`), 1])

/** What a port trades with the outside, in units of the port. */
const traded = (layout: Layout, process: string, port: string, end: string): readonly Entry[] => {
  const accepts = layout.network.processes[process]?.ports[port]?.accepts ?? {}
  return layout
    .exchangesAt(process, port)
    .map((exchange): Entry => [
      layout.at(`b.${exchange.id}${end}`),
      1 / (accepts[exchange.commodity] ?? 1),
    ])
}

const negative = (entries: readonly Entry[]): readonly Entry[] =>
  entries.map(([column, value]): Entry => [column, -value])

/**
 * out.p.port: Σ out · a − Σ f − b = 0 and in.p.port: Σ in · a − Σ (1 − loss) · f / accepts − b = 0. A supply gives what
 * it buys, a market or a disposal takes what it trades: there b stands where the activity does.
 */
export function portRows(layout: Layout): readonly Row[] {
  const rows: Row[] = []
  for (const period of periodsOf(layout)) {
    const end = layout.suffix(period)
    for (const process of processesOf(layout, 'converter', 'supply', 'market', 'disposal'))
      for (const port of Object.values(process.ports)) {
        const moved =
          port.direction === 'out'
            ? outflow(layout, process.id, port.id, end)
            : inflow(layout, process.id, port.id, end)
        const exchanged = traded(layout, process.id, port.id, end)
        const activity = Object.values(process.modes).flatMap((mode): readonly Entry[] => {
          const amount = mode.amounts[port.id] ?? 0
          return amount === 0 ? [] : [[layout.at(`a.${process.id}.${mode.id}${end}`), amount]]
        })
        rows.push({
          name: `${port.direction}.${process.id}.${port.id}${end}`,
          lower: 0,
          upper: 0,
          entries:
            process.kind === 'converter'
              ? [...activity, ...negative(moved), ...negative(exchanged)]
              : [...exchanged, ...negative(moved)],
          subject: {
            ...ofProcess(process, port.id),
            unit: layout.network.commodities[port.commodity]?.unit ?? '',
          },
        })
      }
  }
  return rows
}

/** cap.p: minimum ≤ Σ a − availability · cap ≤ availability · capacity; of a supply, market or disposal Σ b. */
export function capacityRows(layout: Layout): readonly Row[] {
  const rows: Row[] = []
  for (const period of periodsOf(layout)) {
    const end = layout.suffix(period)
    for (const process of processesOf(layout, 'converter', 'supply', 'market', 'disposal')) {
      const { build, availability } = process
      if (process.capacity === Infinity && process.minimum === 0) continue
      const running =
        process.kind === 'converter'
          ? Object.values(process.modes).map((mode): Entry => [
              layout.at(`a.${process.id}.${mode.id}${end}`),
              1,
            ])
          : Object.keys(process.ports).flatMap((port) =>
              layout
                .exchangesAt(process.id, port)
                .map((exchange): Entry => [layout.at(`b.${exchange.id}${end}`), 1]),
            )
      const upper = process.capacity * availability
      if (build === null) {
        rows.push({
          name: `cap.${process.id}${end}`,
          lower: process.minimum,
          upper,
          entries: running,
          subject: ofProcess(process),
        })
        continue
      }
      const built: Entry = [layout.at(`cap.${process.id}`), -availability]
      rows.push({
        name: `cap.${process.id}${end}`,
        lower: -Infinity,
        upper,
        entries: [...running, built],
        subject: ofProcess(process),
      })
      if (process.minimum > 0)
        rows.push({
          name: `min.${process.id}${end}`,
          lower: process.minimum,
          upper: Infinity,
          entries: running,
          subject: ofProcess(process),
        })
    }
  }
  return rows
}

/** on.p: least load · capacity · on ≤ Σ a ≤ capacity · on, for processes that may also stand still. */
export function availabilityRows(layout: Layout): readonly Row[] {
  return periodsOf(layout).flatMap((period) => {
    const end = layout.suffix(period)
    return processesOf(layout, 'converter').flatMap((process): readonly Row[] => {
      if (process.leastLoad === null || process.capacity === Infinity) return []
      const size = process.capacity * process.availability
      const on = layout.at(`on.${process.id}${end}`)
      const running = Object.values(process.modes).map((mode): Entry => [
        layout.at(`a.${process.id}.${mode.id}${end}`),
        1,
      ])
      const subject = ofProcess(process)
      return [
        {
          name: `on.${process.id}.most${end}`,
          lower: -Infinity,
          upper: 0,
          entries: [...running, [on, -size]],
          subject,
        },
        {
          name: `on.${process.id}.least${end}`,
          lower: 0,
          upper: Infinity,
          entries: [...running, [on, -size * process.leastLoad]],
          subject,
        },
      ]
    })
  })
}

/** junction.p: Σ in + bought = Σ out + let go. */
export function junctionRows(layout: Layout): readonly Row[] {
  return periodsOf(layout).flatMap((period) => {
    const end = layout.suffix(period)
    return processesOf(layout, 'junction').map((process): Row => ({
      name: `junction.${process.id}${end}`,
      lower: 0,
      upper: 0,
      entries: passing(layout, process, end),
      subject: ofProcess(process),
    }))
  })
}

/** stock.p: s(t) − (1 − loss) · s(t − 1) − Σ in + Σ out = 0; before the first period stands the initial amount. */
export function stockRows(layout: Layout): readonly Row[] {
  return periodsOf(layout).flatMap((period) => {
    const end = layout.suffix(period)
    return processesOf(layout, 'stock').map((process): Row => {
      const kept = 1 - process.loss
      const before: readonly Entry[] =
        period === 1 ? [] : [[layout.at(`s.${process.id}${layout.suffix(period - 1)}`), -kept]]
      const start = period === 1 ? kept * process.initial : 0
      return {
        name: `stock.${process.id}${end}`,
        lower: start,
        upper: start,
        entries: [
          [layout.at(`s.${process.id}${end}`), 1],
          ...before,
          ...negative(passing(layout, process, end)),
        ],
        subject: ofProcess(process),
      }
    })
  })
}

/** What enters a junction or stock minus what leaves it. */
const passing = (layout: Layout, process: Process, end: string): readonly Entry[] =>
  Object.values(process.ports).flatMap((port) =>
    port.direction === 'in'
      ? [...inflow(layout, process.id, port.id, end), ...traded(layout, process.id, port.id, end)]
      : negative([
          ...outflow(layout, process.id, port.id, end),
          ...traded(layout, process.id, port.id, end),
        ]),
  )
