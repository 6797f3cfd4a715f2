import type { Front, FrontPoint } from '../../../core/study/kinds/front'
import type { Target, TargetStep } from '../../../core/study/kinds/target'
import type { Words } from '../../words/context'
import { indicatorName } from '../../words/useNames'

/** What a scenario made of a point of a front is called: "Point 3: Solid waste 2.9 Mt/y, Cost 23.3 bn CNY/y". */
export function pointName(
  words: Words,
  { x, y }: Front,
  number: number,
  point: FrontPoint,
): string {
  const of = ({ id, unit }: Front['x'], value: number) =>
    `${indicatorName(id, words)} ${words.summed(value, unit)}`
  return words.t('studies.pointName', { number, x: of(x, point.x), y: of(y, point.y) })
}

/** What a scenario made of a step to a target is called: "Solid waste ≤ 2.9 Mt/y". */
export const stepName = (
  words: Words,
  { indicator, unit }: Target,
  { level }: TargetStep,
): string => `${indicatorName(indicator, words)} ≤ ${words.summed(level, unit)}`
