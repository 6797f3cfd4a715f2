import { compress, type LinearProgram } from '../program'
import { constantColumn, rangeColumn } from './names'

/** A column while a text is being read. */
interface ReadColumn {
  readonly name: string
  lower: number
  upper: number
  cost: number
  integer: boolean
  readonly entries: [number, number][]
}

/** A row while a text is being read. */
interface ReadRow {
  readonly name: string
  lower: number
  upper: number
}

/** Where a text goes wrong, and how. */
export interface TextError {
  /** Counted from 1. */
  readonly line: number
  readonly message: string
  /** What to do about it, where that is more than to mend the line. */
  readonly remedy?: string
}

/** Gathers what a text says about one program, by name. */
export interface Collector {
  readonly rows: ReadRow[]
  readonly columns: ReadColumn[]
  readonly rowOf: (name: string) => number | undefined
  /** The column of that name, made when it is new. */
  readonly column: (name: string) => ReadColumn
  readonly knows: (name: string) => boolean
  /** Adds a row; false when the name is taken. */
  readonly addRow: (row: ReadRow) => boolean
  readonly finish: (name: string, maximize: boolean, constant: number) => LinearProgram
}

export function collect(): Collector {
  const rows: ReadRow[] = []
  const columns: ReadColumn[] = []
  const rowNumbers = new Map<string, number>()
  const columnsByName = new Map<string, ReadColumn>()
  return {
    rows,
    columns,
    rowOf: (name) => rowNumbers.get(name),
    knows: (name) => columnsByName.has(name),
    column: (name) => {
      const known = columnsByName.get(name)
      if (known) return known
      const column = { name, lower: 0, upper: Infinity, cost: 0, integer: false, entries: [] }
      columnsByName.set(name, column)
      columns.push(column)
      return column
    },
    addRow: (row) => {
      if (rowNumbers.has(row.name)) return false
      rowNumbers.set(row.name, rows.push(row) - 1)
      return true
    },
    finish: (name, maximize, constant) => {
      const kept = columns.filter((column) => !foldRange(column, rows))
      const fixed = columnsByName.get(constantColumn)
      const folds = fixed?.lower === 1 && fixed.upper === 1 && fixed.entries.length === 0
      return compress({
        name,
        maximize,
        constant: constant + (folds ? fixed.cost : 0),
        rows,
        columns: folds ? kept.filter((column) => column !== fixed) : kept,
      })
    },
  }
}

/** Gives a row the bounds of the column that our writer put in their place; false for any other column. */
function foldRange({ name, cost, entries, lower, upper }: ReadColumn, rows: ReadRow[]): boolean {
  const [index, coefficient] = entries[0] ?? [-1, 0]
  const row = rows[index]
  if (row === undefined || name !== rangeColumn + row.name || entries.length !== 1) return false
  if (coefficient !== -1 || cost !== 0 || row.lower !== 0 || row.upper !== 0) return false
  Object.assign(row, { lower, upper })
  return true
}
