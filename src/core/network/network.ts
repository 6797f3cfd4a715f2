import type { processFields } from '../format/fields/process'
import type { ReadAmounts } from '../format/usual'
import type { CommodityKind, FixedCostWhen, ProcessKind, TransportMode } from '../format/doc'
import type { Text } from '../base/text'

/** A material-flow system inside its boundary, parsed: numbers in canonical units, every reference resolved. */
export interface Network {
  readonly name: Text
  readonly currency: string
  /** Length of one period [h]. */
  readonly hours: number
  /** How the period is written, for units of answers: "year" or "1 day". */
  readonly period: string
  readonly periods: number
  /** Divisor that takes value added tax off prices: 1 + rate. */
  readonly vatDivisor: number
  readonly parameters: Readonly<Record<string, Parameter>>
  readonly commodities: Readonly<Record<string, Commodity>>
  readonly processes: Readonly<Record<string, Process>>
  readonly flows: Readonly<Record<string, Flow>>
  /** Trades with the outside, in the order of the processes and their ports. */
  readonly exchanges: Readonly<Record<string, Exchange>>
  readonly limits: Readonly<Record<string, Limit>>
  /** Objective in stages; the last decides, those before bound it. */
  readonly objective: readonly Stage[]
}

export interface Parameter {
  readonly id: string
  readonly name: Text
  readonly value: number
  readonly low: number | null
  readonly high: number | null
  /** Unit in which the three numbers are given; "1" for a plain number. */
  readonly unit: string
  readonly source: string
}

export interface Commodity {
  readonly id: string
  readonly name: Text
  readonly kind: CommodityKind
  readonly phase: 'solid' | 'liquid' | 'gas' | null
  readonly unit: string
  /** [t/unit]; 0 for energy and services. */
  readonly massPerUnit: number
  /** Mass fractions. */
  readonly composition: Readonly<Record<string, number>>
  /** [GJ/unit] */
  readonly lhv: number
  /** [currency/unit], with value added tax; null where nothing is known. */
  readonly price: number | null
  /** [currency/unit], with value added tax. */
  readonly disposal: number
  /** Environmental tax on what is disposed of [currency/unit]. */
  readonly tax: number
  /** Code of the hazardous-waste list, null when general. */
  readonly hazardous: string | null
  /** Global warming of what is released [t CO2e/unit]. */
  readonly co2e: number
  readonly embodied: Embodied
  /** What delivers the same function without waste, and how much of it stands for one [its unit/unit]; for baselines. */
  readonly substitute: { readonly commodity: string; readonly ratio: number } | null
}

/** Cradle-to-gate burdens of one unit bought outside. */
export interface Embodied {
  /** [t/unit] */
  readonly co2e: number
  /** [t/unit] */
  readonly virgin: number
  /** [GJ/unit] */
  readonly energy: number
  /** [m3/unit]; null where nothing is said. */
  readonly water: number | null
  /** [t/unit] */
  readonly waste: number
}

/**
 * Amounts that a process has whatever is written, by the table of fields: `capacity` and `minimum` [unit/period, of a
 * stock unit], `availability` and the `loss` of a stock from period to period [share], `fixedCost` [currency/period],
 * `initial` [unit]. Its level is at most capacity times availability; what it costs per unit belongs to its modes or trade.
 */
type ProcessAmounts = Omit<ReadAmounts<typeof processFields>, 'cost'>

/** One unit process: a black box whose ports obey fixed linear relations. */
export interface Process extends ProcessAmounts {
  readonly id: string
  readonly kind: ProcessKind
  readonly name: Text
  /** Recipe of the library it was made from, null for an own one. */
  readonly recipe: string | null
  readonly treatment: boolean
  readonly zone: string | null
  /** What one unit of activity is. */
  readonly unit: string
  /** The port that counts the activity; null where no single one does. */
  readonly reference: string | null
  readonly ports: Readonly<Record<string, Port>>
  readonly modes: Readonly<Record<string, Mode>>
  /** Least load while running, as a share of the capacity; null when it need not run at all to be small. */
  readonly leastLoad: number | null
  readonly fixedCostWhen: FixedCostWhen
  readonly build: Build | null
  /** For a stock: the level that it ends with [unit]; null where it is free. */
  readonly end: number | null
}

