import { expect, test } from 'vitest'
import type { NetworkDoc } from '../../../src/core/network/doc'
import { docOf, goods, inlet, issuesOf, outlet } from '../../support/docs'

// feed ──▶ mixer ──x──▶ reactor ──x──▶ (back to mixer)
const loop = (back: string, loss = 0): NetworkDoc =>
  docOf({
    commodities: goods('x', 'y', 'feed'),
    processes: {
      mixer: {
        kind: 'junction',
        ports: {
          in: { direction: 'in', commodity: 'x' },
          out: { direction: 'out', commodity: 'x' },
        },
      },
      reactor: {
        kind: 'converter',
        unit: 't',
        exempt: { mass: 'the loop is what is tested' },
        ports: { x: inlet('x'), y: outlet('y', '0.5 t/t'), x_out: outlet('x', back) },
      },
    },
    flows: {
      on: { from: 'mixer.out', to: 'reactor.x' },
      back: { from: 'reactor.x_out', to: 'mixer.in', loss },
    },
  })

test('a loop that gives back 1.2 of what enters it is refused by name', () => {
  expect(issuesOf(loop('1.2 t/t'))).toEqual(['processes.mixer gain_loop'])
})

test('what is lost on the way counts: 1.2 with a third lost is 0.8', () => {
  expect(issuesOf(loop('1.2 t/t', 1 / 3))).toEqual([])
})

test('a loop that gives back exactly what enters is lossless: a warning', () => {
  expect(issuesOf(loop('1 t/t'))).toEqual(['processes.mixer lossless_loop'])
  expect(issuesOf(loop('0.999 t/t'))).toEqual([])
})

test('energy from nothing is found though it weighs nothing', () => {
  // electricity 1 ──▶ machine ──▶ electricity 1.1
  const doc = docOf({
    processes: {
      machine: {
        kind: 'converter',
        unit: 'MWh',
        ports: {
          power: { ...inlet('electricity', '1 MWh/MWh') },
          more: { ...outlet('electricity', '1.1 MWh/MWh') },
        },
      },
    },
    flows: { round: { from: 'machine.more', to: 'machine.power' } },
  })
  expect(issuesOf(doc)).toEqual(['processes.machine gain_loop'])
})

test('a power plant that feeds the mine that feeds it gains nothing: most of its coal is dug', () => {
  const doc = docOf({
    commodities: goods('seam'),
    processes: {
      mine: {
        kind: 'converter',
        unit: 't',
        ports: {
          seam: inlet('seam'),
          power: inlet('electricity', '0.02 MWh/t'),
          coal: outlet('coal'),
        },
      },
      plant: { kind: 'converter', recipe: 'cond_dry' },
    },
    flows: {
      coal: { from: 'mine.coal', to: 'plant.coal' },
      power: { from: 'plant.electricity', to: 'mine.power' },
    },
  })
  // Of the energy that the mine takes, only the power counts; its coal comes out with far more.
  expect(issuesOf(doc).filter((each) => each.endsWith('gain_loop'))).toEqual([])
})
