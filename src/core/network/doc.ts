import type { Text } from '../text'
import type { StudyDoc } from './studyDoc'

/**
 * The document as its author wrote it (format `loopworks/1`): tables keyed by id, no arrays, no nulls, so that a
 * scenario is a JSON Merge Patch (RFC 7396). Quantities are strings with their unit, or expressions of parameters.
 */
export interface NetworkDoc {
  /** Address of the JSON Schema, for editors. */
  readonly $schema?: string | undefined
  readonly format: 'loopworks/1'
  readonly name: Text
  readonly about?: Text | undefined
  /** Time that one balance covers: "1 year". */
  readonly period: string
  /** How many such periods follow one another; stocks link them. One unless said otherwise. */
  readonly periods?: number | undefined
  /** ISO 4217 code of the currency in which the document counts: "CNY". */
  readonly currency: string
  /** What one unit of another currency is worth in that of the document, by its code; bundled prices are in CNY. */
  readonly rates?: Table<RateDoc> | undefined
  /** Share of value added tax contained in prices, disposal fees and freight rates, taken off in the cost; 0 unless said. */
  readonly vat?: Amount | undefined
  readonly boundary?: 'open' | 'closed' | undefined
  readonly parameters?: Table<ParameterDoc> | undefined
  readonly commodities?: Table<CommodityDoc> | undefined
  readonly processes: Table<ProcessDoc>
  readonly flows: Table<FlowDoc>
  readonly limits?: Table<LimitDoc> | undefined
  readonly objective: ObjectiveDoc
  readonly scenarios?: Table<ScenarioDoc> | undefined
  /** Scenario against which avoided amounts are measured; `no_reuse` and `as_usual` are always there. */
  readonly baseline?: string | undefined
  readonly studies?: Table<StudyDoc> | undefined
  readonly layout?: Table<PlaceDoc> | undefined
  readonly zones?: Table<ZoneDoc> | undefined
  readonly notes?: Table<NoteDoc> | undefined
  readonly sources?: Table<SourceDoc> | undefined
}

/** What a currency is worth, and when: "0.14 USD/CNY". */
export interface RateDoc {
  readonly value: Amount
  readonly date: string
  readonly source?: string | undefined
}

/** Entries by id; ids match `[a-z][a-z0-9_]*`. */
export type Table<T> = Readonly<Record<string, T>>

/** A quantity or expression in text, or a plain number where the dimension is 1. */
export type Amount = string | number

/** An amount with the range of values that sources give for it. */
export type Ranged =
  | Amount
  | {
      readonly value: Amount
      readonly low?: Amount | undefined
      readonly high?: Amount | undefined
      readonly source?: string | undefined
      readonly confidence?: Confidence | undefined
      readonly note?: string | undefined
    }

/** How well a number is founded: read in its source, known but not re-read, computed, or chosen. */
export type Confidence = 'seen' | 'recalled' | 'derived' | 'assumed'

export interface ParameterDoc {
  readonly value: Amount
  readonly low?: Amount | undefined
  readonly high?: Amount | undefined
  readonly name?: Text | undefined
  readonly source?: string | undefined
}

export type CommodityKind =
  'raw' | 'product' | 'energy' | 'utility' | 'water' | 'waste' | 'emission'

/** What flows. A document that names a commodity of the library overrides only what it says. */
export interface CommodityDoc {
  readonly name?: Text | undefined
  readonly kind?: CommodityKind | undefined
  readonly phase?: 'solid' | 'liquid' | 'gas' | undefined
  readonly unit?: string | undefined
  /** Mass of one unit: "0.747 t/kNm3"; "0 t/MWh" for energy. Not needed where the unit is a mass. */
  readonly mass?: Amount | undefined
  /** Mass fractions of elements, and of H2O. */
  readonly composition?: Table<number> | undefined
  readonly lhv?: Ranged | undefined
  readonly price?: Ranged | undefined
  readonly disposal?: Ranged | undefined
  readonly tax?: Ranged | undefined
  /** Code of the hazardous-waste list; "none" takes it off. */
  readonly hazardous?: string | undefined
  /** Global warming of what is released: "1 t/t" for CO2. */
  readonly co2e?: Ranged | undefined
  /** Cradle-to-gate burdens of what is bought outside. */
  readonly embodied?: EmbodiedDoc | undefined
  readonly substitute?: { readonly commodity: string; readonly ratio: Amount } | undefined
  readonly source?: string | undefined
}

/** Cradle-to-gate burdens of one unit bought outside. */
export interface EmbodiedDoc {
  readonly co2e?: Ranged | undefined
  readonly virgin?: Ranged | undefined
  readonly energy?: Ranged | undefined
  readonly water?: Ranged | undefined
  /** Solid waste upstream; never added to the waste of the network. */
  readonly waste?: Ranged | undefined
}

export type ProcessKind = 'converter' | 'supply' | 'market' | 'disposal' | 'junction' | 'stock'

