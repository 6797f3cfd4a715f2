import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { repairAll } from '../../../src/core/repair/relax'
import type { FlowDoc, NetworkDoc, ProcessDoc } from '../../../src/core/format/doc'
import type { Network } from '../../../src/core/network/network'
import { applyPatch } from '../../../src/core/format/patch'
import { readDoc } from '../../../src/core/format/read'
import type { Answer } from '../../../src/core/answer/answer'
import { docOf, goods, inlet, networkOf, outlet } from '../../support/docs'
import { generateNetwork } from '../../support/generate'
import { answerOf } from '../../support/solvers'

/** A published case that asks for more than can be. */
function publicCase(file: string): NetworkDoc {
  const text = readFileSync(new URL(`../../cases/public/${file}.json`, import.meta.url), 'utf8')
  const read = readDoc(text)
  if (!read.ok) throw new Error(JSON.stringify(read.error))
  return read.value
}

const repaired = (doc: NetworkDoc, { conflicts }: Answer): NetworkDoc =>
  applyPatch(doc, repairAll(conflicts, doc, networkOf(doc))) as NetworkDoc

/** What enters a junction less what leaves it, by plain arithmetic; 0 within rounding. */
function differences(network: Network): Readonly<Record<string, number>> {
  const flows = Object.values(network.flows)
  const rows = Object.values(network.processes)
    .filter(({ kind }) => kind === 'junction')
    .map(({ id }) => {
      const entering = flows.filter(({ to }) => to.process === id)
      const leaving = flows.filter(({ from }) => from.process === id)
      const difference =
        entering.reduce((sum, { capacity, loss }) => sum + capacity * (1 - loss), 0) -
        leaving.reduce((sum, { capacity }) => sum + capacity, 0)
      return [id, difference] as const
    })
  return Object.fromEntries(rows.filter(([, each]) => Math.abs(each) > 1e-9))
}

/** The imbalances that an answer tells, by process. */
const imbalances = ({ conflicts }: Answer): Readonly<Record<string, number>> =>
  Object.fromEntries(conflicts.map(({ subject, amount }) => [subject.id, amount.value]))

function expectSame(
  told: Readonly<Record<string, number>>,
  plain: Readonly<Record<string, number>>,
): void {
  expect(Object.keys(told).toSorted()).toEqual(Object.keys(plain).toSorted())
  for (const [id, value] of Object.entries(plain))
    expect(Math.abs((told[id] ?? NaN) - value)).toBeLessThanOrEqual(1e-9 * Math.abs(value) + 1e-9)
}

describe('published balances that do not close', () => {
  test('world steel 2008: eleven nodes are off balance, and no published flow is doubted', () => {
    const doc = publicCase('14_steel_cullen_exact')
    const answer = answerOf(doc)
    expect(answer.conflicts.map(({ gives, repairs }) => [gives, repairs])).toEqual(
      Array.from({ length: 11 }, () => ['imbalance', true]),
    )
    expectSame(imbalances(answer), differences(networkOf(doc)))
    expect(imbalances(answer).sp).toBeCloseTo(-476.5, 9)
    const mended = answerOf(repaired(doc, answer))
    expect(mended).toMatchObject({ status: 'optimal', certificate: { verdict: 'pass' } })
  })

  test('the budget of a federation: two funds lack what two others have too much', () => {
    const doc = publicCase('29_sankeymatic39_budget')
    const answer = answerOf(doc)
    expectSame(imbalances(answer), {
      membership: -4_274_884,
      fundraising: -4_224_450,
      budget: 1_054_200,
      championship_events: 773_813,
    })
    const mended = repaired(doc, answer)
    expect(mended.processes.missing_membership).toMatchObject({
      ...{ kind: 'supply', name: { en: 'Imbalance of Membership', zh: 'Membership 不平衡' } },
    })
    expect(mended.flows.surplus_budget_flow).toEqual({
      ...{ from: 'budget.o', to: 'surplus_budget.stuff' },
      ...{ minimum: '1054200 pcs', capacity: '1054200 pcs' },
    })
    expect(answerOf(mended).status).toBe('optimal')
  })
})

