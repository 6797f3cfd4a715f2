import { lookUp } from '../lookUp'
import type { BuiltProgram } from '../lp/build'
import type { RowSubject } from '../lp/layout'
import type { Column } from '../lp/columns'
import { ofProcess } from '../lp/terms'
import type { Conflict as ProgramConflict } from '../lp/elastic'
import type { Network } from '../network/network'
import type { Conflict } from './answer'

/** The conflict of a program in the words of the network: what the user can change, and by how much. */
export function explainConflict(
  network: Network,
  built: BuiltProgram,
  conflict: ProgramConflict,
): Conflict {
  const { unit, family, of, period, ...subject } =
    (conflict.kind === 'row'
      ? built.rows[built.program.rowNames.indexOf(conflict.name)]
      : subjectOf(network, built.columns[built.program.columnNames.indexOf(conflict.name)])) ??
    nowhere
  return {
    row: conflict.name,
    family,
    ...(of !== undefined && { of }),
    period,
    subject,
    amount: { value: conflict.amount, unit },
    side: conflict.side === 'lower' ? 'too_little' : 'too_much',
    repairs: conflict.inRepair,
  }
}

const nowhere: RowSubject = { family: 'cap', kind: 'process', id: '', period: null, unit: '' }

/** What the bound of a column stands for. */
function subjectOf(network: Network, column: Column | undefined): RowSubject | null {
  const unitOf = (commodity: string) => lookUp(network.commodities, commodity)?.unit ?? ''
  switch (column?.kind) {
    case 'flow': {
      const { flow, period } = column
      return { family: 'flow', kind: 'flow', id: flow.id, period, unit: unitOf(flow.commodity) }
    }
    case 'exchange': {
      const { exchange, period } = column
      const { process: id, port, commodity: of } = exchange
      return { family: 'exchange', kind: 'process', id, port, of, period, unit: unitOf(of) }
    }
    case 'activity':
    case 'stock':
    case 'on':
      return ofProcess(column.kind, column.process, column.period)
    case 'build':
    case 'built':
      return ofProcess(column.kind, column.process, null)
    case undefined:
      return null
  }
}

/** The processes that a ray runs through: those that could earn without end. */
export function processesOfRay(built: BuiltProgram, ray: Float64Array): readonly string[] {
  const largest = ray.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
  const named = built.columns.flatMap((column, j) => {
    if (Math.abs(ray[j] ?? 0) <= 1e-9 * largest) return []
    if (column.kind === 'activity' || column.kind === 'stock') return [column.process.id]
    return column.kind === 'exchange' ? [column.exchange.process] : []
  })
  return [...new Set(named)]
}