/** Capacity that may be added. */
export interface Build {
  /** [unit/period] */
  readonly max: number
  /** Investment spread over its life [currency per period and unit/period]. */
  readonly annuity: number
}

/** One way to run a process. */
export interface Mode {
  readonly id: string
  /** Recipe of the library it was made from, null for an own one. */
  readonly recipe: string | null
  readonly name: Text
  /** Amount of each port per unit of activity [unit of the port/unit]. */
  readonly amounts: Readonly<Record<string, number>>
  /** Beside what the ports trade [currency/unit], without value added tax. */
  readonly unitCost: number
  /**
   * Stands for a plant elsewhere that makes a product conventionally: no part of the capacity of the process. `main`
   * meets its minimum in its place; `beside` makes another product than the one that counts the activity.
   */
  readonly conventional?: 'main' | 'beside'
  /** Most of its activity, where it has a bound of its own [unit/period]. */
  readonly most?: number
}

/** A named inlet or outlet. */
export interface Port {
  readonly id: string
  readonly direction: 'in' | 'out'
  /** The commodity that counts the port; of an inlet that accepts several, the first. */
  readonly commodity: string
  /** Amount of each accepted commodity that stands for one unit of the port; one entry for an outlet. */
  readonly accepts: Readonly<Record<string, number>>
  readonly share: Readonly<Record<string, Bounds>>
  readonly quality: Readonly<Record<string, Bounds>>
}

export interface Bounds {
  readonly min: number
  readonly max: number
}

/** Amount of one commodity per period from a port to a port. */
export interface Flow {
  readonly id: string
  readonly name: Text | null
  readonly from: PortRef
  readonly to: PortRef
  readonly commodity: string
  readonly minimum: number
  readonly capacity: number
  /** Share lost on the way. */
  readonly loss: number
  readonly mode: TransportMode | null
  /** [km] */
  readonly distance: number
  readonly reuse: boolean
  /** Paid for one unit that enters it, beside freight [currency/unit], without value added tax. */
  readonly cost: number
  /** Of one unit that enters the flow: freight [currency, with value added tax], CO2e [t], transport work [tkm]. */
  readonly freight: number
  readonly co2e: number
  readonly work: number
}

export interface PortRef {
  readonly process: string
  readonly port: string
}

/** On which terms a port trades with the outside. */
export type Terms = 'buy' | 'sell' | 'dispose' | 'emit' | 'let_go' | 'unsold'

/** Trade of one commodity between a port and the outside. */
export interface Exchange {
  /** "process.port", or "process.port.commodity" where an inlet accepts several. */
  readonly id: string
  readonly process: string
  readonly port: string
  readonly commodity: string
  readonly terms: Terms
  /** What one unit costs, revenue negative [currency/unit], without value added tax. */
  readonly unitCost: number
  /** What the process costs beside that [currency/unit]. */
  readonly handling: number
  /** Fresh water that one unit brings in [m3/unit]. */
  readonly freshWater: number
  readonly minimum: number
  readonly capacity: number
}

/** A bound on an indicator, a flow or a process. */
export interface Limit extends Bounds {
  readonly id: string
  readonly name: Text | null
  readonly on:
    | { readonly kind: 'indicator'; readonly id: string }
    | { readonly kind: 'flow'; readonly id: string }
    | { readonly kind: 'process'; readonly id: string }
}

/** One stage of the objective: a weighted sum of indicators to be made small. */
export interface Stage {
  /** Weight of each indicator; negative to make it large. */
  readonly weights: Readonly<Record<string, number>>
  /** Whether one indicator is to be made large: then its value is what is reached, not that times −1. */
  readonly maximized?: boolean
  /** Relative worsening that later stages may buy. */
  readonly within: number
}
