import { describe, expect, test } from 'vitest'
import { applyPatch } from '../../../../src/core/format/patch'
import type { NetworkDoc } from '../../../../src/core/format/doc'
import { boardPaysAt, found, gypsumDoc, refused } from '../../../support/studies'

const fee = { input: 'parameters.fee', from: '0 CNY/t', to: '200 CNY/t' }
const crossings = (...asked: Parameters<typeof found<'break_even'>>) =>
  found(...asked).crossings.map(({ x, rises }) => ({ x, rises }))
/** To 1e-6, as `closeTo` counts digits. */
const at = (value: number) => expect.closeTo(value, 6) as number

describe('at what landfill fee does gypsum board pay?', () => {
  test('where the fee is what the board costs more than it earns: 83.7 − 50.25', () => {
    const result = found('break_even', gypsumDoc, { x: fee, process: 'board' })
    expect(result.subject).toEqual({ kind: 'process', id: 'board', unit: 't', value: 0 })
    expect(result.x).toEqual({ ...fee, unit: 'CNY/t', from: 0, to: 200, now: 20 })
    expect(result.crossings).toEqual([
      { x: at(boardPaysAt), rises: true, before: at(0), after: at(60) },
    ])
    expect(result.scan).toHaveLength(25)
  })

  test('the flow begins there, too', () => {
    const asked = { x: fee, flow: 'gypsum' }
    expect(crossings('break_even', gypsumDoc, asked)).toEqual([{ x: at(boardPaysAt), rises: true }])
  })

  test('what is disposed of falls past 70 t there', () => {
    const asked = { x: fee, indicator: 'solid_waste', value: '70 t' }
    const result = found('break_even', gypsumDoc, asked)
    expect(result.crossings).toEqual([
      { x: at(boardPaysAt), rises: false, before: at(100), after: at(40) },
    ])
  })

  test('with more steps, or the other way round, it is the same', () => {
    const back = { ...fee, from: '200 CNY/t', to: '0 CNY/t', steps: 4 }
    const asked = { x: back, process: 'board' }
    expect(crossings('break_even', gypsumDoc, asked)).toEqual([
      { x: at(boardPaysAt), rises: false },
    ])
  })
})

// Below the break-even all 100 t are disposed of: the cost is 100 times the fee, and 1,500 CNY at 15 CNY/t.
test('an indicator that rises steadily passes its value', () => {
  const asked = { x: fee, indicator: 'cost', value: '1500 CNY' }
  expect(crossings('break_even', gypsumDoc, asked)).toEqual([{ x: at(15), rises: true }])
})

// At a fee of 20 CNY/t the board pays as long as it costs less than 50.25 + 20.
test('the cost at which a plant ceases to pay', () => {
  const x = { input: 'processes.board.cost', from: '60 CNY/t', to: '90 CNY/t' }
  expect(crossings('break_even', gypsumDoc, { x, process: 'board' })).toEqual([
    { x: at(70.25), rises: false },
  ])
})

test('where nothing passes there is no crossing', () => {
  const x = { ...fee, to: '10 CNY/t' }
  const result = found('break_even', gypsumDoc, { x, process: 'board' })
  expect(result.crossings).toEqual([])
  expect(new Set(result.scan.map(({ level }) => level))).toEqual(new Set([0]))
})

// At most 60 t can become board, so a limit below 40 t cannot be met; up to 100 t it makes board of the rest.
test('a range whose first part cannot be met: gaps in the scan, and the crossing beyond', () => {
  const limits = { waste: { indicator: 'solid_waste', max: '100 t' } }
  const doc = applyPatch(gypsumDoc, { limits }) as NetworkDoc
  const x = { input: 'limits.waste.max', from: '0 t', to: '200 t', steps: 21 }
  const result = found('break_even', doc, { x, process: 'board' })
  expect(result.scan.slice(0, 5).map(({ level }) => level)).toEqual([
    null,
    null,
    null,
    null,
    at(60),
  ])
  expect(result.crossings.map((each) => each.x)).toEqual([at(100)])
  expect(result.crossings[0]?.rises).toBe(false)
})

test('in a scenario', () => {
  const scenarios = {
    dear: { name: { en: 'Dear' }, patch: { parameters: { board_cost: { value: '100 CNY/t' } } } },
  }
  const asked = { x: fee, process: 'board', scenario: 'dear' }
  expect(crossings('break_even', { ...gypsumDoc, scenarios }, asked)).toEqual([
    { x: at(49.75), rises: true },
  ])
})

describe('what cannot be asked', () => {
  const board = { process: 'board' }
  test.each([
    ['an unknown parameter', { x: { ...fee, input: 'parameters.fees' } }, 'x.input unknown_input'],
    ['an unknown field', { x: { ...fee, input: 'flows.gypsum.to' } }, 'x.input unknown_input'],
    ['an empty range', { x: { ...fee, to: '0 CNY/t' } }, 'x.to empty_range'],
    ['an end in another unit', { x: { ...fee, to: '200 CNY' } }, 'x.to wrong_dimension'],
    ['an unknown process', { x: fee, process: 'boards' }, 'process unknown_process'],
    [
      'a process that every object has',
      { x: fee, process: 'constructor' },
      'process unknown_process',
    ],
    ['an unknown flow', { x: fee, process: undefined, flow: 'constructor' }, 'flow unknown_flow'],
    [
      'an unknown indicator',
      { x: fee, process: undefined, indicator: 'joy' },
      'indicator unknown_indicator',
    ],
    ['no subject', { x: fee, process: undefined }, 'process study_without_subject'],
    ['a value in another unit', { x: fee, value: '3 CNY' }, 'value wrong_dimension'],
    ['an unknown scenario', { x: fee, scenario: 'war' }, 'scenario unknown_scenario'],
  ])('%s', (_, asked, expected) => {
    expect(refused('break_even', gypsumDoc, { ...board, ...asked })).toEqual([expected])
  })
})
