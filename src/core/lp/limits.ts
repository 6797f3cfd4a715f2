import { lookUp } from '../base/lookUp'
import { indicatorUnit, isIndicatorId } from '../indicator/indicators'
import type { Limit, Network } from '../network/network'
import type { Layout, Row } from './layout'
import { levelOf, type Term } from './terms'
import { constantOf, weigh } from './weights'

const nonZero = (coefficients: Iterable<number>): Row['entries'] =>
  [...coefficients].flatMap((value, j) => (value === 0 ? [] : [[j, value] as const]))

/** limit.id: min ≤ indicator, flow or activity over all periods ≤ max. */
export function limitRows(layout: Layout, period: number): readonly Row[] {
  const { network, columns } = layout
  if (period > 1) return []
  return Object.values(network.limits).map((limit) => {
    const { on } = limit
    const [entries, unit, constant] =
      on.kind === 'indicator' && isIndicatorId(on.id)
        ? [
            nonZero(weigh(columns, network, { [on.id]: 1 })),
            indicatorUnit(on.id, network.currency),
            constantOf(network, { [on.id]: 1 }),
          ]
        : [amountOf(layout, on), unitOfSubject(network, on), 0]
    return {
      lower: limit.min - constant,
      upper: limit.max - constant,
      entries,
      subject: { family: 'limit', kind: 'limit', id: limit.id, period: null, unit },
    }
  })
}

/** Coefficients of what a limit bounds: a flow, or the level of a process, in all periods; of a stock that at the end. */
function amountOf(layout: Layout, on: Limit['on']): readonly Term[] {
  const { network } = layout
  const flow = on.kind === 'flow' ? lookUp(network.flows, on.id) : undefined
  const process = on.kind === 'process' ? lookUp(network.processes, on.id) : undefined
  const last = network.periods
  const first = process?.kind === 'stock' ? last : 1
  return Array.from({ length: last - first + 1 }, (_, k) => first + k).flatMap(
    (period): readonly Term[] => {
      if (flow !== undefined) return [[layout.flowAt(flow, period), 1]]
      return process === undefined ? [] : levelOf(layout, process, period)
    },
  )
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
