import { indicatorIds, type IndicatorId } from '../../indicator/indicators'
import { issue, type Issue } from '../../issue'
import type { Library } from '../../library/library'
import type { SolveStatus } from '../../lp/solution'
import type { NetworkDoc } from '../../network/doc'
import type { SweepDoc } from '../../network/studyDoc'
import { amountIn, docOf, readAxis, readIndicator, sharesOf, valueAlong, type Axis } from '../axis'
import { faulty, type Faulty } from '../faulty'
import { figureOf, type Outcome, type Study } from '../study'

/** Indicators over one input, or over two. */
export interface Sweep {
  readonly kind: 'sweep'
  readonly x: Axis
  readonly y: Axis | null
  readonly indicators: readonly SweptIndicator[]
  /** One row for each value of y, or one alone; in each a point for each value of x. */
  readonly rows: readonly (readonly SweepPoint[])[]
}

export interface SweptIndicator {
  readonly id: IndicatorId
  readonly unit: string
}

/** What came of one pair of values. */
export interface SweepPoint {
  readonly x: number
  readonly y: number | null
  /** null where the document could not be read with these values. */
  readonly status: SolveStatus | null
  /** In the order of the indicators [their units]; null without an optimum. */
  readonly figures: readonly (number | null)[]
  readonly issues: readonly Issue[]
}

/** More points than that nobody looks at, and their results would fill the memory. */
const mostPoints = 100_000

const usualSteps = { alone: 21, paired: 11 } as const

/** Solves every point of a range, or of two; what cannot be met is a gap, and the rest is drawn. */
export function* sweep(doc: NetworkDoc, study: SweepDoc, library: Library): Study<Sweep | Faulty> {
  const active = docOf(doc, study.scenario)
  if (!active.ok) return active.error
  const x = readAxis(active.value, library, study.x, 'x')
  if (!x.ok) return faulty(x.error)
  const y = study.y === undefined ? null : readAxis(active.value, library, study.y, 'y')
  if (y?.ok === false) return faulty(y.error)
  const asked = Object.keys(study.indicators ?? {})
  const indicators: IndicatorId[] = []
  for (const id of asked.length === 0 ? indicatorIds : asked) {
    const read = readIndicator(id, `indicators.${id}`)
    if (!read.ok) return faulty(read.error)
    indicators.push(read.value)
  }
  const usual = y === null ? usualSteps.alone : usualSteps.paired
  const points = (study.x.steps ?? usual) * (y === null ? 1 : (study.y?.steps ?? usual))
  if (points > mostPoints)
    return faulty(
      issue('x.steps', 'too_many_points', { points: String(points), most: String(mostPoints) }),
    )
  const shares = sharesOf(study.x.steps ?? usual)
  const levels = y === null ? [null] : sharesOf(study.y?.steps ?? usual)
  const { input, unit, from, to } = x.value.axis
  const outcomes = yield levels.flatMap((level) =>
    shares.map((share) => ({
      scenario: study.scenario ?? null,
      along: { input, unit, from, to, share },
      indicatorsOnly: true,
      ...(y !== null &&
        level !== null && {
          patch: y.value.input.patch(amountIn(valueAlong(y.value.axis, level), y.value.axis.unit)),
        }),
    })),
  )
  const first = outcomes.find(({ answer }) => answer?.status === 'optimal')?.answer
  return {
    kind: 'sweep',
    x: x.value.axis,
    y: y?.value.axis ?? null,
    indicators: indicators.map((id) => ({ id, unit: first?.indicators[id]?.unit ?? '' })),
    rows: levels.map((level, row) =>
      shares.map((share, k) =>
        pointOf(
          valueAlong(x.value.axis, share),
          y === null || level === null ? null : valueAlong(y.value.axis, level),
          outcomes[row * shares.length + k],
          indicators,
        ),
      ),
    ),
  }
}

const pointOf = (
  x: number,
  y: number | null,
  outcome: Outcome | undefined,
  indicators: readonly IndicatorId[],
): SweepPoint => ({
  x,
  y,
  status: outcome?.answer?.status ?? null,
  figures: indicators.map((id) => (outcome === undefined ? null : figureOf(outcome, id))),
  issues:
    outcome?.answer === null ? outcome.issues.filter(({ severity }) => severity === 'error') : [],
})
