import { lookUp } from '../base/lookUp'
import type { LaidOut } from '../lp/build'
import type { Column } from '../network/columns'
import type { Layout, Row } from '../lp/layout'
import type { RowSubject } from '../lp/subjects'
import type { Limit, Network } from '../network/network'
import { columnBounds } from '../lp/columnBounds'
import type { Answer } from './answer'
import { priceOf } from './prices'

/** One term of an equation: so many of a column, and what that comes to at the solution. */
export interface EquationTerm {
  readonly column: Column
  /** [unit of the equation per unit of the column] */
  readonly coefficient: number
  /** What the column stands for, with its unit and period. */
  readonly subject: RowSubject
  /** Value of the column [its unit]. */
  readonly value: number
}

/** A row of the program, or the bounds of a column, at a solution. */
export interface Equation {
  readonly subject: RowSubject
  readonly terms: readonly EquationTerm[]
  /** [unit of the subject] */
  readonly lower: number
  readonly upper: number
  /** What the terms come to [unit of the subject]. */
  readonly sum: number
  /** What one unit more on the right would change the objective by [unit of the objective per unit of the subject]. */
  readonly price: number
}

/** What equations are asked for. */
export interface About {
  readonly kind: 'process' | 'flow' | 'limit'
  readonly id: string
}

/**
 * What the program says of a process, a flow or a limit in one period, and over all of them: its rows, then the bounds of
 * its columns that bind or could.
 */
export function equationsOf(
  network: Network,
  answer: Answer,
  { layout, rows }: LaidOut,
  about: About,
  period: number,
): readonly Equation[] {
  const isNow = ({ period: own }: RowSubject): boolean => own === null || own === period
  const limits = new Set(
    Object.values(network.limits).flatMap(({ id, on }) => (isOn(about, id, on) ? [id] : [])),
  )
  const concerns = ({ subject, entries }: Row): boolean =>
    subject.family === 'limit'
      ? limits.has(subject.id)
      : isOf(about, subject) || entries.some(([j]) => isFlow(about, layout.subjects[j]))
  const told = rows
    .filter((row) => row.subject.family !== 'stage' && isNow(row.subject) && concerns(row))
    .map(({ subject, lower, upper, entries }) => ({
      subject,
      ...{ lower, upper, terms: termsOf(layout, answer, entries) },
    }))
  const bounds = layout.columns.flatMap((column, j) => {
    const subject = layout.subjects[j]
    if (subject === undefined || !isNow(subject) || !isOf(about, subject)) return []
    const { lower, upper } = columnBounds(column)
    // That nothing is less than 0 is said of every column.
    if (lower === 0 && upper === Infinity && priceOf(answer, subject) === 0) return []
    return [{ subject, lower, upper, terms: termsOf(layout, answer, [[j, 1]]) }]
  })
  return [...told, ...bounds].map((each) => ({
    ...each,
    sum: each.terms.reduce((sum, { coefficient, value }) => sum + coefficient * value, 0),
    price: priceOf(answer, each.subject),
  }))
}

const isOf = ({ kind, id }: About, subject: RowSubject): boolean =>
  subject.kind === kind && subject.id === id

const isFlow = (about: About, subject: RowSubject | undefined): boolean =>
  about.kind === 'flow' && subject?.family === 'flow' && subject.id === about.id

const isOn = ({ kind, id }: About, limit: string, on: Limit['on']): boolean =>
  kind === 'limit' ? limit === id : on.kind === kind && on.id === id

const termsOf = (
  { columns, subjects }: Layout,
  answer: Answer,
  entries: Row['entries'],
): readonly EquationTerm[] =>
  entries.flatMap(([j, coefficient]) => {
    const [column, subject] = [columns[j], subjects[j]]
    if (column === undefined || subject === undefined || coefficient === 0) return []
    return [{ column, coefficient, subject, value: valueOf(answer, column) }]
  })

/** The value of a column in an answer [its unit]. */
function valueOf({ periods, built, chosen }: Answer, column: Column): number {
  if (column.kind === 'build') return lookUp(built, column.process.id) ?? 0
  if (column.kind === 'chosen') return lookUp(chosen, column.process.id) ?? 0
  const amounts = periods[column.period - 1]
  switch (column.kind) {
    case 'activity':
      return lookUp(lookUp(amounts?.activities, column.process.id), column.mode.id) ?? 0
    case 'flow':
      return lookUp(amounts?.flows, column.flow.id) ?? 0
    case 'exchange':
      return lookUp(amounts?.boundary, column.exchange.id) ?? 0
    case 'level':
      return lookUp(amounts?.stocks, column.process.id) ?? 0
    case 'switch':
      return lookUp(amounts?.running, column.process.id) ?? 0
  }
}
