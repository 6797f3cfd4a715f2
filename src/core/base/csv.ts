import { visible } from './visible'

/** One cell of a table; nothing where there is no value. */
export type Cell = string | number | null

/**
 * A table as comma-separated values (RFC 4180), numbers unrounded, with the mark that makes spreadsheets read Chinese. A
 * text that a spreadsheet would take for a formula is written as the text that it is, and control characters are written out.
 */
export const toCsv = (rows: readonly (readonly Cell[])[]): string =>
  `\ufeff${rows.map((row) => `${row.map(cellText).join(',')}\r\n`).join('')}`

function cellText(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell)
  const seen = visible(cell)
  const text = /^[=+\-@＝＋－＠\t\r]/.test(seen) ? `'${seen}` : seen
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
