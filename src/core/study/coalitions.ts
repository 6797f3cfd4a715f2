import { lookUp } from '../base/lookUp'
import type { Library } from '../library/library'
import type { SolveProgram } from '../lp/solution'
import type { NetworkDoc } from '../format/doc'
import type { Commodity, Exchange, Flow, Mode, Network, Process } from '../network/network'
import { entry, libraryCommodities } from '../parse/commodities'
import { createExchange } from '../parse/exchanges'
import type { Answer } from '../answer/answer'
import type { Solved } from '../answer/totals'
import { solveNetwork } from '../solve/solve'
import { readAmount } from '../base/units'
import { baselineNetwork } from '../avoided/baseline'
import { mapped } from '../avoided/delivered'
import { noReuse } from '../avoided/kept'
import { asMadeAndBought } from '../avoided/makeOrBuy'

/** Flows of a scenario that carry waste to be reused, in the order of the document. */
export const reuseIn = ({ network, answer }: Solved): readonly Flow[] =>
  Object.values(network.flows).filter(
    ({ id, reuse }) => reuse && (lookUp(answer.flows, id) ?? 0) > 0,
  )

/** Indicators of the network in which only some reuse flows may carry what they carry in a scenario. */
type Coalitions = (members: ReadonlySet<string>) => Answer

/**
 * What is disposed of when only some reuse flows may carry what they carry in a scenario, and all others are shut, as
 * in the baseline without reuse: every market gets the same, conventionally where it must. A plant all of whose wastes
 * arrive runs on them as in the scenario, unless that cannot be; one of which only some arrive may buy what stands in
 * for the others, so that a single flow can be shut. Each is solved and settled as an answer is, so that nobody is the
 * baseline and everybody the scenario.
 */
export function openCoalitions(
  doc: NetworkDoc,
  scenario: Solved,
  library: Library,
  solve: SolveProgram,
): Coalitions {
  const commodityOf = libraryCommodities(doc, library)
  const shut = baselineNetwork(scenario.network, scenario, noReuse, library, commodityOf)
  const among = (network: Network): Coalitions =>
    coalitionsIn(network, scenario, library, commodityOf, solve)
  const strict = among(asMadeAndBought(shut, scenario))
  return strict(new Set()).status === 'optimal' ? strict : among(shut.network)
}

function coalitionsIn(
  baseline: Network,
  scenario: Solved,
  library: Library,
  commodityOf: (id: string) => Commodity | null,
  solve: SolveProgram,
): Coalitions {
  const { network, bought } = withSubstitutes(baseline, scenario.network, library, commodityOf)
  const carried = reuseIn(scenario)
  const restricted = (members: ReadonlySet<string>, floors: boolean): Network => {
    const missing = new Set(carried.flatMap(({ id, to }) => (members.has(id) ? [] : [to.process])))
    const partly = new Set(carried.flatMap(({ id, to }) => (members.has(id) ? [to.process] : [])))
    const isWhole = (process: string) => floors && partly.has(process) && !missing.has(process)
    return {
      ...network,
      processes: mapped(network.processes, (process) =>
        isWhole(process.id) ? { ...process, modes: mapped(process.modes, withoutOthers) } : process,
      ),
      flows: mapped(network.flows, (flow) => {
        if (!members.has(flow.id)) return flow
        const capacity = (lookUp(scenario.answer.flows, flow.id) ?? 0) / network.periods
        // A hair below, so that rounding in the scenario does not make it impossible.
        return { ...flow, capacity, minimum: isWhole(flow.to.process) ? capacity * (1 - 1e-9) : 0 }
      }),
      exchanges: mapped(network.exchanges, (exchange) => {
        const { id, process, terms, capacity } = exchange
        // With everybody, markets of waste too get what they get in the scenario.
        if (missing.size === 0 && terms === 'sell')
          return { ...exchange, minimum: Math.max(exchange.minimum, capacity * (1 - 1e-9)) }
        if (bought.has(id)) return { ...exchange, capacity: partly.has(process) ? Infinity : 0 }
        // A plant that lacks nothing buys what it buys in the scenario.
        return isWhole(process) && !Object.hasOwn(scenario.network.exchanges, id)
          ? { ...exchange, capacity: 0 }
          : exchange
      }),
    }
  }
  const options = { figuresOnly: true, conflicts: 'none' } as const
  return (members) => {
    const whole = solveNetwork(restricted(members, true), solve, options)
    return whole.status === 'optimal'
      ? whole
      : solveNetwork(restricted(members, false), solve, options)
  }
}

/** A mode of a plant that needs nothing conventional. */
const withoutOthers = (mode: Mode): Mode =>
  mode.conventional === undefined ? mode : { ...mode, most: 0 }
/** A network whose plants may buy what the library lets stand in for one of their wastes, and those exchanges. */
function withSubstitutes(
  network: Network,
  drawn: Network,
  library: Library,
  commodityOf: (id: string) => Commodity | null,
): { readonly network: Network; readonly bought: ReadonlySet<string> } {
  const processes: Record<string, Process> = { ...network.processes }
  const commodities: Record<string, Commodity> = { ...network.commodities }
  const exchanges: Record<string, Exchange> = { ...network.exchanges }
  const bought = new Set<string>()
  const wastes = new Set(
    Object.values(drawn.flows).flatMap(({ reuse, to }) =>
      reuse ? [`${to.process}.${to.port}`] : [],
    ),
  )
  for (const { id, ports, modes } of Object.values(drawn.processes))
    for (const { recipe } of Object.values(modes))
      for (const [port, { commodity, ratio }] of Object.entries(
        entry(library.recipes, recipe ?? '')?.substitutes ?? {},
      )) {
        const found = commodityOf(commodity)
        const [before, process] = [entry(ports, port), lookUp(processes, id)]
        const unit = commodityOf(before?.commodity ?? '')?.unit
        if (found === null || before === undefined || process === undefined) continue
        const stands = readAmount(ratio, `${found.unit}/${unit ?? found.unit}`)
        if (!stands.ok) continue
        if (!wastes.has(`${id}.${port}`) || Object.hasOwn(before.accepts, commodity)) continue
        const accepts = { ...lookUp(process.ports, port)?.accepts, [commodity]: stands.value }
        const after = { ...before, accepts }
        const exchange = createExchange(id, after, found, 'buy', null, network.vatDivisor)
        processes[id] = { ...process, ports: { ...process.ports, [port]: after } }
        commodities[commodity] = found
        exchanges[exchange.id] = exchange
        bought.add(exchange.id)
      }
  return { network: { ...network, processes, commodities, exchanges }, bought }
}
