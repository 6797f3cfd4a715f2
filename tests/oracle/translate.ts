import { addBalances, addFlowBounds } from './translate/balances'
import { addBlends } from './translate/blends'
import { tradesOf } from './translate/boundary'
import { addCapacity } from './translate/capacity'
import { createColumns, entering, levelOf, type Columns } from './translate/columns'
import type { Doc, Goal } from './document'
import { indicatorsOf, unitsOfIndicators, type Indicator } from './translate/indicators'
import {
  add,
  constant,
  createDraft,
  nothing,
  scaled,
  type Draft,
  type Model,
  type Stage,
  type Sum,
} from './translate/model'
import { readNetwork, type Network } from './translate/network'
import { haulOf } from './translate/transport'
import { refuse } from './units'

/** A document, its scenario already applied, as a linear program; throws where the oracle knows no reading. */
export function translate(doc: Doc): Model {
  const network = readNetwork(doc)
  const draft = createDraft()
  const columns = createColumns(draft, network, tradesOf(network))
  addBalances(draft, network, columns)
  addFlowBounds(draft, network, columns)
  addBlends(draft, network, columns)
  const upkeep = [...network.processes.values()].map((process) =>
    addCapacity(draft, network, columns, process),
  )
  const indicators = indicatorsOf(
    network,
    columns,
    upkeep.map(({ cost }) => cost),
  )
  addLimits(draft, network, columns, indicators)
  const haul = new Map(network.flows.map((flow) => [flow.id, haulOf(flow, network.reader)]))
  const hauled = network.flows.map((flow) =>
    scaled(
      overTime(network, (t) => entering(columns, flow, t)),
      haul.get(flow.id) ?? 0,
    ),
  )
  return {
    columns: draft.columns,
    rows: draft.rows,
    indicators,
    stages: stagesOf(network, doc.objective, indicators),
    ties: [
      ...[...indicators]
        .filter(([id]) => id !== 'transport_work')
        .map(([id, sum]) => stage(id, sum)),
      stage('built', add(...upkeep.map(({ built }) => built))),
      stage('haul', add(...hauled)),
    ],
    goodOf: new Map(network.flows.map(({ id, good }) => [id, good.id])),
    haul,
  }
}

const overTime = ({ periods }: Network, sum: (period: number) => Sum): Sum =>
  add(...Array.from({ length: periods }, (_, t) => sum(t)))

const stage = (id: string, sum: Sum): Stage => ({ id, sum, within: 0, opposite: false })

/** The stages of a goal, each an expression to make least. */
function stagesOf(
  network: Network,
  goal: Goal,
  indicators: ReadonlyMap<Indicator, Sum>,
): readonly Stage[] {
  const of = (id: string): Sum => indicators.get(id as Indicator) ?? refuse(`no indicator ${id}`)
  if ('minimize' in goal) return [stage(goal.minimize, of(goal.minimize))]
  if ('maximize' in goal)
    return [{ ...stage(goal.maximize, scaled(of(goal.maximize), -1)), opposite: true }]
  if ('weights' in goal) {
    const parts = Object.entries(goal.weights).map(([id, weight]) =>
      scaled(of(id), network.reader(weight, '')),
    )
    return [stage('weights', add(...parts))]
  }
  const within = network.reader(goal.within ?? 0, '')
  return [
    { ...stage(goal.first, of(goal.first)), within },
    ...stagesOf(network, goal.then, indicators),
  ]
}

/** Bounds on an indicator, a flow or a level, in total over all periods; of a stock at the end. */
function addLimits(
  draft: Draft,
  network: Network,
  columns: Columns,
  indicators: ReadonlyMap<Indicator, Sum>,
): void {
  const { doc, periods, hours, bound, flows, processes } = network
  for (const [id, limit] of Object.entries(doc.limits ?? {})) {
    const flow = flows.find((each) => each.id === limit.flow)
    const process = processes.get(limit.process ?? '')
    const indicator = limit.indicator as Indicator | undefined
    const [sum, unit] = flow
      ? [overTime(network, (t) => entering(columns, flow, t)), flow.good.unit]
      : process?.entry.kind === 'stock'
        ? [levelOf(columns, process, periods - 1), process.unit]
        : process
          ? [overTime(network, (t) => levelOf(columns, process, t)), process.unit]
          : indicator && indicators.has(indicator)
            ? [indicators.get(indicator) ?? nothing, unitsOfIndicators[indicator]]
            : refuse(`the limit ${id} bounds nothing`)
    const value = (amount: string | number) => constant(bound(amount, unit, hours * periods))
    if (limit.min !== undefined) draft.row(`limit ${id}`, sum, '>=', value(limit.min))
    if (limit.max !== undefined) draft.row(`limit ${id}`, sum, '<=', value(limit.max))
  }
}
