import { noAnswer, type Answer } from '../core/results/answer'
import type { Simulation } from '../core/simulator'

/**
 * What a simulation has beyond what was reported of it. A copy of the network and its answer takes time, and everything
 * that is remembered of them would be computed again for it: they are sent once.
 */
export interface Remainder {
  /** Reports so far; it goes with the last of them. */
  readonly reports: number
  /** With no answer in the place of the one that was reported. */
  readonly avoided: Simulation['avoided']
}

/** A simulation without what the last report of it said; all of it where there is none. */
export function remainderOf(
  simulation: Simulation,
  last: Simulation | null,
  reports: number,
): Simulation | Remainder {
  const { network, answer, avoided } = simulation
  const known =
    answer !== null &&
    answer === last?.answer &&
    network === last.network &&
    Object.values(avoided).every((each) => each.scenarioAnswer === answer)
  return known ? { reports, avoided: withScenario(avoided, noAnswer) } : simulation
}

/** The simulation of which something was reported. */
export const completed = (reported: Simulation, { avoided }: Remainder): Simulation => ({
  ...reported,
  avoided: withScenario(avoided, reported.answer ?? noAnswer),
})

const withScenario = (
  avoided: Simulation['avoided'],
  scenarioAnswer: Answer,
): Simulation['avoided'] =>
  Object.fromEntries(Object.entries(avoided).map(([id, each]) => [id, { ...each, scenarioAnswer }]))

/** Reports that come in. */
export interface Reports {
  readonly add: (report: Simulation) => void
  /** The report of a number, from 1; a remainder goes another way and may be there first. */
  readonly at: (number: number) => Promise<Simulation>
}

/** Collects reports. */
export function createReports(): Reports {
  const all: Simulation[] = []
  const waiting = new Map<number, (report: Simulation) => void>()
  return {
    add: (report) => {
      all.push(report)
      waiting.get(all.length)?.(report)
    },
    at: (number) =>
      new Promise((resolve) => {
        const report = all[number - 1]
        if (report === undefined) waiting.set(number, resolve)
        else resolve(report)
      }),
  }
}
