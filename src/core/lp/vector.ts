import type { SparseMatrix } from './program'

/** Element i, or 0 beyond the end; what a typed array holds is never undefined. */
export const at = (vector: ArrayLike<number>, i: number): number => vector[i] ?? 0

/** Visits the entries of a matrix, column by column. */
export function forEachEntry(
  matrix: SparseMatrix,
  visit: (row: number, column: number, value: number) => void,
): void {
  const { start, index, value } = matrix
  for (let j = 0; j + 1 < start.length; j++)
    for (let k = at(start, j); k < at(start, j + 1); k++) visit(at(index, k), j, at(value, k))
}

/** y A: what rows weighted by y come to in each column. */
export function columnSums(matrix: SparseMatrix, y: ArrayLike<number>): Float64Array {
  const sums = new Float64Array(matrix.start.length - 1)
  forEachEntry(matrix, (i, j, value) => {
    sums[j] = at(sums, j) + value * at(y, i)
  })
  return sums
}
