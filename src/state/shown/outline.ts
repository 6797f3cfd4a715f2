import { lookUp } from '../../core/base/lookUp'
import type { Flow, Network } from '../../core/network/network'
import { memoLast } from './memo'
import { alongTheFlow } from './order'
import type { Selection } from '../state'

/** One line of the outline: a zone, a process in it, a port of that, or a flow of the port. */
export interface OutlineRow {
  /** Its place in the tree, unlike every other: a flow stands at both of its ends. */
  readonly key: string
  readonly kind: 'zone' | 'process' | 'port' | 'flow'
  /** Id of the zone (empty for the processes of none), the process, the port or the flow. */
  readonly id: string
  /** The process to which it belongs; null for a zone. */
  readonly process: string | null
  /** Depth in the tree, from 1. */
  readonly level: number
  /** Place among its siblings, from 1, and how many they are. */
  readonly position: number
  readonly siblings: number
  /** Whether what is below it is listed; null where nothing is. */
  readonly open: boolean | null
}

/** Processes above which zones start closed. */
const large = 200

/** Flows of every port, by "process.port". */
const flowsOfPorts = memoLast((network: Network): ReadonlyMap<string, readonly Flow[]> => {
  const found = new Map<string, Flow[]>()
  const add = (key: string, flow: Flow) => {
    const flows = found.get(key)
    if (flows === undefined) found.set(key, [flow])
    else flows.push(flow)
  }
  for (const flow of Object.values(network.flows)) {
    add(`${flow.from.process}.${flow.from.port}`, flow)
    add(`${flow.to.process}.${flow.to.port}`, flow)
  }
  return found
})

/** Zones in the order in which the material meets them, each with its processes; the processes of none come last. */
export const zonesInOrder = memoLast(
  (network: Network): readonly (readonly [zone: string, processes: readonly string[]])[] => {
    const zones = new Map<string, string[]>()
    for (const id of alongTheFlow(network)) {
      const zone = lookUp(network.processes, id)?.zone ?? ''
      const processes = zones.get(zone)
      if (processes === undefined) zones.set(zone, [id])
      else processes.push(id)
    }
    return [...zones].sort(([a], [b]) => Number(a === '') - Number(b === ''))
  },
)

/** Ports of a process as the outline lists them: what goes in, then what comes out. */
const portsOf = (network: Network, process: string): readonly string[] => {
  const ports = Object.values(lookUp(network.processes, process)?.ports ?? {})
  return (['in', 'out'] as const).flatMap((side) =>
    ports.filter(({ direction }) => direction === side).map(({ id }) => id),
  )
}

/**
 * The lines of the outline that are listed: zones, processes along the flow, ports, flows. `flipped` names the lines
 * that the user opened or closed; zones start open in a network of up to 200 processes, all else starts closed.
 * Without zones the processes are the first level.
 */
export function outlineRows(network: Network, flipped: ReadonlySet<string>): readonly OutlineRow[] {
  const rows: OutlineRow[] = []
  const zones = zonesInOrder(network)
  const zoned = zones.some(([zone]) => zone !== '')
  const open = Object.keys(network.processes).length <= large
  const deeper = zoned ? 1 : 0
  const flows = flowsOfPorts(network)
  const addProcess = (id: string, position: number, siblings: number) => {
    const key = `process ${id}`
    const ports = portsOf(network, id)
    const listed = flipped.has(key)
    rows.push({
      ...{ key, kind: 'process', id, process: id, level: 1 + deeper, position, siblings },
      open: ports.length === 0 ? null : listed,
    })
    if (!listed) return
    ports.forEach((port, i) => {
      addPort(id, port, i + 1, ports.length)
    })
  }
  const addPort = (process: string, id: string, position: number, siblings: number) => {
    const key = `port ${process}.${id}`
    const carried = flows.get(`${process}.${id}`) ?? []
    const listed = flipped.has(key)
    rows.push({
      ...{ key, kind: 'port', id, process, level: 2 + deeper, position, siblings },
      open: carried.length === 0 ? null : listed,
    })
    if (!listed) return
    carried.forEach((flow, i) => {
      rows.push({
        ...{ key: `flow ${process}.${id} ${flow.id}`, kind: 'flow', id: flow.id, process },
        ...{ level: 3 + deeper, position: i + 1, siblings: carried.length, open: null },
      })
    })
  }
  zones.forEach(([zone, processes], i) => {
    const key = `zone ${zone}`
    const listed = open !== flipped.has(key)
    if (zoned)
      rows.push({
        ...{ key, kind: 'zone', id: zone, process: null, level: 1 },
        ...{ position: i + 1, siblings: zones.length, open: listed },
      })
    if (zoned && !listed) return
    processes.forEach((id, place) => {
      addProcess(id, place + 1, processes.length)
    })
  })
  return rows
}

/** What a line stands for on the canvas: a port for its flows, a zone for nothing until it is asked for. */
export function markedBy(row: OutlineRow, network: Network): readonly Selection[] {
  if (row.kind === 'process' || row.kind === 'flow') return [{ kind: row.kind, id: row.id }]
  if (row.kind === 'zone') return []
  const flows = flowsOfPorts(network).get(`${row.process ?? ''}.${row.id}`) ?? []
  return flows.map(({ id }) => ({ kind: 'flow', id }))
}

/** Lines that have to be open for a selection to be listed, outermost first; the last is its own. */
export function pathTo(selection: Selection, network: Network): readonly string[] {
  const flow = selection.kind === 'flow' ? lookUp(network.flows, selection.id) : undefined
  const process = selection.kind === 'process' ? selection.id : flow?.from.process
  if (process === undefined || !Object.hasOwn(network.processes, process)) return []
  const zoned = zonesInOrder(network).some(([zone]) => zone !== '')
  const zone = zoned ? [`zone ${lookUp(network.processes, process)?.zone ?? ''}`] : []
  const own = [...zone, `process ${process}`]
  if (flow === undefined) return own
  const port = `${process}.${flow.from.port}`
  return [...own, `port ${port}`, `flow ${port} ${flow.id}`]
}
