import { lookUp } from '../base/lookUp'
import type { Network } from './network'

export type TimeUnit = 'year' | 'day' | 'hour' | 'minute' | 'second'

/** The time over which the amounts of an answer are summed: so many periods, each of so many units of time. */
export interface Span {
  readonly periods: number
  readonly count: number
  readonly unit: TimeUnit
}

/** [h] */
const hoursOf: Readonly<Record<TimeUnit, number>> = {
  ...{ year: 8760, day: 24, hour: 1, minute: 1 / 60, second: 1 / 3600 },
}

const units: readonly TimeUnit[] = ['year', 'day', 'hour', 'minute', 'second']

const names: Readonly<Record<string, TimeUnit>> = {
  ...{ year: 'year', yr: 'year', a: 'year', 年: 'year' },
  ...{ day: 'day', d: 'day', 天: 'day', 日: 'day' },
  ...{ hour: 'hour', h: 'hour', 小时: 'hour' },
  ...{ min: 'minute', 分钟: 'minute', s: 'second', 秒: 'second' },
}

/** The span of a network, in the unit in which its period is written: 7 days; 8,760 h are a year however written. */
export function spanOf({
  period,
  hours,
  periods,
}: Pick<Network, 'period' | 'hours' | 'periods'>): Span {
  const word = /\p{L}+$/u.exec(period.trim())?.[0] ?? ''
  const written = Object.hasOwn(names, word) ? lookUp(names, word) : undefined
  const whole = units.find((unit) => Number.isInteger(inUnit(hours, unit))) ?? 'hour'
  const unit = hours === hoursOf.year ? 'year' : (written ?? whole)
  return { periods, count: inUnit(hours, unit), unit }
}

/** Length in a unit of time, without what only rounding adds. */
const inUnit = (hours: number, unit: TimeUnit): number =>
  Number((hours / hoursOf[unit]).toPrecision(12))

/** A year as one period, of which most documents tell. */
export const yearSpan: Span = { periods: 1, count: 1, unit: 'year' }

/** "per year", "per 7 days"; of several periods "in 52 × 7 days". */
export function spanText({ periods, count, unit }: Span): string {
  const length = `${String(count)} ${unit}${count === 1 ? '' : 's'}`
  if (periods !== 1) return `in ${String(periods)} × ${length}`
  return `per ${count === 1 ? unit : length}`
}

/** One period as it stands below an amount in a unit that can be read again: "year", "(7 d)". */
export const periodUnit = ({ period }: Pick<Network, 'period'>): string =>
  /^\p{L}+$/u.test(period) ? period : `(${period})`
