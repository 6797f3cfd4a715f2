/** Fields that many entries have, under the same words. */
export const name = {
  shape: 'text',
  name: { en: 'name', zh: '名称' },
} as const

export const note = {
  shape: 'text',
  name: { en: 'note', zh: '备注' },
  lines: true,
} as const

export const source = {
  shape: 'line',
  name: { en: 'source', zh: '来源' },
  wide: true,
} as const

/** Whose trade with the outside is settled by what they ask, pay or charge. */
export const trading = ['supply', 'market', 'disposal'] as const

/** What the words for no bound and for no amount are. */
export const atMost = { en: 'at most', zh: '上限' } as const
export const atLeast = { en: 'at least', zh: '下限' } as const

export const yes = { en: 'yes', zh: '是' } as const
export const no = { en: 'no', zh: '否' } as const

/** What one unit costs. */
export const perUnit = '{currency}/{unit}'

/** What is counted over a period; of a stock it is a level. */
export const atPeriod = { unit: '{unit}/{period}', unitOn: { stock: '{unit}' } } as const