// Flows of 1 to 1000 t from any node to any other, some with a loss, all measured.
const measured = fc
  .array(fc.tuple(fc.nat(5), fc.nat(5), fc.integer({ min: 1, max: 9999 }), fc.nat(2)), {
    minLength: 3,
    maxLength: 14,
  })
  .map((links) => {
    const flows = links
      .filter(([from, to]) => from !== to)
      .map(([from, to, amount, loss], k): [string, FlowDoc] => {
        const most = `${amount / 10} t`
        const bounds = { minimum: most, capacity: most, loss: `${loss * 5}%` }
        return [`f${k}`, { from: `n${from}.out`, to: `n${to}.in`, ...bounds }]
      })
    const node: ProcessDoc = {
      kind: 'junction',
      ports: {
        in: { direction: 'in', commodity: 'x' },
        out: { direction: 'out', commodity: 'x' },
      },
    }
    return docOf({
      commodities: goods('x'),
      boundary: 'closed',
      processes: Object.fromEntries(Array.from({ length: 6 }, (_, n) => [`n${n}`, node])),
      flows: Object.fromEntries(flows),
    })
  })

test('where every flow is measured the imbalances are plain arithmetic, and drawn they close it', () => {
  fc.assert(
    fc.property(measured, (doc) => {
      const plain = differences(networkOf(doc))
      const answer = answerOf(doc)
      expect(answer.status).toBe(Object.keys(plain).length === 0 ? 'optimal' : 'infeasible')
      expectSame(imbalances(answer), plain)
      expect(answerOf(repaired(doc, answer)).status).toBe('optimal')
    }),
    { numRuns: 60 },
  )
})

const node = (commodity: string): ProcessDoc => ({
  kind: 'junction',
  ports: { in: { direction: 'in', commodity }, out: { direction: 'out', commodity } },
})
const supply = (commodity: string, more: Partial<ProcessDoc> = {}): ProcessDoc => ({
  ...{ kind: 'supply', price: '1 CNY/t', ports: { [commodity]: { commodity } } },
  ...more,
})
const market = (commodity: string, more: Partial<ProcessDoc> = {}): ProcessDoc => ({
  ...{ kind: 'market', price: '0 CNY/t', ports: { [commodity]: { commodity } } },
  ...more,
})

// mine, at most 50 ──▶ yard ──▶ shop, at least 100
const planned = (yardToShop: Partial<FlowDoc> = {}) =>
  docOf({
    commodities: goods('ore'),
    processes: {
      mine: supply('ore', { capacity: '50 t' }),
      yard: node('ore'),
      shop: market('ore', { minimum: '100 t' }),
    },
    flows: {
      in: { from: 'mine.ore', to: 'yard.in' },
      out: { from: 'yard.out', to: 'shop.ore', ...yardToShop },
    },
  })

describe('what is planned lacks what it is asked for, never a balance', () => {
  test.each([
    ['nothing is measured', planned()],
    ['one flow must be just so', planned({ minimum: '100 t', capacity: '100 t' })],
  ])('%s', (_, doc) => {
    const answer = answerOf(doc)
    expect(answer.conflicts.every(({ gives }) => gives === 'bound')).toBe(true)
    expect(answer.conflicts.map(({ subject }) => subject.id)).toEqual(
      expect.arrayContaining(['mine']),
    )
    expect(answer.conflicts.find(({ repairs }) => repairs)?.amount).toEqual({
      ...{ value: expect.closeTo(50, 6), unit: 't' },
    })
    expect(answerOf(repaired(doc, answer)).status).toBe('optimal')
  })
})

// In each of four days 10 t are asked of a mine that gives 8; the silo has 4 t for the first two.
test('what is the same in several periods is told once, with the periods', () => {
  const doc = docOf({
    ...{ period: '1 day', periods: 4, commodities: goods('ore') },
    processes: {
      mine: supply('ore', { capacity: '8 t' }),
      shop: market('ore', { minimum: '10 t', capacity: '10 t' }),
    },
    flows: { ore: { from: 'mine.ore', to: 'shop.ore' } },
  })
  const { conflicts } = answerOf(doc)
  expect(conflicts.filter(({ repairs }) => repairs)).toMatchObject([
    { subject: { id: 'shop' }, periods: [1, 2, 3, 4], varies: false },
  ])
  expect(conflicts.map(({ subject }) => subject.id).toSorted()).toEqual(['mine', 'shop'])
  expect(answerOf(repaired(doc, answerOf(doc))).status).toBe('optimal')
})