export interface ProcessDoc {
  readonly kind: ProcessKind
  readonly name?: Text | undefined
  /** Recipe of the library that a converter runs. */
  readonly recipe?: string | undefined
  /** Recipes among which a converter may choose, each a mode. */
  readonly modes?: Table<ModeDoc> | undefined
  /** Overrides of the recipe's ports, or the ports of an own recipe. */
  readonly ports?: Table<PortDoc> | undefined
  /** What one unit of activity is, for an own recipe: "t", "MWh"; otherwise that of the recipe. */
  readonly unit?: string | undefined
  /** Most activity of a period. */
  readonly capacity?: Amount | undefined
  /** Least activity of a period. */
  readonly minimum?: Amount | undefined
  /** Share of the capacity that can be used. */
  readonly availability?: Amount | undefined
  /** Least load while running, as a share of the capacity: the process may also stand still. */
  readonly onOff?: Amount | undefined
  /** Cost of one unit of activity beside what its ports trade. */
  readonly cost?: Amount | undefined
  /** Cost of a period whatever the activity. */
  readonly fixedCost?: Amount | undefined
  /** When that is paid: always unless said otherwise. */
  readonly fixedCostWhen?: FixedCostWhen | undefined
  /** What a supply asks, a market pays or a disposal charges for one unit; as the commodity says unless said here. */
  readonly price?: Amount | undefined
  /** Whether it treats waste (flue gas, waste water, hazardous waste) rather than using it. */
  readonly treatment?: boolean | undefined
  /** Balances of an own recipe that are not expected to close, each with the reason: element symbol, "all" or "mass". */
  readonly exempt?: Table<string> | undefined
  readonly build?: BuildDoc | undefined
  /** Amount held at the start, for a stock. */
  readonly initial?: Amount | undefined
  /** Share lost from one period to the next, for a stock. */
  readonly loss?: Amount | undefined
  /** What a stock ends with: "free", "start" (as it began), or an amount. */
  readonly end?: Amount | undefined
  readonly zone?: string | undefined
  readonly note?: Text | undefined
  readonly source?: string | undefined
}

/** One way to run a process: a recipe of the library, or amounts by port. */
export interface ModeDoc {
  readonly name?: Text | undefined
  readonly recipe?: string | undefined
  readonly ports?: Table<PortDoc> | undefined
  readonly cost?: Amount | undefined
}

/** In every period, in those in which the process runs, or in every period if its capacity is built. */
export type FixedCostWhen = 'always' | 'running' | 'built'

export interface BuildDoc {
  readonly max: Amount
  readonly investment: Amount
  readonly life: Amount
  readonly rate: Amount
}

export interface PortDoc {
  readonly direction?: 'in' | 'out' | undefined
  readonly commodity?: string | undefined
  /** Commodities that may enter, with the amount of each that stands for one unit of the port. */
  readonly accepts?: Table<Amount> | undefined
  /** Amount of one unit of activity: "0.485 t/MWh". */
  readonly amount?: Ranged | undefined
  /** Bounds on the share of an accepted commodity in the inflow. */
  readonly share?: Table<BoundsDoc> | undefined
  /** Bounds on the mass fraction of an element in the blend. */
  readonly quality?: Table<BoundsDoc> | undefined
  readonly open?: boolean | undefined
  /** What disposal of this port's surplus costs instead of the commodity's fee. */
  readonly disposal?: Amount | undefined
}

export interface BoundsDoc {
  readonly min?: Amount | undefined
  readonly max?: Amount | undefined
}

export type TransportMode = 'pipe' | 'belt' | 'ladle' | 'rail' | 'road' | 'wire'

export interface FlowDoc {
  /** "process.port" */
  readonly from: string
  readonly to: string
  readonly capacity?: Amount | undefined
  readonly minimum?: Amount | undefined
  readonly loss?: Amount | undefined
  /** Paid for one unit that enters it, beside freight. */
  readonly cost?: Amount | undefined
  readonly mode?: TransportMode | undefined
  readonly distance?: Amount | undefined
  readonly reuse?: boolean | undefined
  readonly name?: Text | undefined
  readonly source?: string | undefined
}

/** Bounds on one indicator, flow or process. */
export interface LimitDoc extends BoundsDoc {
  readonly indicator?: string | undefined
  readonly flow?: string | undefined
  readonly process?: string | undefined
  readonly name?: Text | undefined
}

export type ObjectiveDoc =
  | { readonly minimize: string }
  | { readonly maximize: string }
  | { readonly weights: Table<Amount> }
  | { readonly first: string; readonly within?: Amount | undefined; readonly then: ObjectiveDoc }

export interface ScenarioDoc {
  readonly name: Text
  /** JSON Merge Patch on the document; null takes an entry away. */
  readonly patch: unknown
  readonly note?: Text | undefined
}

export interface PlaceDoc {
  readonly x: number
  readonly y: number
  readonly collapsed?: boolean | undefined
  /** Whether it stays where it is, whatever moves others. */
  readonly locked?: boolean | undefined
}

/** A frame of the drawing that gathers processes. */
export interface ZoneDoc {
  readonly name: Text
  /** Whether it is drawn as one card with the totals of its processes. */
  readonly collapsed?: boolean | undefined
}

/** A remark beside the cards, in whatever language it was written. */
export interface NoteDoc {
  readonly text: string
  readonly x: number
  readonly y: number
}

export interface SourceDoc {
  readonly title: string
  readonly confidence?: Confidence | undefined
  readonly address?: string | undefined
  /** Where it appeared, when it has no address. */
  readonly publication?: string | undefined
}
