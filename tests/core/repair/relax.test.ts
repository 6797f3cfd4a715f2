import { describe, expect, test } from 'vitest'
import { setField } from '../../../src/core/edit/fields'
import { relaxation, repairAll } from '../../../src/core/repair/relax'
import type { NetworkDoc, ProcessDoc } from '../../../src/core/format/doc'
import { applyPatch } from '../../../src/core/format/patch'
import type { Answer, Conflict } from '../../../src/core/answer/answer'
import { docOf, goods, inlet, networkOf, outlet } from '../../support/docs'
import { answerOf } from '../../support/solvers'

/** What gives way in the cheapest repair of a document that cannot be met. */
function repairs(doc: NetworkDoc): readonly Conflict[] {
  const { status, conflicts } = answerOf(doc)
  expect(status).toBe('infeasible')
  return conflicts.filter((conflict) => conflict.repairs)
}

/** A document with all its repairs. */
const repaired = (doc: NetworkDoc, { conflicts }: Pick<Answer, 'conflicts'> = answerOf(doc)) =>
  applyPatch(doc, repairAll(conflicts, doc, networkOf(doc))) as NetworkDoc

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
    expect(repairs(doc).length).toBeGreaterThan(0)
    expect(answerOf(repaired(doc)).status).toBe('optimal')
  })
})

/** What is written when so much is missing or too much of something [t]: "cap.works", "flow.metal", "share.works.feed.b". */
function change(
  doc: NetworkDoc,
  what: string,
  side: Conflict['side'],
  value: number,
  more: Partial<Conflict> = {},
) {
  const [family = '', id = '', port, of] = what.split('.')
  const kind = family === 'flow' ? 'flow' : family === 'limit' ? 'limit' : 'process'
  const conflict: Conflict = {
    ...{ gives: 'bound', side },
    ...{ periods: [1], varies: false, amount: { value, unit: 't' }, repairs: true },
    subject: {
      family: family as Conflict['subject']['family'],
      ...{ kind, id, period: 1, unit: 't' },
      ...(port !== undefined && { port }),
      ...(of !== undefined && { of }),
    },
    ...more,
  }
  return relaxation(conflict, doc, networkOf(doc))
}

/** The one field that is written, and how. */
function written(...given: Parameters<typeof change>) {
  const found = change(...given)
  if (!found.ok) throw new Error(found.error)
  const { edits, kind, change: by } = found.value
  expect(edits).toHaveLength(1)
  return { path: edits[0]!.path.join('.'), value: edits[0]!.value, kind, by }
}

