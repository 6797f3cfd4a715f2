import type { IndicatorId } from '../../indicator/indicators'
import type { Library } from '../../library/library'
import type { SolveStatus } from '../../lp/solution'
import type { NetworkDoc } from '../../format/doc'
import { amountIn } from '../axis'
import { unreadable, type Faulty } from '../faulty'
import { headOf, studyKind } from '../kind'
import { ofScenario, type Parameters, type StudyOf } from '../parameters'
import { rangedInputs, type RangedInput } from '../rangedInputs'
import { ask, figureOf, type Study } from '../study'

/** What each uncertain input does to an indicator, at both ends of its range, all others as they are. */
export interface Tornado {
  readonly kind: 'tornado'
  readonly indicator: IndicatorId
  readonly unit: string
  /** The indicator as it is; null without an optimum. */
  readonly base: number | null
  /** The longest first. */
  readonly bars: readonly TornadoBar[]
  /** Inputs with a range, and how many of them were solved at both ends: those that do most at one. */
  readonly inputs: number
  readonly solved: number
  readonly status: SolveStatus | null
}

export interface TornadoBar {
  readonly input: string
  readonly unit: string
  readonly now: number
  readonly low: TornadoEnd
  readonly high: TornadoEnd
}

/** One end of a range: the input's value, and the indicator there; null without an optimum. */
export interface TornadoEnd {
  readonly value: number
  readonly figure: number | null
}

const parameters = {
  scenario: ofScenario,
  indicator: { kind: 'indicator', name: { en: 'Indicator', zh: '指标' }, required: true },
  bars: { kind: 'count', name: { en: 'Bars', zh: '条数' }, usual: 20, most: 200 },
} as const satisfies Parameters

type TornadoDoc = StudyOf<'tornado', typeof parameters>

/** Up to so many inputs are solved at both ends; of more, those whose high end does most to the indicator. */
const most = 400

/** Solves both ends of every ranged input and shows those between which the indicator moves most. */
function* tornado(doc: NetworkDoc, study: TornadoDoc, library: Library): Study<Tornado | Faulty> {
  const { indicator } = study
  const scenario = study.scenario ?? null
  const whole = yield* ask({ scenario, whole: true })
  const { network, answer } = whole
  if (network === null) return unreadable(whole.issues)
  const base = figureOf(whole, indicator)
  const all = answer === null ? [] : rangedInputs(doc, network, library)
  const result = {
    kind: 'tornado',
    indicator,
    unit: answer?.indicators[indicator]?.unit ?? '',
    base,
    inputs: all.length,
  } as const
  if (answer === null || base === null)
    return { ...result, bars: [], solved: 0, status: answer?.status ?? null }
  const solvedAt = (end: 'low' | 'high', those: readonly RangedInput[]) =>
    solveEnds(end, those, scenario, indicator)
  const highs = yield* solvedAt('high', all)
  // What cannot be met at one end moves the indicator, who knows how far.
  const effect = (k: number) => Math.abs((highs[k] ?? Infinity) - base)
  const chosen = all
    .map((ranged, k) => ({ ranged, high: highs[k] ?? null, size: effect(k) }))
    .sort((a, b) => b.size - a.size)
    .slice(0, most)
  const lows = yield* solvedAt(
    'low',
    chosen.map(({ ranged }) => ranged),
  )
  const bars = chosen.map(
    ({ ranged: { input, unit, now, low, high }, high: figure }, k): TornadoBar => ({
      ...{ input: input.id, unit, now },
      low: { value: low, figure: lows[k] ?? null },
      high: { value: high, figure },
    }),
  )
  const span = ({ low, high }: TornadoBar): number => {
    const [a, b] = [low.figure ?? base, high.figure ?? base]
    return Math.max(a, b, base) - Math.min(a, b, base)
  }
  return {
    ...result,
    bars: bars.sort((a, b) => span(b) - span(a)).slice(0, study.bars ?? parameters.bars.usual),
    solved: chosen.length,
    status: 'optimal',
  }
}

/** The indicator at one end of each input; null without an optimum. */
function* solveEnds(
  end: 'low' | 'high',
  inputs: readonly RangedInput[],
  scenario: string | null,
  indicator: IndicatorId,
): Study<readonly (number | null)[]> {
  const outcomes = yield inputs.map(({ input, unit, [end]: value }) => ({
    scenario,
    patch: input.patch(amountIn(value, unit)),
  }))
  return outcomes.map((outcome) => figureOf(outcome, indicator))
}

/** Which uncertain input moves an indicator most. */
export const tornadoKind = studyKind({
  kind: 'tornado',
  name: { en: 'Tornado', zh: '敏感性排序' },
  about: {
    en: 'Which uncertain input moves an indicator most, each over its range, all others as they are.',
    zh: '各不确定输入在其范围内单独变动时，哪一个对指标影响最大。',
  },
  parameters,
  make: () => ({ indicator: 'cost' }),
  run: tornado,
  table: ({ indicator, unit, bars }: Tornado) => {
    const figure = (end: string) => headOf(`${indicator}_at_${end}`, unit)
    return {
      heads: ['input', 'unit', 'now', 'low', 'high', figure('low'), figure('high')],
      rows: bars.map(({ input, unit: of, now, low, high }) => [
        ...[input, of, now, low.value, high.value, low.figure, high.figure],
      ]),
    }
  },
})
