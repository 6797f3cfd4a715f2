import { indicatorOf, type IndicatorId } from '../../indicator/indicators'
import { issue } from '../../base/issue'
import type { SolveStatus } from '../../lp/solution'
import type { NetworkDoc } from '../../format/doc'
import { objectivePatch } from '../../format/objectivePatch'
import type { Text } from '../../base/text'
import { readAmount } from '../../base/units'
import { amountIn, sharesOf, valueAlong } from '../axis'
import { faulty, type Faulty } from '../faulty'
import { headOf, studyKind } from '../kind'
import { ofScenario, type Parameters, type StudyOf } from '../parameters'
import { figureOf, type Study, type StudyTask } from '../study'

/** An indicator brought down in steps, and what each step costs. */
export interface Target {
  readonly kind: 'target'
  readonly indicator: IndicatorId
  readonly unit: string
  readonly currency: string
  /** Where the scenario stands, what was asked for, and the least that the network can reach [unit]. */
  readonly now: number | null
  readonly asked: number
  readonly least: number | null
  readonly steps: readonly TargetStep[]
  readonly status: SolveStatus | null
}

export interface TargetStep {
  /** The bound [unit], and where the indicator then stands. */
  readonly bound: number
  readonly level: number
  /** [currency/period] */
  readonly cost: number
  /** What one unit less cost on the way from the step before [currency/unit]; null for the first. */
  readonly price: number | null
  readonly patch: unknown
}

const parameters = {
  scenario: ofScenario,
  indicator: {
    kind: 'indicator',
    name: { en: 'Indicator', zh: '指标' },
    required: true,
    without: 'cost',
  },
  to: { kind: 'amount', name: { en: 'Target', zh: '目标值' }, usual: '0' },
  steps: { kind: 'count', name: { en: 'Steps', zh: '步数' }, usual: 10, most: 100 },
} as const satisfies Parameters

type TargetDoc = StudyOf<'target', typeof parameters>

/** What the bound is called in a scenario that is made of a step. */
const boundName: Text = { en: 'Bound on the way to the target', zh: '目标进程上限' }

/** Finds the least that can be reached, then goes there, or to what was asked for, in equal steps at least cost. */
function* target(doc: NetworkDoc, study: TargetDoc): Study<Target | Faulty> {
  const id = study.indicator
  const { unit } = indicatorOf(id)
  const asked = readAmount(study.to ?? `0 ${unit}`, unit)
  if (!asked.ok) return faulty(issue('to', asked.error.code, asked.error.values))
  const scenario = study.scenario ?? null
  const cheapest = objectivePatch({ first: 'cost', then: { minimize: id } })
  const [start, lowest] = yield [
    { scenario, patch: cheapest },
    { scenario, patch: objectivePatch({ first: id, then: { minimize: 'cost' } }) },
  ]
  const now = start === undefined ? null : figureOf(start, id)
  const least = lowest === undefined ? null : figureOf(lowest, id)
  const result = {
    kind: 'target',
    indicator: id,
    unit,
    currency: doc.currency,
    now,
    asked: asked.value,
    least,
  } as const
  if (now === null || least === null)
    return { ...result, steps: [], status: (now === null ? start : lowest)?.answer?.status ?? null }
  const goal = Math.min(now, Math.max(asked.value, least))
  const bounds = sharesOf((study.steps ?? parameters.steps.usual) + 1).map((share) =>
    valueAlong({ from: now, to: goal }, share),
  )
  const patches = bounds.map((bound) => ({
    ...cheapest,
    limits: {
      study_target: {
        name: boundName,
        indicator: id,
        max: amountIn(roomFor(bound, least), unit),
      },
    },
  }))
  const outcomes = yield patches.map((patch): StudyTask => ({ scenario, patch }))
  const steps: TargetStep[] = []
  outcomes.forEach((outcome, k) => {
    const [level, cost] = [figureOf(outcome, id), figureOf(outcome, 'cost')]
    if (level === null || cost === null) return
    const last = steps.at(-1)
    const less = last === undefined ? 0 : last.level - level
    const price = last === undefined || less <= 0 ? null : (cost - last.cost) / less
    steps.push({ bound: bounds[k] ?? level, level, cost, price, patch: patches[k] })
  })
  return { ...result, steps, status: 'optimal' }
}

/** The least that can be reached is only reached within the tolerance of the solver. */
const roomFor = (bound: number, least: number): number =>
  bound <= least ? least + 1e-9 * Math.abs(least) : bound

/** An indicator brought to a value in steps, each at the optimum of the objective. */
export const targetKind = studyKind({
  kind: 'target',
  name: { en: 'Target', zh: '目标达成' },
  about: {
    en: 'An indicator brought down in steps at the least cost, and the price of each step.',
    zh: '以最低成本逐步降低某一指标，并给出每一步的代价。',
  },
  parameters,
  make: () => ({ indicator: 'solid_waste' }),
  run: target,
  table: ({ indicator, unit, currency, steps }: Target) => ({
    heads: [
      headOf(indicator, unit),
      headOf('cost', currency),
      headOf('price_of_one_less', `${currency}/${unit}`),
    ],
    rows: steps.map(({ level, cost, price }) => [level, cost, price]),
  }),
})
