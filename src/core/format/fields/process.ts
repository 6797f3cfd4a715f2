import type { Text } from '../../base/text'
import type { About, Fields } from '../field'
import { kinds, processKinds, type ProcessKind } from '../kinds'
import { buildFields } from './build'
import { atLeast, atPeriod, name, no, note, perUnit, source, trading, yes } from './general'
import { modeFields, portFields } from './port'

const inConverter = { on: ['converter'], harmless: true } as const

const kindNames = Object.fromEntries(
  processKinds.map((kind) => [kind, kinds[kind].name]),
) as Readonly<Record<ProcessKind, Text>>

/** Where commodities are transformed, enter, leave, mix or are stored. */
export const processFields = {
  kind: {
    shape: { choice: kindNames },
    required: true,
    name: { en: 'kind', zh: '类别' },
  },
  name: { ...name, form: 'general' },
  recipe: {
    shape: 'id',
    name: { en: 'recipe', zh: '配方' },
    label: { en: 'Recipe', zh: '单耗配方' },
    refers: 'recipes',
    form: 'general',
    ...inConverter,
  },
  modes: {
    shape: { table: { fields: modeFields } },
    name: { en: 'modes', zh: '工况' },
    ...inConverter,
  },
  ports: { shape: { table: { fields: portFields } }, name: { en: 'ports', zh: '端口' } },
  unit: {
    shape: 'line',
    name: { en: 'unit', zh: '单位' },
    label: { en: 'Unit of activity', zh: '产量单位' },
    ...inConverter,
  },
  capacity: {
    shape: 'amount',
    name: { en: 'capacity', zh: '上限' },
    label: { en: 'At most', zh: '上限' },
    ...atPeriod,
    usual: Infinity,
    varies: 'named',
    form: 'capacity',
  },
  minimum: {
    shape: 'amount',
    name: atLeast,
    ...atPeriod,
    usual: 0,
    varies: 'named',
    form: 'capacity',
  },
  availability: {
    shape: 'amount',
    name: { en: 'availability', zh: '可用率' },
    unit: '1',
    usual: 1,
    varies: 'named',
    form: 'capacity',
  },
  onOff: {
    shape: 'amount',
    name: { en: 'least load when on', zh: '开机最低负荷' },
    unit: '1',
    usual: null,
    on: ['converter', ...trading, 'junction'],
    varies: 'named',
    form: 'capacity',
  },
  price: {
    shape: 'amount',
    name: { en: 'price', zh: '价格' },
    labelOn: {
      supply: { en: 'Price asked', zh: '供应价格' },
      market: { en: 'Price paid', zh: '收购价格' },
      disposal: { en: 'Fee', zh: '处置费' },
    },
    unit: perUnit,
    usual: null,
    on: trading,
    otherwise: 'price_of_commodity',
    varies: 'named',
    form: 'cost',
  },
  cost: {
    shape: 'amount',
    name: { en: 'cost per unit', zh: '单位成本' },
    unit: perUnit,
    usual: 0,
    on: ['converter', ...trading],
    otherwise: 'cost_of_flows',
    varies: 'ranged',
    form: 'cost',
  },
  fixedCost: {
    shape: 'amount',
    name: { en: 'fixed cost', zh: '固定成本' },
    unit: '{currency}/{period}',
    usual: 0,
    varies: 'named',
    form: 'cost',
  },
  fixedCostWhen: {
    shape: {
      choice: {
        always: { en: 'in every period', zh: '每期都付' },
        running: { en: 'in periods in which it runs', zh: '仅在运行的周期' },
        built: { en: 'where capacity is built', zh: '仅在扩建时' },
      },
    },
    name: { en: 'when the fixed cost is paid', zh: '固定成本的支付' },
    label: { en: 'Fixed cost is paid', zh: '固定成本支付' },
    usual: 'always',
    form: 'cost',
  },
  exempt: {
    shape: { table: 'line', keys: 'any' },
    name: { en: 'exemption of {of}', zh: '{of} 豁免' },
    keyed: 'elements',
    ...inConverter,
  },
  build: { shape: { fields: buildFields }, name: { en: 'building', zh: '扩建' } },
  initial: {
    shape: 'amount',
    name: { en: 'held at the start', zh: '期初存量' },
    unit: '{unit}',
    usual: 0,
    on: ['stock'],
    varies: 'named',
    form: 'capacity',
  },
  loss: {
    shape: 'amount',
    name: { en: 'loss', zh: '损失' },
    label: { en: 'Lost per period', zh: '每期损失' },
    unit: '1',
    usual: 0,
    on: ['stock'],
    otherwise: 'loss_of_flows',
    varies: 'named',
    form: 'capacity',
  },
  end: {
    shape: 'amount',
    name: { en: 'held at the end', zh: '期末要求' },
    label: { en: 'Ends with', zh: '期末要求' },
    unit: '{unit}',
    usual: null,
    instead: {
      free: { en: 'anything', zh: '不限' },
      start: { en: 'as at the start', zh: '与期初相同' },
    },
    on: ['stock'],
    varies: 'named',
    form: 'capacity',
  },
  zone: {
    shape: 'id',
    name: { en: 'zone', zh: '分区' },
    label: { en: 'Zone', zh: '区域' },
    refers: 'zones',
    form: 'general',
  },
  treatment: {
    shape: 'flag',
    name: { en: 'treats waste', zh: '废物治理' },
    label: { en: 'Treats waste', zh: '属于废物处理' },
    switched: { on: yes, off: no },
    form: 'general',
    ...inConverter,
  },
  note: { ...note, form: 'general' },
  source: { ...source, form: 'general' },
} as const satisfies Fields

