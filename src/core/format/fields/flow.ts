import type { About, Fields } from '../field'
import { atLeast, name, no, source, yes } from './general'

/** Amount of one commodity per period from a port to a port. */
export const flowFields = {
  from: { shape: 'line', required: true, name: { en: 'from', zh: '起点' }, refers: 'ports' },
  to: { shape: 'line', required: true, name: { en: 'to', zh: '终点' }, refers: 'ports' },
  capacity: {
    shape: 'amount',
    name: { en: 'capacity', zh: '上限' },
    label: { en: 'At most', zh: '上限' },
    unit: '{unit}/{period}',
    usual: Infinity,
    varies: 'named',
    form: 'flow',
  },
  minimum: {
    shape: 'amount',
    name: atLeast,
    unit: '{unit}/{period}',
    usual: 0,
    varies: 'named',
    form: 'flow',
  },
  loss: {
    shape: 'amount',
    name: { en: 'loss', zh: '损失' },
    label: { en: 'Lost on the way', zh: '途中损失' },
    unit: '1',
    usual: 0,
    varies: 'named',
    form: 'flow',
  },
  cost: {
    shape: 'amount',
    name: { en: 'cost per unit', zh: '单位成本' },
    unit: '{currency}/{unit}',
    usual: 0,
    varies: 'named',
    form: 'flow',
  },
  mode: {
    shape: {
      choice: {
        pipe: { en: 'pipe', zh: '管道' },
        belt: { en: 'belt', zh: '皮带' },
        ladle: { en: 'ladle', zh: '抬包' },
        rail: { en: 'rail', zh: '铁路' },
        road: { en: 'road', zh: '公路' },
        wire: { en: 'wire', zh: '电线' },
      },
    },
    name: { en: 'transport', zh: '运输方式' },
    label: { en: 'Mode of transport', zh: '运输方式' },
    form: 'transport',
  },
  distance: {
    shape: 'amount',
    name: { en: 'distance', zh: '距离' },
    unit: 'km',
    usual: 0,
    varies: 'named',
    form: 'transport',
  },
  reuse: {
    shape: 'flag',
    name: { en: 'reuse', zh: '再利用' },
    unsaid: { en: 'default: by what it carries', zh: '默认：按所载物料' },
    switched: { on: yes, off: no },
    form: 'flow',
  },
  name: { ...name, form: 'flow name' },
  source: { ...source, form: 'flow name' },
} as const satisfies Fields

export const aboutFlow: About<typeof flowFields> = {
  from: { en: 'The outlet that it leaves: "process.port".', zh: '起点端口：“process.port”。' },
  to: { en: 'The inlet that it enters: "process.port".', zh: '终点端口：“process.port”。' },
  capacity: { en: 'Most that enters it.', zh: '进入量的上限。' },
  minimum: { en: 'Least that enters it.', zh: '进入量的下限。' },
  loss: { en: 'Share that does not arrive.', zh: '未到达的份额。' },
  cost: {
    en: 'Paid for one unit that enters it, beside freight.',
    zh: '运费之外每进入一个单位的费用。',
  },
  mode: { en: 'How it is carried: freight and CO₂e follow.', zh: '运输方式，决定运费与 CO₂e。' },
  distance: { en: 'How far it is carried.', zh: '运输距离。' },
  reuse: {
    en: 'Whether it counts as reuse; unless said, solid waste into a converter that is not treatment does.',
    zh: '是否计为再利用；未写时，固废进入非处理类工序即是。',
  },
  name: { en: 'What it is called.', zh: '名称。' },
  source: { en: 'Where its numbers are from.', zh: '数据来源。' },
}
