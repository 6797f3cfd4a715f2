import jsLpSolver from 'javascript-lp-solver'
import { isMixedInteger, type LinearProgram } from '../core/lp/program'
import type { SolverAnswer } from '../core/lp/solution'
import { at } from '../core/lp/vector'
import { noAnswer, type Solver } from './adapter'
import { reduceProgram } from './reduced'

type Model = InstanceType<typeof jsLpSolver.Model>
type Constraint = ReturnType<Model['smallerThan']>

/** Beyond this many columns its dense tableau takes longer than anybody waits, and is mostly wrong (SOLVERS.md). */
const mostColumns = 1000
/** It can ignore its own time limit, so pivots are counted against this one [ms]. */
const watchdog = 2000

/**
 * javascript-lp-solver in its best form: its model interface, without its presolve, on a reduced program, with raw
 * values and duals read from the tableau. Whole numbers and large programs are declined by `limit`.
 */
export const jsLpSolverAdapter: Solver = {
  name: 'javascript-lp-solver',
  version: '1.0.3',
  solve: (program, settings) => {
    if (isMixedInteger(program) || program.columnNames.length > mostColumns)
      return noAnswer('limit')
    try {
      return solveReduced(
        program,
        settings.tolerance,
        Date.now() + Math.min(watchdog, settings.timeLimit),
      )
    } catch {
      // The watchdog barked, or the package failed on its own account.
      return noAnswer('limit')
    }
  },
}

function solveReduced(program: LinearProgram, tolerance: number, deadline: number): SolverAnswer {
  const reduced = reduceProgram(program)
  const model = new jsLpSolver.Model(tolerance)
  model.usePresolve = false
  model.checkForCycles = false
  const variables = reduced.columns.map((column) => model.addVariable(column.cost))
  const rows = constraintsOf(model, reduced.rowLower, reduced.rowUpper)
  const { start, index, value } = program.matrix
  reduced.columns.forEach((column, k) => {
    const variable = variables[k]
    if (variable === undefined) return
    for (let entry = at(start, column.of); entry < at(start, column.of + 1); entry++)
      for (const constraint of rows[at(index, entry)] ?? [])
        constraint.addTerm(column.sign * at(value, entry), variable)
    if (column.upper < Infinity) model.smallerThan(column.upper).addTerm(1, variable)
  })
  guardPivots(model, deadline)
  const outcome = model.solve()
  if (!outcome.feasible) return noAnswer('infeasible')
  if (!outcome.bounded) return noAnswer('unbounded')
  const values = variables.map((variable) => basicValue(model, variable.index))
  const duals = rows.map((constraints) =>
    constraints.reduce((sum, constraint) => sum + dualOf(model, constraint), 0),
  )
  return { status: 'optimal', ...reduced.restore(values, duals) }
}

/** One constraint for each finite side of each row. */
function constraintsOf(
  model: Model,
  lower: Float64Array,
  upper: Float64Array,
): readonly (readonly Constraint[])[] {
  return Array.from(lower, (from, i) => {
    const to = at(upper, i)
    return [
      ...(to < Infinity ? [model.smallerThan(to)] : []),
      ...(from > -Infinity ? [model.greaterThan(from)] : []),
    ]
  })
}

function guardPivots(model: Model, deadline: number): void {
  const { tableau } = model
  const pivot = tableau.pivot.bind(tableau)
  tableau.pivot = (row, column) => {
    if (Date.now() > deadline) throw new Error('out of time')
    pivot(row, column)
  }
}

/** Value of a column as it stands in the tableau, not rounded: 0 when nonbasic. */
function basicValue({ tableau }: Model, index: number): number {
  const row = tableau.rowByVarIndex[index] ?? -1
  return row < 0 ? 0 : at(tableau.matrix, row * tableau.width + tableau.rhsColumn)
}

/** The cost row under a nonbasic slack is the dual of its constraint, turned for a lower bound. */
function dualOf({ tableau }: Model, constraint: Constraint): number {
  const column = tableau.colByVarIndex[constraint.slack.index] ?? -1
  const price = column < 0 ? 0 : at(tableau.matrix, column)
  return constraint.isUpperBound ? price : -price
}
