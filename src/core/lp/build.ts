import { indicatorOf, isIndicatorId } from '../indicator/indicators'
import type { Limit, Network } from '../network/network'
import { qualityRows, shareRows } from './blends'
import { capacityRows, onRows } from './capacities'
import type { Column } from './columns'
import { junctionRows, portRows, stockRows, tradeRows } from './families'
import { layOut, type Layout, type Row, type RowSubject } from './layout'
import { compress, type LinearProgram } from './program'

/** A program with what its rows and columns stand for. */
export interface BuiltProgram {
  readonly program: LinearProgram
  readonly columns: readonly Column[]
  readonly rows: readonly RowSubject[]
}

/** The families of rows, in the order in which a text of the program lists them. */
const families = [
  portRows,
  tradeRows,
  shareRows,
  qualityRows,
  capacityRows,
  onRows,
  junctionRows,
  stockRows,
]

/**
 * Builds the linear program of a network for one stage of its objective. `bounds` holds the values that earlier
 * stages may not worsen: one row each, free until its stage is solved, so that all stages share one matrix.
 */
export function buildProgram(
  network: Network,
  stage: number = network.objective.length - 1,
  bounds: readonly number[] = [],
): BuiltProgram {
  const layout = layOut(network)
  const periods = Array.from({ length: network.periods }, (_, i) => i + 1)
  const rows = [
    ...families.flatMap((family) => periods.flatMap((period) => family(layout, period))),
    ...limitRows(layout),
    ...stageRows(layout, bounds),
  ]
  const entries: [number, number][][] = layout.columns.map(() => [])
  rows.forEach((row, i) => {
    for (const [column, coefficient] of row.entries) entries[column]?.push([i, coefficient])
  })
  const weights = network.objective[stage]?.weights ?? {}
  const cost = weigh(layout, weights)
  const program = compress({
    name: network.name.en,
    constant: constantOf(network, weights),
    rows,
    columns: layout.columns.map((column, j) => ({
      name: layout.names[j] ?? '',
      ...boundsOf(column),
      cost: cost[j] ?? 0,
      entries: entries[j] ?? [],
    })),
  })
  return { program, columns: layout.columns, rows: rows.map((row) => row.subject) }
}

function boundsOf(column: Column): { lower: number; upper: number; integer?: boolean } {
  switch (column.kind) {
    case 'flow':
      return { lower: column.flow.minimum, upper: column.flow.capacity }
    case 'exchange':
      return { lower: column.exchange.minimum, upper: column.exchange.capacity }
    case 'stock':
      return { lower: column.process.minimum, upper: column.process.capacity }
    case 'on':
      return { lower: 0, upper: 1, integer: true }
    case 'build':
      return { lower: 0, upper: column.process.build?.max ?? 0 }
    case 'activity':
      return { lower: 0, upper: column.mode.most ?? Infinity }
  }
}

/** Coefficients of a weighted sum of indicators over the columns. */
function weigh(layout: Layout, weights: Readonly<Record<string, number>>): readonly number[] {
  const parts = Object.entries(weights).flatMap(([id, weight]) =>
    isIndicatorId(id) ? [{ indicator: indicatorOf(id), weight }] : [],
  )
  return layout.columns.map((column) =>
    parts.reduce(
      (sum, { indicator, weight }) => sum + weight * indicator.weight(column, layout.network),
      0,
    ),
  )
}

const constantOf = (network: Network, weights: Readonly<Record<string, number>>): number =>
  Object.entries(weights).reduce(
    (sum, [id, weight]) =>
      sum + (isIndicatorId(id) ? weight * (indicatorOf(id).constant?.(network) ?? 0) : 0),
    0,
  )

const nonZero = (coefficients: readonly number[]): Row['entries'] =>
  coefficients.flatMap((value, j) => (value === 0 ? [] : [[j, value] as const]))

/** limit.id: min ≤ indicator, flow or activity over all periods ≤ max. */
function limitRows(layout: Layout): readonly Row[] {
  const { network, columns } = layout
  return Object.values(network.limits).map((limit) => {
    const { on } = limit
    const [coefficients, unit, constant] =
      on.kind === 'indicator' && isIndicatorId(on.id)
        ? [
            weigh(layout, { [on.id]: 1 }),
            indicatorOf(on.id).unit,
            constantOf(network, { [on.id]: 1 }),
          ]
        : [
            columns.map((column) => (countsFor(network, column, on) ? 1 : 0)),
            unitOfSubject(network, on),
            0,
          ]
    return {
      name: `limit.${limit.id}`,
      lower: limit.min - constant,
      upper: limit.max - constant,
      entries: nonZero(coefficients),
      subject: { kind: 'limit', id: limit.id, unit },
    }
  })
}

/** Whether a column counts what a limit bounds: a flow, the own activity of a converter, the trade of any other process. */
const countsFor = (network: Network, column: Column, on: Limit['on']): boolean => {
  if (on.kind === 'flow') return column.kind === 'flow' && column.flow.id === on.id
  return network.processes[on.id]?.kind === 'converter'
    ? column.kind === 'activity' &&
        column.process.id === on.id &&
        column.mode.conventional === undefined
    : column.kind === 'exchange' && column.exchange.process === on.id
}

const unitOfSubject = (network: Network, on: Limit['on']): string =>
  on.kind === 'flow'
    ? (network.commodities[network.flows[on.id]?.commodity ?? '']?.unit ?? '')
    : (network.processes[on.id]?.unit ?? '')

/** stage.k: what an earlier stage reached may worsen by no more than `within`. */
function stageRows(layout: Layout, bounds: readonly number[]): readonly Row[] {
  const { network } = layout
  return network.objective.slice(0, -1).map((stage, k) => {
    const reached = bounds[k]
    const constant = constantOf(network, stage.weights)
    const id = Object.keys(stage.weights)[0] ?? ''
    return {
      name: `stage.${String(k + 1)}`,
      lower: -Infinity,
      upper:
        reached === undefined ? Infinity : reached - constant + stage.within * Math.abs(reached),
      entries: nonZero(weigh(layout, stage.weights)),
      subject: { kind: 'limit', id, unit: isIndicatorId(id) ? indicatorOf(id).unit : '' },
    }
  })
}
