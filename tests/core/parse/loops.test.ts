import { expect, test } from 'vitest'
import type { NetworkDoc } from '../../../src/core/format/doc'
import { issue } from '../../../src/core/base/issue'
import { docOf, goods, inlet, issuesOf, outlet } from '../../support/docs'
import { saidOf } from '../../support/words'

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

/** Pieces of which nothing is known but their number. */
const pieces = (...ids: readonly string[]): NonNullable<NetworkDoc['commodities']> =>
  Object.fromEntries(ids.map((id) => [id, { kind: 'product', unit: 'pcs', price: '10 CNY/pcs' }]))

/** One bar is cut into so many, and so much of something else and one of these make a bar again. */
const cutting = (cut: number, more: NonNullable<NetworkDoc['processes']>[string]['ports'] = {}) =>
  docOf({
    commodities: { ...goods('steel'), ...pieces('bar', 'bit') },
    processes: {
      saw: {
        kind: 'converter',
        unit: 'pcs',
        ports: { bar: inlet('bar', '1'), bits: outlet('bit', String(cut)) },
      },
      weld: {
        kind: 'converter',
        unit: 'pcs',
        exempt: { mass: 'what a bar weighs is not known' },
        ports: { bit: inlet('bit', '1'), bar: outlet('bar', '1'), ...more },
      },
    },
    flows: {
      bits: { from: 'saw.bits', to: 'weld.bit' },
      bars: { from: 'weld.bar', to: 'saw.bar' },
    },
  })

test('pieces from nothing are found; those that only go round, or are made of steel, are not', () => {
  expect(issuesOf(cutting(2)).filter((each) => each.endsWith('loop'))).toEqual([
    'processes.saw gain_loop',
  ])
  expect(issuesOf(cutting(1)).filter((each) => each.endsWith('loop'))).toEqual([])
  const steel = cutting(2, { steel: inlet('steel', '0.5 t/pcs') })
  expect(issuesOf(steel).filter((each) => each.endsWith('loop'))).toEqual([])
})

// x 1 t is taken for 1.25 t of y, of which 1 t becomes 0.9 t of x: 1.125 t come round.
test('what an inlet takes one thing for counts: more than it is makes something of nothing', () => {
  const doc = (accepts: string) =>
    docOf({
      commodities: goods('x', 'y'),
      processes: {
        works: {
          kind: 'converter',
          unit: 't',
          exempt: { mass: 'the loop is what is tested' },
          ports: {
            y: { ...inlet('y'), accepts: { y: '1 t/t', x: accepts } },
            x: outlet('x', '0.9 t/t'),
          },
        },
      },
      flows: { round: { from: 'works.x', to: 'works.y' } },
    })
  const loops = (accepts: string) =>
    issuesOf(doc(accepts)).filter((each) => each.endsWith('gain_loop'))
  expect(loops('0.8 t/t')).toEqual(['processes.works gain_loop'])
  expect(loops('1 t/t')).toEqual([])
})

test.each([2, 300, 1500])('a ring of %d that gains 0.1 per cent in all is refused', (size) => {
  const ring = (gain: number) =>
    docOf({
      commodities: goods('x'),
      processes: Object.fromEntries(
        Array.from({ length: size }, (_, k) => [
          `p${k}`,
          {
            kind: 'converter',
            unit: 't',
            exempt: { mass: 'the loop is what is tested' },
            ports: { in: inlet('x'), out: outlet('x', k === 0 ? `${gain} t/t` : '1 t/t') },
          } as const,
        ]),
      ),
      flows: Object.fromEntries(
        Array.from({ length: size }, (_, k) => [
          `f${k}`,
          { from: `p${k}.out`, to: `p${(k + 1) % size}.in` },
        ]),
      ),
    })
  const codes = (gain: number) => issuesOf(ring(gain)).map((each) => each.split(' ')[1])
  expect(codes(1.001)).toEqual(['gain_loop'])
  expect(codes(0.999)).toEqual([])
  expect(codes(1)).toEqual(['lossless_loop'])
})

test('the measure in which a loop gains is told in the language of the reader', () => {
  const gain = issue('processes.saw', 'gain_loop', { loop: 'a → b', gain: '2', measure: 'pieces' })
  expect(saidOf(gain, 'en').message).toContain('2 times the number of pieces that enters it')
  expect(saidOf(gain, 'zh').message).toContain('件数产出是投入的 2 倍')
})
