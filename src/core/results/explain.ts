import type { BuiltProgram } from '../lp/build'
import type { RowSubject } from '../lp/layout'
import type { Column } from '../lp/columns'
import type { Conflict as ProgramConflict } from '../lp/elastic'
import type { Network } from '../network/network'
import type { Conflict } from './answer'

/** The conflict of a program in the words of the network: what the user can change, and by how much. */
export function explainConflict(
  network: Network,
  built: BuiltProgram,
  conflict: ProgramConflict,
): Conflict {
  const { unit, ...subject } =
    (conflict.kind === 'row'
      ? built.rows[built.program.rowNames.indexOf(conflict.name)]
      : subjectOf(network, built.columns[built.program.columnNames.indexOf(conflict.name)])) ??
    nowhere
  return {
    row: conflict.name,
    subject,
    amount: { value: conflict.amount, unit },
    side: conflict.side === 'lower' ? 'too_little' : 'too_much',
    repairs: conflict.inRepair,
  }
}

const nowhere: RowSubject = { kind: 'process', id: '', unit: '' }

function subjectOf(network: Network, column: Column | undefined): RowSubject | null {
  switch (column?.kind) {
    case 'flow':
      return {
        kind: 'flow',
        id: column.flow.id,
        unit: network.commodities[column.flow.commodity]?.unit ?? '',
      }
    case 'exchange':
      return {
        kind: 'process',
        id: column.exchange.process,
        port: column.exchange.port,
        unit: network.commodities[column.exchange.commodity]?.unit ?? '',
      }
    case 'activity':
    case 'stock':
    case 'on':
    case 'build':
      return { kind: 'process', id: column.process.id, unit: column.process.unit }
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
