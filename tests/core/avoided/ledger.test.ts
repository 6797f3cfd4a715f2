import { expect, test } from 'vitest'
import type { NetworkDoc } from '../../../src/core/format/doc'
import { applyPatch } from '../../../src/core/format/patch'
import { noAnswer, type Avoided } from '../../../src/core/answer/answer'
import { avoidedWaste } from '../../../src/core/avoided/ledger'
import { avoidedOf, findingOf, ledgerSum } from '../../support/avoided'
import { docOf, inlet, networkOf, outlet } from '../../support/docs'

const rowsOf = ({ avoided }: Avoided) =>
  avoided?.ledger.map(({ kind, commodity, giver, taker, amount }) => [
    ...[kind, commodity, giver, taker, Math.round(amount * 1e6) / 1e6],
  ])

// plant ──ash 200 t──▶ bricks, 0.8 t/t ──brick 100 t──▶ builders
//            └─▶ (disposed of)   └──sludge 5 t──▶ (disposed of)
// Scenario: 120 t of ash and 5 t of sludge. A baseline that lacks the flow, or the plant: 200 t of ash.
test('what the baseline lacks has its rows all the same: 80 t less 5 t of sludge', () => {
  const result = avoidedOf(findingOf('avoided_scenario_noash'), null, 'noash')
  expect(result.avoided?.total).toBeCloseTo(75, 6)
  expect(rowsOf(result)).toEqual([
    ['diverted', 'ash', 'plant', 'bricks', 80],
    ['secondary', 'sludge', 'bricks', undefined, -5],
  ])
  expect(ledgerSum(result)).toBeCloseTo(75, 6)
})

test('the other way round, what only the baseline has counts against the scenario', () => {
  const doc = findingOf('avoided_scenario_noash')
  const turned = applyPatch(doc, {
    flows: { a: null },
    scenarios: { ash: { name: { en: 'Ash' }, patch: { flows: { a: doc.flows.a } } } },
  }) as NetworkDoc
  const result = avoidedOf(turned, null, 'ash')
  if (result.avoided !== null) expect(ledgerSum(result)).toBeCloseTo(result.avoided.total, 6)
})

// plant ─ash─▶ (10 % lost) silo ─▶ (20 % lost) bricks take 80 t
// 80 t arrive of 100 t that leave the silo, of 111.1 t that leave the plant; 88.9 t more are disposed of there.
// Scenario: 88.9 + 11.1 + 20 t of ash, 5 t of sludge; without reuse 200 t of ash.
test('what is lost on the way is disposed of: 100 t leave for reuse, 20 t of them do not arrive', () => {
  const result = avoidedOf(findingOf('avoided_junction_loss'), null, 'no_reuse')
  expect(result.avoided?.total).toBeCloseTo(75, 6)
  expect(result.avoided?.byCommodity.ash?.scenario).toBeCloseTo(120, 6)
  expect(rowsOf(result)).toEqual([
    ['diverted', 'ash', 'silo', 'bricks', 100],
    ['lost', 'ash', 'silo', 'bricks', -20],
    ['secondary', 'sludge', 'bricks', undefined, -5],
  ])
})

// heap (30 t at first) ──ash, as much as wanted──▶ press ──brick 50 t──▶ builders
// boiler ──ash 100 t──▶ heap
// Scenario: 100 t arise, 50 t are pressed, so the heap takes 50 t: 50 t. In the baseline it takes 100 t.
test('a stock counts what it took in less what it gave out, not what lay there before', () => {
  const doc = docOf({
    commodities: {
      fuel: { kind: 'raw', unit: 't', price: '0 CNY/t' },
      heat: { kind: 'product', unit: 't', mass: '0 t/t', price: '0 CNY/t' },
      ash: { kind: 'waste', phase: 'solid', unit: 't', disposal: '10 CNY/t' },
      brick: {
        kind: 'product',
        unit: 't',
        price: '0 CNY/t',
        substitute: { commodity: 'stone', ratio: 1 },
      },
      stone: { kind: 'product', unit: 't', price: '5 CNY/t' },
    },
    processes: {
      boiler: {
        kind: 'converter',
        unit: 't',
        ports: {
          fuel: { direction: 'in', commodity: 'fuel', amount: '1 t/t' },
          heat: { direction: 'out', commodity: 'heat', amount: '1 t/t' },
          ash: { direction: 'out', commodity: 'ash', amount: '1 t/t', open: false },
        },
      },
      heap: {
        kind: 'stock',
        ports: {
          in: { direction: 'in', commodity: 'ash' },
          out: { direction: 'out', commodity: 'ash' },
        },
        initial: '30 t',
      },
      press: {
        kind: 'converter',
        unit: 't',
        ports: {
          ash: { direction: 'in', commodity: 'ash', amount: '1 t/t' },
          brick: { direction: 'out', commodity: 'brick', amount: '1 t/t' },
        },
      },
      town: {
        kind: 'market',
        ports: { heat: { commodity: 'heat' } },
        minimum: '100 t/year',
        capacity: '100 t/year',
      },
      builders: {
        kind: 'market',
        ports: { brick: { commodity: 'brick' } },
        minimum: '50 t/year',
        capacity: '50 t/year',
      },
    },
    flows: {
      heat: { from: 'boiler.heat', to: 'town.heat' },
      heaped: { from: 'boiler.ash', to: 'heap.in' },
      ash: { from: 'heap.out', to: 'press.ash' },
      brick: { from: 'press.brick', to: 'builders.brick' },
    },
  })
  const result = avoidedOf(doc, null, 'no_reuse')
  expect(result.avoided?.byCommodity.ash?.scenario).toBeCloseTo(50, 6)
  expect(result.avoided?.byCommodity.ash?.baseline).toBeCloseTo(100, 6)
  expect(rowsOf(result)).toEqual([['diverted', 'ash', 'heap', 'press', 50]])
})

test('a network is walked once for all its wastes, not once for each', () => {
  const wastes = Array.from({ length: 30 }, (_, k) => `waste_${String(k)}`)
  const doc = docOf({
    commodities: {
      raw: { kind: 'raw', unit: 't', price: '0 CNY/t' },
      ...Object.fromEntries(
        wastes.map((id) => [id, { kind: 'waste', phase: 'solid', unit: 't' }] as const),
      ),
    },
    processes: {
      works: {
        kind: 'converter',
        unit: 't',
        ports: {
          raw: inlet('raw', '0.3 t/t'),
          ...Object.fromEntries(wastes.map((id) => [id, outlet(id, '0.01 t/t')])),
        },
      },
    },
  })
  const network = networkOf(doc)
  let walks = 0
  const counted = <T extends object>(table: T): T =>
    new Proxy(table, {
      ownKeys: (target) => {
        walks += 1
        return Reflect.ownKeys(target)
      },
    })
  const walked = {
    ...network,
    processes: counted(network.processes),
    flows: counted(network.flows),
    exchanges: counted(network.exchanges),
  }
  const solved = { network: walked, answer: noAnswer }
  avoidedWaste(solved, solved, () => undefined)
  expect(walks).toBeLessThan(10)
})
