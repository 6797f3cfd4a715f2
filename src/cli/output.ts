import type { Issue } from '../core/base/issue'
import { describeIssue } from '../words/describe'
import { words } from '../words/en/words'

const format = new Intl.NumberFormat('en', { maximumSignificantDigits: 4 })

/** A number for reading: four significant digits, thousands apart. */
export const number = (value: number): string =>
  value === 0 ? '0' : Math.abs(value) < 1e-3 ? value.toExponential(2) : format.format(value)

/** A cell of a table: text stands left, numbers right. */
export type Cell = string | number

/** A table with aligned columns below its title; nothing when it has no rows. */
export function table(
  title: string,
  heads: readonly string[],
  rows: readonly (readonly Cell[])[],
): readonly string[] {
  if (rows.length === 0) return []
  const isNumber = (column: number): boolean => rows.some((row) => typeof row[column] === 'number')
  const cells = [
    heads,
    ...rows.map((row) => row.map((cell) => (typeof cell === 'number' ? number(cell) : cell))),
  ]
  const widths = heads.map((_, column) =>
    Math.max(...cells.map((row) => (row[column] ?? '').length)),
  )
  const line = (row: readonly string[]): string =>
    widths
      .map((width, column) =>
        isNumber(column) ? (row[column] ?? '').padStart(width) : (row[column] ?? '').padEnd(width),
      )
      .join('  ')
      .trimEnd()
  return ['', title, ...cells.map((row) => `  ${line(row)}`)]
}

/** Lines as one text, each ended. */
export const asText = (lines: readonly string[]): string =>
  lines.map((line) => `${line}\n`).join('')

/** A value as JSON; numbers that are none become null. */
export const asJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`

/** One line for one issue: the path in the document (the file for the whole), what is wrong, what to do. */
export function issueLine(issue: Issue, file: string): string {
  const { message, remedy } = describeIssue(issue, words)
  const kind = issue.severity === 'warning' ? 'warning: ' : ''
  return `${issue.path === '' ? file : issue.path}: ${kind}${message}; ${remedy}`
}

/** An issue as JSON, in words too. */
export const issueJson = (issue: Issue): object => ({
  severity: issue.severity,
  path: issue.path,
  code: issue.code,
  ...describeIssue(issue, words),
})
