import { lookUp } from '../lookUp'
import { isSolidWaste } from '../indicator/indicators'
import type { Flow, Process } from '../network/network'
import type { AvoidedCommodity, AvoidedWaste, LedgerRow } from '../results/answer'
import { sentOut, type Solved } from '../results/totals'
import type { Text } from '../text'
import { disposesOf } from './baseline'

/**
 * Solid waste avoided by a scenario against its baseline, with one row for each diverted tonne. The rows follow from
 * the balance of each waste, disposed = arising + brought in − taken up − sold − lost − stored, taken twice; so they
 * add up to the total but for rounding.
 */
export function avoidedWaste(
  scenario: Solved,
  baseline: Solved,
  displacedBy: (process: string) => Text | undefined,
): AvoidedWaste {
  const wastes = Object.keys(baseline.network.commodities).filter((id) =>
    isSolidWaste(baseline.network, id),
  )
  const byCommodity: Record<string, AvoidedCommodity> = {}
  for (const id of wastes) {
    const [before, after] = [disposed(baseline, id), disposed(scenario, id)]
    const hazardous = (lookUp(baseline.network.commodities, id)?.hazardous ?? null) !== null
    if (before !== 0 || after !== 0)
      byCommodity[id] = { baseline: before, scenario: after, avoided: before - after, hazardous }
  }
  const ledger = wastes.flatMap((id) => rowsOf(id, scenario, baseline, displacedBy))
  const amounts = Object.values(byCommodity)
  const sum = (those: readonly AvoidedCommodity[]) =>
    those.reduce((total, { avoided }) => total + avoided, 0)
  return {
    total: sum(amounts),
    hazardous: sum(amounts.filter(({ hazardous }) => hazardous)),
    unit: 't',
    byCommodity,
    ledger,
  }
}

const massOf = ({ network }: Solved, commodity: string): number =>
  lookUp(network.commodities, commodity)?.massPerUnit ?? 0

/** What is disposed of or put on stock of a waste [t]. */
export function disposed(solved: Solved, commodity: string): number {
  const { network, answer } = solved
  const exchanged = Object.values(network.exchanges).reduce(
    (sum, exchange) =>
      exchange.commodity === commodity && disposesOf(network, exchange)
        ? sum + (lookUp(answer.boundary, exchange.id) ?? 0)
        : sum,
    0,
  )
  return (exchanged + stored(solved, commodity)) * massOf(solved, commodity)
}

const stored = ({ network, answer }: Solved, commodity: string): number =>
  Object.values(network.processes).reduce(
    (sum, process) =>
      process.kind === 'stock' && Object.values(process.ports)[0]?.commodity === commodity
        ? sum + (lookUp(answer.stocks, process.id) ?? 0)
        : sum,
    0,
  )

function rowsOf(
  commodity: string,
  scenario: Solved,
  baseline: Solved,
  displacedBy: (process: string) => Text | undefined,
): readonly LedgerRow[] {
  const { network } = baseline
  const mass = massOf(baseline, commodity)
  const hazardous = (lookUp(network.commodities, commodity)?.hazardous ?? null) !== null
  const flowOf = ({ answer }: Solved, flow: Flow) => lookUp(answer.flows, flow.id) ?? 0
  const flows = Object.values(network.flows).filter((flow) => flow.commodity === commodity)
  const taken = flows.flatMap((flow): readonly LedgerRow[] => {
    const taker = lookUp(network.processes, flow.to.process)
    const kind = kindOfTaking(flow, taker)
    if (kind === null || taker === undefined) return []
    const displaces = kind === 'diverted' ? displacedBy(taker.id) : undefined
    return [
      {
        kind,
        commodity,
        giver: flow.from.process,
        taker: taker.id,
        flow: flow.id,
        ...(displaces !== undefined && { displaces }),
        amount: (flowOf(scenario, flow) - flowOf(baseline, flow)) * (1 - flow.loss) * mass,
        hazardous,
      },
    ]
  })
  const lost = flows.map((flow): LedgerRow => ({
    kind: 'lost',
    commodity,
    giver: flow.from.process,
    taker: flow.to.process,
    flow: flow.id,
    amount: (flowOf(scenario, flow) - flowOf(baseline, flow)) * flow.loss * mass,
    hazardous,
  }))
  const takers = new Set(
    Object.values(scenario.network.flows).flatMap((flow) =>
      flow.reuse && flowOf(scenario, flow) > 0 ? [flow.to.process] : [],
    ),
  )
  const arising = Object.keys(network.processes).map((id): LedgerRow => ({
    kind: takers.has(id) ? 'secondary' : 'generation',
    commodity,
    giver: id,
    amount: (arisingAt(baseline, id, commodity) - arisingAt(scenario, id, commodity)) * mass,
    hazardous,
  }))
  const rows = [...taken, ...lost, ...arising]
  const size = mass * Math.max(...[scenario, baseline].map((each) => totalArising(each, commodity)))
  return rows.filter(({ amount }) => Math.abs(amount) > 1e-9 * size)
}

const kindOfTaking = (
  flow: Flow,
  taker: Process | undefined,
): 'diverted' | 'treated' | 'sold' | null => {
  if (taker?.kind === 'market') return 'sold'
  if (taker?.kind !== 'converter') return null
  return flow.reuse || !taker.treatment ? 'diverted' : 'treated'
}

/** What of a commodity a process sends out. */
function arisingAt({ network, answer }: Solved, id: string, commodity: string): number {
  const process = lookUp(network.processes, id)
  if (process === undefined) return 0
  return Object.values(process.ports).reduce(
    (sum, port) => (port.commodity === commodity ? sum + sentOut(process, port.id, answer) : sum),
    0,
  )
}

const totalArising = (solved: Solved, commodity: string): number =>
  Object.keys(solved.network.processes).reduce(
    (sum, id) => sum + arisingAt(solved, id, commodity),
    0,
  )
