import type { Amount, ObjectiveDoc, Table } from '../format/doc'

/** One step of an objective that goes by ranks: what is best first, and how much of it may be given up afterwards. */
export interface Rank {
  readonly first: string
  readonly within?: Amount | undefined
}

/** What decides at last. */
export type Decision =
  | { readonly minimize: string }
  | { readonly maximize: string }
  | { readonly weights: Table<Amount> }

/** An objective as a list: ranks, first things first, and the decision at their end. */
export interface Ranking {
  readonly ranks: readonly Rank[]
  readonly decision: Decision
}

/** An objective as a list. */
export function rankingOf(objective: ObjectiveDoc): Ranking {
  const ranks: Rank[] = []
  let rest = objective
  while ('first' in rest) {
    const { then, ...rank } = rest
    ranks.push(rank)
    rest = then
  }
  return { ranks, decision: rest }
}

/** The objective that a list stands for. */
export const objectiveOf = ({ ranks, decision }: Ranking): ObjectiveDoc =>
  ranks.reduceRight<ObjectiveDoc>((then, rank) => ({ ...rank, then }), decision)

/** Keys from the objective down to one of its ranks, or past the last of them to the decision. */
export const rankPath = (rank: number): readonly string[] => [
  'objective',
  ...Array.from({ length: rank }, () => 'then'),
]

/** Which way a decision goes. */
export const wayOf = (decision: Decision): 'minimize' | 'maximize' | 'weights' =>
  'minimize' in decision ? 'minimize' : 'maximize' in decision ? 'maximize' : 'weights'

/** The indicator that a decision is about; of several the first. */
export const indicatorOfDecision = (decision: Decision): string =>
  'minimize' in decision
    ? decision.minimize
    : 'maximize' in decision
      ? decision.maximize
      : (Object.keys(decision.weights)[0] ?? 'cost')

/** A decision the other way, about the same indicator. */
export function decisionOf(way: 'minimize' | 'maximize' | 'weights', indicator: string): Decision {
  return way === 'minimize'
    ? { minimize: indicator }
    : way === 'maximize'
      ? { maximize: indicator }
      : { weights: { [indicator]: 1 } }
}
