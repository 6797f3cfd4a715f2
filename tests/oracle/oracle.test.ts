import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { compare, theProduct, type Product } from './compare'
import type { Doc } from './document'
import { generate } from './generate'
import { compareSeeds, isDisagreement, lineOf, tableOf, unverifiedRate } from './report'
import { shrink } from './shrink'

const folder = new URL('.', import.meta.url)

test('no file but the one that compares imports from the product', () => {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.ts'),
  )
  expect(files.length).toBeGreaterThan(20)
  const importing = files.filter((file) =>
    [
      ...readFileSync(new URL(file, folder), 'utf8').matchAll(/(?:from|import\()\s*'([^']+)'/gu),
    ].some(([, source = '']) => /(?:^|\/)(?:src|support)\//u.test(source)),
  )
  expect(importing).toEqual(['compare.ts'])
})

test('product and oracle agree on 300 documents', { timeout: 300_000 }, () => {
  const outcomes = compareSeeds(1, 300)
  console.log(tableOf(outcomes))
  expect(outcomes.filter(isDisagreement).map(lineOf)).toEqual([])
  expect(unverifiedRate(outcomes)).toBeLessThanOrEqual(0.002)
  // Enough is compared, and of every kind.
  const agreed = outcomes.filter(({ kind }) => kind === 'agree')
  const of = (wanted: string) => agreed.filter(({ verdict }) => verdict === wanted).length
  expect(of('optimal')).toBeGreaterThan(180)
  expect(of('infeasible')).toBeGreaterThan(10)
  expect(of('unbounded')).toBeGreaterThan(1)
})

// Switches that a billionth opened, ties cut short by rounding, a small cost beside a large constant.
const once = [326, 391, 431, 512, 631, 932, 1659, 1678, 1724, 2124, 3071, 5585, 5740, 6234]
test.each(once)('what differed at seed %d agrees', (seed) => {
  expect(compare(generate(seed), undefined, seed)).toMatchObject({ kind: 'agree' })
})

// supply 10 CNY/t ──▶ market 30 CNY/t, 100 t
const trade: Doc = {
  period: '1 year',
  commodities: {
    a: { kind: 'product', unit: 't' },
    b: { kind: 'product', unit: 'kg' },
  },
  processes: {
    s: { kind: 'supply', price: '10 CNY/t', ports: { x: { commodity: 'a' } } },
    m: { kind: 'market', price: '30 CNY/t', capacity: '100 t', ports: { x: { commodity: 'a' } } },
    z: { kind: 'market', price: '1 CNY/t', capacity: '1 t', ports: { x: { commodity: 'b' } } },
  },
  flows: { f: { from: 's.x', to: 'm.x' } },
  objective: { minimize: 'cost' },
}

describe('the oracle finds', () => {
  const changed =
    (change: (answer: Exclude<ReturnType<Product>, string>) => object): Product =>
    (doc) => {
      const answer = theProduct(doc)
      return typeof answer === 'string' ? answer : { ...answer, ...change(answer) }
    }

  test('nothing where both are right', () => {
    expect(compare(trade)).toMatchObject({ kind: 'agree', verdict: 'optimal' })
  })

  test.each<[string, Product]>([
    ['wrong objective', changed(({ objective }) => ({ objective: (objective ?? 0) * 1.000_01 }))],
    ['wrong verdict', changed(() => ({ status: 'infeasible' }))],
    ['wrong indicator', changed(() => ({ indicators: {} }))],
    ['wrong indicator', changed(() => ({ flows: { f: 99.99 } }))],
    ['not verified', changed(() => ({ certificate: null }))],
    ['not verified', changed(() => ({ status: 'limit' }))],
    ['refused', () => 'processes.s.price not_a_quantity'],
    [
      'crash',
      () => {
        throw new Error('on purpose')
      },
    ],
  ])('a %s', (kind, product) => {
    expect(compare(trade, product).kind).toBe(kind)
  })

  // A product that forgets what is lost on the way, on documents as they are generated.
  const forgetful: Product = (doc) => {
    const flows = Object.entries(doc.flows).map(([id, flow]) => [id, { ...flow, loss: 0 }] as const)
    return theProduct({ ...doc, flows: Object.fromEntries(flows) })
  }
  test('that losses are forgotten, and makes the document small', { timeout: 120_000 }, () => {
    const seeds = Array.from({ length: 60 }, (_, i) => i + 1)
    const isWrong = (doc: Doc) => compare(doc, forgetful).kind === 'wrong objective'
    const seed = seeds.find((each) => isWrong(generate(each)))
    expect(seed).toBeDefined()
    const small = shrink(generate(seed ?? 0), isWrong, 300)
    expect(Object.keys(small.processes).length).toBeLessThanOrEqual(3)
    expect(JSON.stringify(small)).toContain('"loss"')
  })
})
