import type { SparseMatrix } from './program'
import { at, forEachEntry } from './vector'

/** Which independent component each row and column belongs to: those connected through coefficients that are not 0. */
export interface Components {
  readonly count: number
  /** Component of each row, counted from 0; a row without coefficients is one of its own. */
  readonly ofRow: Int32Array
  /** Component of each column; one without coefficients is one of its own. */
  readonly ofColumn: Int32Array
}

/** Components that were found, by matrix: scaling, splitting and each warm re-solve ask for the same ones. */
const known = new WeakMap<SparseMatrix, Components>()

/** Finds the components of a matrix of so many rows, in a time that grows with its entries. */
export function componentsOf(matrix: SparseMatrix, rows: number): Components {
  const found = known.get(matrix)
  if (found?.ofRow.length === rows) return found
  const components = findComponents(matrix, rows)
  known.set(matrix, components)
  return components
}

/** Union and find over rows and columns. */
function findComponents(matrix: SparseMatrix, rows: number): Components {
  const columns = matrix.start.length - 1
  const parent = new Int32Array(rows + columns).map((_, node) => node)
  const find = (node: number): number => {
    let root = node
    for (let next = at(parent, root); next !== root; next = at(parent, root)) {
      // Halves the path on the way up, so that the next search is short.
      parent[root] = at(parent, next)
      root = at(parent, root)
    }
    return root
  }
  forEachEntry(matrix, (i, j, value) => {
    if (value === 0) return
    const [a, b] = [find(i), find(rows + j)]
    if (a !== b) parent[Math.max(a, b)] = Math.min(a, b)
  })
  const numbers = new Int32Array(parent.length).fill(-1)
  let count = 0
  const component = new Int32Array(parent.length)
  for (let node = 0; node < parent.length; node++) {
    const root = find(node)
    if (at(numbers, root) < 0) numbers[root] = count++
    component[node] = at(numbers, root)
  }
  return { count, ofRow: component.subarray(0, rows), ofColumn: component.subarray(rows) }
}
