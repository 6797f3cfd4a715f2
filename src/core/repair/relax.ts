import { lookUp } from '../base/lookUp'
import type { NetworkDoc } from '../format/doc'
import type { Limit, Network, Process } from '../network/network'
import { err, ok, type Result } from '../base/result'
import type { Conflict } from '../answer/answer'
import { readAmount, writtenUnit } from '../base/units'
import { balancing } from './balance'
import { fieldAt, patchOf, setField, type FieldPath } from '../edit/fields'
import { amountAt, moved, sized, type Moving } from './moved'
import type { Fixed, Relaxation } from './relaxation'
import { widened } from './widen'

/**
 * The smallest change, rounded outward to three digits, that lets a conflict go: a bound loosened, a port opened, the
 * difference of a node drawn. The document is the one that was solved, its scenario and edits applied.
 */
export function relaxation(
  conflict: Conflict,
  doc: NetworkDoc,
  network: Network,
): Result<Relaxation, Fixed> {
  const { subject } = conflict
  if (subject.family === 'stage') return err('goal')
  if (subject.kind === 'flow') {
    const flow = lookUp(network.flows, subject.id)
    const field = conflict.side === 'too_much' ? 'capacity' : 'minimum'
    return flow === undefined
      ? err('gone')
      : bounded(conflict, doc, network, ['flows', flow.id, field], flow[field])
  }
  if (subject.kind === 'limit') {
    const limit = lookUp(network.limits, subject.id)
    return limit === undefined ? err('gone') : ofLimit(conflict, doc, network, limit)
  }
  const process = lookUp(network.processes, subject.id)
  return process === undefined ? err('gone') : ofProcess(conflict, doc, network, process)
}

/** The relaxations of all that has to give way, one after another, so that none undoes another. */
export function relaxAll(
  conflicts: readonly Conflict[],
  doc: NetworkDoc,
  network: Network,
): readonly Relaxation[] {
  const found: Relaxation[] = []
  let now = doc
  for (const conflict of conflicts.filter(({ repairs }) => repairs)) {
    const each = relaxation(conflict, now, network)
    if (!each.ok) continue
    found.push(each.value)
    now = each.value.edits.reduce((before, { path, value }) => setField(before, path, value), now)
  }
  return found
}

/** One merge patch that makes all repairs of an answer. */
export const repairAll = (
  conflicts: readonly Conflict[],
  doc: NetworkDoc,
  network: Network,
): Readonly<Record<string, unknown>> =>
  patchOf(relaxAll(conflicts, doc, network).flatMap(({ edits }) => edits))

function ofProcess(
  conflict: Conflict,
  doc: NetworkDoc,
  network: Network,
  process: Process,
): Result<Relaxation, Fixed> {
  const { gives, side, amount, subject } = conflict
  const at = (...fields: readonly string[]): FieldPath => ['processes', process.id, ...fields]
  if (gives === 'opening') return opened(conflict, doc)
  if (gives === 'imbalance') {
    const flows = Object.values(network.flows).filter(({ from, to }) =>
      [from.process, to.process].includes(process.id),
    )
    return ok({
      edits: balancing(conflict, doc, network, process),
      beside: flows.map(({ id }): FieldPath => ['flows', id]),
      kind: 'balance',
      change: { value: Math.abs(amount.value), unit: amount.unit },
    })
  }
  switch (subject.family) {
    case 'share':
    case 'quality':
      return ok(widened(conflict, subject.family, doc, process, subject.port ?? ''))
    case 'on':
      return ok(lighter(process, amount.value))
    case 'end':
      return ok(endingOtherwise(conflict, doc, process))
    case 'build':
      return process.build === null
        ? err('gone')
        : bounded(conflict, doc, network, at('build', 'max'), process.build.max)
    case 'cap':
    case 'min':
    case 'level': {
      if (side === 'too_little')
        return bounded(conflict, doc, network, at('minimum'), process.minimum)
      if (process.availability === 0) return err('unavailable')
      const missing = amount.value / process.availability
      return bounded(conflict, doc, network, at('capacity'), process.capacity, missing)
    }
    default:
      return err('gone')
  }
}

/** A bound of one period, moved as far as it must. */
function bounded(
  conflict: Conflict,
  doc: NetworkDoc,
  network: Network,
  path: FieldPath,
  bound: number,
  missing = conflict.amount.value,
): Result<Relaxation, Fixed> {
  const { unit } = conflict.amount
  const to = conflict.side === 'too_much' ? 'more' : 'less'
  return ok(withMoved(doc, { path, bound, missing, unit, to, hours: network.hours }))
}

/** A limit bounds all periods together. */
function ofLimit(
  { amount, side }: Conflict,
  doc: NetworkDoc,
  { hours, periods }: Network,
  limit: Limit,
): Result<Relaxation, Fixed> {
  const field = side === 'too_much' ? 'max' : 'min'
  const to = side === 'too_much' ? 'more' : 'less'
  const path = ['limits', limit.id, field]
  const { value: missing, unit } = amount
  return ok(
    withMoved(doc, { path, bound: limit[field], missing, unit, to, hours: hours * periods }),
  )
}

function withMoved(doc: NetworkDoc, moving: Moving): Relaxation {
  const { path, to, unit } = moving
  const { value, after, change } = moved(doc, moving)
  const isGone = after <= 0 && path.at(-1) === 'minimum'
  return {
    edits: [{ path, value: isGone ? undefined : value }],
    beside: [path],
    kind: to,
    change: { value: change, unit },
  }
}

/** A least load at which a plant may run although so much is missing [unit]. */
function lighter(process: Process, missing: number): Relaxation {
  const size = process.capacity * process.availability
  // Where all may have to be built, any load will do.
  const least = size > 0 ? (process.leastLoad ?? 0) - (missing / size) * (1 + 1e-6) : 0
  const share = Math.floor(Math.max(0, least) * 1000) / 10
  const path = ['processes', process.id, 'onOff']
  return {
    edits: [{ path, value: `${String(share)}%` }],
    beside: [path],
    kind: 'load',
    change: { value: share / 100, unit: '' },
  }
}

/** A stock ends with what it can. */
function endingOtherwise(
  { amount, side }: Conflict,
  doc: NetworkDoc,
  process: Process,
): Relaxation {
  const path = ['processes', process.id, 'end']
  const by = side === 'too_much' ? amount.value : -amount.value
  const level = Number(Math.max(0, (process.end ?? 0) + by).toPrecision(12))
  const text = amountAt(doc, path)
  const own = text === null ? null : writtenUnit(text)
  const one = own === null ? null : readAmount(`1 ${own}`, process.unit)
  const value =
    own !== null && one?.ok === true
      ? sized(Number((level / one.value).toPrecision(12)), own)
      : sized(level, process.unit)
  const change = { value: level, unit: process.unit }
  return { edits: [{ path, value }], beside: [path], kind: 'end', change }
}

/** A port that may trade with the outside; a mode that says otherwise of it is told too. */
function opened({ subject, amount }: Conflict, doc: NetworkDoc): Result<Relaxation, Fixed> {
  if (subject.port === undefined) return err('gone')
  const own: FieldPath = ['processes', subject.id, 'ports', subject.port, 'open']
  const ofModes = Object.keys(lookUp(doc.processes, subject.id)?.modes ?? {})
    .map((mode): FieldPath => ['processes', subject.id, 'modes', mode, ...own.slice(2)])
    .filter((path) => fieldAt(doc, path) !== undefined)
  return ok({
    edits: [own, ...ofModes].map((path) => ({ path, value: true })),
    beside: [own],
    kind: 'open',
    change: amount,
  })
}
