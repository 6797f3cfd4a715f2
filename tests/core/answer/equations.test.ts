import { expect, test } from 'vitest'
import { rowsOf } from '../../../src/core/lp/build'
import { equationsOf, type About } from '../../../src/core/answer/equations'
import { docOf, goods, inlet, networkOf, outlet } from '../../support/docs'
import { solve } from '../../support/solvers'
import { solveNetwork } from '../../../src/core/solve/solve'

// ore 2 t a tonne ─▶ works, 50 t in each of two periods ─metal─▶ heap, a tenth is lost ─▶ buyers at 200
const network = networkOf(
  docOf({
    periods: 2,
    commodities: goods('ore', 'metal'),
    processes: {
      works: {
        ...{ kind: 'converter', unit: 't', capacity: '50 t/year', cost: '1 CNY/t' },
        exempt: { mass: 'what is left over is not drawn' },
        ports: { ore: inlet('ore', '2 t/t'), metal: outlet('metal') },
      },
      heap: {
        ...{ kind: 'stock', loss: 0.1, initial: '20 t', end: '9 t' },
        ports: {
          in: { direction: 'in', commodity: 'metal' },
          out: { direction: 'out', commodity: 'metal' },
        },
      },
      buyers: { kind: 'market', price: '200 CNY/t', ports: { metal: { commodity: 'metal' } } },
    },
    flows: {
      made: { from: 'works.metal', to: 'heap.in' },
      sold: { from: 'heap.out', to: 'buyers.metal' },
    },
    limits: { ration: { flow: 'made', max: '90 t/year' } },
  }),
)
const answer = solveNetwork(network, solve)
const told = (about: About, period: number) =>
  equationsOf(network, answer, rowsOf(network), about, period)

test('what a recipe takes: 2 · a − b = 0, of the period that is asked for', () => {
  const ore = told({ kind: 'process', id: 'works' }, 2).find(
    ({ subject }) => subject.port === 'ore',
  )
  const made = answer.periods[1]?.activities.works?.run ?? NaN
  expect(ore).toMatchObject({ subject: { family: 'in', period: 2 }, lower: 0, upper: 0 })
  expect(ore?.terms).toMatchObject([
    { coefficient: 2, value: made, subject: { family: 'activity', period: 2 } },
    { coefficient: -1, value: 2 * made, subject: { family: 'exchange', of: 'ore' } },
  ])
  expect(ore?.sum).toBeCloseTo(0, 9)
})

test('a stock reads its level before, which the period before has', () => {
  const [stock] = told({ kind: 'process', id: 'heap' }, 2)
  expect(stock?.subject).toMatchObject({ family: 'stock', period: 2 })
  expect(stock?.terms.map(({ coefficient }) => coefficient)).toEqual([1, -0.9, -1, 1])
  expect(stock?.sum).toBeCloseTo(0, 9)
  const families = told({ kind: 'process', id: 'heap' }, 2).map(({ subject }) => subject.family)
  expect(families).toContain('end')
})

test('every sum lies within its bounds, and a price stands where one binds only', () => {
  for (const period of [1, 2])
    for (const id of Object.keys(network.processes))
      for (const { sum, lower, upper, price } of told({ kind: 'process', id }, period)) {
        expect(sum).toBeGreaterThan(lower - 1e-9)
        expect(sum).toBeLessThan(upper + 1e-9)
        if (price !== 0) expect(Math.min(sum - lower, upper - sum)).toBeCloseTo(0, 9)
      }
})

test('a limit on a flow is told of both, over all periods', () => {
  const [ration] = told({ kind: 'limit', id: 'ration' }, 1)
  expect(ration).toMatchObject({ subject: { family: 'limit', period: null }, upper: 180 })
  expect(ration?.terms.map(({ subject }) => subject.period)).toEqual([1, 2])
  const ofFlow = told({ kind: 'flow', id: 'made' }, 1).map(({ subject }) => subject.family)
  expect(ofFlow).toEqual(expect.arrayContaining(['out', 'stock', 'limit']))
})
