import type { Issue } from '../base/issue'
import { issue, warning } from '../base/issue'
import { ok, type Result } from '../base/result'
import { readAmount, type Fault, type Scope } from '../base/units'
import type { Amount, Ranged } from '../format/doc'

/**
 * Reads the amounts of one document into numbers and collects every issue on the way, so that all mistakes are
 * reported at once: a place that cannot be read yields its fallback and an issue.
 */
export interface Reader {
  readonly issues: Issue[]
  /** Currency of the document, as it stands in units: "CNY". */
  readonly currency: string
  /** Length of one period [h]. */
  readonly hours: number
  /** A number in the unit; the fallback when nothing stands there. The edges of a range are checked with it. */
  readonly number: (
    path: string,
    amount: Ranged | undefined,
    unit: string,
    fallback: number,
  ) => number
  /** As `number`, and an issue when it is negative. */
  readonly positive: (
    path: string,
    amount: Ranged | undefined,
    unit: string,
    fallback: number,
  ) => number
  /** As `number`, and an issue outside 0 … 1. */
  readonly share: (path: string, amount: Ranged | undefined, fallback: number) => number
  /** As `number`, of an amount of the library: what it gives in a currency without a rate is not known, the fallback. */
  readonly bundled: <T>(
    path: string,
    amount: Ranged | undefined,
    unit: string,
    fallback: T,
  ) => number | T
  /** An amount of one period [unit], written so or as a rate such as "t/h", which counts over the length given [h]. */
  readonly perPeriod: (
    path: string,
    amount: Ranged | undefined,
    unit: string,
    fallback: number,
    length?: number,
  ) => number
}

/** What one unit of other currencies is worth in that of the document, by code. */
export type Rates = ReadonlyMap<string, number>

/** The currency of bundled prices. */
const libraryCurrency = 'CNY'

/** Beyond this an amount is a slip of the pen, and arithmetic with it could overflow. */
const largest = 1e30

/** The typical value of an amount that may carry its range. */
export const typical = (amount: Ranged): Amount =>
  typeof amount === 'object' ? amount.value : amount

/** A reader over the parameters of a document. */
export function createReader(
  scope: Scope,
  currency: string,
  hours: number,
  rates: Rates = new Map(),
): Reader {
  const issues: Issue[] = []
  let toldOfRate = false
  /** In the unit; money in another currency by its rate. */
  const read = (amount: Amount, unit: string): Result<number, Fault> => {
    const direct = readAmount(amount, unit, scope)
    if (direct.ok || !unit.startsWith(currency)) return direct
    for (const [code, rate] of rates) {
      const other = readAmount(amount, `${code}${unit.slice(currency.length)}`, scope)
      if (other.ok) return ok(other.value * rate)
    }
    return direct
  }
  const within = (path: string, value: number, fallback: number): number => {
    if (Math.abs(value) <= largest) return value
    issues.push(issue(path, 'too_large', { value: String(value), most: String(largest) }))
    return fallback
  }
  const checkRange = (path: string, amount: Ranged, unit: string): void => {
    if (typeof amount !== 'object') return
    const [low, high] = (['low', 'high'] as const).map((edge) => {
      const written = amount[edge]
      if (written === undefined) return null
      const found = read(written, unit)
      if (found.ok) return found.value
      issues.push(issue(`${path}.${edge}`, found.error.code, found.error.values))
      return null
    })
    if (low != null && high != null && low > high)
      issues.push(
        issue(`${path}.low`, 'bounds_crossed', {
          low: `${String(low)} ${unit}`,
          high: `${String(high)} ${unit}`,
        }),
      )
  }
  const number: Reader['number'] = (path, amount, unit, fallback) => {
    if (amount === undefined) return fallback
    checkRange(path, amount, unit)
    const found = read(typical(amount), unit)
    if (found.ok) return within(path, found.value, fallback)
    issues.push(issue(path, found.error.code, found.error.values))
    return fallback
  }
  const positive: Reader['positive'] = (path, amount, unit, fallback) => {
    const value = number(path, amount, unit, fallback)
    if (value >= 0) return value
    issues.push(issue(path, 'negative', { value: String(value) }))
    return fallback
  }
  return {
    issues,
    currency,
    hours,
    number,
    positive,
    share: (path, amount, fallback) => {
      const value = number(path, amount, '1', fallback)
      if (value >= 0 && value <= 1) return value
      issues.push(issue(path, 'not_a_share', { value: String(value) }))
      return fallback
    },
    bundled: (path, amount, unit, fallback) => {
      if (amount === undefined) return fallback
      const found = read(typical(amount), unit)
      if (found.ok) return found.value
      const inLibrary = readAmount(
        typical(amount),
        `${libraryCurrency}${unit.slice(currency.length)}`,
        scope,
      )
      if (!inLibrary.ok) issues.push(issue(path, found.error.code, found.error.values))
      else if (!toldOfRate) {
        toldOfRate = true
        issues.push(warning('rates', 'no_rate', { currency }))
      }
      return fallback
    },
    perPeriod: (path, amount, unit, fallback, length = hours) => {
      if (amount === undefined) return fallback
      const rate = read(typical(amount), `${unit}/h`)
      const value = rate.ok
        ? within(path, rate.value * length, fallback)
        : number(path, amount, unit, fallback)
      if (value >= 0) return value
      issues.push(issue(path, 'negative', { value: String(value) }))
      return fallback
    },
  }
}
