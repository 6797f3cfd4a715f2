import { lookUp } from '../lookUp'
import {
  indicatorOf,
  indicatorUnit,
  isIndicatorId,
  type IndicatorId,
} from '../indicator/indicators'
import type { Limit, Network, Process } from '../network/network'
import { qualityRows, shareRows } from './blends'
import { builtRows, capacityRows, onRows } from './capacities'
import type { Column } from './columns'
import { endRows, junctionRows, portRows, stockRows, tradeRows } from './families'
import { layOut, type Layout, type Row } from './layout'
import { nameOf } from './names'
import { compress, type LinearProgram } from './program'
import type { RowSubject } from './subjects'
import { levelOf } from './terms'

/** A program with what its rows and columns stand for. */
export interface BuiltProgram {
  readonly program: LinearProgram
  readonly columns: readonly Column[]
  /** What each row stands for. */
  readonly rows: readonly RowSubject[]
  /** What the bounds of each column stand for. */
  readonly bounds: readonly RowSubject[]
}

/** Weights of an indicator over the columns of a program [unit of the indicator per unit of the column]. */
export const weightsOf = (
  id: IndicatorId,
  { columns }: BuiltProgram,
  network: Network,
): Float64Array => {
  const { weight } = indicatorOf(id)
  return Float64Array.from(columns, (column) => weight(column, network))
}

/** The families of rows, in the order in which a text of the program lists them. */
const families = [
  portRows,
  tradeRows,
  shareRows,
  qualityRows,
  capacityRows,
  onRows,
  builtRows,
  junctionRows,
  stockRows,
  endRows,
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
  const named = layout.subjects.map((subject) => nameOf(subject, network))
  const program = compress({
    name: network.name.en,
    constant: constantOf(network, weights),
    rows: rows.map(({ lower, upper, subject }) => ({
      name: nameOf(subject, network),
      lower,
      upper,
    })),
    columns: layout.columns.map((column, j) => ({
      name: named[j] ?? '',
      ...boundsOf(column),
      cost: cost[j] ?? 0,
      entries: entries[j] ?? [],
    })),
  })
  return {
    program,
    columns: layout.columns,
    rows: rows.map((row) => row.subject),
    bounds: layout.subjects,
  }
}

function boundsOf(column: Column): { lower: number; upper: number; integer?: boolean } {
  switch (column.kind) {
    case 'flow':
      return { lower: column.flow.minimum, upper: column.flow.capacity }
    case 'exchange':
      return { lower: column.exchange.minimum, upper: column.exchange.capacity }
    case 'level':
      return stockBounds(column.process)
    case 'switch':
    case 'chosen':
      return { lower: 0, upper: 1, integer: true }
    case 'build':
      return { lower: 0, upper: column.process.build?.max ?? 0 }
    case 'activity':
      return { lower: 0, upper: column.mode.most ?? Infinity }
  }
}

/** What a stock holds; where capacity may be built, a row bounds it from above. */
const stockBounds = ({ minimum, capacity, availability, build }: Process) => ({
  lower: minimum,
  upper: build === null ? capacity * availability : Infinity,
})

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
  const { network } = layout
  return Object.values(network.limits).map((limit) => {
    const { on } = limit
    const [coefficients, unit, constant] =
      on.kind === 'indicator' && isIndicatorId(on.id)
        ? [
            weigh(layout, { [on.id]: 1 }),
            indicatorUnit(on.id, network.currency),
            constantOf(network, { [on.id]: 1 }),
          ]
        : [amountOf(layout, on), unitOfSubject(network, on), 0]
    return {
      lower: limit.min - constant,
      upper: limit.max - constant,
      entries: nonZero(coefficients),
      subject: { family: 'limit', kind: 'limit', id: limit.id, period: null, unit },
    }
  })
}

/** Coefficients of what a limit bounds: a flow, or the level of a process, in all periods; of a stock that at the end. */
function amountOf(layout: Layout, on: Limit['on']): readonly number[] {
  const { network, columns } = layout
  const process = on.kind === 'process' ? lookUp(network.processes, on.id) : undefined
  const coefficients: number[] = columns.map((column) =>
    on.kind === 'flow' && column.kind === 'flow' && column.flow.id === on.id ? 1 : 0,
  )
  if (process === undefined) return coefficients
  const first = process.kind === 'stock' ? network.periods : 1
  for (let period = first; period <= network.periods; period++)
    for (const [column, value] of levelOf(layout, process, period))
      coefficients[column] = (coefficients[column] ?? 0) + value
  return coefficients
}

const unitOfSubject = (network: Network, on: Limit['on']): string =>
  on.kind === 'flow'
    ? (lookUp(network.commodities, lookUp(network.flows, on.id)?.commodity ?? '')?.unit ?? '')
    : (lookUp(network.processes, on.id)?.unit ?? '')

/** stage.k: what an earlier stage reached may worsen by no more than `within`. */
function stageRows(layout: Layout, bounds: readonly number[]): readonly Row[] {
  const { network } = layout
  return network.objective.slice(0, -1).map((stage, k) => {
    const reached = bounds[k]
    const constant = constantOf(network, stage.weights)
    const id = Object.keys(stage.weights)[0] ?? ''
    return {
      lower: -Infinity,
      upper:
        reached === undefined ? Infinity : reached - constant + stage.within * Math.abs(reached),
      entries: nonZero(weigh(layout, stage.weights)),
      subject: {
        ...{ family: 'stage', kind: 'limit', id, stage: k + 1, period: null },
        unit: isIndicatorId(id) ? indicatorUnit(id, network.currency) : '',
      },
    }
  })
}
