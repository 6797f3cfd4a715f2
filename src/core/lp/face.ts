import { reducedCosts } from './certify'
import type { LinearProgram } from './program'
import { findScaling, type Scaling } from './scale'
import type { CertifiedSolution } from './solution'
import { at } from './vector'

/** A multiplier this small against its natural size is rounding, and holds nothing. */
const nonzero = 1e-9

/**
 * The program of choosing among the optima: the set of optimal points is the set of feasible points that are
 * complementary to one dual optimum (Goldman and Tucker 1956). So a column whose reduced cost is not 0 is fixed at the
 * bound it is held at, a row whose dual is not 0 at the side that binds, whole numbers at their values, and the
 * objective is replaced by `cost`, minimised. No optimal value is added as a row: that would be a dense, badly scaled one.
 *
 * Certify the x found with the y of the first solve: that pair proves it optimal for the program itself.
 */
export function optimalFace(
  program: LinearProgram,
  solution: Pick<CertifiedSolution, 'x' | 'y'>,
  cost: Float64Array,
  scaling: Scaling = findScaling(program),
): LinearProgram {
  const columnLower = Float64Array.from(program.columnLower)
  const columnUpper = Float64Array.from(program.columnUpper)
  const rowLower = Float64Array.from(program.rowLower)
  const rowUpper = Float64Array.from(program.rowUpper)
  const sense = program.maximize ? -1 : 1
  const costs = reducedCosts(program, solution.y)
  for (let j = 0; j < columnLower.length; j++) {
    const scale = scaling.objective / at(scaling.column, j)
    if (at(program.integer, j)) columnLower[j] = columnUpper[j] = at(solution.x, j)
    else hold(columnLower, columnUpper, j, at(costs.value, j) / scale)
  }
  for (let i = 0; i < rowLower.length; i++)
    hold(
      rowLower,
      rowUpper,
      i,
      (sense * at(solution.y, i)) / (at(scaling.row, i) * scaling.objective),
    )
  return {
    ...program,
    cost,
    maximize: false,
    constant: 0,
    columnLower,
    columnUpper,
    rowLower,
    rowUpper,
  }
}

/** Fixes at the side that the multiplier of the minimisation leans on, if it leans on one. */
function hold(lower: Float64Array, upper: Float64Array, i: number, multiplier: number): void {
  if (Math.abs(multiplier) <= nonzero) return
  const side = multiplier > 0 ? at(lower, i) : at(upper, i)
  if (Number.isFinite(side)) lower[i] = upper[i] = side
}
