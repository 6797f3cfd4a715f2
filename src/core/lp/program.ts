/**
 * A linear program in compressed columns:
 *
 *     minimise (or maximise)  cost · x + constant
 *     subject to              rowLower ≤ A x ≤ rowUpper,  columnLower ≤ x ≤ columnUpper
 *
 * Infinite bounds are ±Infinity. A plain object of typed arrays, so that it crosses to a worker as it is.
 */
export interface LinearProgram {
  readonly name: string
  readonly maximize: boolean
  /** Added to the objective [unit of the objective]. */
  readonly constant: number
  /** One name a row, in the words of the model; unique. */
  readonly rowNames: readonly string[]
  readonly rowLower: Float64Array
  readonly rowUpper: Float64Array
  /** One name a column; unique. */
  readonly columnNames: readonly string[]
  readonly columnLower: Float64Array
  readonly columnUpper: Float64Array
  readonly cost: Float64Array
  /** 1 where the column must be a whole number, else 0. */
  readonly integer: Uint8Array
  readonly matrix: SparseMatrix
}

/** A matrix in compressed columns: column j has the entries start[j] … start[j + 1] − 1. */
export interface SparseMatrix {
  /** Length: columns + 1. */
  readonly start: Int32Array
  /** Row of each entry, ascending within its column. */
  readonly index: Int32Array
  readonly value: Float64Array
}

/** One row or column bound at a time, by name; what a builder collects before it compresses. */
export interface ProgramDraft {
  readonly name: string
  readonly maximize?: boolean
  readonly constant?: number
  readonly rows: readonly {
    readonly name: string
    readonly lower: number
    readonly upper: number
  }[]
  readonly columns: readonly {
    readonly name: string
    readonly lower: number
    readonly upper: number
    readonly cost: number
    readonly integer?: boolean
    /** [row, coefficient]; a row named twice adds up. */
    readonly entries: readonly (readonly [number, number])[]
  }[]
}

/** Compresses a draft; entries of a column are sorted by row, added up, and zeros left out. */
export function compress(draft: ProgramDraft): LinearProgram {
  const columns = draft.columns.length
  const start = new Int32Array(columns + 1)
  const index: number[] = []
  const value: number[] = []
  draft.columns.forEach((column, j) => {
    for (const [row, sum] of inOrder(column.entries)) {
      if (sum === 0) continue
      index.push(row)
      value.push(sum)
    }
    start[j + 1] = index.length
  })
  return {
    name: draft.name,
    maximize: draft.maximize ?? false,
    constant: draft.constant ?? 0,
    rowNames: draft.rows.map((row) => row.name),
    rowLower: Float64Array.from(draft.rows, (row) => row.lower),
    rowUpper: Float64Array.from(draft.rows, (row) => row.upper),
    columnNames: draft.columns.map((column) => column.name),
    columnLower: Float64Array.from(draft.columns, (column) => column.lower),
    columnUpper: Float64Array.from(draft.columns, (column) => column.upper),
    cost: Float64Array.from(draft.columns, (column) => column.cost),
    integer: Uint8Array.from(draft.columns, (column) => (column.integer ? 1 : 0)),
    matrix: { start, index: Int32Array.from(index), value: Float64Array.from(value) },
  }
}

/** A program row by row: what compresses to columns without a list of entries for each. */
export interface RowDraft {
  readonly name: string
  readonly constant: number
  readonly rows: readonly {
    readonly name: string
    readonly lower: number
    readonly upper: number
    /** [column, coefficient]; a column named twice adds up. */
    readonly entries: readonly (readonly [number, number])[]
  }[]
  readonly columns: readonly {
    readonly name: string
    readonly lower: number
    readonly upper: number
    readonly integer?: boolean
  }[]
  readonly cost: Float64Array
}

/** Compresses rows to a program that is minimised, as `compress` does. */
export function compressRows({ name, constant, rows, columns, cost }: RowDraft): LinearProgram {
  return {
    name,
    maximize: false,
    constant,
    rowNames: rows.map((row) => row.name),
    rowLower: Float64Array.from(rows, (row) => row.lower),
    rowUpper: Float64Array.from(rows, (row) => row.upper),
    columnNames: columns.map((column) => column.name),
    columnLower: Float64Array.from(columns, (column) => column.lower),
    columnUpper: Float64Array.from(columns, (column) => column.upper),
    cost,
    integer: Uint8Array.from(columns, (column) => (column.integer ? 1 : 0)),
    matrix: transposed(rows, columns.length),
  }
}

/** Rows as compressed columns: each row is gone through twice, first to count, then to fill. */
function transposed(rows: RowDraft['rows'], columns: number): SparseMatrix {
  const start = new Int32Array(columns + 1)
  for (const { entries } of rows) for (const [j] of entries) start[j + 1] = (start[j + 1] ?? 0) + 1
  for (let j = 0; j < columns; j++) start[j + 1] = (start[j + 1] ?? 0) + (start[j] ?? 0)
  const next = start.slice()
  const index = new Int32Array(start[columns] ?? 0)
  const value = new Float64Array(index.length)
  rows.forEach(({ entries }, i) => {
    for (const [j, coefficient] of entries) {
      const k = next[j] ?? 0
      const isAgain = k > (start[j] ?? 0) && index[k - 1] === i
      if (isAgain) value[k - 1] = (value[k - 1] ?? 0) + coefficient
      else {
        index[k] = i
        value[k] = coefficient
        next[j] = k + 1
      }
    }
  })
  return squeezed(start, next, index, value)
}

/** A matrix without the entries that are 0, and without the room that entries left that were added up. */
function squeezed(
  start: Int32Array,
  end: Int32Array,
  index: Int32Array,
  value: Float64Array,
): SparseMatrix {
  const kept = new Int32Array(start.length)
  let count = 0
  for (let j = 0; j + 1 < start.length; j++) {
    for (let k = start[j] ?? 0; k < (end[j] ?? 0); k++) {
      if (value[k] === 0) continue
      index[count] = index[k] ?? 0
      value[count] = value[k] ?? 0
      count += 1
    }
    kept[j + 1] = count
  }
  return { start: kept, index: index.slice(0, count), value: value.slice(0, count) }
}

/** Entries sorted by row and added up; as they are where they are so already. */
function inOrder(entries: ProgramDraft['columns'][number]['entries']): typeof entries {
  const isAfter = (k: number): boolean =>
    k === 0 || (entries[k - 1]?.[0] ?? 0) < (entries[k]?.[0] ?? 0)
  if (entries.every((_, k) => isAfter(k))) return entries
  const sums = new Map<number, number>()
  for (const [row, coefficient] of entries) sums.set(row, (sums.get(row) ?? 0) + coefficient)
  return [...sums].sort((a, b) => a[0] - b[0])
}

/** Whether any column must be a whole number. */
export const isMixedInteger = (program: LinearProgram): boolean => program.integer.includes(1)

/** cost · x + constant [unit of the objective]. */
export const objectiveValue = (program: LinearProgram, x: Float64Array): number =>
  program.cost.reduce((sum, cost, j) => sum + cost * (x[j] ?? 0), program.constant)
