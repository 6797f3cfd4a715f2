import { buildProgram } from '../lp/build'
import type { SolveProgram } from '../lp/solution'
import type { Mode, Network } from '../network/network'
import { mapped } from './delivered'

/** A hair more than is lacking, so that rounding does not make it impossible. */
const hair = 1 + 1e-9

/**
 * A network whose counterparts make no more than what it cannot deliver by itself: the least shares of what they may
 * make that let it deliver all. null where it cannot even so.
 */
export function fillingGaps(network: Network, solve: SolveProgram): Network | null {
  const { program, columns } = buildProgram({ ...network, objective: network.objective.slice(-1) })
  const cost = Float64Array.from(columns, (column) =>
    column.kind === 'activity' && column.mode.conventional !== undefined
      ? 1 / (column.mode.most ?? 1)
      : 0,
  )
  const { status, x } = solve({ ...program, cost, constant: 0 })
  if (status !== 'optimal') return null
  const needed = new Map<Mode, number>()
  columns.forEach((column, j) => {
    if (column.kind !== 'activity') return
    needed.set(column.mode, Math.max(needed.get(column.mode) ?? 0, x[j] ?? 0))
  })
  return {
    ...network,
    processes: mapped(network.processes, (process) => ({
      ...process,
      modes: mapped(process.modes, (mode) =>
        mode.conventional === undefined ? mode : { ...mode, most: (needed.get(mode) ?? 0) * hair },
      ),
    })),
  }
}