// 60 t of fuel are asked for; gangue may be 30 % of it, there are 30 t of coal and as much gangue as one likes.
test('a share is named with its bound, and moved to what is needed', () => {
  const doc = docOf({
    commodities: goods('coal', 'gangue', 'heat'),
    processes: {
      pit: supply('coal', { capacity: '30 t' }),
      heap: supply('gangue', {}),
      boiler: {
        ...{ kind: 'converter', unit: 't' },
        ports: {
          fuel: {
            ...inlet('coal'),
            ...{ accepts: { coal: 1, gangue: 1 }, open: false },
            share: { gangue: { max: '30%' } },
          },
          heat: outlet('heat'),
        },
      },
      town: market('heat', { minimum: '60 t', capacity: '60 t' }),
    },
    flows: {
      coal: { from: 'pit.coal', to: 'boiler.fuel', capacity: '30 t', minimum: '30 t' },
      gangue: { from: 'heap.gangue', to: 'boiler.fuel' },
      heat: { from: 'boiler.heat', to: 'town.heat' },
    },
  })
  const answer = answerOf(doc)
  const share = answer.conflicts.find(({ subject }) => subject.family === 'share')
  expect(share).toMatchObject({ subject: { id: 'boiler', port: 'fuel', of: 'gangue' } })
  if (share?.repairs === true) expect(share.needed).toBeCloseTo(0.5, 9)
  expect(answerOf(repaired(doc, answer)).status).toBe('optimal')
})

/** A generated network with contracts beyond what can be made, and ports, loads and limits in the way. */
const overcommitted = fc
  .record({
    seed: fc.integer({ min: 1, max: 400 }),
    size: fc.constantFrom(4, 8, 12),
    contract: fc.double({ min: 0.5, max: 2.5, noNaN: true }),
    load: fc.constantFrom(null, '40%', '85%'),
    shut: fc.constantFrom(null, 'raw', 'waste', 'power'),
    boundary: fc.constantFrom('open', 'open', 'closed'),
    pinned: fc.nat(3),
    budget: fc.constantFrom(null, '1000 CNY/year', '2 t'),
    periods: fc.constantFrom(1, 1, 2),
  })
  .map((drawn): NetworkDoc => {
    const { seed, size, contract, load, shut, boundary, pinned, budget, periods } = drawn
    const doc = generateNetwork(size, seed)
    const processes = Object.entries(doc.processes).map(([id, process]) => {
      if (process.kind === 'market') {
        const most = `${contract} * (${String(process.capacity)})`
        return [id, { ...process, minimum: most, capacity: `1.01 * ${most}` }] as const
      }
      const port = shut === null ? undefined : process.ports?.[shut]
      return [
        id,
        {
          ...process,
          ...(load !== null && process.kind === 'converter' && { onOff: load }),
          ...(port !== undefined && {
            ports: { ...process.ports, [shut ?? '']: { ...port, open: false } },
          }),
        },
      ] as const
    })
    const flows = Object.entries(doc.flows).map(([id, flow], k) =>
      k % 5 < pinned ? ([id, { ...flow, minimum: '70 t', capacity: '70 t' }] as const) : [id, flow],
    )
    return {
      ...doc,
      ...{
        boundary,
        periods,
        processes: Object.fromEntries(processes),
        flows: Object.fromEntries(flows),
      },
      ...(budget !== null && {
        limits: {
          budget: budget.endsWith('t')
            ? { indicator: 'solid_waste', max: budget }
            : { indicator: 'cost', max: budget },
        },
      }),
    }
  })

test('with all its repairs a network can be solved', () => {
  let told = 0
  fc.assert(
    fc.property(overcommitted, (doc) => {
      const answer = answerOf(doc)
      if (answer.status !== 'infeasible') return
      told++
      expect(answer.conflicts.some(({ repairs }) => repairs)).toBe(true)
      expect(answerOf(repaired(doc, answer)).status).toBe('optimal')
    }),
    { numRuns: 40 },
  )
  expect(told).toBeGreaterThan(20)
}, 120_000)
