import type { LinearProgram } from './program'
import { findScaling } from './scale'
import { at } from './vector'

/**
 * The directions d in which a program can be left for ever, within a box of one natural size: A d and d keep off every
 * finite bound, and |d| ≤ scale. Its optimum improves the objective exactly when the program, if feasible, is
 * unbounded; then d is the loop to blame.
 */
export function rayProgram(program: LinearProgram): LinearProgram {
  const { column } = findScaling(program)
  const away = (bound: number): number => (Number.isFinite(bound) ? 0 : bound)
  return {
    ...program,
    name: `ray of ${program.name}`,
    constant: 0,
    rowLower: program.rowLower.map(away),
    rowUpper: program.rowUpper.map(away),
    columnLower: program.columnLower.map((bound, j) => Math.max(away(bound), -at(column, j))),
    columnUpper: program.columnUpper.map((bound, j) => Math.min(away(bound), at(column, j))),
    integer: new Uint8Array(program.integer.length),
  }
}
