import type { About, Fields } from '../field'
import { confidences } from '../values'
import { name, note, source } from './general'
import { boundsFields } from './port'

/** What one unit of another currency is worth in that of the document, by its code. */
export const rateFields = {
  value: { shape: 'amount', required: true, name: { en: 'value', zh: '取值' } },
  date: { shape: 'line', required: true, name: { en: 'date', zh: '日期' } },
  source,
} as const satisfies Fields

/** A named number that expressions use, and sliders, sweeps and tornados move. */
export const parameterFields = {
  value: {
    shape: 'amount',
    required: true,
    name: { en: 'value', zh: '取值' },
    label: { en: 'Value', zh: '数值' },
    varies: 'ranged',
    form: 'parameter',
  },
  low: { shape: 'amount', name: { en: 'lowest', zh: '最低' }, form: 'parameter' },
  high: { shape: 'amount', name: { en: 'highest', zh: '最高' }, form: 'parameter' },
  name: { ...name, form: 'parameter' },
  source: { shape: 'line', name: source.name, form: 'parameter' },
} as const satisfies Fields

/** Bounds on one indicator, flow or process. */
export const limitFields = {
  ...boundsFields,
  indicator: { shape: 'id', name: { en: 'indicator', zh: '指标' }, refers: 'indicators' },
  flow: { shape: 'id', name: { en: 'flow', zh: '流' }, refers: 'flows' },
  process: { shape: 'id', name: { en: 'process', zh: '工序' }, refers: 'processes' },
  name: { ...name, form: 'limit' },
} as const satisfies Fields

/** A name and a patch on the base case. */
export const scenarioFields = {
  name: { ...name, required: true },
  patch: { shape: 'patch', required: true, name: { en: 'what it changes', zh: '改动内容' } },
  note,
} as const satisfies Fields

/** Where numbers of the document are from. */
export const sourceFields = {
  title: {
    shape: 'line',
    required: true,
    name: { en: 'title', zh: '标题' },
    wide: true,
    form: 'source',
  },
  confidence: {
    shape: { words: confidences, called: 'confidence' },
    name: { en: 'how well founded', zh: '可信程度' },
    form: 'founded',
  },
  address: {
    shape: 'line',
    name: { en: 'address', zh: '网址' },
    label: { en: 'Address (URL)', zh: '网址' },
    wide: true,
    form: 'founded',
  },
  publication: {
    shape: 'line',
    name: { en: 'publication', zh: '出处' },
    wide: true,
    form: 'founded',
  },
} as const satisfies Fields

export const aboutRate: About<typeof rateFields> = {
  value: { en: 'What one unit of it is worth: "0.14 USD/CNY".', zh: '一个单位折合的金额。' },
  date: { en: 'When it was worth that.', zh: '汇率日期。' },
  source: { en: 'Where the rate is from.', zh: '汇率来源。' },
}

export const aboutParameter: About<typeof parameterFields> = {
  value: {
    en: 'A quantity, or an expression of other parameters.',
    zh: '数量，或由其他参数组成的表达式。',
  },
  low: {
    en: 'Least that sources give, where sliders and studies begin.',
    zh: '来源给出的最小值。',
  },
  high: { en: 'Most that sources give, where sliders and studies end.', zh: '来源给出的最大值。' },
  name: { en: 'What it is called.', zh: '名称。' },
  source: { en: 'Where the number is from.', zh: '数据来源。' },
}

export const aboutLimit: About<typeof limitFields> = {
  min: { en: 'Least, in total over all periods.', zh: '各期合计的下限。' },
  max: { en: 'Most, in total over all periods.', zh: '各期合计的上限。' },
  indicator: { en: 'The indicator that is bounded.', zh: '被约束的指标。' },
  flow: { en: 'The flow that is bounded: what enters it.', zh: '被约束的流（进入量）。' },
  process: {
    en: 'The process whose level is bounded; of a stock the level at the end.',
    zh: '被约束的工序；库存则为期末存量。',
  },
  name: { en: 'What it is called.', zh: '名称。' },
}

export const aboutScenario: About<typeof scenarioFields> = {
  name: { en: 'What it is called.', zh: '名称。' },
  patch: {
    en: 'JSON Merge Patch on the document; null takes an entry away.',
    zh: '对文档的 JSON Merge Patch；null 表示去掉该项。',
  },
  note: { en: 'A remark.', zh: '备注。' },
}

export const aboutSource: About<typeof sourceFields> = {
  title: { en: 'What it is called.', zh: '标题。' },
  confidence: {
    en: 'How well its numbers are founded.',
    zh: '其数据的可信程度。',
  },
  address: { en: 'Where it can be read.', zh: '可查阅的网址。' },
  publication: { en: 'Where it appeared, when it has no address.', zh: '无网址时的出处。' },
}
