import { keyOf, type SubjectKey } from '../lp/subjects'
import type { Answer, ShadowPrice } from './answer'

type Priced = Pick<Answer, 'shadowPrices'>

/** The prices of an answer by what they are of. */
const known = new WeakMap<readonly ShadowPrice[], ReadonlyMap<string, number>>()

function indexOf({ shadowPrices }: Priced): ReadonlyMap<string, number> {
  const found = known.get(shadowPrices)
  if (found !== undefined) return found
  const index = new Map(shadowPrices.map(({ subject, price }) => [keyOf(subject), price]))
  known.set(shadowPrices, index)
  return index
}

/** What one unit more of a row or a bound is worth; 0 where it is worth nothing [unit of the objective per its unit]. */
export const priceOf = (answer: Priced, subject: SubjectKey): number =>
  indexOf(answer).get(keyOf(subject)) ?? 0

/** The same in each of so many periods. */
export const pricesOf = (
  answer: Priced,
  subject: Omit<SubjectKey, 'period'>,
  periods: number,
): readonly number[] =>
  Array.from({ length: periods }, (_, k) => priceOf(answer, { ...subject, period: k + 1 }))
