import { lookUp } from '../lookUp'
import { indicatorUnit, isIndicatorId } from '../indicator/indicators'
import type { Limit, Network } from '../network/network'
import type { Layout, Row } from './layout'
import { levelOf } from './terms'
import { constantOf, weigh } from './weights'

const nonZero = (coefficients: Iterable<number>): Row['entries'] =>
  [...coefficients].flatMap((value, j) => (value === 0 ? [] : [[j, value] as const]))

/** limit.id: min ≤ indicator, flow or activity over all periods ≤ max. */
export function limitRows(layout: Layout, period: number): readonly Row[] {
  const { network, columns } = layout
  if (period > 1) return []
  return Object.values(network.limits).map((limit) => {
    const { on } = limit
    const [coefficients, unit, constant] =
      on.kind === 'indicator' && isIndicatorId(on.id)
        ? [
            weigh(columns, network, { [on.id]: 1 }),
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
export function stageRows(
  layout: Layout,
  period: number,
  reached: readonly number[],
): readonly Row[] {
  const { network, columns } = layout
  if (period > 1) return []
  return network.objective.slice(0, -1).map((stage, k) => {
    const best = reached[k]
    const constant = constantOf(network, stage.weights)
    const id = Object.keys(stage.weights)[0] ?? ''
    return {
      lower: -Infinity,
      upper: best === undefined ? Infinity : best - constant + stage.within * Math.abs(best),
      entries: nonZero(weigh(columns, network, stage.weights)),
      subject: {
        ...{ family: 'stage', kind: 'limit', id, stage: k + 1, period: null },
        unit: isIndicatorId(id) ? indicatorUnit(id, network.currency) : '',
      },
    }
  })
}
