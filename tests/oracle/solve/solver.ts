import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import loadHighs, { type Highs } from 'highs'

/** What a solver says of a text. */
export interface TextAnswer {
  readonly verdict: 'optimal' | 'infeasible' | 'unbounded' | 'unsure'
  /** Values by column. */
  readonly values: readonly number[]
  /** Reduced costs by column and duals by row; empty where there are whole columns. */
  readonly reduced: readonly number[]
  readonly duals: readonly number[]
}

/** Solves a program in CPLEX-LP text. `whole`: whether it has columns of whole numbers. */
export type SolveText = (text: string, whole: boolean) => TextAnswer

const without = (verdict: TextAnswer['verdict']): TextAnswer => ({
  ...{ verdict, values: [], reduced: [], duals: [] },
})

/** GLPK's solver, where it is installed. */
export const glpsolThere: boolean = existsSync('/usr/bin/glpsol')

/** Solves by glpsol; `exact` in rational arithmetic, for programs without whole columns. */
export const solveByGlpsol =
  (exact = false): SolveText =>
  (text, whole) => {
    const folder = mkdtempSync(join(tmpdir(), 'oracle-'))
    try {
      const [problem, solution] = [join(folder, 'problem.lp'), join(folder, 'solution')]
      writeFileSync(problem, text)
      const options = exact && !whole ? ['--exact'] : ['--nopresol', '--tmlim', '20']
      const args = ['--lp', problem, ...options, '--write', solution]
      const { stdout } = spawnSync('/usr/bin/glpsol', args, { encoding: 'utf8' })
      return readGlpsol(stdout, existsSync(solution) ? readFileSync(solution, 'utf8') : '')
    } finally {
      rmSync(folder, { recursive: true })
    }
  }

/** Reads the log and the raw solution file of glpsol. */
function readGlpsol(log: string, solution: string): TextAnswer {
  const lines = solution.split('\n').map((line) => line.split(/\s+/))
  const head = lines.find(([kind]) => kind === 's') ?? []
  const [, family, , , first, second] = head
  if (/NO (PRIMAL|INTEGER) FEASIBLE|NO FEASIBLE SOLUTION/u.test(log)) return without('infeasible')
  if (/UNBOUNDED|NO DUAL FEASIBLE/u.test(log)) return without('unbounded')
  const columns = lines.filter(([kind]) => kind === 'j')
  const rows = lines.filter(([kind]) => kind === 'i')
  if (family === 'mip' && first === 'o')
    return { ...without('optimal'), values: columns.map((line) => Number(line[2])) }
  if (family !== 'bas' || first !== 'f' || second !== 'f') return without('unsure')
  return {
    verdict: 'optimal',
    values: columns.map((line) => Number(line[3])),
    reduced: columns.map((line) => Number(line[4])),
    duals: rows.map((line) => Number(line[4])),
  }
}

/** HiGHS, which is with us everywhere. */
const highs: Highs = await loadHighs()

/** Solves by HiGHS. */
export const solveByHighs: SolveText = (text, whole) => {
  const options = whole
    ? { mip_feasibility_tolerance: 1e-9, primal_feasibility_tolerance: 1e-9, mip_rel_gap: 0 }
    : { primal_feasibility_tolerance: 1e-9, dual_feasibility_tolerance: 1e-9 }
  const { Status, Columns, Rows } = highs.solve(text, { ...options, small_matrix_value: 1e-12 })
  if (Status === 'Infeasible') return without('infeasible')
  if (Status === 'Unbounded' || Status === 'Primal infeasible or unbounded')
    return without('unbounded')
  if (Status !== 'Optimal') return without('unsure')
  const columns = Object.keys(Columns).map((_, j) => Columns[`c${j + 1}`])
  return {
    verdict: 'optimal',
    values: columns.map((column) => column?.Primal ?? NaN),
    reduced: whole ? [] : columns.map((column) => (column && 'Dual' in column ? column.Dual : 0)),
    duals: whole ? [] : Rows.map((row) => ('Dual' in row ? row.Dual : 0)),
  }
}

/** The solver to begin with. */
export const usualSolver: SolveText = glpsolThere ? solveByGlpsol() : solveByHighs
