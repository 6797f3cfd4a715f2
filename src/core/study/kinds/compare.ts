import type { NetworkDoc } from '../../network/doc'
import { checkScenarios } from '../../network/scenarios'
import type { CompareDoc } from '../../network/studyDoc'
import type { Simulation } from '../../simulator'
import { standardBaselines } from '../standardBaselines'
import type { Study } from '../study'

/** Scenarios side by side. */
export interface Comparison {
  readonly kind: 'compare'
  readonly columns: readonly Compared[]
}

/** One scenario of a comparison; one that cannot be read or met says why, and the others stand. */
export interface Compared {
  /** null for the base case. */
  readonly scenario: string | null
  readonly simulation: Simulation
}

/** Name of the base case among the scenarios of a comparison. */
export const baseCase = 'base'

/** Solves each scenario with both standard baselines; the base case first, then as the document orders them. */
export function* compare(doc: NetworkDoc, study: CompareDoc): Study<Comparison> {
  const asked = Object.keys(study.scenarios)
  const known = Object.keys(doc.scenarios ?? {})
  const scenarios = [
    ...(asked.includes(baseCase) ? [null] : []),
    ...known.filter((id) => asked.includes(id)),
    ...asked.filter((id) => id !== baseCase && !known.includes(id)),
  ]
  const outcomes = yield scenarios.map((scenario) => ({
    scenario,
    baselines: standardBaselines,
    whole: true,
  }))
  const stale = checkScenarios(doc)
  return {
    kind: 'compare',
    columns: outcomes.map((outcome, k) => {
      const scenario = scenarios[k] ?? null
      const about = stale.filter(({ path }) => path.startsWith(`scenarios.${scenario ?? ''}.`))
      return { scenario, simulation: { ...outcome, issues: [...outcome.issues, ...about] } }
    }),
  }
}
