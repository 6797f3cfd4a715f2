import { readFileSync } from 'node:fs'
import type { Library } from '../../src/core/library/library'
import type { NetworkDoc } from '../../src/core/format/doc'
import type { Network } from '../../src/core/network/network'
import { parseNetwork } from '../../src/core/parse/parse'
import { underScenario } from '../../src/core/format/read'
import type { Avoided } from '../../src/core/answer/answer'
import type { Solved } from '../../src/core/answer/totals'
import { solveNetwork } from '../../src/core/solve/solve'
import { avoid } from '../../src/core/avoided/avoided'
import { bundledLibrary } from '../../src/solver/library'
import { solve } from './solvers'

const read = (file: string): NetworkDoc =>
  JSON.parse(readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8')) as NetworkDoc

/** A small document that was answered wrongly once. */
export const findingOf = (name: string): NetworkDoc => read(`tests/cases/findings/${name}.json`)

/** A bundled network. */
export const modelOf = (name: string): NetworkDoc => read(`models/networks/${name}.json`)

/** A document under a scenario; null: the base case. */
export function under(doc: NetworkDoc, scenario: string | null): NetworkDoc {
  const found = underScenario(doc, scenario)
  if (!found.ok) throw new Error(JSON.stringify(found.error))
  return found.value
}

/** A document under a scenario, solved. */
export function solvedOf(
  doc: NetworkDoc,
  scenario: string | null,
  library: Library = bundledLibrary,
): Solved {
  const { network, issues } = parseNetwork(under(doc, scenario), library)
  if (network === null) throw new Error(JSON.stringify(issues))
  return { network, answer: solveNetwork(network, solve) }
}

/** What a scenario avoids against a baseline. */
export const avoidedOf = (
  doc: NetworkDoc,
  scenario: string | null,
  baseline: string,
  library: Library = bundledLibrary,
): Avoided =>
  avoid(
    { base: doc, active: under(doc, scenario) },
    solvedOf(doc, scenario, library),
    baseline,
    library,
    solve,
  )

/** The sum of the rows of a ledger [t]; not a number where there is none. */
export const ledgerSum = ({ avoided }: Avoided): number =>
  avoided?.ledger.reduce((sum, { amount }) => sum + amount, 0) ?? NaN

/** The mass of all solid waste that arises in a network, to measure rounding by [t]. */
export const arisingIn = ({
  network,
  answer,
}: {
  network: Network
  answer: Avoided['scenarioAnswer']
}) =>
  Object.values(network.processes).reduce((sum, process) => {
    const given = Object.values(process.ports).map(({ id, direction, commodity }) => {
      const found = network.commodities[commodity]
      if (direction === 'in' || found?.kind !== 'waste') return 0
      const made = Object.values(process.modes).reduce(
        (all, mode) =>
          all + (mode.amounts[id] ?? 0) * (answer.activities[process.id]?.[mode.id] ?? 0),
        answer.boundary[`${process.id}.${id}`] ?? 0,
      )
      return Math.abs(made) * found.massPerUnit
    })
    return sum + given.reduce((all, each) => all + each, 0)
  }, 0)
