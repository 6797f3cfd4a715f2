import type { Amount, NetworkDoc } from '../format/doc'
import { evaluateParameters, readAmount, writtenUnit } from '../base/units'
import { fieldAt, type FieldPath } from '../edit/fields'

/** A bound that moves. */
export interface Moving {
  readonly path: FieldPath
  /** Where it stands, and by how much it must move at least [unit]. */
  readonly bound: number
  readonly missing: number
  readonly unit: string
  readonly to: 'more' | 'less'
  /** Over which time a rate counts here [h]. */
  readonly hours: number
}

/** A bound where it should be, and by how much it has moved [unit]. */
export interface Moved {
  readonly value: Amount
  /** What the value comes to [unit]. */
  readonly after: number
  readonly change: number
}

/** What covers the rounding of a solver, as a part of a change. */
const margin = 1.0001

/** A number that is a little larger, with three digits. */
function roundedUp(value: number): number {
  const step = 10 ** (Math.floor(Math.log10(value)) - 2)
  return Number((Math.ceil((value * margin) / step) * step).toPrecision(3))
}

/** A sum without the dust of binary fractions, never on the near side of what it is. */
function tidied(value: number, to: Moving['to']): number {
  const isFar = (tidy: number): boolean => (to === 'more' ? tidy >= value : tidy <= value)
  return [12, 15].map((digits) => Number(value.toPrecision(digits))).find(isFar) ?? value
}

/**
 * A bound, moved at least as far as it must, as its author wrote it: in the same unit, or the same expression and the
 * difference. What is written in no unit that can be counted in that of the bound is written anew.
 */
export function moved(doc: NetworkDoc, moving: Moving): Moved {
  const { path, bound, unit, to, hours } = moving
  const missing = Math.max(moving.missing, Number.EPSILON * Math.abs(bound), Number.MIN_VALUE)
  const text = amountAt(doc, path)
  const { written, isSum, one } = howWritten(doc, text, unit, hours)
  const by = roundedUp(missing / one)
  const after = bound + (to === 'more' ? by : -by) * one
  const change = by * one
  if (text === null || !isSum)
    return {
      value: sized(tidied(bound / one + (to === 'more' ? by : -by), to), written),
      after,
      change,
    }
  // Products, powers and sums may stand before a sum as they are.
  const sum = /^[\w\s.*/^+()-]+$/.test(String(text)) ? String(text) : `(${String(text)})`
  return {
    value: `${sum} ${to === 'more' ? '+' : '-'} ${String(sized(by, written))}`,
    after,
    change,
  }
}

/** What stands at a field that holds an amount; null where nothing does. */
export function amountAt(doc: NetworkDoc, path: FieldPath): Amount | null {
  const field = fieldAt(doc, path)
  return typeof field === 'string' || typeof field === 'number' ? field : null
}

/** An amount with its unit; a plain number where that is 1. */
export const sized = (value: number, unit: string): Amount =>
  unit === '1' ? value : `${String(value)} ${unit}`

interface Written {
  readonly written: string
  /** Whether it is an expression, to which something is added. */
  readonly isSum: boolean
  /** What one of the unit that it is written in comes to [unit]. */
  readonly one: number
}

function howWritten(doc: NetworkDoc, text: Amount | null, unit: string, hours: number): Written {
  const plain: Written = { written: unit, isSum: false, one: 1 }
  const yearly = (isSum: boolean): Written => {
    const written = `${unit}/year`
    return { written, isSum, one: oneOf(written, unit, hours) ?? 1 }
  }
  if (text === null) return unit === '1' ? plain : yearly(false)
  const written = writtenUnit(text)
  if (written !== null) {
    const one = oneOf(written, unit, hours)
    return one === null ? plain : { written, isSum: false, one }
  }
  const values = Object.entries(doc.parameters ?? {}).map(([id, { value }]) => [id, value] as const)
  const { scope } = evaluateParameters(Object.fromEntries(values))
  if (readAmount(text, `${unit}/h`, scope).ok) return yearly(true)
  return readAmount(text, unit, scope).ok ? { ...plain, isSum: true } : plain
}

/** One of what an amount is written in, or of a rate over a time [unit]; null where it is neither. */
function oneOf(written: string, unit: string, hours: number): number | null {
  const amount = written === '1' ? 1 : `1 ${written}`
  const rate = readAmount(amount, `${unit}/h`)
  if (rate.ok) return rate.value * hours
  const plain = readAmount(amount, unit)
  return plain.ok ? plain.value : null
}
