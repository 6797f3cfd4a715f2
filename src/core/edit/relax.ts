import { lookUp } from '../lookUp'
import type { Amount, NetworkDoc } from '../network/doc'
import type { Bounds, Network, Process } from '../network/network'
import { err, ok, type Result } from '../result'
import type { Conflict, Measure } from '../results/answer'
import { evaluateParameters, readAmount, writtenUnit } from '../units'
import { fieldAt, type FieldPath } from './fields'

/** One field that gives way, so that a conflict is gone. */
export interface Relaxation {
  readonly path: FieldPath
  /** What stands there afterwards; undefined: nothing. */
  readonly value: unknown
  /** More is allowed, less is required, a plant may run at a lower load, or a blend is no longer bounded. */
  readonly kind: 'more' | 'less' | 'load' | 'blend'
  /** By how much; for `load` the new least load. */
  readonly change: Measure
}

/** Why nothing gives way: it is a balance, an earlier stage of the goal, or written in each mode of the process. */
export type Fixed = 'law' | 'goal' | 'modes'

/**
 * The smallest change, rounded up to three digits, that lets a conflict go: a capacity raised, a minimum lowered, a
 * limit loosened, the bound of a blend dropped. The document is the one that was solved, its scenario and edits applied.
 */
export function relaxation(
  { row, subject, side, amount }: Conflict,
  doc: NetworkDoc,
  network: Network,
): Result<Relaxation, Fixed> {
  const parts = row.split('.')
  const write = (path: FieldPath, bound: number, missing: number, unit: string) => {
    const kind = side === 'too_much' ? 'more' : 'less'
    const { value, change } = moved({ doc, network, unit }, path, bound, missing, kind)
    return ok<Relaxation>({ path, value, kind, change: { value: change, unit } })
  }
  const process = lookUp(network.processes, subject.id)
  switch (parts[0]) {
    case 'limit': {
      const limit = lookUp(network.limits, subject.id)
      const field = side === 'too_much' ? 'max' : 'min'
      return limit === undefined
        ? err('law')
        : write(['limits', limit.id, field], limit[field], amount.value, amount.unit)
    }
    case 'f': {
      const flow = lookUp(network.flows, subject.id)
      const field = side === 'too_much' ? 'capacity' : 'minimum'
      return flow === undefined
        ? err('law')
        : write(['flows', flow.id, field], flow[field], amount.value, amount.unit)
    }
    case 's':
    case 'cap':
    case 'min':
    case 'on': {
      if (process === undefined) return err('law')
      const at = (field: string): FieldPath => ['processes', process.id, field]
      if (parts[2] === 'least') return lighter(process, amount.value)
      if (side === 'too_little')
        return write(at('minimum'), process.minimum, amount.value, process.unit)
      const usable = parts[0] === 's' ? 1 : process.availability
      if (usable === 0) return err('law')
      // A switch that would have to stand above "on" asks for so many plants more.
      const isSwitch = parts[0] === 'on' && parts[2] !== 'most'
      const missing = isSwitch ? amount.value * process.capacity : amount.value / usable
      return process.build === null || process.kind !== 'converter'
        ? write(at('capacity'), process.capacity, missing, process.unit)
        : write([...at('build'), 'max'], process.build.max, missing, process.unit)
    }
    case 'share':
    case 'quality':
      return process === undefined ? err('law') : unbounded(process, parts, side, doc)
    default:
      return err(parts[0] === 'stage' ? 'goal' : 'law')
  }
}

/** A number that is a little larger, with three digits. */
function roundedUp(value: number): number {
  const step = 10 ** (Math.floor(Math.log10(value)) - 2)
  return Number((Math.ceil((value * 1.0001) / step) * step).toPrecision(3))
}

/** What an amount is read with. */
interface Reading {
  readonly doc: NetworkDoc
  readonly network: Network
  readonly unit: string
}

/** A bound, changed as its author wrote it: in the same unit, or the same expression and the difference. */
function moved(
  { doc, network, unit }: Reading,
  path: FieldPath,
  bound: number,
  missing: number,
  kind: 'more' | 'less',
): { readonly value: Amount | undefined; readonly change: number } {
  const field = fieldAt(doc, path)
  const text = typeof field === 'string' || typeof field === 'number' ? field : null
  const values = Object.entries(doc.parameters ?? {}).map(([id, { value }]) => [id, value] as const)
  const { scope } = evaluateParameters(Object.fromEntries(values))
  const own = text === null ? null : writtenUnit(text)
  const isRate = text === null || readAmount(text, `${unit}/h`, scope).ok
  const written = own ?? (isRate ? `${unit}/year` : unit)
  const one = perPeriod(`1 ${written}`, unit, network.hours) ?? 1
  const by = roundedUp(missing / one)
  const change = by * one
  const sized = (value: number) => {
    const tidy = Number(value.toPrecision(12))
    return written === '1' ? tidy : `${String(tidy)} ${written}`
  }
  const after = bound / one + (kind === 'more' ? by : -by)
  if (after <= 0 && path.at(-1) === 'minimum') return { value: undefined, change }
  if (own !== null || text === null) return { value: sized(after), change }
  // Products, powers and sums may stand before a sum as they are.
  const sum = /^[\w\s.*/^+()-]+$/.test(String(text)) ? String(text) : `(${String(text)})`
  return { value: `${sum} ${kind === 'more' ? '+' : '-'} ${String(sized(by))}`, change }
}

/** An amount of one period, written so or as a rate [unit]; null when it is neither. */
function perPeriod(amount: Amount, unit: string, hours: number): number | null {
  const rate = readAmount(amount, `${unit}/h`)
  if (rate.ok) return rate.value * hours
  const plain = readAmount(amount, unit)
  return plain.ok ? plain.value : null
}

/** A least load at which a plant may run although so much is missing [unit]. */
function lighter(process: Process, missing: number): Result<Relaxation, Fixed> {
  const size = process.capacity * process.availability
  const share = Math.floor(Math.max(0, (process.leastLoad ?? 0) - missing / size) * 1000) / 10
  const path = ['processes', process.id, 'onOff']
  const change = { value: share / 100, unit: '' }
  return ok({ path, value: `${String(share)}%`, kind: 'load', change })
}

/** The bounds of a blend without the side that is in conflict: they are one table, and its author's replaces the recipe's. */
function unbounded(
  process: Process,
  [family, , port = '', of = '']: readonly string[],
  side: Conflict['side'],
  doc: NetworkDoc,
): Result<Relaxation, Fixed> {
  const kind = family === 'share' ? 'share' : 'quality'
  const modes = Object.keys(lookUp(doc.processes, process.id)?.modes ?? {})
  const inModes = modes.some(
    (mode) =>
      fieldAt(doc, ['processes', process.id, 'modes', mode, 'ports', port, kind]) !== undefined,
  )
  if (inModes) return err('modes')
  const free = side === 'too_much' ? { max: 1 } : { min: 0 }
  const bounds = Object.entries(lookUp(process.ports, port)?.[kind] ?? {}).map(
    ([id, { min, max }]: readonly [string, Bounds]) =>
      [id, { min, max, ...(id === of ? free : {}) }] as const,
  )
  const path = ['processes', process.id, 'ports', port, kind]
  const change = { value: 0, unit: '' }
  return ok({ path, value: Object.fromEntries(bounds), kind: 'blend', change })
}
