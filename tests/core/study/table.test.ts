import { describe, expect, test } from 'vitest'
import type { StudyResult } from '../../../src/core/study/kinds'
import { studyTable } from '../../../src/core/study/table'
import type { NetworkDoc } from '../../../src/core/format/doc'
import { found, gypsumDoc, makersDoc } from '../../support/studies'

const fee = { input: 'parameters.fee', from: '0 CNY/t', to: '100 CNY/t', steps: 3 }
const makers = makersDoc({
  cheap: { cost: 10, waste: 1, capacity: 200 },
  clean: { cost: 30, waste: 0.2, capacity: 60 },
})
const results: readonly (readonly [string, () => StudyResult, string])[] = [
  [
    'sweep',
    () => found('sweep', gypsumDoc, { x: fee, indicators: { cost: true } }),
    'parameters.fee [CNY/t],status,cost [CNY]',
  ],
  [
    'pair',
    () => found('sweep', gypsumDoc, { x: fee, y: { ...fee, input: 'parameters.board_cost' } }),
    'parameters.fee [CNY/t],parameters.board_cost [CNY/t],status,cost [CNY]',
  ],
  [
    'tornado',
    () => found('tornado', gypsumDoc, { indicator: 'cost' }),
    'input,unit,now,low,high,cost_at_low [CNY],cost_at_high [CNY]',
  ],
  [
    'break-even',
    () => found('break_even', gypsumDoc, { x: { ...fee, steps: 5 }, process: 'board' }),
    'parameters.fee [CNY/t],rises,before [t],after [t]',
  ],
  [
    'front',
    () => found('front', makers, { x: 'solid_waste', y: 'cost', points: 3 }),
    'solid_waste [t],cost [CNY]',
  ],
  [
    'target',
    () => found('target', makers, { indicator: 'solid_waste', steps: 2 }),
    'solid_waste [t],cost [CNY],price_of_one_less [CNY/t]',
  ],
  [
    'credit',
    () => found('credit', makers, {}),
    'player,carried [t],shapley [t],standard_error [t],without_it [t],alone [t]',
  ],
  ['gaps', () => found('gaps', gypsumDoc, { candidates: 1, chokes: 1 }), 'recipe,verdict,closes'],
]

describe.each(results)('%s', (_, resultOf, expected) => {
  test('a head with units, and rows of its length', () => {
    const { heads, rows } = studyTable(resultOf())
    expect(heads.join(',')).toContain(expected)
    for (const row of rows) expect(row).toHaveLength(heads.length)
  })
})

/** The same in dollars. */
const inDollars = JSON.parse(JSON.stringify(gypsumDoc).replaceAll('CNY', 'USD')) as NetworkDoc

test('heads name the currency of the document', () => {
  const gaps = studyTable(found('gaps', inDollars, { candidates: 1, chokes: 1 }))
  expect(gaps.heads.filter((head) => /CNY|USD/.test(head))).toEqual([
    'reduced_cost [USD/unit]',
    'investment [USD]',
    'saving [USD]',
  ])
  const short = { limits: { none: { indicator: 'solid_waste', max: '-1 t' } } } as const
  const front = found('front', { ...inDollars, ...short }, { x: 'solid_waste', y: 'cost' })
  expect(front).toMatchObject({ points: [], y: { unit: 'USD' } })
})

test('figures of a table are those of the result', () => {
  const { rows } = studyTable(results[4]![1]())
  expect(rows).toEqual([
    [expect.closeTo(52, 5), expect.closeTo(2200, 3)],
    [expect.closeTo(76, 5), expect.closeTo(1600, 3)],
    [expect.closeTo(100, 5), expect.closeTo(1000, 3)],
  ])
})
