import { lookUp } from '../base/lookUp'
import type { Network } from '../network/network'
import type { Column } from '../network/columns'

/** The families of rows. */
export type RowFamily =
  | 'in'
  | 'out'
  | 'junction'
  | 'stock'
  | 'share'
  | 'quality'
  | 'cap'
  | 'min'
  | 'on'
  | 'built'
  | 'end'
  | 'limit'
  | 'stage'

/** The families of columns, whose bounds say as much as a row. */
export type ColumnFamily = Column['kind']

/** What a row, or the bound of a column, stands for: no two of a program stand for the same. */
export interface RowSubject {
  readonly family: RowFamily | ColumnFamily
  readonly kind: 'process' | 'flow' | 'limit'
  /** Of a stage the indicator that it is about. */
  readonly id: string
  readonly port?: string
  readonly mode?: string
  /** The commodity of a share or a trade, or the element of a quality. */
  readonly of?: string
  /** Which of the two rows of a process that may stand still, or of a blend. */
  readonly side?: 'most' | 'least'
  /** Which stage of the objective, from 1. */
  readonly stage?: number
  /** The period that it belongs to, from 1; null for what spans all of them. */
  readonly period: number | null
  readonly unit: string
}

/** What tells a subject from all others of a network. */
export type SubjectKey = Omit<RowSubject, 'kind' | 'unit' | 'period'> & {
  /** Of what spans all periods nothing. */
  readonly period?: number | null
}

/**
 * Subjects that are the same have the same key; it is no name, and nothing is read from it. Each part has a mark of its own,
 * and what is not there takes no place: a program of a thousand processes asks for a hundred thousand of them.
 */
export function keyOf({ family, id, port, mode, of, side, stage, period }: SubjectKey): string {
  let key = `${family} ${id}`
  if (port !== undefined) key += `.${port}`
  if (mode !== undefined) key += `:${mode}`
  if (of !== undefined) key += `=${of}`
  if (side !== undefined) key += `<${side}`
  if (stage !== undefined) key += `#${String(stage)}`
  if (period !== undefined && period !== null) key += `@${String(period)}`
  return key
}

/** What the bounds of a column stand for. */
export function subjectOfColumn(network: Network, column: Column): RowSubject {
  const unitOf = (commodity: string) => lookUp(network.commodities, commodity)?.unit ?? ''
  switch (column.kind) {
    case 'flow': {
      const { flow, period } = column
      return { family: 'flow', kind: 'flow', id: flow.id, period, unit: unitOf(flow.commodity) }
    }
    case 'exchange': {
      const { exchange, period } = column
      const { process: id, port, commodity: of } = exchange
      return { family: 'exchange', kind: 'process', id, port, of, period, unit: unitOf(of) }
    }
    case 'activity': {
      const { process, mode, period } = column
      const { id, unit } = process
      return { family: 'activity', kind: 'process', id, mode: mode.id, period, unit }
    }
    case 'level':
    case 'switch':
    case 'build':
    case 'chosen': {
      const { kind, process } = column
      const period = kind === 'level' || kind === 'switch' ? column.period : null
      return { family: kind, kind: 'process', id: process.id, period, unit: process.unit }
    }
  }
}
