import { indicatorUnit, type IndicatorId } from '../../indicator/indicators'
import { issue } from '../../base/issue'
import type { SolveStatus } from '../../lp/solution'
import type { NetworkDoc, ObjectiveDoc } from '../../format/doc'
import { objectivePatch } from '../../format/objectivePatch'
import type { Text } from '../../base/text'
import { amountIn, sharesOf, valueAlong } from '../axis'
import { faulty, type Faulty } from '../faulty'
import { headOf, studyKind } from '../kind'
import { ofScenario, type Parameters, type StudyOf } from '../parameters'
import { figureOf, type Outcome, type Study, type StudyTask } from '../study'

/** What of one indicator must be given up for another: no point is better than another in both. */
export interface Front {
  readonly kind: 'front'
  readonly x: FrontAxis
  readonly y: FrontAxis
  /** From the least x to the least y. */
  readonly points: readonly FrontPoint[]
  /** Why there are no points: the scenario itself has no optimum. */
  readonly status: SolveStatus | null
}

export interface FrontAxis {
  readonly id: IndicatorId
  readonly unit: string
}

/** One best compromise. */
export interface FrontPoint {
  readonly x: number
  readonly y: number
  /** What makes a scenario of it. */
  readonly patch: unknown
}

const parameters = {
  scenario: ofScenario,
  x: { kind: 'indicator', name: { en: 'Across', zh: '横轴' }, required: true },
  y: { kind: 'indicator', name: { en: 'Upward', zh: '纵轴' }, required: true },
  points: { kind: 'count', name: { en: 'Points', zh: '点数' }, usual: 20, most: 200 },
} as const satisfies Parameters

type FrontDoc = StudyOf<'front', typeof parameters>

/** What the bound on x is called in a scenario that is made of a point. */
const boundName: Text = { en: 'Bound of the trade-off', zh: '权衡取值上限' }

/**
 * The front between two indicators by the ε-constraint method (Haimes 1971): at both ends the one indicator is at its
 * least and then the other (Mavrotas 2009), between them y is made small under ever larger bounds on x, and then x.
 */
function* front(doc: NetworkDoc, study: FrontDoc): Study<Front | Faulty> {
  const { x, y } = study
  if (x === y) return faulty(issue('y', 'same_axis', { id: y }))
  const scenario = study.scenario ?? null
  const patches = [firstThen(x, y), firstThen(y, x)]
  const ends = yield patches.map((patch): StudyTask => ({ scenario, patch }))
  const [least, most] = ends.map((end) => figureOf(end, x))
  const axisOf = (id: IndicatorId) => ({ id, unit: indicatorUnit(id, doc.currency) })
  const axes = { x: axisOf(x), y: axisOf(y) }
  if (least == null || most == null) {
    const status = ends.find(({ answer }) => answer?.status !== 'optimal')?.answer?.status ?? null
    return { kind: 'front', ...axes, points: [], status }
  }
  const between = sharesOf(study.points ?? parameters.points.usual).slice(1, -1)
  const bounded = between.map((share) => ({
    ...firstThen(y, x),
    limits: {
      study_front: {
        name: boundName,
        indicator: x,
        max: amountIn(valueAlong({ from: least, to: most }, share), axes.x.unit),
      },
    },
  }))
  const middle = yield bounded.map((patch): StudyTask => ({ scenario, patch }))
  const found = [
    pointOf(ends[0], patches[0], x, y),
    ...middle.map((outcome, k) => pointOf(outcome, bounded[k], x, y)),
    pointOf(ends[1], patches[1], x, y),
  ].flatMap((point) => (point === null ? [] : [point]))
  return { kind: 'front', ...axes, points: nonDominated(found), status: 'optimal' }
}

const firstThen = (first: IndicatorId, then: IndicatorId) => {
  const objective: ObjectiveDoc = { first, then: { minimize: then } }
  return objectivePatch(objective)
}

function pointOf(
  outcome: Outcome | undefined,
  patch: unknown,
  x: IndicatorId,
  y: IndicatorId,
): FrontPoint | null {
  const [left, up] =
    outcome === undefined ? [null, null] : [figureOf(outcome, x), figureOf(outcome, y)]
  return left === null || up === null ? null : { x: left, y: up, patch }
}

/** What a later digit of a float may make of equal figures [relative to the range]. */
const rounding = 1e-9

/** Points in the order of x of which none is as good as another in both and better in one. */
function nonDominated(points: readonly FrontPoint[]): readonly FrontPoint[] {
  const sorted = [...points].sort((a, b) => a.x - b.x || a.y - b.y)
  const size = (of: (point: FrontPoint) => number) =>
    rounding * Math.max(...points.map((point) => Math.abs(of(point))), 0)
  const [dx, dy] = [size(({ x }) => x), size(({ y }) => y)]
  const kept: FrontPoint[] = []
  for (const point of sorted) {
    const last = kept.at(-1)
    if (last !== undefined && point.y >= last.y - dy) continue
    if (last !== undefined && point.x <= last.x + dx) kept.pop()
    kept.push(point)
  }
  return kept
}

/** What of one indicator must be given up for another. */
export const frontKind = studyKind({
  kind: 'front',
  name: { en: 'Trade-off', zh: '权衡前沿' },
  about: {
    en: 'What of one indicator must be given up for another; every point is a scenario one press away.',
    zh: '一个指标改善须以另一个指标作多少让步；每个点一键即可成为情景。',
  },
  parameters,
  make: () => ({ x: 'solid_waste', y: 'cost' }),
  run: front,
  table: ({ x, y, points }: Front) => ({
    heads: [headOf(x.id, x.unit), headOf(y.id, y.unit)],
    rows: points.map((point) => [point.x, point.y]),
  }),
})
