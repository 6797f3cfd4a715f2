import { lookUp } from '../base/lookUp'
import type { BuiltProgram } from '../lp/build'

/** What a solution comes to in one period, by id [unit]. */
export interface PeriodAmounts {
  /** Activity by process and mode. */
  readonly activities: Readonly<Record<string, Readonly<Record<string, number>>>>
  /** Amount entering each flow. */
  readonly flows: Readonly<Record<string, number>>
  /** Amount of each exchange. */
  readonly boundary: Readonly<Record<string, number>>
  /** Level of each stock at the end of the period. */
  readonly stocks: Readonly<Record<string, number>>
  /** 1 where a process that may stand still runs, else 0. */
  readonly running: Readonly<Record<string, number>>
}

/** What is built for all periods, by process. */
interface Building {
  /** Capacity [unit/period; of a stock, unit]. */
  readonly built: Readonly<Record<string, number>>
  /** 1 where capacity that costs something at all is built, else 0. */
  readonly chosen: Readonly<Record<string, number>>
}

/** Amounts over all periods, derived from those of each: sums, but for stocks, which hold what they hold at the end. */
type Totals = Pick<PeriodAmounts, 'activities' | 'flows' | 'boundary' | 'stocks'>

/** What a solution comes to: in each period, in all of them, and what is built for it. */
export interface Amounts extends Totals, Building {
  readonly periods: readonly PeriodAmounts[]
}

/** A table while it is read. */
type Growing = Record<string, number>

/** The columns of a solution by what they stand for. */
export function readAmounts(built: BuiltProgram, x: Float64Array): Amounts {
  const periods = readPeriods(built, x)
  return { ...totalsOf(periods), ...readBuilding(built, x), periods }
}

/** Amounts of a period while they are read. */
interface GrowingPeriod extends PeriodAmounts {
  readonly activities: Record<string, Growing>
  readonly flows: Growing
  readonly boundary: Growing
  readonly stocks: Growing
  readonly running: Growing
}

const nothing = (): GrowingPeriod => ({
  ...{ activities: {}, flows: {}, boundary: {}, stocks: {}, running: {} },
})

function readPeriods({ columns }: BuiltProgram, x: Float64Array): readonly PeriodAmounts[] {
  const count = columns.reduce(
    (last, column) => ('period' in column ? Math.max(last, column.period) : last),
    0,
  )
  const periods = Array.from({ length: count }, nothing)
  columns.forEach((column, j) => {
    if (!('period' in column)) return
    const amounts = periods[column.period - 1]
    const value = x[j] ?? 0
    if (amounts === undefined) return
    switch (column.kind) {
      case 'activity': {
        const { process, mode } = column
        const modes = lookUp(amounts.activities, process.id) ?? {}
        amounts.activities[process.id] = modes
        modes[mode.id] = value
        return
      }
      case 'flow':
        amounts.flows[column.flow.id] = value
        return
      case 'exchange':
        amounts.boundary[column.exchange.id] = value
        return
      case 'level':
        amounts.stocks[column.process.id] = value
        return
      case 'switch':
        amounts.running[column.process.id] = value
    }
  })
  return periods
}

function readBuilding({ columns }: BuiltProgram, x: Float64Array): Building {
  const of = (kind: 'build' | 'chosen') =>
    Object.fromEntries(
      columns.flatMap((column, j) =>
        column.kind === kind ? [[column.process.id, x[j] ?? 0] as const] : [],
      ),
    )
  return { built: of('build'), chosen: of('chosen') }
}

function totalsOf(periods: readonly PeriodAmounts[]): Totals {
  const [only, ...others] = periods
  if (only !== undefined && others.length === 0) {
    const { activities, flows, boundary, stocks } = only
    return { activities, flows, boundary, stocks }
  }
  const activities: Record<string, Growing> = {}
  const flows: Growing = {}
  const boundary: Growing = {}
  for (const period of periods) {
    for (const [process, modes] of Object.entries(period.activities))
      addTo((activities[process] = lookUp(activities, process) ?? {}), modes)
    addTo(flows, period.flows)
    addTo(boundary, period.boundary)
  }
  return { activities, flows, boundary, stocks: periods.at(-1)?.stocks ?? {} }
}

function addTo(sums: Growing, amounts: Readonly<Record<string, number>>): void {
  for (const [id, value] of Object.entries(amounts)) sums[id] = (lookUp(sums, id) ?? 0) + value
}
