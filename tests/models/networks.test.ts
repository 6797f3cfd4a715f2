import { describe, expect, test } from 'vitest'
import type { NetworkDoc, PortDoc, ProcessDoc, Table } from '../../src/core/format/doc'
import { applyPatch } from '../../src/core/format/patch'
import { simulate } from '../../src/core/run/simulate'
import type { Text } from '../../src/core/base/text'
import { loadSolvers } from '../../src/solver/loadSolvers'
import { createPortfolio } from '../../src/solver/portfolio'
import {
  commodities,
  modelFiles,
  readModel,
  recipes,
  markets,
  reuseToday,
  sources,
  transport,
} from './library'
import base from './xinfaBase.json'

const idPattern = /^[a-z][a-z0-9_]*$/
const han = /\p{Script=Han}/u

const documents = modelFiles('networks/').map(
  (file) => [file, readModel(`networks/${file}`) as NetworkDoc] as const,
)
const variants = documents.flatMap(([file, doc]) => [
  [file, doc] as const,
  ...Object.entries(doc.scenarios ?? {}).map(
    ([id, scenario]) => [`${file} ${id}`, applyPatch(doc, scenario.patch) as NetworkDoc] as const,
  ),
])

/** Ports of a process: those of its recipes, with what the document says over them. */
function portsOf({ recipe, modes, ports }: ProcessDoc): Table<PortDoc> {
  const all = [recipe, ...Object.values(modes ?? {}).map((mode) => mode.recipe)]
  const own = [...Object.values(modes ?? {}).map((mode) => mode.ports), ports]
  const written = all.map((id) => recipes[id ?? '']?.ports ?? {})
  return [...written, ...own].reduce<unknown>(
    (merged, each) => applyPatch(merged, each ?? {}),
    {},
  ) as Table<PortDoc>
}

/** The recipe of a process, or those of its modes, by mode. */
const recipesOf = ({ recipe, modes }: ProcessDoc): Readonly<Record<string, string | undefined>> =>
  modes === undefined
    ? { run: recipe }
    : Object.fromEntries(Object.entries(modes).map(([id, mode]) => [id, mode.recipe ?? recipe]))

/** Inlets and outlets of a card decide its height [px]. */
function heightOf(process: ProcessDoc): number {
  const directions = Object.values(portsOf(process)).map((port) => port.direction)
  const inlets = directions.filter((direction) => direction === 'in').length
  return 60 + 22 * Math.max(inlets, directions.length - inlets)
}

describe.each(variants)('%s', (_, doc) => {
  test('every process has known recipe, ports, commodities and zone', () => {
    const wrong = Object.entries(doc.processes).filter(([, process]) => {
      const ports = Object.values(portsOf(process))
      const known = Object.values(recipesOf(process)).every(
        (recipe) => recipe === undefined || recipes[recipe] !== undefined,
      )
      const complete = ports.every(
        ({ direction, commodity = '' }) =>
          direction && (commodities[commodity] ?? doc.commodities?.[commodity]),
      )
      const direction =
        { supply: 'out', market: 'in', disposal: 'in' }[process.kind as string] ?? undefined
      const turned = direction !== undefined && ports.some((port) => port.direction !== direction)
      const zoned = process.zone === undefined || doc.zones?.[process.zone] !== undefined
      return !known || !complete || turned || !zoned || ports.length === 0
    })
    expect(wrong.map(([id]) => id)).toEqual([])
  })

  test('every flow runs from an outlet to an inlet of its commodity', () => {
    const portAt = (end: string) => {
      const [process = '', port = ''] = end.split('.')
      const found = doc.processes[process]
      return found && portsOf(found)[port]
    }
    const wrong = Object.entries(doc.flows).filter(([, flow]) => {
      const [from, to] = [portAt(flow.from), portAt(flow.to)]
      const carried = from?.commodity ?? ''
      const taken = to?.accepts === undefined ? [to?.commodity] : Object.keys(to.accepts)
      return from?.direction !== 'out' || to?.direction !== 'in' || !taken.includes(carried)
    })
    expect(wrong.map(([id]) => id)).toEqual([])
  })

  test('ids are ids, names are in two languages, sources exist', () => {
    const tables = [doc.processes, doc.flows, doc.parameters, doc.scenarios, doc.zones, doc.layout]
    const ids = tables.flatMap((table) => Object.keys(table ?? {}))
    expect(ids.filter((id) => !idPattern.test(id))).toEqual([])
    const names = [doc.processes, doc.parameters, doc.scenarios, doc.zones].flatMap((table) =>
      Object.values<{ readonly name?: Text | undefined }>(table ?? {}).map(({ name }) => name),
    )
    expect([doc.name, ...names].filter((name) => !name?.en || !han.test(name.zh ?? ''))).toEqual([])
    const cited = [...JSON.stringify(doc).matchAll(/"source":"([^"]*)"/g)].map(
      (match) => match[1] ?? '',
    )
    expect(cited.filter((id) => !sources[id] && !doc.sources?.[id])).toEqual([])
  })

  test('every process stands alone in its place', () => {
    const places = Object.entries(doc.processes).map(([id, process]) => {
      const place = doc.layout?.[id]
      return { id, x: place?.x ?? NaN, y: place?.y ?? NaN, height: heightOf(process) }
    })
    expect(places.filter(({ x, y }) => Number.isNaN(x + y))).toEqual([])
    const clash = places.flatMap((a, index) =>
      places
        .slice(index + 1)
        .filter(
          (b) =>
            Math.abs(a.x - b.x) < 280 && a.y < b.y + b.height + 60 && b.y < a.y + a.height + 60,
        )
        .map((b) => `${a.id} ${b.id}`),
    )
    expect(clash).toEqual([])
  })

  test('every parameter has a range and is used', () => {
    const text = JSON.stringify({ ...doc, parameters: {}, scenarios: {} })
    const wrong = Object.entries(doc.parameters ?? {}).filter(
      ([id, parameter]) =>
        parameter.low === undefined || parameter.high === undefined || !text.includes(id),
    )
    expect(wrong.map(([id]) => id)).toEqual([])
  })
})

