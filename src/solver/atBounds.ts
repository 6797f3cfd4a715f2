import type { LinearProgram } from '../core/lp/program'
import { objectiveValue } from '../core/lp/program'
import { at } from '../core/lp/vector'
import { noAnswer, type Solver } from './adapter'

/** Whether a program has no coefficients, so that each column goes its own way. */
export const isUnlinked = ({ matrix }: LinearProgram): boolean => matrix.index.length === 0

/** Answers programs without coefficients: every column at the bound that its cost asks for, every row worth nothing. */
export const atBounds: Solver = {
  name: 'bounds',
  version: '1',
  solve: (program, { tolerance }) => {
    if (!isUnlinked(program)) return noAnswer('limit')
    const holds = program.rowLower.every(
      (lower, i) => lower <= tolerance && at(program.rowUpper, i) >= -tolerance,
    )
    const x = Float64Array.from(program.cost, (_, j) => valueOf(program, j))
    if (!holds || x.some(Number.isNaN)) return noAnswer('infeasible')
    if (!x.every(Number.isFinite)) return noAnswer('unbounded')
    const y = new Float64Array(program.rowNames.length)
    return { status: 'optimal', x, y, bound: objectiveValue({ ...program, constant: 0 }, x) }
  },
}

/** The best value of a column; infinite where it has no limit, NaN where there is none. */
function valueOf(program: LinearProgram, j: number): number {
  const whole = at(program.integer, j) === 1
  const lower = whole ? Math.ceil(at(program.columnLower, j)) : at(program.columnLower, j)
  const upper = whole ? Math.floor(at(program.columnUpper, j)) : at(program.columnUpper, j)
  if (lower > upper) return NaN
  const slope = program.maximize ? -at(program.cost, j) : at(program.cost, j)
  return slope > 0 ? lower : slope < 0 ? upper : Math.min(Math.max(0, lower), upper)
}
