import type { Amount } from './units'

/** The fields of a document that the oracle knows, as the format's page names them. */
export interface Doc {
  readonly period: string
  readonly periods?: number
  readonly vat?: Amount
  readonly boundary?: 'open' | 'closed'
  readonly parameters?: Table<{ readonly value: Amount }>
  readonly commodities?: Table<CommodityEntry>
  readonly processes: Table<ProcessEntry>
  readonly flows: Table<FlowEntry>
  readonly limits?: Table<LimitEntry>
  readonly objective: Goal
}

export type Table<T> = Readonly<Record<string, T>>

/** An amount, or one with the range of values that sources give for it. */
export type Ranged = Amount | { readonly value: Amount }

export interface CommodityEntry {
  readonly kind?: 'raw' | 'product' | 'energy' | 'utility' | 'water' | 'waste' | 'emission'
  readonly phase?: 'solid' | 'liquid' | 'gas'
  readonly unit?: string
  readonly mass?: Amount
  readonly composition?: Table<number>
  readonly price?: Ranged
  readonly disposal?: Ranged
  readonly tax?: Ranged
  readonly hazardous?: string
  readonly co2e?: Ranged
  readonly embodied?: {
    readonly co2e?: Ranged
    readonly virgin?: Ranged
    readonly energy?: Ranged
    readonly water?: Ranged
  }
}

export interface ProcessEntry {
  readonly kind: 'converter' | 'supply' | 'market' | 'disposal' | 'junction' | 'stock'
  readonly recipe?: string
  readonly modes?: Table<ModeEntry>
  readonly ports?: Table<PortEntry>
  readonly unit?: string
  readonly capacity?: Amount
  readonly minimum?: Amount
  readonly availability?: Amount
  readonly onOff?: Amount
  readonly cost?: Amount
  readonly fixedCost?: Amount
  readonly fixedCostWhen?: 'always' | 'running' | 'built'
  readonly price?: Amount
  readonly treatment?: boolean
  readonly exempt?: Table<string>
  readonly build?: BuildEntry
  readonly initial?: Amount
  readonly loss?: Amount
  readonly end?: Amount
}

export interface ModeEntry {
  readonly recipe?: string
  readonly ports?: Table<PortEntry>
  readonly cost?: Amount
}

export interface BuildEntry {
  readonly max: Amount
  readonly investment: Amount
  readonly life: Amount
  readonly rate: Amount
}

export interface PortEntry {
  readonly direction?: 'in' | 'out'
  readonly commodity?: string
  readonly accepts?: Table<Amount>
  readonly amount?: Ranged
  readonly share?: Table<Bounds>
  readonly quality?: Table<Bounds>
  readonly open?: boolean
  readonly disposal?: Amount
}

export interface Bounds {
  readonly min?: Amount
  readonly max?: Amount
}

export interface FlowEntry {
  readonly from: string
  readonly to: string
  readonly capacity?: Amount
  readonly minimum?: Amount
  readonly loss?: Amount
  readonly cost?: Amount
  readonly mode?: string
  readonly distance?: Amount
  readonly reuse?: boolean
}

export interface LimitEntry extends Bounds {
  readonly indicator?: string
  readonly flow?: string
  readonly process?: string
}

export type Goal =
  | { readonly minimize: string }
  | { readonly maximize: string }
  | { readonly weights: Table<Amount> }
  | { readonly first: string; readonly within?: Amount; readonly then: Goal }
