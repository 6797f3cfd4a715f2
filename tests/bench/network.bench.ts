import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { buildProgram } from '../../src/core/lp/build'
import type { LinearProgram } from '../../src/core/lp/program'
import { scaleProgram } from '../../src/core/lp/scale'
import { writeMps } from '../../src/core/lp/text/writeMps'
import type { NetworkDoc } from '../../src/core/format/doc'
import { readDoc } from '../../src/core/format/read'
import type { Answer } from '../../src/core/answer/answer'
import { solveNetwork } from '../../src/core/solve/solve'
import { firstSettings } from '../../src/solver/adapter'
import { loadSolvers } from '../../src/solver/loadSolvers'
import { createPortfolio } from '../../src/solver/portfolio'
import { keepWarm } from '../../src/solver/warm'
import { networkOf } from '../support/docs'
import { generateNetwork } from '../support/generate'
import { hasPeer } from '../support/peers'
import { clocked, clockedSolve, createClock, median, printTable } from './clock'

const solvers = await loadSolvers()

/** Processes, and the time from an edit to a certified answer that is the aim for a warm worker [ms]. */
const sizes = [
  { size: 20, target: 16, runs: 60 },
  { size: 100, target: 100, runs: 30 },
  { size: 300, target: Infinity, runs: 15 },
  { size: 1000, target: 1000, runs: 9 },
] as const

/** A document with one parameter moved: market sizes are bounds of the program, the price of power a cost. */
const edited = (doc: NetworkDoc, parameter: string, value: string | number): NetworkDoc => ({
  ...doc,
  parameters: { ...doc.parameters, [parameter]: { value } },
})

const edits = {
  bound: (doc: NetworkDoc, run: number) => edited(doc, 'demand', 1 + run / 100),
  price: (doc: NetworkDoc, run: number) => edited(doc, 'power_price', `${420 + run} CNY/MWh`),
} as const

/** Where the time of one edit goes [ms]. `certify` is scaling and the certificates around the solver. */
interface Split {
  readonly parse: number
  readonly build: number
  readonly solve: number
  readonly certify: number
  /** Reading the answer back, the physics, the second solve's program. */
  readonly read: number
  readonly total: number
}

/** A simulator that keeps its state from edit to edit, as the worker does, and times each. */
function createTimed() {
  const inside = createClock()
  const around = createClock()
  const warm = keepWarm(createPortfolio(clocked(solvers, inside)))
  const solve = clockedSolve(warm.solve, around)
  const run = (doc: NetworkDoc): { readonly split: Split; readonly answer: Answer } => {
    const started = performance.now()
    const network = networkOf(doc)
    const parsed = performance.now()
    buildProgram(network)
    const built = performance.now()
    const answer = solveNetwork(network, solve)
    const ended = performance.now()
    const [solver, call] = [inside.take(), around.take()]
    const [parse, build] = [parsed - started, built - parsed]
    // The program was built once more for the clock: that time is not part of the edit.
    const total = parse + ended - built
    const read = total - parse - build - call
    return { split: { parse, build, solve: solver, certify: call - solver, read, total }, answer }
  }
  return { run, dispose: warm.dispose }
}

const stages = ['parse', 'build', 'solve', 'certify', 'read', 'total'] as const
const medians = (splits: readonly Split[]): readonly number[] =>
  stages.map((stage) => median(splits.map((split) => split[stage])))

/** The quickest run: what the median would be on a machine with nothing else to do. */
const least = (splits: readonly Split[]): number => Math.min(...splits.map(({ total }) => total))