describe('xinfa_chiping', () => {
  const doc = readModel('networks/xinfa_chiping.json') as NetworkDoc
  const activities: Readonly<Record<string, number>> = base.activity

  test('runs every process of the base case, with capacity for it', () => {
    const run = new Set<string>()
    const short = Object.entries(doc.processes).filter(([, process]) => {
      const asked = Object.values(recipesOf(process)).map((recipe = '') => {
        if (recipe in activities) run.add(recipe)
        return activities[recipe] ?? 0
      })
      return (
        Number.parseFloat(String(process.capacity)) < asked.reduce((sum, each) => sum + each, 0)
      )
    })
    expect(Object.keys(activities).filter((recipe) => !run.has(recipe))).toEqual([])
    expect(run.size).toBe(29)
    expect(short.map(([id]) => id)).toEqual([])
  })

  test('at least cost every process runs as in the base case', async () => {
    const { solve } = createPortfolio(await loadSolvers())
    const library = { commodities, recipes, transport, reuseToday, markets, sources }
    const { answer, issues } = simulate({ doc, scenario: null, baselines: [] }, library, solve)
    expect(issues).toEqual([])
    expect(answer?.status).toBe('optimal')
    const off = Object.entries(doc.processes).flatMap(([id, process]) =>
      Object.entries(recipesOf(process)).flatMap(([mode, recipe = '']) => {
        if (process.kind !== 'converter') return []
        const [level, asked] = [answer?.activities[id]?.[mode] ?? NaN, activities[recipe] ?? 0]
        // What the base case does not run, a plant that waits for its parameter or another mode, stands still.
        return Math.abs(level - asked) <= 0.001 * asked ? [] : [[id, mode, level, asked]]
      }),
    )
    expect(off).toEqual([])
  })

  test('what is made and used of each commodity is that of the base case, within 3 %', async () => {
    const { solve } = createPortfolio(await loadSolvers())
    const library = { commodities, recipes, transport, reuseToday, markets, sources }
    const { answer, network } = simulate({ doc, scenario: null, baselines: [] }, library, solve)
    if (answer === null || network === null) throw new Error('no answer')
    const moved = { in: new Map<string, number>(), out: new Map<string, number>() }
    for (const process of Object.values(network.processes)) {
      const net = new Map<string, number>()
      for (const mode of Object.values(process.modes))
        for (const [port, amount] of Object.entries(mode.amounts)) {
          const { direction, commodity } = process.ports[port] ?? { direction: 'in', commodity: '' }
          const level = (answer.activities[process.id]?.[mode.id] ?? 0) * amount
          net.set(commodity, (net.get(commodity) ?? 0) + (direction === 'out' ? level : -level))
        }
      for (const [commodity, amount] of net) {
        const side = amount > 0 ? moved.out : moved.in
        side.set(commodity, (side.get(commodity) ?? 0) + Math.abs(amount))
      }
    }
    const off = Object.entries(base.balance).filter(([id, { made, used }]) =>
      [
        [moved.out.get(id) ?? 0, made],
        [moved.in.get(id) ?? 0, used],
      ].some(([here = 0, there = 0]) => Math.abs(here - there) > 0.03 * there),
    )
    expect(off).toEqual([])
    expect(Object.keys(base.balance).length).toBeGreaterThan(70)
  })

  test('contracts hold the base sales, and no less than 97 % of them', () => {
    const contracts = Object.values(doc.processes).filter(({ minimum }) => minimum !== undefined)
    const shares = contracts.map((market) => {
      const [commodity = ''] = Object.keys(market.ports ?? {})
      const { net } = base.balance[commodity as keyof typeof base.balance]
      const [least, most] = [market.minimum, market.capacity].map(
        (x) => Number.parseFloat(String(x)) / net,
      )
      return (least ?? 0) > 0.97 && (least ?? 1) < 1 && most === 1
    })
    expect(shares).toHaveLength(11)
    expect(shares.every(Boolean)).toBe(true)
  })
})
