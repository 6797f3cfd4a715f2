import { solveParts } from '../core/lp/join'
import { partsOf, restrictTo } from '../core/lp/parts'
import type { LinearProgram } from '../core/lp/program'
import { scaleProgram } from '../core/lp/scale'
import type { CertifiedSolution, SolveOptions, SolveProgram } from '../core/lp/solution'
import { at } from '../core/lp/vector'
import { firstSettings } from './adapter'
import { isUnlinked } from './atBounds'
import { programsToProve } from './branch'
import { startClock } from './clock'
import { basisStatus, type HighsSolver, type ProgramBasis } from './highs'
import { ask, judge } from './judge'

/** What may change in the program of a session: all but its matrix. What is left out is as it was opened. */
type ProgramChanges = Partial<Omit<LinearProgram, 'matrix'>>

/** A program that stays loaded and is solved again with other bounds and costs. */
export interface ProgramSession {
  readonly solve: (changes?: ProgramChanges, options?: SolveOptions) => CertifiedSolution
  /** Where its last solution lay, for another program to start from. */
  readonly basis: () => NamedBasis
  /** Frees the model. To solve again after that is allowed and loads it anew. */
  readonly dispose: () => void
}

/** A basis by the names of rows and columns, so that a program with other ones beside them can start from it. */
export interface NamedBasis {
  readonly columns: ReadonlyMap<string, number>
  readonly rows: ReadonlyMap<string, number>
}

/** What a session falls back on, and where it starts. */
export interface SessionOptions {
  /** Solves afresh what is not certified at once. */
  readonly solve: SolveProgram
  /** Proves that a program has no optimum; null where it cannot. */
  readonly prove?: (program: LinearProgram, options: SolveOptions) => CertifiedSolution | null
  readonly start?: NamedBasis | undefined
}

/**
 * Opens a program for warm re-solves by HiGHS: split into its independent parts once, each part in the scaling in which
 * it was opened. Where the answer is "infeasible" or "unbounded" that is proved; what is neither proved nor certified at
 * once is solved afresh by `solve`, as is everything without HiGHS.
 */
export function openSession(
  highs: HighsSolver | null,
  program: LinearProgram,
  options: SessionOptions,
): ProgramSession {
  const parts = partsOf(program)
  const { solve } = options
  if (highs === null) return withoutModel(solve, program)
  if (parts.length === 1) return openPart(highs, program, options)
  const sessions = parts.map((part) => openPart(highs, restrictTo(program, part, 0), options))
  return {
    solve: (changes = {}, options = {}) => {
      const changed: LinearProgram = { ...program, ...changes }
      if (changed.rowNames.length !== program.rowNames.length) return solve(changed, options)
      const clock = startClock(options.timeLimit ?? firstSettings.timeLimit)
      const solution = solveParts(changed, parts, (part, k) => {
        const session = sessions[k] ?? withoutModel(solve, part)
        return session.solve(part, { ...options, timeLimit: clock.left() })
      })
      return { ...solution, solver: { ...solution.solver, ms: clock.spent() } }
    },
    basis: () => {
      const all = sessions.map((session) => session.basis())
      return {
        columns: new Map(all.flatMap(({ columns }) => [...columns])),
        rows: new Map(all.flatMap(({ rows }) => [...rows])),
      }
    },
    dispose: () => {
      for (const session of sessions) session.dispose()
    },
  }
}

/** Whether another solver than HiGHS is asked for. */
const isOthers = ({ solver = 'auto' }: SolveOptions): boolean =>
  solver !== 'auto' && solver !== 'highs'

const noBasis: NamedBasis = { columns: new Map(), rows: new Map() }

const withoutModel = (solve: SolveProgram, program: LinearProgram): ProgramSession => ({
  solve: (changes = {}, options = {}) => solve({ ...program, ...changes }, options),
  basis: () => noBasis,
  dispose: () => undefined,
})

/** Opens a program that is one part; what has no coefficients needs no model. */
function openPart(
  highs: HighsSolver,
  program: LinearProgram,
  { solve, prove, start }: SessionOptions,
): ProgramSession {
  if (isUnlinked(program)) return withoutModel(solve, program)
  const first = scaleProgram(program)
  const session = highs.open(first.program, start && basisOf(program, start))
  return {
    solve: (changes = {}, options = {}) => {
      const changed: LinearProgram = { ...program, ...changes }
      // In a scaling of its own a whole number would be whole in the wrong unit.
      const fits =
        changed.rowNames.length === program.rowNames.length &&
        changed.integer.every((whole, j) => whole === 0 || at(first.scaling.column, j) === 1)
      // The bound of whole numbers is ours where it can be proved.
      if (!fits || isOthers(options) || programsToProve(changed) > 0) return solve(changed, options)
      const started = performance.now()
      const timed = (solution: CertifiedSolution): CertifiedSolution => ({
        ...solution,
        solver: { ...solution.solver, ms: performance.now() - started },
      })
      const scaled = scaleProgram(changed, { of: program, scaled: first })
      const timeLimit = options.timeLimit ?? firstSettings.timeLimit
      const answer = ask(session, scaled.program, { ...firstSettings, timeLimit })
      const warm = answer.status === 'optimal' ? judge(changed, scaled, answer, highs) : null
      if (warm?.certificate?.verdict === 'pass') return timed(warm)
      const claimsNone = answer.status === 'infeasible' || answer.status === 'unbounded'
      const none = claimsNone ? prove?.(changed, options) : null
      return none == null ? solve(changed, options) : timed(none)
    },
    basis: () => {
      const found = session.basis()
      return found === null ? noBasis : named(program, found)
    },
    dispose: () => {
      session.dispose()
    },
  }
}

const named = (
  { columnNames, rowNames }: LinearProgram,
  { columns, rows }: ProgramBasis,
): NamedBasis => ({
  columns: new Map(columnNames.map((name, j) => [name, at(columns, j)])),
  rows: new Map(rowNames.map((name, i) => [name, at(rows, i)])),
})

/** A basis for a program: what is new in it lies at a bound, and rows that are new are slack. */
function basisOf(program: LinearProgram, start: NamedBasis): ProgramBasis {
  const { lower, upper, zero, basic } = basisStatus
  const boundOf = (j: number): number =>
    at(program.columnLower, j) > -Infinity
      ? lower
      : at(program.columnUpper, j) < Infinity
        ? upper
        : zero
  return {
    columns: Int32Array.from(
      program.columnNames,
      (name, j) => start.columns.get(name) ?? boundOf(j),
    ),
    rows: Int32Array.from(program.rowNames, (name) => start.rows.get(name) ?? basic),
  }
}
