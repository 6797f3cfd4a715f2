/** One cell of a table: words, or a number in full. */
export type Cell = string | number

/**
 * A table as comma-separated values that spreadsheets open as they are meant: in UTF-8 with its mark, numbers in full,
 * and no text that would run as a formula.
 */
export const csvOf = (rows: readonly (readonly Cell[])[]): string =>
  `\ufeff${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`

function cell(value: Cell): string {
  if (typeof value === 'number') return String(value)
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
