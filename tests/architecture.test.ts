import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { cruise, type ICruiseResult } from 'dependency-cruiser'
import extractOptions from 'dependency-cruiser/config-utl/extract-depcruise-options'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

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

// One line each: the file at fault, what it imports, the rule that must say so.
const faults: readonly (readonly [file: string, imports: string, rule: string])[] = [
  ['src/core/a.ts', '../state/target', 'core-stands-alone'],
  ['src/core/b.ts', '../../models/data.json', 'core-stands-alone'],
  ['src/core/c.ts', '../main', 'core-stands-alone'],
  ['src/core/d.ts', 'react', 'react-in-ui'],
  ['src/core/e.ts', 'node:fs', 'node-in-cli'],
  ['src/core/f.ts', 'fs/promises', 'node-in-cli'],
  ['src/core/g.ts', 'mathjs', 'mathjs-in-units'],
  ['src/core/h.ts', 'highs', 'highs-in-its-adapter'],
  ['src/core/i.ts', './nowhere', 'resolves'],
  ['src/state/a.ts', '../ui/target', 'state-knows-core'],
  ['src/state/b.ts', '../solver/target', 'state-knows-core'],
  ['src/state/c.ts', '@mantine/hooks', 'react-in-ui'],
  ['src/state/d.ts', 'react-i18next', 'react-in-ui'],
  ['src/ui/a.tsx', '../solver/target', 'ui-knows-state'],
  ['src/ui/b.tsx', '../cli/target', 'ui-knows-state'],
  ['src/ui/c.tsx', 'mathjs', 'mathjs-in-units'],
  ['src/ui/d.tsx', 'node:path', 'node-in-cli'],
  ['src/ui/f.tsx', 'elkjs', 'elk-in-layout'],
  ['src/ui/e.tsx', '../solver/target?worker', 'ui-knows-state'],
  ['src/solver/a.ts', '../state/target', 'solver-knows-core'],
  ['src/solver/e.ts', 'highs', 'highs-in-its-adapter'],
  ['src/solver/b.ts', 'highs/runtime?url', 'highs-file-in-solver'],
  ['src/solver/c.ts', 'javascript-lp-solver', 'js-lp-solver-in-its-adapter'],
  ['src/solver/d.ts', '@xyflow/react', 'react-in-ui'],
  ['src/cli/a.ts', '../state/target', 'cli-knows-core-and-solver'],
  ['src/cli/b.ts', '../ui/target', 'cli-knows-core-and-solver'],
  ['src/cli/c.ts', 'react-dom', 'react-in-ui'],
  ['src/other.ts', '../tests/target', 'main-wires'],
  ['src/words/a.ts', '../state/target', 'words-know-core'],
  ['src/core/j.ts', '../words/target', 'core-stands-alone'],
  ['src/state/e.ts', '../words/target', 'state-knows-core'],
  ['src/words/zh/a.ts', '../en/target', 'languages-apart'],
  ['src/core/ping.ts', './pong', 'no-cycle'],
]

// What the rules must let pass.
const allowed: readonly (readonly [file: string, imports: string])[] = [
  ['src/core/unitsOf.ts', 'mathjs'],
  ['src/core/units/read.ts', 'mathjs'],
  ['src/solver/highs.ts', 'highs'],
  ['src/solver/worker.ts', 'highs/runtime?url'],
  ['src/solver/jsLpSolver.ts', 'javascript-lp-solver'],
  ['src/solver/library.ts', '../../models/data.json'],
  ['src/ui/layout/worker.ts', 'elkjs'],
  ['src/ui/view.tsx', '../state/target'],
  ['src/ui/view.tsx', '../core/target'],
  ['src/ui/view.tsx', 'react'],
  ['src/ui/view.tsx', './view.css'],
  ['src/ui/view.tsx', '../words/en/target'],
  ['src/words/view.ts', '../core/target'],
  ['src/words/en/all.ts', './target'],
  ['src/state/store.ts', '../core/target'],
  ['src/cli/main.ts', '../words/en/target'],
  ['src/cli/main.ts', '../core/target'],
  ['src/cli/main.ts', '../solver/target'],
  ['src/cli/main.ts', '../../models/data.json'],
  ['src/cli/main.ts', 'node:fs'],
  ['src/main.tsx', './ui/target'],
  ['src/main.tsx', './solver/target'],
  ['src/main.tsx', './state/target'],
]

/** The seeded tree: what is imported, and then the files of both tables. */
function seededTree(): ReadonlyMap<string, string> {
  const target = 'export type Target = 1\n'
  const files = new Map([
    ['models/data.json', '{}'],
    ['tests/target.ts', target],
    ['src/core/pong.ts', "import './ping'\n"],
    ['src/ui/view.css', ''],
    ['src/words/zh/typed.ts', "import type { Target } from '../en/target'\n"],
    ['src/ui/typed.tsx', "import type { Target } from '../solver/target'\n"],
  ])
  for (const layer of ['core', 'state', 'ui', 'solver', 'cli', 'words', 'words/en'])
    files.set(`src/${layer}/target.ts`, target)
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
    expect(brokenBy('src/ui/typed.tsx')).toEqual(['ui-knows-state'])
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
