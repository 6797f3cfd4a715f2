import { lookUp } from '../lookUp'
import { indicatorOf } from '../indicator/indicators'
import type { Library } from '../library/library'
import { buildProgram } from '../lp/build'
import { optimalFace } from '../lp/face'
import { objectiveValue, type LinearProgram } from '../lp/program'
import type { SolveProgram } from '../lp/solution'
import type { NetworkDoc } from '../network/doc'
import type { Commodity, Exchange, Flow, Network, Process } from '../network/network'
import { libraryCommodities } from '../network/parse/commodities'
import { createExchange } from '../network/parse/exchanges'
import { noAnswer, type Answer } from '../results/answer'
import type { Solved } from '../results/totals'
import { readAmount } from '../units'
import { baselineNetwork, noReuse } from './baseline'

/** Flows of a scenario that carry waste to be reused, in the order of the document. */
export const reuseIn = ({ network, answer }: Solved): readonly Flow[] =>
  Object.values(network.flows).filter(
    ({ id, reuse }) => reuse && (lookUp(answer.flows, id) ?? 0) > 0,
  )

/**
 * The solid waste that is disposed of when only some reuse flows may carry what they carry in a scenario, and all
 * others are shut, as in the baseline without reuse: every market gets the same, conventionally where it must. The
 * plants run at the optimum of the objective; among optima the least waste counts. A plant all of whose wastes arrive
 * takes as much as in the scenario, unless that cannot be; one of which only some arrive may buy what stands in for
 * the others, so that a single flow can be shut.
 */
export function openCoalitions(
  doc: NetworkDoc,
  scenario: Solved,
  library: Library,
  solve: SolveProgram,
): (members: ReadonlySet<string>) => Answer {
  const commodityOf = libraryCommodities(doc, library)
  const { network, bought } = withSubstitutes(
    baselineNetwork(scenario.network, scenario, noReuse, library, commodityOf),
    scenario.network,
    library,
    commodityOf,
  )
  const { program, columns } = buildProgram({ ...network, objective: network.objective.slice(-1) })
  const { weight, unit } = indicatorOf('solid_waste')
  const waste = Float64Array.from(columns, (column) => weight(column, network))
  const carried = reuseIn(scenario)

  const restricted = (members: ReadonlySet<string>, floors: boolean): LinearProgram => {
    const columnLower = Float64Array.from(program.columnLower)
    const columnUpper = Float64Array.from(program.columnUpper)
    const missing = new Set(carried.flatMap(({ id, to }) => (members.has(id) ? [] : [to.process])))
    const partly = new Set(carried.flatMap(({ id, to }) => (members.has(id) ? [to.process] : [])))
    columns.forEach((column, j) => {
      if (column.kind === 'exchange' && bought.has(column.exchange.id))
        columnUpper[j] = partly.has(column.exchange.process) ? Infinity : 0
      if (column.kind !== 'flow' || !members.has(column.flow.id)) return
      const amount = (lookUp(scenario.answer.flows, column.flow.id) ?? 0) / network.periods
      columnUpper[j] = amount
      // A hair below, so that rounding in the scenario does not make it impossible.
      columnLower[j] = floors && !missing.has(column.flow.to.process) ? amount * (1 - 1e-9) : 0
    })
    return { ...program, columnLower, columnUpper }
  }
  return (members) => {
    const fixed = restricted(members, true)
    const first = solve(fixed)
    const [asked, solution] =
      first.status === 'optimal'
        ? [fixed, first]
        : [restricted(members, false), solve(restricted(members, false))]
    const { status, certificate, solver } = solution
    if (status !== 'optimal') return { ...noAnswer, status, certificate, solver }
    const least = solve(optimalFace(asked, solution, waste))
    const x = least.status === 'optimal' ? least.x : solution.x
    const value = waste.reduce((sum, per, j) => sum + per * (x[j] ?? 0), 0)
    return {
      ...noAnswer,
      status,
      objective: objectiveValue(asked, x),
      certificate,
      solver,
      indicators: { solid_waste: { value, unit } },
    }
  }
}

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
        lookUp(library.recipes, recipe ?? '')?.substitutes ?? {},
      )) {
        const found = commodityOf(commodity)
        const [before, process] = [lookUp(ports, port), lookUp(processes, id)]
        const stands = readAmount(ratio, '1')
        if (found === null || before === undefined || process === undefined || !stands.ok) continue
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
