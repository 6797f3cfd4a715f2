import type {
  Amount,
  CommodityDoc,
  Confidence,
  EmbodiedDoc,
  PortDoc,
  Ranged,
  SourceDoc,
  Table,
  TransportMode,
} from '../format/doc'
import type { Text } from '../base/text'

/** Everything bundled under `models/` that documents draw on. */
export interface Library {
  readonly commodities: Table<LibraryCommodity>
  readonly recipes: Table<Recipe>
  readonly transport: Readonly<Record<TransportMode, TransportFactors>>
  /** Share of each waste that is reused or recycled today whatever one network does. */
  readonly reuseToday: Table<ReuseToday>
  readonly markets: Markets
  readonly sources: Table<SourceDoc>
}

/** How well a figure of the library is founded: source ids, each with its confidence. */
export interface Sourced {
  readonly sources: Table<Confidence>
  readonly note?: Text | undefined
}

/** A commodity as the library gives it: complete, with sources. */
export interface LibraryCommodity extends CommodityDoc, Sourced {
  readonly name: Text
  readonly kind: NonNullable<CommodityDoc['kind']>
  readonly unit: string
  readonly mass: Amount
  /** Wet tonnes per dry tonne as handled. */
  readonly wetPerDry?: number | undefined
  readonly embodied?: LibraryEmbodied | undefined
  /** What was corrected, by field ("price", "disposal", "composition", "kind"). */
  readonly corrected?: Table<Correction> | undefined
  /** Properties compared with published values. */
  readonly checks?: Table<CoefficientCheck> | undefined
}

/** What a figure was before its correction, and why it was changed. */
export interface Correction extends Sourced {
  /** Absent where there was no value. */
  readonly before?: Ranged | undefined
  readonly reason: Text
  readonly confidence: Confidence
}

/** Burdens of one unit bought outside, with their boundary. */
export interface LibraryEmbodied extends EmbodiedDoc, Sourced {
  /** Life-cycle stages that are counted. */
  readonly boundary: string
  readonly region: string
  readonly year: number
  /** Recipe from whose inputs and emissions the burden follows, one level deep. */
  readonly derivation?: Derivation | undefined
}

export interface Derivation {
  readonly recipe: string
  /** Part of the recipe's burden that this commodity carries. */
  readonly share: number
  /** Wastes of the recipe that do not count as upstream waste, since they find a user. */
  readonly credit?: Table<true> | undefined
}

/** What a converter takes and gives per unit of activity. */
export interface Recipe extends Sourced {
  readonly name: Text
  readonly sector: string
  /** The port whose commodity counts the activity; one unit of activity is one unit of it. */
  readonly reference: string
  readonly ports: Table<PortDoc>
  /** Flue-gas, water and hazardous-waste treatment, disposal: never a reuse. */
  readonly treatment?: boolean | undefined
  /** Ranges that sources give: of the amounts of ports, by port, and of other figures. */
  readonly ranges?: Table<FigureRange> | undefined
  /** Ports whose amount follows from stoichiometry or a balance: port → "derived". */
  readonly derived?: Table<'derived'> | undefined
  /** Amounts that were corrected, by port. */
  readonly corrected?: Table<Correction> | undefined
  /** Balances that are not expected to close, each with the reason: element symbol, "all" or "mass". */
  readonly exempt?: Table<Text> | undefined
  /** Technology readiness level 1 … 9. */
  readonly trl?: number | undefined
  /** Where it is told of, or what it stands for. */
  readonly status?: Text | undefined
  readonly economics?: Economics | undefined
  /** Conventional counterparts of its products, for baselines. */
  readonly twins?: Table<Twin> | undefined
  /** What replaces one waste input while the others stay: waste port → substitute. */
  readonly substitutes?: Table<InputSubstitute> | undefined
  /** Coefficients compared with published values. */
  readonly checks?: Table<CoefficientCheck> | undefined
}

/** A range of a figure; one that is not the amount of a port has a name and a unit, "1" for a share. */
export interface FigureRange {
  readonly low: number
  readonly typical: number
  readonly high: number
  readonly name?: Text | undefined
  readonly unit?: string | undefined
}

/** What new plants need: nothing, or a quota, an old plant shut for them, a market, a boiler or a kiln they serve. */
export type Expansion =
  | 'free'
  | 'quota'
  | 'capacity_swap'
  | 'existing_only'
  | 'market_capped'
  | 'tied_to_boiler'
  | 'tied_to_clinker'

