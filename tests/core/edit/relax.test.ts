import { describe, expect, test } from 'vitest'
import { setField } from '../../../src/core/edit/fields'
import { relaxation, type Relaxation } from '../../../src/core/edit/relax'
import type { NetworkDoc, ProcessDoc } from '../../../src/core/network/doc'
import type { Conflict } from '../../../src/core/results/answer'
import { solveNetwork } from '../../../src/core/solve'
import { docOf, goods, inlet, networkOf, outlet } from '../../support/docs'
import { answerOf, solve } from '../../support/solvers'

/** What gives way in the cheapest repair of a document that cannot be met. */
function relaxations(doc: NetworkDoc): readonly Relaxation[] {
  const network = networkOf(doc)
  const answer = solveNetwork(network, solve)
  expect(answer.status).toBe('infeasible')
  return answer.conflicts
    .filter(({ repairs }) => repairs)
    .map((conflict) => {
      const change = relaxation(conflict, doc, network)
      if (!change.ok) throw new Error(`${conflict.row}: ${change.error}`)
      return change.value
    })
}

const relaxed = (doc: NetworkDoc): NetworkDoc =>
  relaxations(doc).reduce((before, { path, value }) => setField(before, path, value), doc)

const works = (more: Partial<ProcessDoc>): ProcessDoc => ({
  ...{ kind: 'converter', unit: 't', ports: { ore: inlet('ore'), metal: outlet('metal') } },
  ...more,
})
const buyers = (more: Partial<ProcessDoc>): ProcessDoc => ({
  ...{ kind: 'market', price: '9 CNY/t', ports: { metal: { commodity: 'metal' } } },
  ...more,
})

// ore ──▶ works, at most … ──metal──▶ buyers, at least …
const chain = (more: Partial<ProcessDoc>, market: Partial<ProcessDoc>, flow = {}) =>
  docOf({
    commodities: goods('ore', 'metal'),
    processes: { works: works(more), buyers: buyers(market) },
    flows: { metal: { from: 'works.metal', to: 'buyers.metal', ...flow } },
  })

describe('what gives way is written as its author wrote it, and then the network solves', () => {
  test.each<readonly [string, NetworkDoc]>([
    ['capacity or minimum', chain({ capacity: '80 t/year' }, { minimum: '100 t/year' })],
    ['capacity of a flow', chain({}, { minimum: '3000 t/year' }, { capacity: '3 t/day' })],
    ['minimum of a flow', chain({ capacity: '80 t/year' }, {}, { minimum: '100 t/year' })],
    [
      'a limit from above',
      {
        ...chain({}, { minimum: '100 t/year' }),
        limits: { cap: { process: 'works', max: '60 t/year' } },
      },
    ],
    [
      'a limit from below',
      {
        ...chain({ capacity: '50 t/year' }, {}),
        limits: { least: { flow: 'metal', min: '70 t/year' } },
      },
    ],
    [
      'availability',
      chain({ capacity: '100 t/year', availability: '50%' }, { minimum: '80 t/year' }),
    ],
    [
      'what may be built',
      chain(
        {
          capacity: '10 t/year',
          build: { max: '20 t/year', investment: '1 CNY*year/t', life: '20 year', rate: '5%' },
        },
        { minimum: '80 t/year' },
      ),
    ],
    [
      'a least load',
      chain(
        {
          ...{ capacity: '100 t/year', onOff: '60%', minimum: '5 t/year' },
          ports: { ore: inlet('ore'), metal: { ...outlet('metal'), open: false } },
        },
        { minimum: '40 t/year', capacity: '40 t/year' },
      ),
    ],
  ])('%s', (_, doc) => {
    expect(answerOf(relaxed(doc)).status).toBe('optimal')
  })
})

/** What is written when so much is missing or too much at a row [t]. */
function change(doc: NetworkDoc, row: string, side: Conflict['side'], value: number) {
  const id = row.split('.')[1] ?? ''
  const kind = row.startsWith('f.') ? 'flow' : row.startsWith('limit.') ? 'limit' : 'process'
  const amount = { value, unit: 't' }
  return relaxation(
    { row, side, amount, repairs: true, subject: { kind, id } },
    doc,
    networkOf(doc),
  )
}

