import type { Column, Model, Row } from '../translate/model'

/** A program without an objective, whose columns may be narrowed and to which rows may be added. */
export interface Program {
  readonly columns: readonly Column[]
  readonly rows: readonly Row[]
}

/** Sizes that make a program moderate: a column is its size times the scaled column, a row is multiplied by its factor. */
export interface Scale {
  readonly columns: readonly number[]
  readonly rows: readonly number[]
}

const power = (value: number): number => 2 ** Math.round(Math.log2(value))

/** Geometric middle of the least and the greatest; 1 where there is none. */
function middle(values: readonly number[]): number {
  const sizes = values.map(Math.abs).filter((size) => size > 0 && size < Infinity)
  return sizes.length === 0 ? 1 : Math.sqrt(Math.min(...sizes) * Math.max(...sizes))
}

/**
 * Scales rows and columns in turn by the geometric middle of their coefficients. Right-hand sides and bounds take part,
 * so that what is small everywhere is made large whatever unit it was written in. Whole columns keep their size.
 */
export function scaleOf({ columns, rows }: Program, rounds = 8): Scale {
  const sizes = columns.map(() => 1)
  const factors = rows.map(() => 1)
  const entries: [number, number][][] = columns.map(() => [])
  rows.forEach(({ terms }, i) => {
    for (const [j, coefficient] of terms) entries[j]?.push([i, coefficient])
  })
  for (let round = 0; round < rounds; round++) {
    rows.forEach(({ terms, right }, i) => {
      const scaled = [...terms].map(([j, coefficient]) => coefficient * (sizes[j] ?? 1))
      factors[i] = power(1 / middle([...scaled, right]))
    })
    columns.forEach(({ lower, upper, whole }, j) => {
      const inRows = (entries[j] ?? []).map(([i, coefficient]) => coefficient * (factors[i] ?? 1))
      const inBounds = [lower, upper].map((bound) => (bound === 0 ? 0 : 1 / bound))
      if (!whole) sizes[j] = power(1 / middle([...inRows, ...inBounds]))
    })
  }
  return { columns: sizes, rows: factors }
}

/** The program in scaled columns and rows. */
export const applyScale = ({ columns, rows }: Program, scale: Scale): Program => ({
  columns: columns.map((column, j) => ({
    ...column,
    lower: column.lower / (scale.columns[j] ?? 1),
    upper: column.upper / (scale.columns[j] ?? 1),
  })),
  rows: rows.map((row, i) => ({
    ...row,
    right: row.right * (scale.rows[i] ?? 1),
    terms: new Map(
      [...row.terms].map(([j, each]) => [j, each * (scale.columns[j] ?? 1) * (scale.rows[i] ?? 1)]),
    ),
  })),
})

/** The program of a model. */
export const programOf = ({ columns, rows }: Model): Program => ({ columns, rows })