export const aboutProcess: About<typeof processFields> = {
  kind: { en: 'What it is.', zh: '工序的类别。' },
  name: { en: 'What it is called; as its recipe unless said.', zh: '名称；未写时同配方。' },
  recipe: { en: 'Recipe of the library that it runs.', zh: '所运行的库中配方。' },
  modes: { en: 'Recipes among which it may choose, in any mix.', zh: '可任意组合选用的多种工况。' },
  ports: {
    en: 'Overrides of the ports of its recipe, or the ports of its own.',
    zh: '对配方端口的改写，或自有端口。',
  },
  unit: {
    en: 'What one unit of activity is, for an own recipe.',
    zh: '自定义配方的产量单位。',
  },
  capacity: {
    en: 'Most of its level; a stock holds no more at the end of any period.',
    zh: '产量水平的上限；库存则为各期末存量的上限。',
  },
  minimum: {
    en: 'Least of its level; a stock holds no less at the end of any period.',
    zh: '产量水平的下限；库存则为各期末存量的下限。',
  },
  availability: {
    en: 'Share of the capacity, and of what is built, that can be used.',
    zh: '产能（含新建）中可用的份额。',
  },
  onOff: {
    en: 'Least load: it stands still, or runs at no less than this share of what can be used.',
    zh: '最低负荷：要么停运，要么不低于可用产能的这一份额。',
  },
  cost: {
    en: 'Cost of one unit of activity, or of what is traded, beside the price.',
    zh: '单位产量或单位交易量在价格之外的成本。',
  },
  fixedCost: { en: 'Cost of a period, whatever the activity.', zh: '与产量无关的每期成本。' },
  fixedCostWhen: { en: 'When the fixed cost is paid.', zh: '固定成本何时支付。' },
  price: {
    en: 'What a supply asks, a market pays or a disposal charges for one unit; as the commodity unless said.',
    zh: '供应、市场或处置的单位价格；未写时同物料。',
  },
  treatment: {
    en: 'Whether it treats waste rather than uses it; as its recipe unless said.',
    zh: '是处理废物而非利用废物；未写时同配方。',
  },
  exempt: {
    en: 'Balances of an own recipe that need not close, each with the reason: an element, "all" or "mass".',
    zh: '自定义配方中不要求闭合的平衡（元素、all 或 mass）及其理由。',
  },
  build: { en: 'Capacity that may be added, and what it costs.', zh: '可新增的产能及其费用。' },
  initial: { en: 'What a stock holds before the first period.', zh: '首期之前的存量。' },
  loss: {
    en: 'Share lost from the end of one period to the next.',
    zh: '从一期末到下期末损失的份额。',
  },
  end: {
    en: 'What a stock ends with: anything ("free"), as it began ("start"), or an amount.',
    zh: '期末存量：不限（free）、与期初相同（start）或给定数量。',
  },
  zone: { en: 'Frame of the drawing in which it stands.', zh: '所在的绘图区域。' },
  note: { en: 'A remark.', zh: '备注。' },
  source: { en: 'Where its numbers are from.', zh: '数据来源。' },
}
