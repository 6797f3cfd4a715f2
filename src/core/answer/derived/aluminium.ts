import { lookUp } from '../../base/lookUp'
import { madeOf, massOf, paidFor, sumOf, tradedOf, type Solved } from '../totals'
import { ratio, term, type Derived, type Term } from './derived'

/** Forms in which primary metal leaves unprocessed, and forms that are cast but not yet worked. */
const primaryForms: readonly string[] = ['al_liquid', 'al_ingot']
const castForms: readonly string[] = ['alloy_billet', 'alloy_slab', 'wire_rod']

/** From this mass fraction of aluminium on a product counts as one of aluminium: alumina does not, cable does. */
const metallic = 0.6

const noMetal = { en: 'No primary aluminium is made', zh: '没有生产原铝' }
const noSales = { en: 'No aluminium product is sold', zh: '没有售出铝产品' }

/** Products of aluminium of a network. */
const products = ({ network }: Solved): readonly string[] =>
  Object.values(network.commodities)
    .filter(({ kind, composition }) => kind === 'product' && (composition.Al ?? 0) >= metallic)
    .map(({ id }) => id)

/** Primary metal made [t] and what leaves of it in given forms [t of aluminium]. */
function converted(solved: Solved, forms: readonly string[], what: Term['name']) {
  const metal = (id: string, amount: number) =>
    massOf(solved, id, amount) * (lookUp(solved.network.commodities, id)?.composition.Al ?? 0)
  const made = metal('al_liquid', madeOf(solved, 'al_liquid'))
  const leaving = sumOf(forms, (id) => metal(id, tradedOf(solved, id, 'sell')))
  const terms = [
    term('primary aluminium made', '原铝产量', made, 't'),
    { name: what, value: leaving, unit: 't' },
  ]
  return ratio(made - leaving, made, terms, noMetal)
}

/** What aluminium products sell for, and the value of the metal in them at the price of ingot, or of molten metal where none is cast [currency]. */
function ladder(solved: Solved) {
  const { network } = solved
  const sold = products(solved)
  const sales = -paidFor(solved, 'sell', (id) => sold.includes(id))
  const mass = sumOf(
    sold,
    (id) =>
      massOf(solved, id, tradedOf(solved, id, 'sell')) *
      (lookUp(network.commodities, id)?.composition.Al ?? 0),
  )
  const { al_ingot: ingot, al_liquid: liquid } = network.commodities
  const market = Object.values(network.exchanges).find(
    ({ commodity, terms }) => commodity === 'al_ingot' && terms === 'sell',
  )
  const listed = ((ingot ?? liquid)?.price ?? 0) / network.vatDivisor
  const price = market === undefined ? listed : -market.unitCost
  const terms = [
    term('sales of aluminium products', '铝产品销售收入', sales, network.currency),
    term('aluminium in them', '其中铝量', mass, 't'),
    term('price of primary aluminium', '原铝价格', price, `${network.currency}/t`),
  ]
  return { sales, metal: mass * price, terms }
}

/** How a ratio earns: by whole steps of 0.5, as the notice reads, or in proportion. */
type Slope = 'steps' | 'linear'

/**
 * Share of new local fiscal revenue that a firm gets back: 50 % above a value-added ratio of 1.5, 5 points more for each
 * 0.5, at most 80 % (Binzhou, 2021).
 */
export function rewardRate(ratioOfValue: number, slope: Slope = 'steps'): number {
  if (ratioOfValue <= 1.5) return 0
  const halves = (ratioOfValue - 1.5) / 0.5
  // A ratio of 2.5 has earned two steps, however it was rounded.
  const earned = slope === 'steps' ? Math.floor(halves + 1e-9) : halves
  return Math.min(0.8, 0.5 + 0.05 * earned)
}

const reward =
  (reading: (solved: Solved) => ReturnType<Derived['compute']>) => (solved: Solved) => {
    const found = reading(solved)
    if (found.value === null) return found
    return {
      value: rewardRate(found.value),
      terms: [
        ...found.terms,
        term('value-added ratio', '吨铝增值率', found.value, '1'),
        term(
          'reward if linear',
          '按线性计的奖励比例',
          100 * rewardRate(found.value, 'linear'),
          '%',
        ),
      ],
    }
  }

