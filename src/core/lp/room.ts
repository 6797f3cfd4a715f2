import { lookUp } from '../base/lookUp'
import type { Flow, Network, Process } from '../network/network'
import type { BuiltProgram } from './build'
import { relativeTo, type Side, type Weigh } from './elastic'
import type { RowSubject } from './subjects'
import { at } from './vector'

/** How a side gives way: its bound moves, a node is off balance, or a port trades with the outside. */
export type Giving = 'bound' | 'imbalance' | 'opening'

/** What may give way beside bounds, and what is given up last of all. */
export interface Leave {
  /** Nodes among measured flows may be off balance. */
  readonly imbalances: boolean
  readonly isDear: (side: Side) => boolean
}

/** What may give way in the program of a network, and how. */
export interface Room {
  readonly network: Network
  readonly built: BuiltProgram
  /** What a side is about; null where nobody wrote it. */
  readonly subjectOf: (side: Pick<Side, 'kind' | 'index'>) => RowSubject | null
  /** How a side gives way; null where it holds whatever happens. */
  readonly givingOf: (side: Side, leave: Leave) => Giving | null
  /** Where a side stands in the document [unit]. */
  readonly boundOf: (side: Side) => number
  /** The measured flows at a process. */
  readonly measuredAt: (process: string) => readonly Flow[]
  /** What giving way costs: the relative change of a bound, and of what has none, of what it is a part of. */
  readonly weigh: (leave: Leave) => Weigh
}

/** What an author wishes of an indicator gives way before what others were promised. */
const wishFactor = 1e-2
/** What is shut was shut on purpose. */
const shutFactor = 4
/** A measured flow keeps its amount rather than anything else its bound. */
const measuredFactor = 10
/** Where only some flows of a node are measured, what it is asked for gives way first. */
const partlyFactor = 4
/** A port is opened only where something dear would be given up otherwise. */
const openingFactor = 1e2
/** What is dear, and what no change of one field of the document mends. */
const dearFactor = 1e4

/** Whether the amount of a flow is known rather than to be found: it may be no less and no more. */
const isMeasured = ({ minimum, capacity }: Flow): boolean =>
  minimum > 0 && Math.abs(capacity - minimum) <= 1e-9 * capacity

/**
 * What may give way in a network. A node gives way as an imbalance where at least one of its flows is measured, so that
 * data that do not add up are told where they do not, while a network that is planned is told what it lacks. A trade that
 * is `shut` gives way as an opening. All other balances hold.
 */
export function roomIn(
  network: Network,
  built: BuiltProgram,
  shut: ReadonlySet<string> = new Set(),
): Room {
  const flows = flowsByProcess(network)
  const subjectOf: Room['subjectOf'] = ({ kind, index }) =>
    (kind === 'row' ? built.rows : built.bounds)[index] ?? null
  const flowsAt = (process: string): readonly Flow[] => flows.get(process) ?? []
  const measuredAt = (process: string): readonly Flow[] => flowsAt(process).filter(isMeasured)
  const givingOf: Room['givingOf'] = ({ kind, side, index }, { imbalances }) => {
    const column = kind === 'column' ? built.columns[index] : undefined
    if (column?.kind === 'exchange') return shut.has(column.exchange.id) ? 'opening' : 'bound'
    const subject = subjectOf({ kind, index })
    if (subject === null) return null
    const { family, id } = subject
    switch (family) {
      case 'in':
      case 'out':
      case 'built':
      case 'switch':
      case 'chosen':
        return null
      case 'junction':
        return imbalances && measuredAt(id).length > 0 ? 'imbalance' : null
      case 'stock':
        return imbalances && measuredAt(id).length > 0 ? 'imbalance' : null
      case 'cap':
        return side === 'upper' && isBuilt(lookUp(network.processes, id)) ? null : 'bound'
      case 'on':
        return side === 'lower' ? 'bound' : null
      default:
        return 'bound'
    }
  }
  const boundOf: Room['boundOf'] = ({ kind, side, index }) => {
    const { rowLower, rowUpper, columnLower, columnUpper } = built.program
    const bounds = kind === 'row' ? [rowLower, rowUpper] : [columnLower, columnUpper]
    const bound = at(bounds[side === 'lower' ? 0 : 1] ?? [], index)
    const subject = subjectOf({ kind, index })
    if (subject?.family === 'limit')
      return lookUp(network.limits, subject.id)?.[side === 'lower' ? 'min' : 'max'] ?? bound
    const process = subject?.family === 'on' ? lookUp(network.processes, subject.id) : undefined
    return process === undefined ? bound : leastLoadOf(process)
  }
  const isOfMeasured = ({ kind, id }: RowSubject): boolean => {
    const flow = kind === 'flow' ? lookUp(network.flows, id) : undefined
    return flow !== undefined && isMeasured(flow)
  }
  const weigh: Room['weigh'] = (leave) => (side) => {
    const subject = subjectOf(side)
    const giving = givingOf(side, leave)
    if (subject === null || giving === null) return null
    const { size } = side
    if (giving === 'opening') return openingFactor * relativeTo(0, size)
    if (giving === 'imbalance') {
      const isAll = subject.family === 'junction' && flowsAt(subject.id).every(isMeasured)
      const known = throughput(measuredAt(subject.id), subject.id)
      return (isAll ? 1 : partlyFactor) * relativeTo(known, size)
    }
    const isDear = leave.isDear(side) || isBeyondRepair(network, subject)
    const factor = isDear
      ? dearFactor
      : isOfMeasured(subject)
        ? measuredFactor
        : isWish(network, subject)
          ? wishFactor
          : isShut(network, subject)
            ? shutFactor
            : 1
    return factor * relativeTo(boundOf(side), size)
  }
  return { network, built, subjectOf, givingOf, boundOf, measuredAt, weigh }
}

function flowsByProcess({ flows }: Network): ReadonlyMap<string, readonly Flow[]> {
  const found = new Map<string, Flow[]>()
  for (const flow of Object.values(flows))
    for (const process of new Set([flow.from.process, flow.to.process])) {
      const others = found.get(process)
      if (others === undefined) found.set(process, [flow])
      else others.push(flow)
    }
  return found
}

const isShut = (network: Network, { kind, id }: RowSubject): boolean =>
  kind === 'flow' && lookUp(network.flows, id)?.capacity === 0

const isWish = (network: Network, { family, id }: RowSubject): boolean =>
  family === 'limit' && lookUp(network.limits, id)?.on.kind === 'indicator'

/** Whether a lack of capacity is one of what may be built. */
const isBuilt = (process: Process | undefined): boolean =>
  process?.build != null && process.availability > 0

/** What a process makes at its least load, everything being built [unit]. */
const leastLoadOf = ({ leastLoad, capacity, build, availability }: Process): number =>
  (leastLoad ?? 0) * (capacity + (build?.max ?? 0)) * availability

/** What is known to enter and to leave a node [unit]. */
const throughput = (flows: readonly Flow[], process: string): number =>
  flows.reduce(
    (sum, { capacity, loss, from, to }) =>
      sum +
      (from.process === process ? capacity : 0) +
      (to.process === process ? capacity * (1 - loss) : 0),
    0,
  )

/** What an earlier stage of the goal reached, and the capacity of what cannot run at all. */
const isBeyondRepair = (network: Network, { family, id }: RowSubject): boolean =>
  family === 'stage' || (family === 'cap' && lookUp(network.processes, id)?.availability === 0)
