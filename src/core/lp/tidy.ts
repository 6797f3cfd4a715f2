import type { LinearProgram } from './program'
import { far, type Scaling } from './scale'
import type { SolverAnswer } from './solution'
import { at } from './vector'

/** What a solver that works to 1e-9 may be off by, in scaled units. */
const slack = 1e-9

/** How near, in scaled units, a value must be to a bound and a price to 0 to be taken to lie there. */
export interface Snap {
  readonly value: number
  readonly price: number
}

/**
 * Takes away what is only tolerance: values up to 1e-9 of their scale beyond a bound go to the bound (a flow of
 * −1e-12 t is 0), whole numbers become whole, and prices of that size that lean on a missing bound become 0. A
 * dense tableau leaves 1e-14 where a degenerate value or price is 0: `snap` says what to take for that. The certificate judges what is left, so nothing is hidden by it.
 */
export function tidy(
  program: LinearProgram,
  answer: SolverAnswer,
  scaling: Scaling,
  snap: Snap,
): SolverAnswer {
  const sense = program.maximize ? -1 : 1
  const x = answer.x.map((value, j) => {
    const lower = at(program.columnLower, j)
    const upper = at(program.columnUpper, j)
    const scale = at(scaling.column, j)
    if (at(program.integer, j) && Math.abs(value - Math.round(value)) <= 1e-6)
      return Math.round(value) + 0
    if (value < lower + snap.value * scale && value >= lower - slack * scale) return lower
    if (value > upper - snap.value * scale && value <= upper + slack * scale) return upper
    return value + 0
  })
  const y = answer.y.map((price, i) => {
    if (price === 0) return 0
    const farAway = far / at(scaling.row, i)
    const missing =
      price * sense > 0 ? at(program.rowLower, i) <= -farAway : at(program.rowUpper, i) >= farAway
    const scale = at(scaling.row, i) * scaling.objective
    return Math.abs(price) <= (missing ? slack : snap.price) * scale ? 0 : price + 0
  })
  return { ...answer, x, y }
}
