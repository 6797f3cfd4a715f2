import type { About, Fields } from '../field'
import { commodityFields } from './commodity'
import { noteFields, placeFields, zoneFields } from './drawing'
import { limitFields, parameterFields, rateFields, scenarioFields, sourceFields } from './entries'
import { flowFields } from './flow'
import { name } from './general'
import { processFields } from './process'

/** The document: tables keyed by id, no arrays, no nulls, so that a scenario is a JSON Merge Patch (RFC 7396). */
export const documentFields = {
  $schema: { shape: 'line', name: { en: 'schema', zh: '模式' } },
  format: { shape: { exactly: 'loopworks/1' }, required: true, name: { en: 'format', zh: '格式' } },
  name: { ...name, required: true, form: 'document' },
  about: {
    shape: 'text',
    name: { en: 'about', zh: '说明' },
    label: { en: 'About', zh: '简介' },
    lines: true,
    form: 'document',
  },
  period: { shape: 'line', required: true, name: { en: 'period', zh: '周期' }, form: 'document' },
  periods: {
    shape: { number: { whole: true, min: 1, max: 168 } },
    name: { en: 'number of periods', zh: '周期数' },
    usual: 1,
    form: 'document',
  },
  currency: {
    shape: 'line',
    required: true,
    name: { en: 'currency', zh: '货币' },
    form: 'document',
  },
  rates: {
    shape: { table: { fields: rateFields }, keys: 'currency' },
    name: { en: 'exchange rates', zh: '汇率' },
  },
  vat: {
    shape: 'amount',
    name: { en: 'VAT in prices', zh: '价内增值税' },
    label: { en: 'VAT in prices', zh: '价格所含增值税' },
    unit: '1',
    usual: 0,
    form: 'document',
  },
  boundary: {
    shape: {
      choice: { open: { en: 'open', zh: '开放' }, closed: { en: 'closed', zh: '关闭' } },
    },
    name: { en: 'boundary', zh: '边界' },
    label: { en: 'Boundary', zh: '系统边界' },
    unsaid: { en: 'default: open', zh: '默认：开放' },
    usual: 'open',
    form: 'document',
  },
  parameters: {
    shape: { table: { fields: parameterFields }, keys: 'any' },
    name: { en: 'parameters', zh: '参数' },
  },
  commodities: {
    shape: { table: { fields: commodityFields } },
    name: { en: 'commodities', zh: '物料' },
  },
  processes: {
    shape: { table: { fields: processFields } },
    required: true,
    name: { en: 'processes', zh: '工序' },
  },
  flows: {
    shape: { table: { fields: flowFields } },
    required: true,
    name: { en: 'flows', zh: '流' },
  },
  limits: { shape: { table: { fields: limitFields } }, name: { en: 'limits', zh: '约束' } },
  objective: { shape: 'objective', required: true, name: { en: 'goal', zh: '目标' } },
  scenarios: {
    shape: { table: { fields: scenarioFields } },
    name: { en: 'scenarios', zh: '情景' },
  },
  baseline: {
    shape: 'id',
    name: { en: 'baseline', zh: '基准情景' },
    refers: 'scenarios',
    form: 'document',
  },
  studies: { shape: { table: 'study' }, name: { en: 'studies', zh: '研究' } },
  layout: {
    shape: { table: { fields: placeFields } },
    name: { en: 'layout', zh: '布局' },
    drawn: true,
  },
  zones: { shape: { table: { fields: zoneFields } }, name: { en: 'zones', zh: '区域' } },
  notes: { shape: { table: { fields: noteFields } }, name: { en: 'notes', zh: '便签' } },
  sources: {
    shape: { table: { fields: sourceFields }, keys: 'any' },
    name: { en: 'sources', zh: '来源' },
  },
} as const satisfies Fields

export const aboutDocument: About<typeof documentFields> = {
  $schema: {
    en: 'Address of the JSON Schema, for editors.',
    zh: 'JSON Schema 地址，供编辑器使用。',
  },
  format: { en: 'The format and its version.', zh: '格式及其版本。' },
  name: { en: 'What the network is called.', zh: '网络名称。' },
  about: { en: 'What it is about.', zh: '说明。' },
  period: { en: 'Time that one balance covers: "1 year".', zh: '一次平衡所覆盖的时间。' },
  periods: {
    en: 'How many such periods follow one another; stocks link them.',
    zh: '相继的周期数；由库存相连。',
  },
  currency: {
    en: 'ISO 4217 code of the currency in which it counts.',
    zh: '计价货币的 ISO 4217 代码。',
  },
  rates: {
    en: 'What other currencies are worth in that of the document.',
    zh: '其他货币折合文档货币。',
  },
  vat: {
    en: 'Value added tax contained in prices, disposal fees and freight rates, taken off in the cost.',
    zh: '价格、处置费与运价所含增值税，计成本时扣除。',
  },
  boundary: { en: 'Whether ports trade with the outside.', zh: '端口是否与外部交易。' },
  parameters: { en: 'Named numbers that expressions use.', zh: '表达式使用的命名数值。' },
  commodities: { en: 'What flows, beside or over the library.', zh: '物料，补充或覆盖物料库。' },
  processes: {
    en: 'Where commodities are transformed, enter, leave, mix or are stored.',
    zh: '工序。',
  },
  flows: { en: 'What goes from a port to a port.', zh: '从端口到端口的流。' },
  limits: { en: 'Bounds on indicators, flows and processes.', zh: '对指标、流和工序的约束。' },
  objective: {
    en: 'What is sought: the least or most of an indicator, a weighted sum, or one after another.',
    zh: '所求：某指标最小或最大、加权和最小，或逐级求解。',
  },
  scenarios: { en: 'Patches on the base case.', zh: '基础情景之上的改动。' },
  baseline: {
    en: 'What avoided amounts are measured against: a scenario, "no_reuse" or "as_usual".',
    zh: '减排量的比较基准：某情景、no_reuse 或 as_usual。',
  },
  studies: { en: 'Questions that are kept with it.', zh: '随文档保存的研究。' },
  layout: { en: 'Where processes are drawn, by their ids.', zh: '工序在图中的位置。' },
  zones: { en: 'Frames of the drawing that gather processes.', zh: '汇集工序的绘图区域。' },
  notes: { en: 'Remarks beside the cards.', zh: '卡片旁的便签。' },
  sources: { en: 'Where numbers are from.', zh: '数据来源。' },
}
