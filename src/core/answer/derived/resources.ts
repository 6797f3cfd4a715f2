import { lookUp } from '../../base/lookUp'
import { massOf, paidFor, sumOf, tradedOf, type Solved } from '../totals'
import { isSolidWaste } from '../../network/solidWaste'
import { ratio, term, type Derived, type Term } from './derived'
import { mci } from './mci'

/** Main resources of the notice of 2007: fossil fuels, ores, limestone and sand, as far as the library has them. */
const mainResources: readonly string[] = [
  ...['coal', 'natural_gas', 'diesel', 'green_coke', 'coke'],
  ...['bauxite_gib', 'bauxite_dia', 'bauxite_calcined', 'iron_ore', 'iron_ore_fines'],
  ...['limestone', 'quartz_sand', 'sandstone', 'crushed_stone', 'fluorspar', 'sulphur'],
]

/** Sales less what is bought and what its transport costs [currency]: value added before wages, taxes and capital. */
const valueAdded = (
  solved: Solved,
): { readonly value: number; readonly terms: readonly Term[] } => {
  const { network, answer } = solved
  const sales = -paidFor(solved, 'sell')
  const purchases = paidFor(solved, 'buy')
  const freight =
    sumOf(
      Object.values(network.flows),
      (flow) => flow.freight * (lookUp(answer.flows, flow.id) ?? 0),
    ) / network.vatDivisor
  const unit = network.currency
  return {
    value: sales - purchases - freight,
    terms: [
      term('sales', '销售收入', sales, unit),
      term('− purchases', '− 外购', purchases, unit),
      term('− transport', '− 运输', freight, unit),
    ],
  }
}

/** Mass that is bought of the commodities that count [t]. */
const boughtMass = (solved: Solved, counts: (commodity: string) => boolean): number =>
  sumOf(Object.keys(solved.network.commodities).filter(counts), (id) =>
    massOf(solved, id, tradedOf(solved, id, 'buy')),
  )

/** Waste of any kind that converters take up as material [t]: by flows that count as reuse, and bought at open inlets. */
const secondary = (solved: Solved): number => {
  const { network, answer } = solved
  const isWaste = (id: string) => isSolidWaste(network, id)
  return (
    sumOf(Object.values(network.flows), (flow) =>
      flow.reuse ? massOf(solved, flow.commodity, lookUp(answer.flows, flow.id) ?? 0) : 0,
    ) +
    sumOf(Object.values(network.exchanges), ({ id, process, commodity, terms }) =>
      terms === 'buy' &&
      isWaste(commodity) &&
      lookUp(network.processes, process)?.kind === 'converter'
        ? massOf(solved, commodity, lookUp(answer.boundary, id) ?? 0)
        : 0,
    )
  )
}

/** Raw materials and goods bought, fuels aside [t]. */
const primary = (solved: Solved): number =>
  boughtMass(solved, (id) => {
    const found = lookUp(solved.network.commodities, id)
    return (found?.kind === 'raw' || found?.kind === 'product') && found.lhv === 0
  })

const recycled = (solved: Solved) => {
  const [second, first] = [secondary(solved), primary(solved)]
  return {
    content: second + first > 0 ? second / (second + first) : 0,
    all: second + first,
    second,
    terms: [
      term('wastes used as material', '利用的废物', second, 't'),
      term('raw materials and goods bought, fuels aside', '外购原料及商品（不含燃料）', first, 't'),
    ],
  }
}

const nothingUsed = { en: 'No material is used', zh: '没有消耗物料' }

/** What the network makes of its resources. */
export const resources = {
  resource_output: {
    name: { en: 'Resource output rate', zh: '主要资源产出率' },
    unit: '{currency}/t',
    formula: {
      en: '(sales − purchases − transport) / main resources bought',
      zh: '（销售收入 − 外购 − 运输）/ 主要资源消耗量',
    },
    source: {
      en: 'Notice of NDRC, SEPA and NBS, 2007; value added here before wages, taxes and capital',
      zh: '国家发展改革委、环保总局、统计局2007年通知；此处增加值未扣工资、税金与折旧',
    },
    compute: (solved) => {
      const added = valueAdded(solved)
      const mass = boughtMass(solved, (id) => mainResources.includes(id))
      return ratio(
        added.value,
        mass,
        [...added.terms, term('main resources bought', '主要资源消耗量', mass, 't')],
        { en: 'No main resource is bought', zh: '没有消耗主要资源' },
      )
    },
  },
  water_output: {
    name: { en: 'Water output rate', zh: '水资源产出率' },
    unit: '{currency}/m3',
    formula: {
      en: '(sales − purchases − transport) / fresh water',
      zh: '（销售收入 − 外购 − 运输）/ 新鲜水量',
    },
    source: {
      en: 'As the resource output rate, with fresh water below the line',
      zh: '同主要资源产出率，分母为新鲜水量',
    },
    compute: (solved) => {
      const added = valueAdded(solved)
      const water = solved.answer.indicators.fresh_water?.value ?? 0
      return ratio(
        added.value,
        water,
        [...added.terms, term('fresh water', '新鲜水量', water, 'm3')],
        { en: 'No fresh water is used', zh: '没有使用新鲜水' },
      )
    },
  },
  recycled_content: {
    name: { en: 'Recycled content of what goes in', zh: '投入物料的再生成分' },
    unit: '%',
    formula: {
      en: 'wastes used / (wastes used + raw materials and goods bought)',
      zh: '利用的废物 /（利用的废物 + 外购原料及商品）',
    },
    source: {
      en: 'All scrap over all input, process scrap included (EN 45557 calls only other scrap recycled)',
      zh: '全部废料 / 全部投入，含工艺废料（EN 45557仅计外来废料）',
    },
    compute: (solved) => {
      const { second, all, terms } = recycled(solved)
      return ratio(second, all, terms, nothingUsed)
    },
  },
  mci: {
    name: {
      en: 'Material circularity indicator, by mass of products',
      zh: '物质循环度指标（按产品质量加权）',
    },
    unit: '1',
    formula: {
      en: '1 − 0.9 · (V + W) / (2 M + (W_F − W_C) / 2)',
      zh: '1 − 0.9 ·（V + W）/（2 M +（W_F − W_C）/ 2）',
    },
    source: {
      en: 'Ellen MacArthur Foundation and Granta; life and use of the sector, end of life not modelled and so not collected',
      zh: '艾伦·麦克阿瑟基金会与Granta；寿命与使用强度取行业平均，报废阶段未建模，按未回收计',
    },
    compute: (solved) => {
      const { network } = solved
      const mass = sumOf(Object.values(network.commodities), ({ id, kind }) =>
        kind === 'product' ? massOf(solved, id, tradedOf(solved, id, 'sell')) : 0,
      )
      const { content, all } = recycled(solved)
      const found = mci({ mass, recycledFeed: content })
      const terms = [
        term('M, products sold', 'M，售出产品', mass, 't'),
        term('F_R, recycled content', 'F_R，再生成分', 100 * content, '%'),
        term('V, virgin part', 'V，原生部分', found.virgin, 't'),
        term('W, not recovered', 'W，未回收', found.waste, 't'),
        term('LFI, linear flow index', 'LFI，线性流指数', found.linearFlowIndex, '1'),
      ]
      return mass > 0 && all > 0
        ? { value: found.indicator, terms }
        : { value: null, reason: { en: 'No product is sold', zh: '没有售出产品' }, terms }
    },
  },
} as const satisfies Record<string, Derived>
