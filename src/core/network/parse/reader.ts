import type { Issue } from '../../issue'
import { issue } from '../../issue'
import { readAmount, type Quantity } from '../../units'
import type { Amount, Ranged } from '../doc'

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
  /** An amount of one period [unit], written so or as a rate such as "t/h". */
  readonly perPeriod: (
    path: string,
    amount: Ranged | undefined,
    unit: string,
    fallback: number,
  ) => number
}

/** The typical value of an amount that may carry its range. */
export const typical = (amount: Ranged): Amount =>
  typeof amount === 'object' ? amount.value : amount

/** A reader over the parameters of a document. */
export function createReader(
  scope: ReadonlyMap<string, Quantity>,
  currency: string,
  hours: number,
): Reader {
  const issues: Issue[] = []
  const checkRange = (path: string, amount: Ranged, unit: string): void => {
    if (typeof amount !== 'object') return
    const [low, high] = (['low', 'high'] as const).map((edge) => {
      const written = amount[edge]
      if (written === undefined) return null
      const read = readAmount(written, unit, scope)
      if (read.ok) return read.value
      issues.push(issue(`${path}.${edge}`, read.error.code, read.error.values))
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
    const read = readAmount(typical(amount), unit, scope)
    if (read.ok) return read.value
    issues.push(issue(path, read.error.code, read.error.values))
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
    perPeriod: (path, amount, unit, fallback) => {
      if (amount === undefined) return fallback
      const rate = readAmount(typical(amount), `${unit}/h`, scope)
      const value = rate.ok ? rate.value * hours : number(path, amount, unit, fallback)
      if (value >= 0) return value
      issues.push(issue(path, 'negative', { value: String(value) }))
      return fallback
    },
  }
}
