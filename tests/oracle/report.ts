import { compare, disagreements, kinds, type Comparison, type Kind } from './compare'
import type { Doc } from './document'
import { generate } from './generate'
import { shrink } from './shrink'

/** What came of a seed. */
export interface Outcome extends Comparison {
  readonly seed: number
}

/** Compares the documents of so many seeds; `tell` hears of each. */
export function compareSeeds(
  first: number,
  count: number,
  tell: (outcome: Outcome) => void = () => undefined,
): readonly Outcome[] {
  return Array.from({ length: count }, (_, i) => {
    const seed = first + i
    const outcome = { seed, ...compare(generate(seed), undefined, seed) }
    tell(outcome)
    return outcome
  })
}

export const isDisagreement = ({ kind }: Comparison): boolean => disagreements.includes(kind)

/** One line of an outcome. */
export const lineOf = ({ seed, kind, detail, verdict }: Outcome): string =>
  `seed ${seed}: ${kind} (oracle: ${verdict || 'no answer'}) ${detail.split('\n')[0] ?? ''}`

/** Share of the documents that the product solved and could not verify. */
export const unverifiedRate = (outcomes: readonly Outcome[]): number =>
  outcomes.filter(({ kind }) => kind === 'not verified').length / Math.max(1, outcomes.length)

/** The seeds that took the product longest, each with its time. */
export const slowestOf = (outcomes: readonly Outcome[]): string =>
  [...outcomes]
    .sort((a, b) => b.ms - a.ms)
    .slice(0, 3)
    .map(({ seed, ms }) => `seed ${seed}: ${(ms / 1000).toFixed(2)} s`)
    .join(', ')

/** The smallest document found on which the same comes out, as JSON. */
export function shrunk({ seed, kind, verdict }: Outcome): string {
  const same = (doc: Doc): boolean => {
    const other = compare(doc, undefined, seed)
    return other.kind === kind && other.verdict === verdict
  }
  const small = shrink(generate(seed), same)
  return `${JSON.stringify(small, null, 1)}\n${compare(small, undefined, seed).detail}`
}

/** How many outcomes there are of each kind, by what the oracle says. */
export function tableOf(outcomes: readonly Outcome[]): string {
  const verdicts = [...new Set(outcomes.map(({ verdict }) => verdict || 'no answer'))]
  const count = (kind: Kind, verdict: string | null) =>
    outcomes.filter(
      (each) =>
        each.kind === kind && (verdict === null || (each.verdict || 'no answer') === verdict),
    ).length
  const rows = kinds
    .filter((kind) => count(kind, null) > 0)
    .map((kind) => [kind, count(kind, null), ...verdicts.map((verdict) => count(kind, verdict))])
  return [['', 'all', ...verdicts], ...rows]
    .map((row) => row.map((cell, i) => String(cell)[i === 0 ? 'padEnd' : 'padStart'](16)).join(''))
    .join('\n')
}
