import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { cruise, type ICruiseResult } from 'dependency-cruiser'
import extractOptions from 'dependency-cruiser/config-utl/extract-depcruise-options'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const { rooms } = (await import(resolve('.config/rooms.mjs'))) as {
  readonly rooms: Readonly<Record<'core' | 'ui', Readonly<Record<string, string>>>>
}

/** Cruises the `src` of a folder under our own rules. */
async function cruiseSource(baseDir: string): Promise<ICruiseResult> {
  const options = await extractOptions(resolve('.config/layers.json'))
  const { output } = await cruise(['src'], { ...options, validate: true, baseDir })
  if (typeof output === 'string') throw new Error('expected a result, not a report')
  return output
}

/** "rule: from → to" of each violation. */
const violationsOf = ({ summary }: ICruiseResult) =>
  summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)

test('our layers hold', async () => {
  const result = await cruiseSource(process.cwd())
  expect(result.modules.filter(({ source }) => source.startsWith('src/')).length).toBeGreaterThan(
    10,
  )
  expect(violationsOf(result)).toEqual([])
})

test('the README draws the rooms in their order', async () => {
  const readme = await readFile('README.md', 'utf8')
  for (const table of Object.values(rooms)) {
    const lines = Object.entries(table).map(([room, says]) => `      ${room.padEnd(13)} ${says}\n`)
    expect(readme).toContain(lines.join(''))
  }
})

/** A file that imports another room, at fault by the rule of its own. */
const upward = (file: string, room: string, layer: string) =>
  [file, `../${room}/target`, `${layer}/${file.split('/')[2] ?? ''}`] as const

// One line each: the file at fault, what it imports, the rule that must say so.
const faults: readonly (readonly [file: string, imports: string, rule: string])[] = [
  ['src/core/base/stray.ts', '../target', 'core-in-rooms'],
  ['src/ui/words/stray.tsx', '../target', 'ui-in-rooms'],
  ['src/ui/panels/one/panel.tsx', '../other/target', 'panels-apart'],
  ['src/state/files/up.ts', '../target', 'state/files'],
  ['src/state/up.ts', './shown/target', 'state-keeps-what-is-done'],
  ['src/state/shown/up.ts', '../documents/target', 'state/shown'],
  ...(['core', 'ui'] as const).flatMap((layer) => {
    const names = Object.keys(rooms[layer])
    const last = names.at(-1) ?? ''
    // Each room imports the next one, and the first one the last.
    return [
      ...names
        .slice(1)
        .map((above, i) => upward(`src/${layer}/${names[i] ?? ''}/up.ts`, above, layer)),
      upward(`src/${layer}/${names[0] ?? ''}/far.ts`, last, layer),
    ]
  }),
  ['src/core/base/a.ts', '../../state/target', 'core-stands-alone'],
  ['src/core/base/b.ts', '../../../models/data.json', 'core-stands-alone'],
  ['src/core/base/c.ts', '../../main', 'core-stands-alone'],
  ['src/core/base/d.ts', 'react', 'react-in-ui'],
  ['src/core/base/e.ts', 'node:fs', 'node-in-cli'],
  ['src/core/base/f.ts', 'fs/promises', 'node-in-cli'],
  ['src/core/base/g.ts', 'mathjs', 'mathjs-in-units'],
  ['src/core/base/h.ts', 'highs', 'highs-in-its-adapter'],
  ['src/core/base/i.ts', './nowhere', 'resolves'],
  ['src/state/a.ts', '../ui/words/target', 'state-knows-core'],
  ['src/state/b.ts', '../solver/target', 'state-knows-core'],
  ['src/state/c.ts', '@mantine/hooks', 'react-in-ui'],
  ['src/state/d.ts', 'react-i18next', 'react-in-ui'],
  ['src/ui/words/a.tsx', '../../solver/target', 'ui-knows-state'],
  ['src/ui/words/b.tsx', '../../cli/target', 'ui-knows-state'],
  ['src/ui/words/c.tsx', 'mathjs', 'mathjs-in-units'],
  ['src/ui/words/d.tsx', 'node:path', 'node-in-cli'],
  ['src/ui/words/f.tsx', 'elkjs', 'elk-in-layout'],
  ['src/ui/words/e.tsx', '../../solver/target?worker', 'ui-knows-state'],
  ['src/solver/a.ts', '../state/target', 'solver-knows-core'],
  ['src/solver/e.ts', 'highs', 'highs-in-its-adapter'],
  ['src/solver/b.ts', 'highs/runtime?url', 'highs-file-in-solver'],
  ['src/solver/c.ts', 'javascript-lp-solver', 'js-lp-solver-in-its-adapter'],
  ['src/solver/d.ts', '@xyflow/react', 'react-in-ui'],
  ['src/cli/a.ts', '../state/target', 'cli-knows-core-and-solver'],
  ['src/cli/b.ts', '../ui/words/target', 'cli-knows-core-and-solver'],
  ['src/cli/c.ts', 'react-dom', 'react-in-ui'],
  ['src/other.ts', '../tests/target', 'main-wires'],
  ['src/words/a.ts', '../state/target', 'words-know-core'],
  ['src/core/base/j.ts', '../../words/target', 'core-stands-alone'],
  ['src/state/e.ts', '../words/target', 'state-knows-core'],
  ['src/words/zh/a.ts', '../en/target', 'languages-apart'],
  ['src/core/base/ping.ts', './pong', 'no-cycle'],
]

