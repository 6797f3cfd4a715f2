import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { applyDelta, deltaBetween } from '../../src/core/run/delta'
import type { CommodityDoc, NetworkDoc, ProcessDoc } from '../../src/core/format/doc'
import { createAnswering } from '../../src/solver/answering'
import { bundledLibrary } from '../../src/solver/library'
import { loadSolvers } from '../../src/solver/loadSolvers'
import { createPortfolio } from '../../src/solver/portfolio'
import { keepWarm } from '../../src/solver/warm'
import { generateNetwork } from '../support/generate'
import { median, printTable } from './clock'

const solvers = await loadSolvers()

/**
 * A generated network with a scenario to compare with. Its goods can be had made without waste, so that the baselines
 * hold; without that none of them can keep the markets, and each has to be proved infeasible.
 */
function baseOf(size: number, keepsMarkets = true): NetworkDoc {
  const doc = generateNetwork(size)
  const goods = Object.entries(doc.commodities ?? {}).filter(([, { kind }]) => kind === 'product')
  const substitutes = goods.flatMap(([id, good]): readonly (readonly [string, CommodityDoc])[] => [
    [id, { ...good, substitute: { commodity: `plain_${id}`, ratio: '1 t/t' } }],
    [`plain_${id}`, { kind: 'product', unit: 't', price: '9000 CNY/t' }],
  ])
  return {
    ...doc,
    commodities: { ...doc.commodities, ...(keepsMarkets && Object.fromEntries(substitutes)) },
    scenarios: {
      before: {
        name: { en: 'Before' },
        patch: { parameters: { landfill_fee: { value: '35 CNY/t' } } },
      },
    },
  }
}

/** A document with one parameter moved, as a slider does. */
const withParameter = (doc: NetworkDoc, id: string, value: string | number): NetworkDoc => ({
  ...doc,
  parameters: { ...doc.parameters, [id]: { ...doc.parameters?.[id], value } },
})

const withProcess = (doc: NetworkDoc, id: string, process: ProcessDoc): NetworkDoc => ({
  ...doc,
  processes: { ...doc.processes, [id]: process },
})

/** A document in which a maker takes another amount of power. */
function withCoefficient(doc: NetworkDoc, run: number): NetworkDoc {
  const id = `maker${String((run * 7) % 60)}`
  const process = doc.processes[id]
  const power = process?.ports?.power
  if (process === undefined || power === undefined) throw new Error(`no power at ${id}`)
  const amount = `${String(300 + run)} kWh/t`
  return withProcess(doc, id, {
    ...process,
    ports: { ...process.ports, power: { ...power, amount } },
  })
}

/** A document with one more maker of a good, which the market of that good takes. */
function withMaker(doc: NetworkDoc, run: number): NetworkDoc {
  const [id, good] = [`added${String(run)}`, (run * 4) % 16]
  const maker = doc.processes[`maker${String(good * 3)}`]
  if (maker === undefined) throw new Error(`no maker of ${String(good)}`)
  const market = `market${String(good)}`
  return {
    ...withProcess(doc, id, maker),
    flows: {
      ...doc.flows,
      [`f_${id}`]: { from: `${id}.good`, to: `${market}.good`, mode: 'road', distance: '10 km' },
    },
  }
}

type Edit = (doc: NetworkDoc, run: number) => NetworkDoc

const slideBound: Edit = (doc, run) => withParameter(doc, 'demand', 1 + run / 1000)
const slidePrice: Edit = (doc, run) =>
  withParameter(doc, 'power_price', `${String(420 + run)} CNY/MWh`)

/** The edits that are timed, each made to what the one before it left; and the time they may take [ms]. */
const edits: readonly {
  readonly name: string
  readonly edit: Edit
  readonly most: number
  readonly keepsMarkets: boolean
}[] = [
  { name: 'slider of a bound', edit: slideBound, most: 150, keepsMarkets: true },
  { name: 'slider of a price', edit: slidePrice, most: 150, keepsMarkets: true },
  { name: 'changed coefficient', edit: withCoefficient, most: 150, keepsMarkets: true },
  { name: 'added process', edit: withMaker, most: 300, keepsMarkets: true },
  { name: 'slider, baselines fail', edit: slideBound, most: 150, keepsMarkets: false },
]