/** Cost and size of a plant. */
export interface Economics {
  /** "530 CNY/(MWh/year)": per unit of yearly capacity. */
  readonly investment: Ranged
  readonly life: Amount
  /** Share of the investment per year: "0.025 1/year". */
  readonly fixedShare: Amount
  readonly variableCost: Ranged
  /** Usual plant: low … typical … high activity of a year. */
  readonly scale: Ranged
  readonly leastLoad: Amount
  readonly canCycle: boolean
  readonly utilisation: Amount
  readonly expansion: Expansion
  readonly pricesOf: string
  readonly sources: Table<Confidence>
  readonly confidence: Confidence
  readonly note?: Text | undefined
  /** Why an unusually high or low return is right. */
  readonly outlier?: string | undefined
}

/** What would be made or bought if the waste were not used. */
export interface Twin {
  /** Port of the recipe whose product is replaced; absent when there is no counterpart. */
  readonly product?: string | undefined
  readonly recipe?: string | undefined
  /** Port of the twin recipe that gives the counterpart. */
  readonly twinProduct?: string | undefined
  /** Commodity bought instead. */
  readonly commodity?: string | undefined
  /** Units of counterpart per unit of product. */
  readonly ratio?: Ranged | undefined
  /** Take the default or an alternative; an additional one comes with the default; "none" has a reason. */
  readonly variant: 'default' | 'alternative' | 'additional' | 'none'
  /** Wastes that the twin recipe may take because it treats them. */
  readonly wasteAllowed?: Table<true> | undefined
  /** Content from which the ratio follows. */
  readonly basis?: string | undefined
  readonly reason?: Text | undefined
  readonly confidence: Confidence
  readonly sources: Table<Confidence>
  readonly note?: Text | undefined
}

export interface InputSubstitute {
  readonly commodity: string
  readonly ratio: Amount
  readonly confidence: Confidence
  readonly sources: Table<Confidence>
  readonly basis?: string | undefined
  readonly note?: Text | undefined
}

export interface CoefficientCheck {
  readonly coefficient: Text
  readonly used: Text
  readonly published: Text
  readonly source: string
  readonly confidence: Confidence
  readonly address?: string | undefined
}

/** What moving one tonne over one kilometre costs and emits. */
export interface TransportFactors {
  readonly name: Text
  /** "0.4 CNY/tkm" */
  readonly cost: Ranged
  /** "0.0000505 t/tkm" */
  readonly co2e: Ranged
  /** "0.000035 MWh/tkm"; "0 MWh/tkm" for none. */
  readonly electricity: Ranged
  readonly sources: Table<Confidence>
  readonly note?: Text | undefined
}

export interface ReuseToday {
  readonly china: ReuseShare
  readonly shandong: ReuseShare
  readonly note?: Text | undefined
}

/** A share of the arising, 0 … 1. */
export interface ReuseShare {
  readonly value: number
  readonly low: number
  readonly high: number
  readonly year: number
  readonly confidence: Confidence
  readonly sources: Table<Confidence>
}

/** What the region can take from, or supply to, one large cluster. */
export interface Outlet extends Sourced {
  readonly commodity: string
  /** Sale: the cluster sells or hands over; purchase: it buys. */
  readonly direction: 'sale' | 'purchase'
  /** "1800000 t/year" */
  readonly quantity: Ranged
  /** "120 km" */
  readonly radius: Amount
  /** Added to the commodity's price to get the price at the plant gate; the whole price where a waste has none. */
  readonly priceAdjustment: Amount
}

/** Regional outlets and supplies (`models/markets.json`). */
export interface Markets {
  readonly outlets: Table<Outlet>
  /** Part of a by-product that finds a buyer today; the rest carries its disposal fee. */
  readonly soldShare: Table<SoldShare>
}

export interface SoldShare {
  readonly value: number
  readonly confidence: Confidence
}

/** Emission factors, carbon prices and taxes by group (`models/factors.json`). */
export type Factors = Table<Table<Factor>>

export interface Factor {
  readonly value: Amount
  readonly low?: Amount | undefined
  readonly high?: Amount | undefined
  readonly confidence: Confidence
  readonly sources?: Table<Confidence> | undefined
  readonly note?: Text | undefined
}
