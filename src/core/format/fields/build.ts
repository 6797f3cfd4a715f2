import type { About, Fields } from '../field'
import { atPeriod, perUnit } from './general'

/** Capacity that may be added. */
export const buildFields = {
  max: {
    shape: 'amount',
    required: true,
    name: { en: 'capacity that may be added', zh: '可新增产能' },
    label: { en: 'Added at most', zh: '最多扩建' },
    ...atPeriod,
    varies: 'named',
    form: 'build',
  },
  investment: {
    shape: 'amount',
    required: true,
    name: { en: 'investment', zh: '投资' },
    unit: '{currency}*{period}/{unit}',
    unitOn: { stock: perUnit },
    varies: 'named',
    form: 'build',
  },
  life: {
    shape: 'amount',
    required: true,
    name: { en: 'life', zh: '寿命' },
    unit: 'year',
    varies: 'named',
    form: 'build',
  },
  rate: {
    shape: 'amount',
    required: true,
    name: { en: 'interest rate', zh: '利率' },
    unit: '1',
    varies: 'named',
    form: 'build',
  },
} as const satisfies Fields

export const aboutBuild: About<typeof buildFields> = {
  max: { en: 'Most capacity that may be added.', zh: '最多可新增的产能。' },
  investment: {
    en: 'Investment for one unit of capacity; for a stock for one unit that it can hold.',
    zh: '单位产能的投资；库存则为单位容量的投资。',
  },
  life: { en: 'Time over which the investment is spread.', zh: '投资分摊的年限。' },
  rate: { en: 'Rate at which it is spread as an annuity.', zh: '折算年金所用的利率。' },
}
