import { componentsOf } from './components'
import type { LinearProgram, SparseMatrix } from './program'
import { at } from './vector'

/** Some rows and columns of a program that no coefficient connects with the others. */
export interface Part {
  /** Their numbers in the program, ascending. */
  readonly rows: Int32Array
  readonly columns: Int32Array
  /** Their coefficients; rows are numbered within the part. */
  readonly matrix: SparseMatrix
}

/**
 * The independent parts of a program, those of few columns first, so that a small contradiction is found before a
 * large part takes its time. Rows and columns without coefficients are one part together. A program that is connected
 * is one part, with the matrix as it is.
 */
export function partsOf(program: LinearProgram): readonly Part[] {
  const { matrix } = program
  const { ofRow, ofColumn, count } = componentsOf(matrix, program.rowNames.length)
  const whole: Part = { rows: ofRow.map((_, i) => i), columns: ofColumn.map((_, j) => j), matrix }
  if (count <= 1) return [whole]
  const rows = membersOf(ofRow, count)
  const columns = membersOf(ofColumn, count)
  const isLoose = (k: number): boolean => rows[k]?.length === 0 || columns[k]?.length === 0
  const linked = rows.flatMap((_, k) => (isLoose(k) ? [] : [[rows[k] ?? [], columns[k] ?? []]]))
  const loose = [rows, columns].map((all) => all.flatMap((own, k) => (isLoose(k) ? own : [])))
  const groups = loose.some((own) => own.length > 0) ? [loose, ...linked] : linked
  if (groups.length === 1) return [whole]
  const rowWithin = new Int32Array(ofRow.length)
  return groups
    .map(([ownRows = [], ownColumns = []]): Part => {
      ownRows.forEach((row, i) => {
        rowWithin[row] = i
      })
      return {
        rows: Int32Array.from(ownRows),
        columns: Int32Array.from(ownColumns),
        matrix: columnsOf(matrix, ownColumns, rowWithin),
      }
    })
    .sort((a, b) => a.columns.length - b.columns.length)
}

/** The program of one part, with this constant in its objective; `program` has the matrix that was split. */
export function restrictTo(program: LinearProgram, part: Part, constant: number): LinearProgram {
  const { rows, columns, matrix } = part
  const names = (all: readonly string[], chosen: Int32Array): readonly string[] =>
    Array.from(chosen, (k) => all[k] ?? '')
  const numbers = (all: Float64Array, chosen: Int32Array): Float64Array =>
    Float64Array.from(chosen, (k) => at(all, k))
  return {
    name: program.name,
    maximize: program.maximize,
    constant,
    rowNames: names(program.rowNames, rows),
    rowLower: numbers(program.rowLower, rows),
    rowUpper: numbers(program.rowUpper, rows),
    columnNames: names(program.columnNames, columns),
    columnLower: numbers(program.columnLower, columns),
    columnUpper: numbers(program.columnUpper, columns),
    cost: numbers(program.cost, columns),
    integer: Uint8Array.from(columns, (j) => at(program.integer, j)),
    matrix,
  }
}

function membersOf(component: Int32Array, count: number): readonly (readonly number[])[] {
  const members = Array.from({ length: count }, (): number[] => [])
  component.forEach((k, i) => members[k]?.push(i))
  return members
}

/** Some columns of a matrix, without their zeros, which may lie in rows of another part. */
function columnsOf(
  { start, index, value }: SparseMatrix,
  columns: readonly number[],
  rowWithin: Int32Array,
): SparseMatrix {
  const ownStart = new Int32Array(columns.length + 1)
  const ownIndex: number[] = []
  const ownValue: number[] = []
  columns.forEach((j, own) => {
    for (let k = at(start, j); k < at(start, j + 1); k++) {
      if (at(value, k) === 0) continue
      ownIndex.push(at(rowWithin, at(index, k)))
      ownValue.push(at(value, k))
    }
    ownStart[own + 1] = ownIndex.length
  })
  return {
    start: ownStart,
    index: Int32Array.from(ownIndex),
    value: Float64Array.from(ownValue),
  }
}
