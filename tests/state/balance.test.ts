import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readDoc } from '../../src/core/format/read'
import { solveNetwork } from '../../src/core/solve/solve'
import { balances } from '../../src/state/shown/balance'
import { capacityWorth, objectiveUnit } from '../../src/state/shown/selectors'
import { networkOf } from '../support/docs'
import { solve } from '../support/solvers'

const read = readDoc(readFileSync('tests/fixtures/days.json', 'utf8'))
if (!read.ok) throw new Error(JSON.stringify(read.error))
const network = networkOf(read.value)
const answer = solveNetwork(network, solve)

// A mill of 100 t a day with 150 t built beside it grinds 250 t on each of seven days; a heap of 500 t ends with 50 t.
test('utilisation is of all periods and of what is built; a stock is as full as it ends', () => {
  const { mill, heap, buyers, quarry } = balances(network, answer)
  expect(mill).toMatchObject({ activity: expect.closeTo(1750), built: expect.closeTo(150) })
  expect(mill!.capacity).toBeCloseTo(250)
  expect(mill!.utilisation).toBeCloseTo(1)
  expect(heap).toMatchObject({ activity: expect.closeTo(50), utilisation: expect.closeTo(0.1) })
  expect(buyers!.utilisation).toBeCloseTo(1)
  expect(quarry!.utilisation).toBeCloseTo(250 / 300)
})

// 1,000 USD a year and tonne over 10 years at 8 %, each of seven days.
test('one more tonne a day of the mill is worth on all days what it costs to build', () => {
  const annuity = (1000 * 0.08) / (1 - 1.08 ** -10)
  expect(capacityWorth(answer, network, network.processes.mill!)).toBeCloseTo(7 * annuity, 6)
  expect(objectiveUnit(network, answer)).toBe('USD')
})