// What the rules must let pass.
const allowed: readonly (readonly [file: string, imports: string])[] = [
  ['src/core/format/down.ts', '../base/target'],
  ['src/core/claims/down.ts', '../base/target'],
  ['src/ui/parts/down.tsx', '../words/target'],
  ['src/ui/shell/down.tsx', '../panels/one/target'],
  ['src/ui/panels/one/view.tsx', './target'],
  ['src/ui/panels/one/view.tsx', '../../parts/target'],
  ['src/state/shown/down.ts', '../target'],
  ['src/state/documents/down.ts', '../files/target'],
  ['src/core/base/unitsOf.ts', 'mathjs'],
  ['src/core/base/units/read.ts', 'mathjs'],
  ['src/solver/highs.ts', 'highs'],
  ['src/solver/worker.ts', 'highs/runtime?url'],
  ['src/solver/jsLpSolver.ts', 'javascript-lp-solver'],
  ['src/solver/library.ts', '../../models/data.json'],
  ['src/ui/layout/worker.ts', 'elkjs'],
  ['src/ui/words/view.tsx', '../../state/target'],
  ['src/ui/words/view.tsx', '../../core/base/target'],
  ['src/ui/words/view.tsx', 'react'],
  ['src/ui/words/view.tsx', './view.css'],
  ['src/ui/words/view.tsx', '../../words/en/target'],
  ['src/words/view.ts', '../core/base/target'],
  ['src/words/en/all.ts', './target'],
  ['src/state/store.ts', '../core/base/target'],
  ['src/cli/main.ts', '../words/en/target'],
  ['src/cli/main.ts', '../core/base/target'],
  ['src/cli/main.ts', '../solver/target'],
  ['src/cli/main.ts', '../../models/data.json'],
  ['src/cli/main.ts', 'node:fs'],
  ['src/main.tsx', './ui/words/target'],
  ['src/main.tsx', './solver/target'],
  ['src/main.tsx', './state/target'],
]

/** The seeded tree: what is imported, and then the files of both tables. */
function seededTree(): ReadonlyMap<string, string> {
  const target = 'export type Target = 1\n'
  const files = new Map([
    ['models/data.json', '{}'],
    ['tests/target.ts', target],
    ['src/core/base/pong.ts', "import './ping'\n"],
    ['src/ui/words/view.css', ''],
    ['src/words/zh/typed.ts', "import type { Target } from '../en/target'\n"],
    ['src/ui/words/typed.tsx', "import type { Target } from '../../solver/target'\n"],
  ])
  for (const layer of ['core', 'state', 'ui', 'solver', 'cli', 'words', 'words/en'])
    files.set(`src/${layer}/target.ts`, target)
  const folders = [
    ...['ui/panels/one', 'ui/panels/other', 'state/files', 'state/shown', 'state/documents'],
    ...Object.keys(rooms.core).map((room) => `core/${room}`),
    ...Object.keys(rooms.ui).map((room) => `ui/${room}`),
  ]
  for (const folder of folders) files.set(`src/${folder}/target.ts`, target)
  for (const [file, imports] of [...faults, ...allowed])
    files.set(file, `${files.get(file) ?? ''}import '${imports}'\n`)
  return files
}

describe('the layer rules', () => {
  let folder: string
  let result: ICruiseResult
  beforeAll(async () => {
    // Inside the project, so that packages are found as they are from src.
    await mkdir('.cache', { recursive: true })
    folder = await mkdtemp(resolve('.cache/layers-'))
    for (const [file, text] of seededTree()) {
      await mkdir(dirname(join(folder, file)), { recursive: true })
      await writeFile(join(folder, file), text)
    }
    result = await cruiseSource(folder)
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  /** Rules that a file breaks, each once. */
  const brokenBy = (source: string) => [
    ...new Set(
      result.summary.violations.filter(({ from }) => from === source).map(({ rule }) => rule.name),
    ),
  ]

  test.each(faults)('%s may not import %s: %s', (file, _, rule) => {
    expect(brokenBy(file)).toEqual([rule])
  })

  test('a type may not cross a layer either', () => {
    expect(brokenBy('src/ui/words/typed.tsx')).toEqual(['ui-knows-state'])
  })

  test('a language is held against English by its types', () => {
    expect(brokenBy('src/words/zh/typed.ts')).toEqual([])
  })

  test.each(allowed)('%s may import %s', (file) => {
    expect(result.modules.map(({ source }) => source)).toContain(file)
    expect(brokenBy(file)).toEqual([])
  })

  test('every rule has been broken once', () => {
    const rules = result.summary.ruleSetUsed?.forbidden?.map(({ name }) => name)
    expect(new Set(rules)).toEqual(new Set(faults.map(([, , rule]) => rule)))
  })
})