/** Wall clock, and time of all threads of this process beside others on the machine [ms]. */
interface Spent {
  readonly wall: number
  readonly cpu: number
}

function clock(): () => Spent {
  const [wall, cpu] = [performance.now(), process.cpuUsage()]
  return () => ({
    wall: performance.now() - wall,
    cpu: process.cpuUsage(cpu).user / 1000,
  })
}

/** A page and its worker in one thread: what is sent either way is copied, as between threads. */
function createBothSides() {
  const warm = keepWarm(createPortfolio(solvers))
  const loaded = Promise.resolve(warm)
  const solving = { small: warm, full: () => loaded, loadFull: () => loaded }
  const { answer, compare } = createAnswering(bundledLibrary, solving)
  let sent: NetworkDoc | null = null
  let network: object | null = null
  const run = async (doc: NetworkDoc, baselines: readonly string[]) => {
    const spent = clock()
    const delta = structuredClone(deltaBetween(sent, doc))
    sent = doc
    const found = structuredClone(await answer({ kind: 'answer', doc: delta, scenario: null }))
    if (found.network !== null) network = applyDelta(network, found.network)
    const answered = spent()
    expect(found.answer?.certificate?.verdict).toBe('pass')
    for (const id of baselines) expect(structuredClone(compare(id))?.baselineAnswer).not.toBeNull()
    return { answered, all: spent() }
  }
  return { run, dispose: warm.dispose }
}

const baselines = ['no_reuse', 'as_usual', 'before']

const sizes = [
  { size: 100, runs: 12 },
  { size: 300, runs: 8 },
  { size: 1000, runs: 6 },
] as const

/** The targets are those of the largest. */
const largest = 1000

test('from an edit to its answer and its baselines', { timeout: 1_800_000 }, async () => {
  const rows: (string | number)[][] = []
  for (const { size, runs } of sizes)
    for (const { name, edit, most, keepsMarkets } of edits) {
      const side = createBothSides()
      let doc = baseOf(size, keepsMarkets)
      await side.run(doc, baselines)
      const spent: Awaited<ReturnType<typeof side.run>>[] = []
      for (let run = 1; run <= runs; run++) {
        doc = edit(doc, run)
        spent.push(await side.run(doc, baselines))
      }
      side.dispose()
      const figures = (which: 'answered' | 'all', limit: number) => {
        const walls = spent.map((each) => each[which].wall)
        const aim = [`≤ ${String(limit)}`, median(walls) <= limit ? 'yes' : 'NO']
        return [
          median(walls),
          Math.min(...walls),
          median(spent.map((each) => each[which].cpu)),
          ...(size === largest ? aim : ['', '']),
        ]
      }
      rows.push([size, name, ...figures('answered', most), ...figures('all', 2 * most)])
    }
  const columns = ['median', 'least', 'cpu', 'target', 'met']
  printTable(
    'From an edit to its certified answer, then to all of its three baselines [ms]',
    ['processes', 'edit', ...columns, ...columns.map((column) => `all: ${column}`)],
    rows,
  )
})

/** Memory in use after garbage was collected, that of WebAssembly included [MB]. */
function memory(): number {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  collect()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return (heapUsed + arrayBuffers) / 1e6
}

test('memory after 50 and after 500 edits of 300 processes', { timeout: 1_800_000 }, async () => {
  const side = createBothSides()
  let doc = baseOf(300)
  const kinds = [slideBound, slidePrice, withCoefficient]
  let early = NaN
  for (let run = 1; run <= 500; run++) {
    doc = kinds[run % kinds.length]?.(doc, run) ?? doc
    await side.run(doc, run % 25 === 0 ? baselines : [])
    if (run === 50) early = memory()
  }
  const late = memory()
  side.dispose()
  const ratio = late / early
  printTable(
    'Memory of the worker [MB]',
    ['after 50 edits', 'after 500', 'ratio', 'target', 'met'],
    [[early, late, ratio.toFixed(2), '≤ 1.3', ratio <= 1.3 ? 'yes' : 'NO']],
  )
})
