import { lookUp } from '../../base/lookUp'
import { madeAt, massOf, sumOf, tradedOf, type Solved } from '../totals'
import { releasedAt } from '../../indicator/indicators'
import { ratio, term, type Derived, type Term } from './derived'

/** Water that converters win back from waste water [m3]. */
const reclaimed = ({ network, answer }: Solved): number =>
  sumOf(Object.values(network.processes), (process) => {
    const ports = Object.values(process.ports)
    const takesWaste = ports.some(
      ({ direction, commodity }) =>
        direction === 'in' && (commodity === 'wastewater' || commodity === 'reclaimed_water'),
    )
    return takesWaste
      ? sumOf(ports, ({ id, direction, commodity }) =>
          direction === 'out' && lookUp(network.commodities, commodity)?.kind === 'water'
            ? madeAt(process, id, answer)
            : 0,
        )
      : 0
  })

/** Largest first; what is nothing is left out. */
const sorted = (terms: readonly Term[]): readonly Term[] =>
  terms.filter(({ value }) => Math.abs(value) > 0.5).sort((a, b) => b.value - a.value)

/** What each process releases, each bought good carried in, and transport [t CO2e]. */
function carbonTerms(solved: Solved): readonly Term[] {
  const { network, answer } = solved
  const own = Object.values(network.processes).map((process): Term => {
    const value = sumOf(Object.values(network.exchanges), (exchange) =>
      exchange.process === process.id
        ? (lookUp(answer.boundary, exchange.id) ?? 0) * releasedAt(exchange, network)
        : 0,
    )
    return { name: process.name, value, unit: 't' }
  })
  const moved = sumOf(
    Object.values(network.flows),
    (flow) => flow.co2e * (lookUp(answer.flows, flow.id) ?? 0),
  )
  const bought = Object.values(network.commodities).map(({ id, name, embodied }): Term => {
    const value = embodied.co2e * tradedOf(solved, id, 'buy')
    return {
      name: { en: `bought: ${name.en}`, zh: `外购：${name.zh ?? name.en}` },
      value,
      unit: 't',
    }
  })
  return [...sorted(own), term('transport', '运输', moved, 't'), ...sorted(bought)]
}

const nothingToCompare = {
  en: 'There is no baseline to compare with',
  zh: '没有可比较的基准情景',
}

/** Accounts of water and carbon. */
export const ledgers = {
  water_saved: {
    name: { en: 'Fresh water saved against the baseline', zh: '较基准情景节约的新鲜水' },
    unit: 'm3',
    formula: {
      en: 'fresh water of the baseline − fresh water now',
      zh: '基准情景新鲜水量 − 当前新鲜水量',
    },
    source: {
      en: 'Water bought, each kind at the fresh water behind it; negative: more is used',
      zh: '按外购各类水对应的新鲜水计；负值表示用水增加',
    },
    compute: (solved, reference) => {
      const now = solved.answer.indicators.fresh_water?.value ?? 0
      const before = reference?.answer.indicators.fresh_water?.value
      const terms = [term('now', '当前', now, 'm3')]
      return before === undefined
        ? { value: null, reason: nothingToCompare, terms }
        : {
            value: before - now,
            terms: [
              term('baseline', '基准情景', before, 'm3'),
              ...terms,
              term('saved of it', '节约比例', before > 0 ? 100 * (1 - now / before) : 0, '%'),
            ],
          }
    },
  },
  water_reuse_rate: {
    name: { en: 'Rate of water reuse', zh: '水重复利用率' },
    unit: '%',
    formula: {
      en: 'water won back / (fresh water + water won back)',
      zh: '重复用水量 /（新鲜水量 + 重复用水量）',
    },
    source: {
      en: 'Usual definition of water statistics; circulation inside one process is not seen',
      zh: '用水统计通用定义；不含单个工序内部的循环水',
    },
    compute: (solved) => {
      const fresh = solved.answer.indicators.fresh_water?.value ?? 0
      const again = reclaimed(solved)
      return ratio(
        again,
        fresh + again,
        [
          term('water won back', '重复用水量', again, 'm3'),
          term('fresh water', '新鲜水量', fresh, 'm3'),
        ],
        { en: 'No water is used', zh: '没有用水' },
      )
    },
  },
  carbon_ledger: {
    name: { en: 'Carbon ledger: CO₂e with that of bought goods', zh: '碳账本：CO₂e（含外购）' },
    unit: 't',
    formula: {
      en: 'released by each process + transport + carried in with bought goods',
      zh: '各工序直接排放 + 运输 + 外购商品隐含排放',
    },
    source: {
      en: 'Boundary: the network from cradle to gate; the terms add up to the indicator',
      zh: '边界：从摇篮到大门；各项之和等于指标值',
    },
    compute: (solved) => {
      const terms = carbonTerms(solved)
      return { value: sumOf(terms, ({ value }) => value), terms }
    },
  },
  carbon_per_product: {
    name: { en: 'CO₂e per tonne of product sold', zh: '单位产品 CO₂e' },
    unit: 't/t',
    formula: { en: 'carbon ledger / products sold', zh: '碳账本合计 / 售出产品质量' },
    source: {
      en: 'All products share alike by mass; to compare scenarios, not products',
      zh: '各产品按质量均摊；用于比较情景，不用于比较产品',
    },
    compute: (solved) => {
      const mass = sumOf(Object.values(solved.network.commodities), ({ id, kind }) =>
        kind === 'product' ? massOf(solved, id, tradedOf(solved, id, 'sell')) : 0,
      )
      const total = solved.answer.indicators.co2e?.value ?? 0
      return ratio(
        total,
        mass,
        [
          term('carbon ledger', '碳账本合计', total, 't'),
          term('products sold', '售出产品', mass, 't'),
        ],
        { en: 'No product is sold', zh: '没有售出产品' },
      )
    },
  },
} as const satisfies Record<string, Derived>
