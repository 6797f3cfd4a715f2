import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { isRecord } from '../../../src/core/format/patch'
import type { NetworkDoc } from '../../../src/core/format/doc'
import { readDoc } from '../../../src/core/format/read'
import type { Change, EntryChange } from '../../../src/core/edit/change'
import { changesBetween, changesOf } from '../../../src/core/edit/changes'
import { bundledLibrary } from '../../../src/solver/library'

const read = (path: string): NetworkDoc => {
  const doc = readDoc(readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8'))
  if (!doc.ok) throw new Error(path)
  return doc.value
}
const networks = readdirSync(new URL('../../../models/networks/', import.meta.url)).map((file) => ({
  file,
  doc: read(`models/networks/${file}`),
}))
const everything = read('tests/fixtures/everything.json')
const chiping = read('models/networks/xinfa_chiping.json')

/** A change in short: "opened flows.x.capacity: 0 → 5". */
const short = (change: Change): string =>
  change.kind === 'goal' || change.kind === 'places'
    ? change.kind
    : `${change.kind} ${change.path.join('.')}: ${told(change.before)} → ${told(change.after)}`
const told = (value: EntryChange['before']): string =>
  typeof value === 'object' ? (value?.en ?? '–') : String(value)

const under = (doc: NetworkDoc, patch: unknown): NetworkDoc => ({
  ...doc,
  scenarios: { it: { name: { en: 'It' }, patch } },
})
const changes = (doc: NetworkDoc, patch: unknown): readonly Change[] =>
  changesOf(under(doc, patch), 'it', bundledLibrary)
const entries = (found: readonly Change[]): readonly EntryChange[] =>
  found.filter((each) => each.kind !== 'goal' && each.kind !== 'places')

describe('the scenarios of the bundled networks', () => {
  const all = networks.flatMap(({ file, doc }) =>
    Object.keys(doc.scenarios ?? {}).map((id) => ({ file, id, doc })),
  )

  test.each(all)('$file, $id changes something, and there are words for all of it', (each) => {
    const found = changesOf(each.doc, each.id, bundledLibrary)
    expect(found.length).toBeGreaterThan(0)
    for (const change of entries(found)) {
      expect(change.name?.en).toBeTruthy()
      expect(change.name?.zh).toMatch(/\p{Script=Han}/u)
      if (change.kind === 'changed') expect(change.field).not.toBeNull()
    }
  })

  test('a parameter, a mode that is gone, a capacity that becomes nothing', () => {
    const wet = changesOf(chiping, 'wet_cooling', bundledLibrary)
    expect(wet.map(short)).toEqual([
      'changed parameters.tower_water_quota.value: 0 m3/year → 60000000 m3/year',
      'removed processes.power_units.modes.extraction_dry: – → –',
      'removed processes.power_units.modes.condensing_dry: – → –',
    ])
    expect(entries(wet)[1]).toMatchObject({
      name: { en: 'Coal power units' },
      part: { en: 'Extraction, indirect dry cooling' },
    })
    const shut = entries(changesOf(chiping, 'no_gypsum', bundledLibrary))
    expect(shut.map(({ kind }) => kind)).toEqual(Array(5).fill('shut'))
    expect(shut[0]?.name?.en).toMatch(
      /^FGD gypsum.*: Flue-gas desulphurisation → Plasterboard plant$/,
    )
    expect(shut[0]?.name?.zh).toMatch(/^脱硫石膏.*：烟气脱硫 → 纸面石膏板$/)
  })

  test('a plant with its market and flows that are added, each by name and size', () => {
    const added = entries(
      changesOf(
        networks.find(({ file }) => file === 'liaocheng_chains.json')!.doc,
        'chlorine_link',
        bundledLibrary,
      ),
    )
    expect(added.map(({ kind }) => kind)).toEqual(Array(added.length).fill('added'))
    expect(added[0]).toMatchObject({ name: { en: 'PVC plant' }, after: '300000 t/year' })
    expect(added.map(({ path }) => path[0])).toEqual([
      ...['processes', 'processes', 'flows', 'flows', 'flows', 'flows'],
    ])
  })
})

describe('every field of the format', () => {
  /** Paths of everything that stands in a value, down to its leaves. */
  const leaves = (value: unknown, path: readonly string[] = []): readonly (readonly string[])[] =>
    isRecord(value)
      ? Object.entries(value).flatMap(([key, each]) => leaves(each, [...path, key]))
      : [path]
  const skipped =
    /^(\$schema|format|scenarios|objective|layout)|^notes\..*\.[xy]$|^zones\..*\.collapsed$/
  // What else is said of a number than the number itself is told by its path.
  const aside = /\.(lhv|price|disposal|tax|co2e|virgin|energy|water|waste|amount)\.\w+$/

  test.each(
    leaves(everything)
      .filter((path) => !skipped.test(path.join('.')))
      .map((path) => ({ at: path.join('.'), path })),
  )('$at is told when it changes', ({ at, path }) => {
    const value = path.reduce<unknown>(
      (found, key) => (isRecord(found) ? found[key] : null),
      everything,
    )
    const other =
      typeof value === 'boolean'
        ? !value
        : typeof value === 'number'
          ? value + 1
          : `${String(value)}9`
    const patch = path.reduceRight<unknown>((inner, key) => ({ [key]: inner }), other)
    const found = changes(everything, patch)
    expect(found).toHaveLength(1)
    const [change] = entries(found)
    if (change === undefined || (aside.test(at) && path.at(-1) !== 'value')) return
    expect([at, change.field]).not.toEqual([at, null])
    expect(change.after).not.toEqual(change.before)
  })

  test('the goal and moved cards and notes', () => {
    const patch = { objective: { minimize: 'co2e', weights: null, first: null, then: null } }
    expect(changes(chiping, patch).map(short)).toEqual(['goal'])
    const noted = { ...everything, notes: { hint: { text: 'Here', x: 0, y: 0 } } }
    const moved = changes(noted, { layout: { mill: { x: 999 } }, notes: { hint: { x: 999 } } })
    expect(moved.map(short)).toEqual(['places'])
    const rewritten = entries(changes(noted, { notes: { hint: { text: 'There' } } }))
    expect(rewritten[0]).toMatchObject({ field: 'notes.*.text', name: { en: 'There' } })
  })
})

describe('what a patch means', () => {
  test('opened and shut, with what the library says where the document says nothing', () => {
    const flows = { pvc_carbide_ash_brick_carbide_slag: { capacity: '0 t/year' } }
    const shut = changesBetween(
      { ...chiping, flows: { ...chiping.flows } },
      { ...chiping, flows: { ...chiping.flows, ...shutFlows(chiping, flows) } },
      bundledLibrary,
    )
    expect(entries(shut).map(({ kind }) => kind)).toEqual(['shut'])
    const opened = changesBetween(
      { ...chiping, flows: { ...chiping.flows, ...shutFlows(chiping, flows) } },
      chiping,
      bundledLibrary,
    )
    expect(entries(opened)[0]).toMatchObject({ kind: 'opened', before: '0 t/year', after: null })
    const spare = { pvc_carbide_ash_brick_carbide_slag: { capacity: '0 t/year + spare' } }
    const bounded = changesBetween(
      chiping,
      { ...chiping, flows: { ...chiping.flows, ...shutFlows(chiping, spare) } },
      bundledLibrary,
    )
    expect(entries(bounded).map(({ kind }) => kind)).toEqual(['changed'])
    const price = changes(chiping, { commodities: { fly_ash: { disposal: '99 CNY/t' } } })
    expect(entries(price)[0]).toMatchObject({ kind: 'changed', field: 'commodities.*.disposal' })
    expect(entries(price)[0]?.before).not.toBeNull()
  })

  test('amounts that are written otherwise but are the same are no change; ports of the recipe have their own', () => {
    expect(changes(chiping, { processes: { ash_brick: { kind: 'converter' } } })).toEqual([])
    const port = entries(
      changes(chiping, { processes: { ash_brick: { ports: { fly_ash: { amount: '0.7 t/t' } } } } }),
    )
    expect(port).toHaveLength(1)
    expect(port[0]).toMatchObject({
      kind: 'changed',
      field: 'processes.*.ports.*.amount',
      after: '0.7 t/t',
    })
    expect(port[0]?.before).toMatch(/t\/t$/)
    expect(port[0]?.part?.en).toMatch(/fly ash/i)
  })

  test('what is stale changes nothing, and an unknown field is told by its path', () => {
    expect(changes(chiping, { flows: { nowhere: { capacity: '1 t/year' } } })).toEqual([])
    const [odd] = entries(changes(chiping, { processes: { ash_brick: { colour: 'red' } } }))
    expect(odd).toMatchObject({ field: null, path: ['processes', 'ash_brick', 'colour'] })
    expect(changesOf(chiping, 'no such scenario', bundledLibrary)).toEqual([])
  })
})

function shutFlows(doc: NetworkDoc, flows: Record<string, object>): NetworkDoc['flows'] {
  return Object.fromEntries(
    Object.entries(flows).map(([id, more]) => [id, { ...doc.flows[id]!, ...more }]),
  )
}
