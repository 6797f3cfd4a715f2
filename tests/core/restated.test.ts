import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parseNetwork } from '../../src/core/parse/parse'
import type { NetworkDoc } from '../../src/core/format/doc'
import { readDoc } from '../../src/core/format/read'
import type { Answer } from '../../src/core/answer/answer'
import { solveNetwork } from '../../src/core/solve/solve'
import { bundledLibrary } from '../../src/solver/library'
import { networkOf } from '../support/docs'
import { generateNetwork } from '../support/generate'
import { solve } from '../support/solvers'

// The unit of a commodity is for reading only: counted in another one, the network has the same answer.

const folder = new URL('../../models/networks/', import.meta.url)
const networks = readdirSync(folder).map((file): [string, NetworkDoc] => {
  const doc = readDoc(readFileSync(new URL(file, folder), 'utf8'))
  if (!doc.ok) throw new Error(file)
  return [file, doc.value]
})

const others: Readonly<Record<string, string>> = {
  t: 'kg',
  MWh: 'GJ',
  GJ: 'kWh',
  m3: 'L',
  kNm3: 'Nm3',
  pcs: '万pcs',
  tkm: '万tkm',
}

const answerOf = (doc: NetworkDoc): Answer => solveNetwork(networkOf(doc), solve)

/** The document with commodities counted in other units. */
const restated = (doc: NetworkDoc, ids: readonly string[]): NetworkDoc => ({
  ...doc,
  commodities: {
    ...doc.commodities,
    ...Object.fromEntries(
      ids.map((id) => {
        const own = doc.commodities?.[id]
        const unit = own?.unit ?? bundledLibrary.commodities[id]?.unit ?? 't'
        return [id, { ...own, unit: others[unit] ?? unit }]
      }),
    ),
  },
})

/** The same objective and indicators, to 1e-7 of the larger terms of each. */
function expectSame(before: Answer, after: Answer, what: string): void {
  expect(after.status, what).toBe(before.status)
  expect(after.certificate?.verdict, what).toBe(before.certificate?.verdict)
  for (const [id, { value }] of Object.entries(before.indicators)) {
    const found = after.indicators[id]?.value ?? NaN
    expect(Math.abs(found - value), `${what}: ${id}`).toBeLessThanOrEqual(
      1e-7 * Math.max(1e-3, Math.abs(value)),
    )
  }
}

describe.each(networks)('%s', (_, doc) => {
  const before = answerOf(doc)
  const used = Object.keys(parseNetwork(doc, bundledLibrary).network?.commodities ?? {})

  test('each commodity in turn', { timeout: 120_000 }, () => {
    for (const id of used) expectSame(before, answerOf(restated(doc, [id])), id)
  })

  test('all of them at once', () => {
    expectSame(before, answerOf(restated(doc, used)), 'all')
  })

  test('the period as days', () => {
    const days = answerOf({ ...doc, period: '365 d' })
    expectSame(before, days, 'period')
  })
})

test('random networks, every other commodity', () => {
  for (let seed = 1; seed <= 300; seed++) {
    const doc = generateNetwork(12, seed)
    const ids = Object.keys(doc.commodities ?? {}).filter((_, i) => i % 2 === seed % 2)
    expectSame(answerOf(doc), answerOf(restated(doc, ids)), `seed ${String(seed)}`)
  }
})
