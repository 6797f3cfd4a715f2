const fieldColumns = [
  [1, 3],
  [4, 12],
  [14, 22],
  [24, 36],
  [39, 47],
  [49, 61],
] as const

/** The fields of a line in the fixed format, in which names may have blanks. */
export const fixedFields = (line: string): readonly string[] =>
  fieldColumns.map(([from, to]) => line.slice(from, to).trim()).filter((field) => field !== '')

/** A number as Fortran or C writes it; 1e30 and more is infinite. */
export function readNumber(text: string): number | null {
  const sign = /^-?inf(inity)?$/i.test(text) ? (text.startsWith('-') ? -1 : 1) : 0
  if (sign !== 0) return sign * Infinity
  if (!/^[+-]?(\d+\.?\d*|\.\d+)([ed][+-]?\d+)?$/i.test(text)) return null
  const value = Number(text.replace(/d/i, 'e'))
  return Math.abs(value) >= 1e30 ? Math.sign(value) * Infinity : value
}
