import { describe, expect, test } from 'vitest'
import tutorialJson from '../../../../models/networks/ash_to_bricks.json' with { type: 'json' }
import { indicatorIds } from '../../../../src/core/indicator/indicators'
import { applyPatch } from '../../../../src/core/format/patch'
import type { NetworkDoc } from '../../../../src/core/format/doc'
import { answerOf } from '../../../support/solvers'
import { found, gypsumDoc, refused } from '../../../support/studies'

const tutorial = tutorialJson as NetworkDoc
const fee = { input: 'parameters.landfill_fee', from: '0 CNY/t', to: '100 CNY/t', steps: 5 }
const near = (value: number | null | undefined, expected: number) => {
  const far = Math.abs((value ?? NaN) - expected)
  expect(far).toBeLessThanOrEqual(1e-7 * Math.max(1, Math.abs(expected)))
}

/** Every figure of a sweep is that of a document with the values written in. */
function equalsPlain(
  doc: NetworkDoc,
  sweep: ReturnType<typeof found<'sweep'>>,
  patchAt: (x: number, y: number | null) => object,
) {
  for (const { x, y, status, figures } of sweep.rows.flat()) {
    const { indicators } = answerOf(applyPatch(doc, patchAt(x, y)) as NetworkDoc)
    expect(status).toBe('optimal')
    sweep.indicators.forEach(({ id, unit }, k) => {
      near(figures[k], indicators[id]?.value ?? NaN)
      expect(unit).toBe(indicators[id]?.unit)
    })
  }
}

test('one input: every indicator at every point as if it had been solved alone', () => {
  const sweep = found('sweep', tutorial, { x: fee })
  expect(sweep.indicators.map(({ id }) => id)).toEqual(indicatorIds)
  expect(sweep.rows).toHaveLength(1)
  expect(sweep.rows[0]?.map(({ x }) => x)).toEqual([0, 25, 50, 75, 100])
  equalsPlain(tutorial, sweep, (x) => ({ parameters: { landfill_fee: { value: `${x} CNY/t` } } }))
})

test('an input that bends the numbers, too', () => {
  const doc = applyPatch(tutorial, {
    parameters: { boom: { value: 1 } },
    processes: { brick_market: { capacity: 'brick_sales * boom * boom' } },
  }) as NetworkDoc
  const x = { input: 'parameters.boom', from: 0.2, to: 1.2, steps: 5 }
  const sweep = found('sweep', doc, { x, indicators: { cost: true, solid_waste: true } })
  equalsPlain(doc, sweep, (value) => ({ parameters: { boom: { value } } }))
})

test('a pair of inputs: a row for each value of the second', () => {
  const y = { input: 'processes.bricks.capacity', from: '100 kt/year', to: '300 kt/year', steps: 3 }
  const x = { ...fee, steps: 2 }
  const sweep = found('sweep', tutorial, { x, y, indicators: { solid_waste: true } })
  expect(sweep.y).toMatchObject({ unit: 'kt/year', now: 300 })
  expect(sweep.rows.map((row) => row.map((point) => [point.x, point.y]))).toEqual(
    [100, 200, 300].map((each) => [
      [0, each],
      [100, each],
    ]),
  )
  equalsPlain(tutorial, sweep, (value, other) => ({
    parameters: { landfill_fee: { value: `${value} CNY/t` } },
    processes: { bricks: { capacity: `${other} kt/year` } },
  }))
})

// At most 60 t can become board: a limit below 40 t cannot be met, from there on 100 − x t are made.
test('a stretch that cannot be met is a gap, and the rest has its figures', () => {
  const limits = { waste: { indicator: 'solid_waste', max: '100 t' } }
  const doc = applyPatch(gypsumDoc, { limits }) as NetworkDoc
  const x = { input: 'limits.waste.max', from: '0 t', to: '100 t', steps: 5 }
  const [row] = found('sweep', doc, { x, indicators: { solid_waste: true } }).rows
  expect(row?.map(({ status }) => status)).toEqual([
    'infeasible',
    'infeasible',
    'optimal',
    'optimal',
    'optimal',
  ])
  expect(row?.map(({ figures }) => figures[0])).toEqual([
    null,
    null,
    ...[50, 75, 100].map((each) => expect.closeTo(each, 6) as number),
  ])
})

test('values that cannot be read are gaps that say why', () => {
  const x = { input: 'processes.board.availability', from: 0.5, to: 1.5, steps: 3 }
  const [row] = found('sweep', gypsumDoc, { x, indicators: { cost: true } }).rows
  expect(row?.map(({ status }) => status)).toEqual(['optimal', 'optimal', null])
  expect(row?.[2]?.issues).not.toEqual([])
})

describe('what cannot be asked', () => {
  const x = { input: 'parameters.fee', from: '0 CNY/t', to: '100 CNY/t' }
  test.each([
    ['an unknown input', { x: { ...x, input: 'parameters.fe' } }, 'x.input unknown_input'],
    ['an unknown second input', { x, y: { ...x, input: 'joy' } }, 'y.input unknown_input'],
    [
      'a unit that the input cannot have',
      { x: { ...x, from: '0 kg', to: '1 kg' } },
      'x.from wrong_dimension',
    ],
    ['an expression that is none', { x: { ...x, from: '3 +' } }, 'x.from not_a_quantity'],
    [
      'an unknown indicator',
      { x, indicators: { joy: true as const } },
      'indicators.joy unknown_indicator',
    ],
    ['an unknown scenario', { x, scenario: 'war' }, 'scenario unknown_scenario'],
  ])('%s', (_, asked, expected) => {
    expect(refused('sweep', gypsumDoc, asked)).toEqual([expected])
  })
})
