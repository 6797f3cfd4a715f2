import type { About, Fields } from '../field'
import { atLeast, atMost } from './general'

const inConverter = { on: ['converter'], harmless: true } as const
const tradingOutside = { on: ['converter', 'junction'] } as const

const shareFields = {
  min: {
    shape: 'amount',
    name: { en: 'share of {of}, at least', zh: '{of} 份额下限' },
    unit: '1',
    usual: 0,
  },
  max: {
    shape: 'amount',
    name: { en: 'share of {of}, at most', zh: '{of} 份额上限' },
    unit: '1',
    usual: Infinity,
  },
} as const satisfies Fields

const qualityFields = {
  min: {
    shape: 'amount',
    name: { en: '{of} in the blend, at least', zh: '混合料 {of} 下限' },
    unit: '1',
    usual: 0,
  },
  max: {
    shape: 'amount',
    name: { en: '{of} in the blend, at most', zh: '混合料 {of} 上限' },
    unit: '1',
    usual: Infinity,
  },
} as const satisfies Fields

/** A named inlet or outlet of a process. */
export const portFields = {
  direction: {
    shape: { choice: { in: { en: 'In', zh: '输入' }, out: { en: 'Out', zh: '输出' } } },
    name: { en: 'direction', zh: '方向' },
  },
  commodity: {
    shape: 'id',
    name: { en: 'commodity', zh: '物料' },
    refers: 'commodities',
  },
  accepts: {
    shape: { table: 'amount' },
    name: { en: 'units of {of} for one', zh: '{of} 折算量' },
    unit: '{of}/{unit}',
    usual: 1,
    keyed: 'commodities',
    on: ['converter', 'market', 'disposal'],
  },
  amount: {
    shape: 'ranged',
    name: { en: 'amount per unit', zh: '单耗' },
    label: { en: 'Amount per unit', zh: '单位用量' },
    unit: '{unit}/{activity}',
    varies: 'named',
    ...inConverter,
  },
  share: {
    shape: { table: { fields: shareFields } },
    name: { en: 'share of {of}', zh: '{of} 份额' },
    keyed: 'commodities',
  },
  quality: {
    shape: { table: { fields: qualityFields }, keys: 'any' },
    name: { en: '{of} in the blend', zh: '混合料 {of}' },
    keyed: 'elements',
  },
  open: {
    shape: 'flag',
    name: { en: 'trade with the outside', zh: '对外交易' },
    label: { en: 'Trade with the outside', zh: '与外部交易' },
    unsaid: { en: 'default: as the boundary', zh: '默认：随系统边界' },
    switched: { on: { en: 'open', zh: '开放' }, off: { en: 'closed', zh: '关闭' } },
    ...tradingOutside,
  },
  disposal: {
    shape: 'amount',
    name: { en: 'disposal fee', zh: '处置费' },
    label: { en: 'Disposal fee here', zh: '此处的处置费' },
    unit: '{currency}/{unit}',
    usual: null,
    varies: 'named',
    ...tradingOutside,
  },
} as const satisfies Fields

export const aboutPort: About<typeof portFields> = {
  direction: { en: 'Whether it takes or gives.', zh: '输入或输出。' },
  commodity: { en: 'What passes it, and counts it.', zh: '通过并计量该端口的物料。' },
  accepts: {
    en: 'What may enter an inlet, each with the amount that stands for one unit of the port.',
    zh: '可进入输入端口的物料，及其中每种相当于端口一个单位的量。',
  },
  amount: { en: 'Amount for one unit of activity.', zh: '单位产量水平的用量。' },
  share: {
    en: 'Bounds on the share of an accepted commodity in all that enters an inlet.',
    zh: '某种可接受物料在进入总量中占比的界限。',
  },
  quality: {
    en: 'Bounds on the mass fraction of an element in all that enters an inlet.',
    zh: '进入总量中某元素质量分数的界限。',
  },
  open: {
    en: 'Opens or closes it to trade with the outside, whatever the boundary is.',
    zh: '不论系统边界如何，开放或关闭与外部的交易。',
  },
  disposal: {
    en: 'What disposal of the surplus of this outlet costs, in the place of the fee of the waste.',
    zh: '此输出端口余量的处置费，替代该废物的处置费。',
  },
}

/** One way to run a process. */
export const modeFields = {
  name: { shape: 'text', name: { en: 'name', zh: '名称' } },
  recipe: {
    shape: 'id',
    name: { en: 'recipe', zh: '配方' },
    label: { en: 'Recipe', zh: '单耗配方' },
    refers: 'recipes',
  },
  ports: { shape: { table: { fields: portFields } }, name: { en: 'ports', zh: '端口' } },
  cost: {
    shape: 'amount',
    name: { en: 'cost per unit', zh: '单位成本' },
    unit: '{currency}/{unit}',
    usual: 0,
    varies: 'named',
  },
} as const satisfies Fields

export const aboutMode: About<typeof modeFields> = {
  name: { en: 'What it is called.', zh: '名称。' },
  recipe: { en: 'Recipe of the library that it runs.', zh: '所运行的库中配方。' },
  ports: {
    en: 'Overrides of the ports of the recipe, or its own.',
    zh: '对配方端口的改写，或自有端口。',
  },
  cost: {
    en: 'Cost of one unit of activity in this mode, in the place of that of the process.',
    zh: '该工况下单位产量的成本，替代工序的单位成本。',
  },
}

/** Bounds of anything else. */
export const boundsFields = {
  min: { shape: 'amount', name: atLeast, usual: null, form: 'limit', varies: 'named' },
  max: { shape: 'amount', name: atMost, usual: Infinity, form: 'limit', varies: 'named' },
} as const satisfies Fields