describe('what is written', () => {
  test('20 t are missing: a capacity gives way by 20.1 t, a contract too', () => {
    const doc = chain({ capacity: '80 t/year' }, { minimum: '100 t/year' })
    expect(change(doc, 'cap.works', 'too_much', 20)).toMatchObject({
      value: { path: ['processes', 'works', 'capacity'], value: '100.1 t/year', kind: 'more' },
    })
    expect(change(doc, 'cap.buyers', 'too_little', 20)).toEqual({
      ok: true,
      value: {
        path: ['processes', 'buyers', 'minimum'],
        ...{ value: '79.9 t/year', kind: 'less', change: { value: 20.1, unit: 't' } },
      },
    })
  })

  test('half available, twice the capacity', () => {
    const doc = chain({ capacity: '100 t/year', availability: '50%' }, {})
    const value = { value: '160.2 t/year', change: { value: 60.2, unit: 't' } }
    expect(change(doc, 'cap.works', 'too_much', 30.09)).toMatchObject({ value })
  })

  test('in the unit of the author: 3650 t more are 10 t a day more, and a little', () => {
    const doc = chain({}, {}, { capacity: '3 t/day' })
    expect(change(doc, 'f.metal', 'too_much', 3650)).toMatchObject({
      value: { value: '13.1 t/day', change: { value: 10.1 * 365, unit: 't' } },
    })
  })

  test('an expression keeps its parameters', () => {
    const doc: NetworkDoc = {
      ...chain({}, {}, { capacity: 'most * 2', minimum: 'most > 1 t/year ? most : 0 t/year' }),
      parameters: { most: { value: '20 t/year' } },
    }
    expect(change(doc, 'f.metal', 'too_much', 30)).toMatchObject({
      value: { value: 'most * 2 + 30.1 t/year' },
    })
    expect(change(doc, 'f.metal', 'too_little', 3)).toMatchObject({
      value: { value: '(most > 1 t/year ? most : 0 t/year) - 3.01 t/year' },
    })
  })

  test('a minimum that would have to vanish is taken out', () => {
    const doc = chain({}, { minimum: '10 t/year' })
    expect(change(doc, 'cap.buyers', 'too_little', 10)).toMatchObject({
      value: { path: ['processes', 'buyers', 'minimum'], value: undefined },
    })
  })

  test('what may be built gives way before what is there', () => {
    const build = { max: '20 t/year', investment: '1 CNY*year/t', life: '20 year', rate: '5%' }
    const doc = chain({ capacity: '10 t/year', build }, {})
    expect(change(doc, 'cap.works', 'too_much', 5)).toMatchObject({
      value: { path: ['processes', 'works', 'build', 'max'], value: '25.01 t/year' },
    })
  })
})

// a, b ──▶ works that takes at most 20 % of b, of which all that can be brought is b
const blend = (port: ProcessDoc['ports'], more: Partial<ProcessDoc> = {}) =>
  docOf({
    commodities: goods('a', 'b', 'metal'),
    processes: {
      yard: { kind: 'supply', price: '1 CNY/t', ports: { b: { commodity: 'b' } } },
      works: works({ ports: { metal: outlet('metal'), ...port }, ...more }),
      buyers: buyers({ minimum: '10 t/year', capacity: '10 t/year' }),
    },
    flows: {
      b: { from: 'yard.b', to: 'works.feed' },
      metal: { from: 'works.metal', to: 'buyers.metal' },
    },
  })
const feed = { ...inlet('a'), accepts: { a: 1, b: 1 } }
test('the bound of a blend is dropped, the others of its table stay', () => {
  const share = { a: { min: 0.1 }, b: { max: 0.2 } }
  const doc = blend({ feed: { ...feed, share } })
  const path = ['processes', 'works', 'ports', 'feed', 'share']
  expect(change(doc, 'share.works.feed.b', 'too_much', 3)).toMatchObject({
    value: { kind: 'blend', path, value: { a: { min: 0.1, max: 1 }, b: { min: 0, max: 1 } } },
  })
  expect(change(doc, 'share.works.feed.a.min', 'too_little', 3)).toMatchObject({
    value: { kind: 'blend', path, value: { a: { min: 0, max: 1 }, b: { min: 0, max: 0.2 } } },
  })
})

test('a process that may take nothing else runs once its blend is free', () => {
  const doc = blend({ feed: { ...feed, share: { b: { max: 0.2 } } } })
  expect(answerOf(doc).status).toBe('infeasible')
  const dropped = change(doc, 'share.works.feed.b', 'too_much', 3)
  if (!dropped.ok) throw new Error(dropped.error)
  expect(answerOf(setField(doc, dropped.value.path, dropped.value.value)).status).toBe('optimal')
})

test('what is written in the modes of a process is not changed behind them', () => {
  const doc = blend(
    { feed },
    { modes: { run: { ports: { feed: { share: { b: { max: 0.2 } } } } } } },
  )
  expect(change(doc, 'share.works.feed.b', 'too_much', 3)).toEqual({ ok: false, error: 'modes' })
})

test.each([
  ['out.works.metal', 'law'],
  ['in.works.ore', 'law'],
  ['junction.j', 'law'],
  ['stock.s.2', 'law'],
  ['stage.1', 'goal'],
  ['cap.nowhere', 'law'],
] as const)('%s does not give way: %s', (row, reason) => {
  const doc = chain({}, {})
  expect(change(doc, row, 'too_much', 1)).toEqual({ ok: false, error: reason })
})

test('a stock that would have to hold more gets more room', () => {
  const doc = docOf({
    periods: 2,
    commodities: goods('metal'),
    processes: {
      silo: {
        kind: 'stock',
        capacity: '5 t',
        initial: '9 t',
        ports: { metal: { commodity: 'metal', direction: 'out' } },
      },
    },
  })
  expect(answerOf(relaxed(doc)).status).toBe('optimal')
  expect(relaxations(doc)).toMatchObject([{ value: '9.01 t' }, { value: '9.01 t' }])
})