const byPrice = (solved: Solved) => {
  const { sales, metal, terms } = ladder(solved)
  return ratio(sales, metal, terms, noSales)
}
const byValueAdded = (solved: Solved) => {
  const { sales, metal, terms } = ladder(solved)
  return ratio(sales - metal, metal, terms, noSales)
}

const notice = {
  en: 'Incentive for high-end aluminium, Binzhou 2021 (press document 001); the ratio is not defined there',
  zh: '滨州市高端铝产业激励政策（2021年，媒体文档001），原文未定义该比值',
}

/** How far aluminium is taken where it is made, and what that adds. */
export const aluminium = {
  local_conversion: {
    name: { en: 'Local conversion rate', zh: '就地转化率' },
    unit: '%',
    formula: {
      en: '(primary aluminium made − sold liquid or as ingot) / primary aluminium made',
      zh: '（原铝产量 − 以铝液、铝锭外售量）/ 原铝产量',
    },
    source: {
      en: 'Reading of press document 001; counts every alloy shape as converted',
      zh: '对媒体文档001的理解；合金坯料计为已转化',
    },
    compute: (solved) =>
      converted(solved, primaryForms, {
        en: 'sold liquid or as ingot',
        zh: '以铝液、铝锭外售',
      }),
  },
  local_conversion_worked: {
    name: { en: 'Local conversion rate, worked products', zh: '就地转化率（仅计深加工产品）' },
    unit: '%',
    formula: {
      en: '(primary aluminium made − sold liquid, as ingot, billet, slab or rod) / primary aluminium made',
      zh: '（原铝产量 − 以铝液、铝锭、铝棒、扁锭、铝杆外售量）/ 原铝产量',
    },
    source: {
      en: 'Stricter reading of press document 001: middle and high-end products only',
      zh: '对媒体文档001的较严理解：仅计中高端产品',
    },
    compute: (solved) =>
      converted(solved, [...primaryForms, ...castForms], {
        en: 'sold liquid, as ingot, billet, slab or rod',
        zh: '以铝液、铝锭、铝棒、扁锭、铝杆外售',
      }),
  },
  price_ratio: {
    name: { en: 'Value per tonne of aluminium, as price over price', zh: '吨铝增值率（价格比）' },
    unit: '1',
    formula: {
      en: 'sales of aluminium products / (aluminium in them · price of ingot)',
      zh: '铝产品销售收入 /（其中铝量 · 铝锭价格）',
    },
    source: notice,
    compute: byPrice,
  },
  price_ratio_reward: {
    name: { en: 'Reward on the price ratio', zh: '奖励比例（按价格比）' },
    unit: '%',
    formula: {
      en: '50 % above 1.5, 5 points more per 0.5, at most 80 %',
      zh: '高于1.5奖50 %，每提高0.5增5个百分点，最高80 %',
    },
    source: notice,
    compute: reward(byPrice),
  },
  value_added_ratio: {
    name: {
      en: 'Value added per tonne of aluminium, over the metal value',
      zh: '吨铝增值率（增值比）',
    },
    unit: '1',
    formula: {
      en: '(sales of aluminium products − value of the aluminium in them) / value of the aluminium in them',
      zh: '（铝产品销售收入 − 其中铝的价值）/ 其中铝的价值',
    },
    source: notice,
    compute: byValueAdded,
  },
  value_added_reward: {
    name: { en: 'Reward on the value-added ratio', zh: '奖励比例（按增值比）' },
    unit: '%',
    formula: {
      en: '50 % above 1.5, 5 points more per 0.5, at most 80 %',
      zh: '高于1.5奖50 %，每提高0.5增5个百分点，最高80 %',
    },
    source: notice,
    compute: reward(byValueAdded),
  },
} as const satisfies Record<string, Derived>
