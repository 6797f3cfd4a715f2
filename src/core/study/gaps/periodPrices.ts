import { lookUp } from '../../lookUp'
import type { Solved } from '../../results/totals'

/** What a row or column costs per unit in each period; those of one period have no suffix [currency/unit]. */
const pricesOf = ({ network, answer }: Solved, row: string): readonly number[] =>
  Array.from({ length: network.periods }, (_, k) => {
    const suffix = network.periods === 1 ? '' : `.${String(k + 1)}`
    return lookUp(answer.shadowPrices, `${row}${suffix}`) ?? 0
  })

/** What one unit more in every period does to the cost of all periods: the price of a bound that holds in each. */
export const priceOfBound = (solved: Solved, row: string): number =>
  pricesOf(solved, row).reduce((sum, price) => sum + price, 0)

/** What one unit more, spread evenly over the periods, does to the cost: the price of an amount. */
export const priceOfAmount = (solved: Solved, row: string): number =>
  priceOfBound(solved, row) / solved.network.periods
