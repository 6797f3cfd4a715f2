import type { About, Fields } from '../field'
import { name, perUnit, source } from './general'

/** Kinds of commodity, in the order in which they are offered. */
export const commodityKinds = [
  'raw',
  'product',
  'waste',
  'energy',
  'utility',
  'water',
  'emission',
] as const

/** A burden of what is bought outside. */
const burden = { shape: 'ranged', usual: 0, varies: 'named', form: 'embodied' } as const

/** Cradle-to-gate burdens of one unit bought outside. */
export const embodiedFields = {
  co2e: { ...burden, name: { en: 'CO₂e upstream', zh: '上游 CO₂e' }, unit: 't/{unit}' },
  virgin: {
    ...burden,
    name: { en: 'virgin material upstream', zh: '上游原生资源' },
    label: { en: 'Virgin material', zh: '原生物料' },
    unit: 't/{unit}',
  },
  energy: {
    ...burden,
    name: { en: 'primary energy upstream', zh: '上游一次能源' },
    label: { en: 'Primary energy', zh: '一次能源' },
    unit: 'GJ/{unit}',
  },
  water: {
    ...burden,
    name: { en: 'fresh water upstream', zh: '上游新水' },
    label: { en: 'Fresh water', zh: '新水' },
    unit: 'm3/{unit}',
    usual: null,
  },
  waste: { ...burden, name: { en: 'solid waste upstream', zh: '上游固废' }, unit: 't/{unit}' },
} as const satisfies Fields

export const aboutEmbodied: About<typeof embodiedFields> = {
  co2e: { en: 'CO₂e of making one unit elsewhere.', zh: '在外部生产一个单位的 CO₂e。' },
  virgin: {
    en: 'Virgin material in it; a raw material that says nothing counts its own mass.',
    zh: '所含原生资源；原料未写时按自身质量计。',
  },
  energy: { en: 'Primary energy of making it.', zh: '生产所需的一次能源。' },
  water: {
    en: 'Fresh water of making it; own water that says nothing counts its volume.',
    zh: '生产所需的新水；自有水未写时按自身体积计。',
  },
  waste: {
    en: 'Solid waste of making it, never added to the waste of the network.',
    zh: '生产产生的固废，不计入本网络的固废。',
  },
}

export const substituteFields = {
  commodity: {
    shape: 'id',
    required: true,
    name: { en: 'substitute', zh: '替代品' },
    label: { en: 'Replaced by', zh: '替代物料' },
    refers: 'commodities',
  },
  ratio: {
    shape: 'amount',
    required: true,
    name: { en: 'units of its substitute', zh: '替代量' },
    label: { en: 'Units of it for one', zh: '替代比（每单位）' },
    unit: '{of}/{unit}',
  },
} as const satisfies Fields

/** What flows. A document that names a commodity of the library overrides only what it says. */
export const commodityFields = {
  name: { ...name, form: 'kind' },
  kind: {
    shape: { words: commodityKinds, called: 'commodityKind' },
    name: { en: 'kind', zh: '类别' },
    form: 'kind',
  },
  phase: {
    shape: {
      choice: {
        solid: { en: 'solid', zh: '固态' },
        liquid: { en: 'liquid', zh: '液态' },
        gas: { en: 'gas', zh: '气态' },
      },
    },
    name: { en: 'state of matter', zh: '物态' },
    form: 'kind',
  },
  unit: {
    shape: 'line',
    name: { en: 'unit', zh: '单位' },
    label: { en: 'Counted in', zh: '计量单位' },
    form: 'kind',
  },
  mass: {
    shape: 'amount',
    name: { en: 'mass of one unit', zh: '单位质量' },
    unit: 't/{unit}',
    usual: null,
    form: 'kind',
  },
  composition: {
    shape: { table: { number: { min: 0, max: 1 } }, keys: 'any' },
    name: { en: 'content of {of}', zh: '{of} 含量' },
    label: { en: 'Composition', zh: '成分' },
    unit: '1',
    keyed: 'elements',
  },
  price: {
    shape: 'ranged',
    name: { en: 'price', zh: '价格' },
    unit: perUnit,
    usual: null,
    varies: 'ranged',
    form: 'terms',
  },
  disposal: {
    shape: 'ranged',
    name: { en: 'disposal fee', zh: '处置费' },
    unit: perUnit,
    usual: 0,
    varies: 'ranged',
    form: 'terms',
  },
  tax: {
    shape: 'ranged',
    name: { en: 'environmental tax', zh: '环保税' },
    unit: perUnit,
    usual: 0,
    varies: 'ranged',
    form: 'terms',
  },
  co2e: {
    shape: 'ranged',
    name: { en: 'CO₂e when released', zh: '排放时 CO₂e' },
    label: { en: 'CO₂e when released', zh: '排放的 CO₂e' },
    unit: 't/{unit}',
    usual: 0,
    varies: 'named',
    form: 'terms',
  },
  lhv: {
    shape: 'ranged',
    name: { en: 'lower heating value', zh: '低位热值' },
    unit: 'GJ/{unit}',
    usual: 0,
    varies: 'named',
    form: 'terms',
  },
  hazardous: {
    shape: 'line',
    name: { en: 'hazardous code', zh: '危废代码' },
    form: 'terms',
  },
  embodied: {
    shape: { fields: embodiedFields },
    name: { en: 'burdens of what is bought', zh: '外购隐含负荷' },
  },
  substitute: {
    shape: { fields: substituteFields },
    name: { en: 'substitute in baselines', zh: '基准中的替代品' },
  },
  source: { ...source, form: 'kind' },
} as const satisfies Fields

export const aboutCommodity: About<typeof commodityFields> = {
  name: { en: 'What it is called.', zh: '名称。' },
  kind: {
    en: 'What it is: what becomes of a surplus, and what counts as waste, follow from it.',
    zh: '类别：余量的去向与是否计为废物由此而定。',
  },
  phase: {
    en: 'State of matter; only solid waste counts as such.',
    zh: '物态；仅固态废物计为固废。',
  },
  unit: { en: 'Unit in which it is counted.', zh: '计量单位。' },
  mass: {
    en: 'Mass of one unit; not needed where the unit is a mass.',
    zh: '一个单位的质量；以质量计量时不需要。',
  },
  composition: { en: 'Mass fractions of elements, and of H2O.', zh: '各元素及 H2O 的质量分数。' },
  lhv: { en: 'Lower heating value.', zh: '低位热值。' },
  price: {
    en: 'What it is bought at, and what an emission pays.',
    zh: '购入价格；排放物则为收费。',
  },
  disposal: { en: 'Fee of its disposal.', zh: '处置费。' },
  tax: {
    en: 'Environmental tax on what is disposed of, without value added tax.',
    zh: '处置时的环保税，不含增值税。',
  },
  hazardous: {
    en: 'Code of the list of hazardous wastes; "none" takes it off.',
    zh: '危险废物名录代码；none 表示取消。',
  },
  co2e: { en: 'Global warming of what is released.', zh: '排放的温室效应。' },
  embodied: { en: 'Cradle-to-gate burdens of what is bought outside.', zh: '外购物料的上游负荷。' },
  substitute: {
    en: 'What delivers the same function without waste in baselines, and how much of it.',
    zh: '基准中无需废物即可提供相同功能的物料及用量。',
  },
  source: { en: 'Where its numbers are from.', zh: '数据来源。' },
}

export const aboutSubstitute: About<typeof substituteFields> = {
  commodity: { en: 'What takes its place.', zh: '替代的物料。' },
  ratio: { en: 'Units of it that stand for one.', zh: '相当于一个单位的量。' },
}
