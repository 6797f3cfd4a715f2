import type { SubjectKey } from '../../lp/subjects'
import { pricesOf } from '../../answer/prices'
import type { Solved } from '../../answer/totals'

/** A row or column that there is one of in each period. */
export type EachPeriod = Omit<SubjectKey, 'period'>

/** What one unit more in every period does to the cost of all periods: the price of a bound that holds in each. */
export const priceOfBound = ({ network, answer }: Solved, subject: EachPeriod): number =>
  pricesOf(answer, subject, network.periods).reduce((sum, price) => sum + price, 0)

/** What one unit more, spread evenly over the periods, does to the cost: the price of an amount. */
export const priceOfAmount = (solved: Solved, subject: EachPeriod): number =>
  priceOfBound(solved, subject) / solved.network.periods