test('from an edit to a certified answer', () => {
  const rows: (string | number)[][] = []
  for (const { size, target, runs } of sizes) {
    const text = JSON.stringify(generateNetwork(size))
    const cold: Split[] = []
    for (let run = 0; run < Math.min(runs, 9); run++) {
      const fresh = createTimed()
      const started = performance.now()
      const doc = readDoc(text)
      if (!doc.ok) throw new Error(JSON.stringify(doc.error))
      const reading = performance.now() - started
      const { split, answer } = fresh.run(doc.value)
      expect(answer.certificate?.verdict).toBe('pass')
      cold.push({ ...split, parse: split.parse + reading, total: split.total + reading })
      fresh.dispose()
    }
    const base = generateNetwork(size)
    const { program } = buildProgram(networkOf(base))
    const shape = `${program.rowNames.length} × ${program.columnNames.length}`
    rows.push([size, shape, 'cold', ...medians(cold), least(cold), '', ''])
    for (const [name, edit] of Object.entries(edits)) {
      const warm = createTimed()
      warm.run(base)
      const splits: Split[] = []
      for (let run = 1; run <= runs; run++) {
        const { split, answer } = warm.run(edit(base, run))
        expect(answer.certificate?.verdict).toBe('pass')
        splits.push(split)
      }
      warm.dispose()
      const figures = medians(splits)
      const aim = Number.isFinite(target) ? `≤ ${target}` : ''
      const met = (figures.at(-1) ?? NaN) <= target ? 'yes' : 'NO'
      rows.push(['', '', `warm, ${name}`, ...figures, least(splits), aim, aim === '' ? '' : met])
    }
  }
  const heads = ['processes', 'rows × columns', 'edit', ...stages, 'least', 'target', 'met']
  printTable('Document → parsed → program → certified answer, medians [ms]', heads, rows)
})

/** Seconds that CLP reports for solving an MPS file, and its objective. */
function runClp(file: string): { readonly ms: number; readonly objective: number } {
  const { stdout } = spawnSync('/usr/bin/clp', [file, '-solve'], { encoding: 'utf8' })
  const found = /Optimal objective (\S+) - .*? time ([\d.]+)/.exec(stdout)
  return { ms: 1000 * Number(found?.[2]), objective: Number(found?.[1]) }
}

function highsTime(program: LinearProgram): number {
  const scaled = scaleProgram(program).program
  const started = performance.now()
  expect(solvers.highs?.solve(scaled, firstSettings).status).toBe('optimal')
  return performance.now() - started
}

test.skipIf(!hasPeer('clp'))('HiGHS here beside native CLP, cold, on the same program', () => {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'))
  const rows = sizes.map(({ size, runs }) => {
    const { program } = buildProgram(networkOf(generateNetwork(size)))
    const file = join(folder, `${size}.mps`)
    writeFileSync(file, writeMps(program))
    const turns = Array.from({ length: Math.min(runs, 9) }, () => ({
      highs: highsTime(program),
      clp: runClp(file).ms,
    }))
    const highs = median(turns.map((turn) => turn.highs))
    const clp = median(turns.map((turn) => turn.clp))
    const ratio = highs / clp
    const aim = size === 1000 ? ['≤ 1.50', ratio <= 1.5 ? 'yes' : 'NO'] : ['', '']
    return [size, highs, clp, ratio.toFixed(2), ...aim]
  })
  rmSync(folder, { recursive: true })
  const heads = ['processes', 'HiGHS (WebAssembly)', 'CLP (native)', 'ratio', 'target', 'met']
  printTable('One cold solve, medians [ms]', heads, rows)
})

test('1,000 warm re-solves of 100 processes', () => {
  const { program } = buildProgram(networkOf(generateNetwork(100)))
  const capacities = program.rowNames.flatMap((name, i) => (name.startsWith('cap.') ? [i] : []))
  const session = createPortfolio(solvers).open(program)
  session.solve()
  const started = performance.now()
  for (let run = 0; run < 1000; run++) {
    const rowUpper = Float64Array.from(program.rowUpper)
    const row = capacities[run % capacities.length] ?? 0
    rowUpper[row] = (rowUpper[row] ?? 0) * 1.1
    expect(session.solve({ rowUpper }).certificate?.verdict).toBe('pass')
  }
  const seconds = (performance.now() - started) / 1000
  session.dispose()
  const row = ['100', (1000 / seconds).toFixed(0), '≥ 1000', seconds <= 1 ? 'yes' : 'NO']
  const heads = ['processes', 'per second', 'target', 'met']
  printTable('Warm re-solves, one capacity changed each time, all certified', heads, [row])
})
