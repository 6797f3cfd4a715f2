import { lookUp } from '../base/lookUp'
import { issue } from '../base/issue'
import type { Library } from '../library/library'
import type { FlowDoc } from '../format/doc'
import type { Flow, PortRef, Process } from '../network/network'
import type { Commodities, Matter } from './matter'
import { hint } from '../base/near'
import { typical, type Reader } from './reader'
import type { ReadProcess } from './processes'

/** Reads one flow; null when its ends cannot be found. */
export function readFlow(
  id: string,
  doc: FlowDoc,
  processes: Readonly<Record<string, ReadProcess>>,
  all: readonly string[],
  library: Library,
  commodities: Commodities<Matter>,
  reader: Reader,
): Flow | null {
  const path = `flows.${id}`
  const from = readEnd(`${path}.from`, doc.from, 'out', processes, all, reader)
  const to = readEnd(`${path}.to`, doc.to, 'in', processes, all, reader)
  if (from === null || to === null) return null
  const carried = lookUp(lookUp(processes, from.process)?.ports, from.port)?.port.commodity ?? ''
  const taken = lookUp(lookUp(processes, to.process)?.ports, to.port)?.port.accepts ?? {}
  const commodity = commodities(carried, path)
  const taker = lookUp(processes, to.process)?.process
  if (commodity === null || taker === undefined) return null
  if (!Object.hasOwn(taken, carried)) {
    const values = { carried, port: doc.to, taken: Object.keys(taken).join(', ') }
    reader.issues.push(issue(`${path}.to`, 'commodity_mismatch', values))
    return null
  }
  const capacity = reader.perPeriod(`${path}.capacity`, doc.capacity, commodity.unit, Infinity)
  const minimum = reader.perPeriod(`${path}.minimum`, doc.minimum, commodity.unit, 0)
  if (minimum > capacity)
    reader.issues.push(
      issue(path, 'bounds_crossed', {
        low: `${String(minimum)} ${commodity.unit}`,
        high: `${String(capacity)} ${commodity.unit}`,
      }),
    )
  const distance = reader.positive(`${path}.distance`, doc.distance, 'km', 0)
  const work = commodity.massPerUnit * distance
  const factors = doc.mode === undefined ? undefined : library.transport[doc.mode]
  const rate = (field: 'cost' | 'co2e', unit: string) =>
    factors === undefined
      ? 0
      : reader.bundled(`${path}.mode`, typical(factors[field]), `${unit}/tkm`, 0)
  return {
    id,
    name: doc.name ?? null,
    from,
    to,
    commodity: carried,
    minimum,
    capacity,
    loss: reader.share(`${path}.loss`, doc.loss, 0),
    cost: reader.number(`${path}.cost`, doc.cost, `${reader.currency}/${commodity.unit}`, 0),
    mode: doc.mode ?? null,
    distance,
    reuse: doc.reuse ?? isReuse(commodity, taker),
    freight: work * rate('cost', reader.currency),
    co2e: work * rate('co2e', 't'),
    work,
  }
}

/** A flow is reuse when it carries a waste of solid phase into a converter that is not treatment. */
const isReuse = (commodity: Matter, taker: Process): boolean =>
  commodity.kind === 'waste' &&
  commodity.phase === 'solid' &&
  taker.kind === 'converter' &&
  !taker.treatment

function readEnd(
  path: string,
  text: string,
  direction: 'in' | 'out',
  processes: Readonly<Record<string, ReadProcess>>,
  names: readonly string[],
  reader: Reader,
): PortRef | null {
  const [process = '', port = '', ...rest] = text.split('.')
  const found = Object.hasOwn(processes, process) ? lookUp(processes, process) : undefined
  if (port === '' || rest.length > 0) {
    const example = `${process}.${Object.keys(found?.ports ?? { port: 0 })[0] ?? 'port'}`
    reader.issues.push(issue(path, 'not_a_port_reference', { text, example }))
    return null
  }
  if (found === undefined) {
    // A process that is there but could not be read has its own issue.
    if (!names.includes(process))
      reader.issues.push(
        issue(path, 'unknown_process', { id: process, near: hint(process, names) }),
      )
    return null
  }
  const read = Object.hasOwn(found.ports, port) ? lookUp(found.ports, port) : undefined
  if (read === undefined) {
    const ports = Object.keys(found.ports).join(', ')
    reader.issues.push(issue(path, 'unknown_port', { process, port, ports }))
    return null
  }
  if (read.port.direction !== direction) {
    const is = read.port.direction === 'in' ? 'inlet' : 'outlet'
    reader.issues.push(issue(path, 'wrong_direction', { port: text, direction: is }))
    return null
  }
  return { process, port }
}
