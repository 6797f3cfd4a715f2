import type { IndicatorId } from '../../indicator/indicators'
import type { Library } from '../../library/library'
import type { SolveStatus } from '../../lp/solution'
import type { NetworkDoc } from '../../network/doc'
import type { TornadoDoc } from '../../network/studyDoc'
import { amountIn, docOf, readIndicator } from '../axis'
import { faulty, unreadable, type Faulty } from '../faulty'
import { firstOrder, rangedInputs, type RangedInput } from '../rangedInputs'
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
  /** Inputs with a range, and how many of them were solved: those with the largest effect at first order. */
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

const usualBars = 20

/** Up to so many inputs are all solved. */
const few = 40

/** Solves both ends of every ranged input; where these are many, of those whose first-order effect is largest. */
export function* tornado(
  doc: NetworkDoc,
  study: TornadoDoc,
  library: Library,
): Study<Tornado | Faulty> {
  const active = docOf(doc, study.scenario)
  if (!active.ok) return active.error
  const indicator = readIndicator(study.indicator, 'indicator')
  if (!indicator.ok) return faulty(indicator.error)
  const scenario = study.scenario ?? null
  const whole = yield* ask({ scenario, whole: true })
  const { network, answer } = whole
  if (network === null) return unreadable(whole.issues)
  const base = figureOf(whole, indicator.value)
  const all = answer === null ? [] : rangedInputs(active.value, network, library)
  const result = {
    kind: 'tornado',
    indicator: indicator.value,
    unit: answer?.indicators[indicator.value]?.unit ?? '',
    base,
    inputs: all.length,
  } as const
  if (answer === null || base === null)
    return { ...result, bars: [], solved: 0, status: answer?.status ?? null }
  const most = study.bars ?? usualBars
  const effect = (ranged: RangedInput): number => {
    const slope = firstOrder(ranged, network, answer)
    return slope === null ? Infinity : Math.abs(slope) * (ranged.high - ranged.low)
  }
  const ranked = all
    .map((ranged) => ({ ranged, size: effect(ranged) }))
    .sort((a, b) => b.size - a.size)
    .map(({ ranged }) => ranged)
  const chosen = ranked.slice(0, Math.max(most, few))
  const outcomes = yield chosen.flatMap(({ input, unit, low, high }) =>
    [low, high].map((value) => ({ scenario, patch: input.patch(amountIn(value, unit)) })),
  )
  const bars = chosen.map(({ input, unit, now, low, high }, k): TornadoBar => {
    const [atLow, atHigh] = [outcomes[2 * k], outcomes[2 * k + 1]].map((outcome) =>
      outcome === undefined ? null : figureOf(outcome, indicator.value),
    )
    return {
      input: input.id,
      unit,
      now,
      low: { value: low, figure: atLow ?? null },
      high: { value: high, figure: atHigh ?? null },
    }
  })
  const span = ({ low, high }: TornadoBar): number => {
    const [a, b] = [low.figure ?? base, high.figure ?? base]
    return Math.max(a, b, base) - Math.min(a, b, base)
  }
  return {
    ...result,
    bars: bars.sort((a, b) => span(b) - span(a)).slice(0, most),
    solved: chosen.length,
    status: 'optimal',
  }
}
