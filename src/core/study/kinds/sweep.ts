import { indicatorIds, isIndicatorId, type IndicatorId } from '../../indicator/indicators'
import { issue, type Issue } from '../../base/issue'
import type { Library } from '../../library/library'
import type { SolveStatus } from '../../lp/solution'
import type { NetworkDoc } from '../../format/doc'
import { amountIn, readAxis, sharesOf, valueAlong, type Axis } from '../axis'
import { faulty, type Faulty } from '../faulty'
import { firstRange } from '../firstRange'
import { headOf, studyKind } from '../kind'
import { ofScenario, type Parameters, type StudyOf } from '../parameters'
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

const parameters = {
  scenario: ofScenario,
  x: { kind: 'range', name: { en: 'Input', zh: '输入' }, required: true, steps: 21 },
  // Beside a second input, both have as many steps as this one.
  y: { kind: 'range', name: { en: 'Second input', zh: '第二个输入' }, steps: 11 },
  indicators: { kind: 'indicators', name: { en: 'Indicators', zh: '指标' } },
} as const satisfies Parameters

type SweepDoc = StudyOf<'sweep', typeof parameters>

/** Solves every point of a range, or of two; what cannot be met is a gap, and the rest is drawn. */
function* sweep(doc: NetworkDoc, study: SweepDoc, library: Library): Study<Sweep | Faulty> {
  const x = readAxis(doc, library, study.x, 'x')
  if (!x.ok) return faulty(x.error)
  const y = study.y === undefined ? null : readAxis(doc, library, study.y, 'y')
  if (y?.ok === false) return faulty(y.error)
  const asked = Object.keys(study.indicators ?? {})
  const indicators = asked.length === 0 ? indicatorIds : asked.filter(isIndicatorId)
  const usual = (y === null ? parameters.x : parameters.y).steps
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

/** Indicators over one input, or over two. */
export const sweepKind = studyKind({
  kind: 'sweep',
  name: { en: 'Sweep', zh: '参数扫描' },
  about: {
    en: 'Indicators over one input, or over two.',
    zh: '指标随一个或两个输入的变化。',
  },
  parameters,
  make: (studied) => ({
    x: firstRange(studied),
    indicators: { cost: true, solid_waste: true, co2e: true },
  }),
  run: sweep,
  table: ({ x, y, indicators, rows }: Sweep) => ({
    heads: [
      headOf(x.input, x.unit),
      ...(y === null ? [] : [headOf(y.input, y.unit)]),
      'status',
      ...indicators.map(({ id, unit }) => headOf(id, unit)),
    ],
    rows: rows
      .flat()
      .map((point) => [
        point.x,
        ...(point.y === null ? [] : [point.y]),
        point.status ?? 'unreadable',
        ...point.figures,
      ]),
  }),
})
