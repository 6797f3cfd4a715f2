import { expect, test } from 'vitest'
import { buildProgram } from '../../../src/core/lp/build'
import type { Mode, Network } from '../../../src/core/network/network'
import { solveNetwork } from '../../../src/core/solve/solve'
import { docOf, goods, inlet, networkOf, outlet } from '../../support/docs'
import { solve } from '../../support/solvers'

// ash ──▶ press, at most 40 t, at least 50 t ──brick──▶ builders take 60 t
const press = networkOf(
  docOf({
    commodities: goods('ash', 'brick'),
    processes: {
      press: {
        kind: 'converter',
        unit: 't',
        ports: { ash: inlet('ash'), brick: outlet('brick') },
        cost: '1 CNY/t',
        capacity: '40 t/year',
      },
      builders: {
        kind: 'market',
        ports: { brick: { commodity: 'brick' } },
        minimum: '60 t/year',
        capacity: '60 t/year',
      },
    },
    flows: { brick: { from: 'press.brick', to: 'builders.brick' } },
  }),
)

/** The press with bricks of another plant beside its own, at 3 CNY/t. */
function withOthers(most: number, kind: Mode['conventional'], minimum = 0): Network {
  const own = press.processes.press!
  const instead: Mode = {
    ...own.modes.run!,
    id: 'instead',
    conventional: kind!,
    most,
    amounts: { brick: 1 },
    unitCost: 3,
  }
  const process = { ...own, minimum, modes: { ...own.modes, instead } }
  return { ...press, processes: { ...press.processes, press: process } }
}

test('what is made conventionally is no part of the capacity: 40 t of its own, 20 t of others, 100 CNY', () => {
  const { activities, objective } = solveNetwork(withOthers(30, 'main'), solve)
  expect(activities.press).toEqual({ run: 40, instead: 20 })
  expect(objective).toBeCloseTo(100, 9)
})

test('a mode runs at no more than its own most: 40 t and 15 t are less than 60 t', () => {
  expect(solveNetwork(withOthers(15, 'main'), solve).status).toBe('infeasible')
})

test('the minimum of a plant may be met by its conventional counterpart, but not by that of another product', () => {
  expect(solveNetwork(withOthers(30, 'main', 50), solve).status).toBe('optimal')
  expect(solveNetwork(withOthers(30, 'beside', 50), solve).status).toBe('infeasible')
})

test('without one the capacity and the minimum share a row, as ever', () => {
  expect(buildProgram(press).program.rowNames).toContain('cap.press')
  expect(buildProgram(withOthers(30, 'main', 50)).program.rowNames).toContain('min.press')
})