describe('what is written', () => {
  test('20 t are missing: a capacity gives way by 20.1 t, a contract too', () => {
    const doc = chain({ capacity: '80 t/year' }, { minimum: '100 t/year' })
    expect(written(doc, 'cap.works', 'too_much', 20)).toMatchObject({
      ...{ path: 'processes.works.capacity', value: '100.1 t/year', kind: 'more' },
    })
    expect(written(doc, 'cap.buyers', 'too_little', 20)).toEqual({
      path: 'processes.buyers.minimum',
      ...{ value: '79.9 t/year', kind: 'less', by: { value: 20.1, unit: 't' } },
    })
  })

  test('half available, twice the capacity', () => {
    const doc = chain({ capacity: '100 t/year', availability: '50%' }, {})
    const expected = { value: '160.2 t/year', by: { value: 60.2, unit: 't' } }
    expect(written(doc, 'cap.works', 'too_much', 30.09)).toMatchObject(expected)
  })

  test('in the unit of the author: 3650 t more are 10 t a day more, and a little', () => {
    const doc = chain({}, {}, { capacity: '3 t/day' })
    expect(written(doc, 'flow.metal', 'too_much', 3650)).toMatchObject({
      ...{ value: '13.1 t/day', by: { value: 10.1 * 365 } },
    })
  })

  test('an expression keeps its parameters', () => {
    const doc: NetworkDoc = {
      ...chain({}, {}, { capacity: 'most * 2', minimum: 'most > 1 t/year ? most : 0 t/year' }),
      parameters: { most: { value: '20 t/year' } },
    }
    expect(written(doc, 'flow.metal', 'too_much', 30).value).toBe('most * 2 + 30.1 t/year')
    expect(written(doc, 'flow.metal', 'too_little', 3).value).toBe(
      '(most > 1 t/year ? most : 0 t/year) - 3.01 t/year',
    )
  })

  test('a minimum that would have to vanish is taken out', () => {
    const doc = chain({}, { minimum: '10 t/year' })
    expect(written(doc, 'cap.buyers', 'too_little', 10)).toMatchObject({
      ...{ path: 'processes.buyers.minimum', value: undefined },
    })
  })

  test('what may be built gives way', () => {
    const build = { max: '20 t/year', investment: '1 CNY*year/t', life: '20 year', rate: '5%' }
    const doc = chain({ capacity: '10 t/year', build }, {})
    expect(written(doc, 'build.works', 'too_much', 5)).toMatchObject({
      ...{ path: 'processes.works.build.max', value: '25.01 t/year' },
    })
  })

  // A day has 24 h: 240 t in two of them are 5 t/h, of one period 10 t/h.
  test('a rate counts over all periods in a limit, over one in a capacity', () => {
    const doc: NetworkDoc = {
      ...chain({ capacity: '10 t/h' }, {}),
      ...{ period: '1 day', periods: 2 },
      parameters: { most: { value: '5 t/h' } },
      limits: { all: { process: 'works', max: 'most' }, cap: { process: 'works', max: '5 t/h' } },
    }
    expect(written(doc, 'limit.cap', 'too_much', 48).value).toBe('6.01 t/h')
    expect(written(doc, 'cap.works', 'too_much', 48).value).toBe('12.01 t/h')
    // 48 t in two days are 8760 t in a year.
    expect(written(doc, 'limit.all', 'too_much', 48).value).toBe('most + 8770 t/year')
  })

  test('money of another currency is written anew in that of the document', () => {
    const doc: NetworkDoc = {
      ...chain({}, {}),
      rates: { JPY: { value: '0.05 CNY/JPY', date: '2026-01-01' } },
      limits: { budget: { indicator: 'cost', max: '1000 JPY' } },
    }
    const amount = { value: 10, unit: 'CNY' }
    expect(written(doc, 'limit.budget', 'too_much', 10, { amount }).value).toBe('60.1 CNY')
  })

  test.each([
    [1e12, 1],
    [123_456.789, 1e-9],
    [70.1 + 0.2, 7],
    [459, 1 / 3],
  ])('never less than is needed: %d and %d more', (bound, missing) => {
    const doc = chain({}, {}, { capacity: `${bound} t`, minimum: `${bound} t` })
    const value = (side: Conflict['side']) =>
      Number.parseFloat(
        JSON.stringify(written(doc, 'flow.metal', side, missing).value ?? '0').replaceAll('"', ''),
      )
    expect(value('too_much')).toBeGreaterThanOrEqual(bound + missing)
    expect(value('too_little')).toBeLessThanOrEqual(bound - missing)
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
test('the bound of a blend goes as far as it must, the others of its table stay', () => {
  const share = { a: { min: 0.1 }, b: { max: '20%' } }
  const doc = blend({ feed: { ...feed, share } })
  const of = 'processes.works.ports.feed.share'
  // 20 % and 13.37 points more, which are rounded up to three digits.
  expect(written(doc, 'share.works.feed.b', 'too_much', 3, { needed: 0.3337 })).toMatchObject({
    ...{ path: `${of}.b.max`, value: '33.4 %', kind: 'blend' },
  })
  expect(written(doc, 'share.works.feed.a', 'too_little', 3, { needed: 0 })).toMatchObject({
    ...{ path: `${of}.a.min`, value: 0 },
  })
})

test('what the recipe bounds is written out with the rest of its table', () => {
  const share = { a: { min: 0.1 }, b: { max: 0.2 } }
  const network = networkOf(blend({ feed: { ...feed, share } }))
  const bare = blend({ feed })
  const conflict: Conflict = {
    ...{ gives: 'bound', side: 'too_much', needed: 1 },
    ...{ periods: [1], varies: false, amount: { value: 3, unit: 't' }, repairs: true },
    subject: {
      ...{ family: 'share', kind: 'process', id: 'works', port: 'feed', of: 'b' },
      ...{ period: 1, unit: 't' },
    },
  }
  const found = relaxation(conflict, bare, network)
  expect(found.ok && found.value.edits).toEqual([
    {
      path: ['processes', 'works', 'ports', 'feed', 'share'],
      value: { a: { min: 0.1, max: 1 }, b: { min: 0, max: 1 } },
    },
  ])
})

test('a process that may take nothing else runs once its blend is free', () => {
  const doc = blend({ feed: { ...feed, open: false, share: { b: { max: 0.2 } } } })
  const told = answerOf(doc).conflicts
  expect(told.map(({ subject: { family, of } }) => [family, of])).toContainEqual(['share', 'b'])
  expect(answerOf(repaired(doc)).status).toBe('optimal')
})

test('what is written in the modes of a process is changed there', () => {
  const doc = blend(
    { feed },
    { modes: { run: { ports: { feed: { share: { b: { max: 0.2 } } } } } } },
  )
  expect(written(doc, 'share.works.feed.b', 'too_much', 3, { needed: 0.5 })).toMatchObject({
    path: 'processes.works.modes.run.ports.feed.share.b.max',
    value: 0.501,
  })
})

test.each([
  ['stage.cost', 'goal'],
  ['cap.nowhere', 'gone'],
  ['limit.nowhere', 'gone'],
  ['flow.nowhere', 'gone'],
] as const)('%s does not give way: %s', (what, reason) => {
  expect(change(chain({}, {}), what, 'too_much', 1)).toEqual({ ok: false, error: reason })
})

test('what is not available at all runs no sooner for more capacity', () => {
  const doc = chain({ capacity: '100 t/year', availability: '0%' }, { minimum: '8 t/year' })
  expect(change(doc, 'cap.works', 'too_much', 1)).toEqual({ ok: false, error: 'unavailable' })
  expect(answerOf(repaired(doc)).status).toBe('optimal')
})

// 9 t lie in a silo for 5 t in both periods: it has to hold 4 t more, told once.
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
  expect(repairs(doc)).toMatchObject([
    {
      ...{ subject: { family: 'level' }, gives: 'bound', periods: [1, 2] },
      ...{ varies: false, amount: { value: 4 } },
    },
  ])
  expect(repaired(doc).processes.silo?.capacity).toBe('9.01 t')
  expect(answerOf(repaired(doc)).status).toBe('optimal')
})

test('a stock that cannot end as it is asked ends otherwise', () => {
  const doc = docOf({
    commodities: goods('metal'),
    processes: {
      silo: {
        ...{ kind: 'stock', initial: '9 t', loss: '10%', end: 'start' },
        ports: { metal: { commodity: 'metal', direction: 'out' } },
      },
    },
  })
  expect(repairs(doc)).toMatchObject([{ subject: { family: 'end' }, side: 'too_little' }])
  expect(repaired(doc).processes.silo?.end).toBe('8.1 t')
  expect(answerOf(repaired(doc)).status).toBe('optimal')
})

describe('a port that does not trade is told where something would be given up for it', () => {
  const shut = (port: string, more: Partial<NetworkDoc> = {}) => {
    const doc = chain(
      {
        ports: {
          ore: inlet('ore', '1.12 t/t'),
          slag: outlet('slag', '0.12 t/t'),
          metal: outlet('metal'),
        },
      },
      { minimum: '100 t/year', capacity: '100 t/year' },
    )
    return {
      ...doc,
      commodities: {
        ...goods('ore', 'metal'),
        slag: { kind: 'waste', phase: 'solid', unit: 't' } as const,
      },
      processes:
        port === ''
          ? doc.processes
          : setField(doc, ['processes', 'works', 'ports', port, 'open'], false).processes,
      ...more,
    }
  }

  test('"open": false at an outlet: 12 t of slag have nowhere to go', () => {
    const doc = shut('slag')
    expect(repairs(doc)).toMatchObject([
      {
        ...{ gives: 'opening', side: 'too_much', amount: { value: 12, unit: 't' } },
        subject: { family: 'exchange', id: 'works', port: 'slag' },
      },
    ])
    expect(answerOf(doc).conflicts.map(({ subject }) => subject.id)).toContain('buyers')
    expect(repaired(doc).processes.works?.ports?.slag?.open).toBe(true)
    expect(answerOf(repaired(doc)).status).toBe('optimal')
  })

  test('a closed boundary: ore would have to be bought, slag to leave', () => {
    const doc = shut('', { boundary: 'closed' })
    expect(repairs(doc).map(({ subject, gives }) => [subject.port, gives])).toEqual(
      expect.arrayContaining([
        ['ore', 'opening'],
        ['slag', 'opening'],
      ]),
    )
    expect(answerOf(repaired(doc)).status).toBe('optimal')
  })

  // The plant has 80 t of capacity for the 100 t; nothing is given up, so the closed inlet is not the matter.
  test('a lack of capacity is told as one', () => {
    const doc = chain({ capacity: '80 t/year' }, { minimum: '100 t/year' })
    expect(repairs(doc)).toMatchObject([{ subject: { family: 'cap' }, gives: 'bound' }])
  })
})
