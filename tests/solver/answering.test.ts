import { expect, test } from 'vitest'
import type { NetworkDoc } from '../../src/core/format/doc'
import type { Network } from '../../src/core/network/network'
import { applyPatch } from '../../src/core/format/patch'
import { applyDelta, deltaBetween } from '../../src/core/run/delta'
import { simulate } from '../../src/core/run/simulate'
import { createAnswering } from '../../src/solver/answering'
import { bundledLibrary } from '../../src/solver/library'
import { loadSolvers } from '../../src/solver/loadSolvers'
import { createPortfolio } from '../../src/solver/portfolio'
import { keepWarm } from '../../src/solver/warm'
import { generateNetwork } from '../support/generate'

const portfolio = createPortfolio(await loadSolvers())
const baselines = ['no_reuse', 'before']

/** Makers and markets, whose waste is dearer to get rid of than it was before. */
const base: NetworkDoc = {
  ...generateNetwork(25),
  scenarios: {
    before: {
      name: { en: 'Before' },
      patch: { parameters: { landfill_fee: { value: '35 CNY/t' } } },
    },
  },
}

/** One edit after another, each as a patch of what was before. */
const edits: readonly unknown[] = [
  { parameters: { demand: { value: 1.05 } } },
  { parameters: { power_price: { value: '500 CNY/MWh' } } },
  { processes: { maker3: { ports: { power: { amount: '300 kWh/t' } } } } },
  { processes: { added: base.processes.maker0 } },
  {
    flows: { f_added: { from: 'added.good', to: 'market0.good', mode: 'road', distance: '9 km' } },
  },
  { commodities: { waste2: { disposal: '75 CNY/t' } } },
  { processes: { added: null }, flows: { f_added: null } },
  { processes: { maker1: { capacity: '3 apples' } } },
  { processes: { maker1: { capacity: '20000 t/year' } } },
  { vat: '9%' },
  { scenarios: { before: { patch: { parameters: { landfill_fee: { value: '20 CNY/t' } } } } } },
]

/** Edits keep what they do not touch, as those of the page do. */
const edited = (doc: NetworkDoc, patch: unknown): NetworkDoc =>
  applyDelta(doc, deltaBetween(doc, applyPatch(doc, patch) as NetworkDoc)) as NetworkDoc

test(
  'after each of many edits a worker answers as if the document were new to it',
  { timeout: 120_000 },
  async () => {
    const warm = keepWarm(portfolio)
    const loaded = Promise.resolve(warm)
    const { answer, compare } = createAnswering(bundledLibrary, {
      small: warm,
      full: () => loaded,
      loadFull: () => loaded,
    })
    let [doc, sent, received]: [NetworkDoc, NetworkDoc | null, object | null] = [base, null, null]
    for (const edit of [{}, ...edits]) {
      doc = edited(doc, edit)
      const delta = structuredClone(deltaBetween(sent, doc))
      sent = doc
      const found = structuredClone(await answer({ kind: 'answer', doc: delta, scenario: null }))
      const afresh = simulate({ doc, scenario: null, baselines }, bundledLibrary, portfolio.solve)
      expect(found.issues).toEqual(afresh.issues)
      if (found.network === null) {
        expect(afresh.network).toBeNull()
        continue
      }
      received = applyDelta(received, found.network)
      const network = received as Network
      expect(network).toEqual(afresh.network)
      expect(Object.keys(network.processes)).toEqual(Object.keys(doc.processes))
      expect(found.answer?.certificate?.verdict).toBe('pass')
      for (const [id, { value }] of Object.entries(afresh.answer?.indicators ?? {}))
        expect(found.answer?.indicators[id]?.value).toBeCloseTo(value, 4)
      for (const [id, amount] of Object.entries(afresh.answer?.flows ?? {}))
        expect(Math.abs((found.answer?.flows[id] ?? NaN) - amount)).toBeLessThan(1e-9 * 1e6)
      for (const baseline of baselines) {
        const avoided = compare(baseline)
        expect(avoided?.notKept.length).toBe(afresh.avoided[baseline]?.notKept.length)
        const total = afresh.avoided[baseline]?.avoided?.total
        if (total !== undefined) expect(avoided?.avoided?.total).toBeCloseTo(total, 2)
      }
    }
    warm.dispose()
  },
)
