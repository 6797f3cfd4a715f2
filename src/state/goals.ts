import type { ObjectiveDoc } from '../core/format/doc'
import { objectivePatch } from '../core/format/objectivePatch'

/** The goals offered by name; any other objective of a document is `own`. */
export const goals = ['cost', 'solid_waste', 'co2e', 'fresh_water'] as const

export type Goal = (typeof goals)[number]

/** The goal that an objective stands for. */
export function goalOf(objective: ObjectiveDoc): Goal | 'own' {
  if ('minimize' in objective) return objective.minimize === 'cost' ? 'cost' : 'own'
  if (!('first' in objective)) return 'own'
  const goal = goals.find((each) => each === objective.first)
  return goal !== undefined && 'minimize' in objective.then && objective.then.minimize === 'cost'
    ? goal
    : 'own'
}

/** The patch that makes a goal the objective, whatever the objective was. */
export const goalPatch = (goal: Goal): Readonly<Record<string, unknown>> =>
  objectivePatch(
    goal === 'cost' ? { minimize: 'cost' } : { first: goal, then: { minimize: 'cost' } },
  )
