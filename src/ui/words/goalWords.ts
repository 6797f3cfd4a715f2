import type { ObjectiveDoc } from '../../core/format/doc'
import { goalOf } from '../../state/goals'
import type { Words } from './context'

/** What an objective asks for: "least solid waste, then cost". */
export function goalWords(
  objective: ObjectiveDoc,
  words: Words,
  indicatorName: (id: string) => string,
): string {
  const { t } = words
  const goal = goalOf(objective)
  if (goal !== 'own') return t(`goal.${goal}`)
  if ('minimize' in objective)
    return t('goalWords.minimize', { indicator: indicatorName(objective.minimize) })
  if ('maximize' in objective)
    return t('goalWords.maximize', { indicator: indicatorName(objective.maximize) })
  if ('weights' in objective)
    return t('goalWords.weights', {
      terms: Object.entries(objective.weights)
        .map(([id, weight]) => `${String(weight)} × ${indicatorName(id)}`)
        .join(' + '),
    })
  return t('goalWords.first', {
    indicator: indicatorName(objective.first),
    then: goalWords(objective.then, words, indicatorName),
  })
}
