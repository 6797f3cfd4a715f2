import { lookUp } from '../../base/lookUp'
import type { NetworkDoc } from '../../format/doc'
import { checkScenarios } from '../../format/scenarios'
import type { Simulation } from '../../run/simulator'
import { standardBaselines } from '../../format/standardBaselines'
import { headOf, studyKind, type StudyTable } from '../kind'
import { baseCase, type Parameters, type StudyOf } from '../parameters'
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

const parameters = {
  scenarios: { kind: 'scenarios', name: { en: 'Scenarios', zh: '情景' }, required: true },
} as const satisfies Parameters

type CompareDoc = StudyOf<'compare', typeof parameters>

/** Solves each scenario with both standard baselines; the base case first, then as the document orders them. */
function* compare(doc: NetworkDoc, study: CompareDoc): Study<Comparison> {
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

function tableOf({ columns }: Comparison): StudyTable {
  const ids = [
    ...new Set(
      columns.flatMap(({ simulation }) => Object.keys(simulation.answer?.indicators ?? {})),
    ),
  ]
  const unitOf = (id: string) =>
    columns.map(({ simulation }) => lookUp(simulation.answer?.indicators, id)?.unit).find(Boolean)
  return {
    heads: [
      'scenario',
      'status',
      ...ids.map((id) => headOf(id, unitOf(id) ?? '')),
      ...standardBaselines.map((baseline) => headOf(`avoided_against_${baseline}`, 't')),
    ],
    rows: columns.map(({ scenario, simulation: { answer, avoided } }) => [
      scenario ?? baseCase,
      answer?.status ?? 'unreadable',
      ...ids.map((id) => lookUp(answer?.indicators, id)?.value ?? null),
      ...standardBaselines.map((baseline) => lookUp(avoided, baseline)?.avoided?.total ?? null),
    ]),
  }
}

/** Scenarios side by side. */
export const compareKind = studyKind({
  kind: 'compare',
  name: { en: 'Comparison', zh: '情景对比' },
  about: { en: 'Scenarios side by side.', zh: '多个情景并列比较。' },
  parameters,
  make: ({ doc }) => {
    const some = [baseCase, ...Object.keys(doc.scenarios ?? {})].slice(0, 4)
    return { scenarios: Object.fromEntries(some.map((id) => [id, true])) }
  },
  run: compare,
  table: tableOf,
})
