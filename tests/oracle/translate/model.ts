/** A linear expression: coefficients by column, in the order they were added, and a constant. */
export interface Sum {
  readonly terms: readonly (readonly [column: number, coefficient: number])[]
  readonly constant: number
}

export interface Column {
  readonly note: string
  readonly lower: number
  readonly upper: number
  /** Whether it takes whole numbers only. */
  readonly whole: boolean
}

export interface Row {
  readonly note: string
  readonly terms: ReadonlyMap<number, number>
  readonly sense: '<=' | '>=' | '='
  readonly right: number
}

/** One stage of the goal: an expression to make least, and by which share of its value later stages may worsen it. */
export interface Stage {
  readonly id: string
  readonly sum: Sum
  readonly within: number
  /** Whether the value that is told is the opposite of what is made least. */
  readonly opposite: boolean
}

/** A document as a linear program over base units. */
export interface Model {
  readonly columns: readonly Column[]
  readonly rows: readonly Row[]
  readonly indicators: ReadonlyMap<string, Sum>
  /** What the author asks for; then what breaks ties. */
  readonly stages: readonly Stage[]
  readonly ties: readonly Stage[]
  /** Commodity of each flow. */
  readonly goodOf: ReadonlyMap<string, string>
  /** Weight of each flow in the last tie, per base unit. */
  readonly haul: ReadonlyMap<string, number>
}

export const nothing: Sum = { terms: [], constant: 0 }

const term = (column: number, coefficient = 1): Sum => ({
  terms: [[column, coefficient]],
  constant: 0,
})

export const constant = (value: number): Sum => ({ terms: [], constant: value })

export const add = (...sums: readonly Sum[]): Sum => ({
  terms: sums.flatMap(({ terms }) => terms),
  constant: sums.reduce((total, sum) => total + sum.constant, 0),
})

export const scaled = (sum: Sum, factor: number): Sum => ({
  terms: sum.terms.map(([column, coefficient]) => [column, coefficient * factor]),
  constant: sum.constant * factor,
})

export const minus = (a: Sum, b: Sum): Sum => add(a, scaled(b, -1))

/** Coefficients by column, like columns added up and zeros left out. */
export function merged(sum: Sum): ReadonlyMap<number, number> {
  const merged = new Map<number, number>()
  for (const [column, coefficient] of sum.terms)
    merged.set(column, (merged.get(column) ?? 0) + coefficient)
  return new Map([...merged].filter(([, coefficient]) => coefficient !== 0))
}

/** A program that grows. */
export interface Draft {
  readonly columns: Column[]
  readonly rows: Row[]
  /** Adds a column and returns its place as an expression. */
  readonly column: (note: string, lower?: number, upper?: number, whole?: boolean) => Sum
  /** Adds a row: the expression compared with another. */
  readonly row: (note: string, left: Sum, sense: Row['sense'], right: Sum) => void
}

export function createDraft(): Draft {
  const [columns, rows]: [Column[], Row[]] = [[], []]
  return {
    columns,
    rows,
    column: (note, lower = 0, upper = Infinity, whole = false) =>
      term(columns.push({ note, lower, upper, whole }) - 1),
    row: (note, left, sense, right) => {
      const sum = minus(left, right)
      rows.push({ note, terms: merged(sum), sense, right: -sum.constant })
    },
  }
}
