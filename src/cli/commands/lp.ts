import { programExtensions, programFormat } from '../../core/exchange/formats'
import { conflictSet } from '../../core/lp/conflict'
import type { Conflict } from '../../core/lp/elastic'
import type { LinearProgram } from '../../core/lp/program'
import type { CertifiedSolution } from '../../core/lp/solution'
import { exitCode, exitOf, misused, type Outcome } from '../exit'
import { readText } from '../files'
import { asJson, asText, number, table, type Cell } from '../output'
import { loadSolve } from '../solvers'
import { verdictLines } from '../verdictLines'

/** Which program to solve, and how. */
export interface LpRequest {
  readonly file: string
  readonly solver: string
  readonly json: boolean
}

/** `lp`: any linear or mixed-integer program, solved and certified. */
export async function solveLp({ file, solver, json }: LpRequest): Promise<Outcome> {
  const format = programFormat(file)
  if (format === undefined) {
    const known = programExtensions.join(' nor ')
    return misused(`${file}: is neither ${known}; rename it after its format`)
  }
  const text = await readText(file)
  if (!text.ok) return text.error
  const program = format.read(text.value)
  if (!program.ok) {
    const { line, message, remedy = 'mend that line' } = program.error
    const errors = [`${file}:${line}: ${message}; ${remedy}`]
    return { exit: exitCode.issues, out: '', errors }
  }
  const solve = await loadSolve()
  const solution = solve(program.value, { solver })
  const conflicts = solution.status === 'infeasible' ? conflictSet(program.value, solve) : []
  return {
    exit: exitOf(solution.status, solution.certificate),
    out: json
      ? asJson(solutionJson(program.value, solution, conflicts))
      : asText(solutionText(program.value, solution)),
    errors: [
      ...verdictLines(file, solution),
      ...conflicts.map(
        ({ kind, name, side, amount }) =>
          `${kind} ${name}: its ${side} bound conflicts; ${amount === 0 ? 'it or another has to give way' : `give way by ${number(amount)}`}`,
      ),
      ...alongRay(program.value, solution).map(
        (name) => `column ${name}: grows without end; give it a bound`,
      ),
    ],
  }
}

function solutionJson(
  program: LinearProgram,
  solution: CertifiedSolution,
  conflicts: readonly Conflict[],
): object {
  const { status, objective, x, y, certificate, solver } = solution
  return {
    status,
    objective: Number.isFinite(objective) ? objective : null,
    certificate,
    solver,
    variables: x.length === 0 ? {} : byName(program.columnNames, x),
    duals: y.length === 0 ? {} : byName(program.rowNames, y),
    conflicts: conflicts.map(({ name, kind, side, amount, inRepair }) => ({
      ...{ name, kind, side },
      amount,
      inRepair,
    })),
    ray: alongRay(program, solution),
  }
}

function solutionText(program: LinearProgram, solution: CertifiedSolution): readonly string[] {
  const { status, objective, certificate, solver } = solution
  const value = Number.isFinite(objective) ? ` ${objective}` : ''
  const checked = certificate === null ? 'not certified' : `certificate ${certificate.verdict}`
  const size = `${program.rowNames.length} rows, ${program.columnNames.length} columns`
  const rows = Object.entries(byName(program.columnNames, solution.x))
  return [
    `${program.name} (${size}): ${status}${value}; ${checked}; ${solver.name} ${solver.version}`,
    ...table(
      'Variables that are not zero',
      ['variable', 'value'],
      rows.filter(([, each]) => each !== 0).map(([name, each]): Cell[] => [name, each]),
    ),
  ]
}

const byName = (names: readonly string[], values: Float64Array): Record<string, number> =>
  Object.fromEntries(names.slice(0, values.length).map((name, i) => [name, values[i] ?? 0]))

/** The columns that an unbounded program runs away with. */
function alongRay(program: LinearProgram, { ray }: CertifiedSolution): readonly string[] {
  if (ray === undefined) return []
  const largest = ray.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
  return program.columnNames.filter((_, j) => Math.abs(ray[j] ?? 0) > 1e-9 * largest)
}
