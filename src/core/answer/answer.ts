import type { Issue } from '../base/issue'
import type { RowSubject } from '../lp/subjects'
import type { Giving } from '../lp/room'
import type { Certificate, SolverInfo, SolveStatus } from '../lp/solution'
import type { Limit } from '../network/network'
import type { Text } from '../base/text'
import type { Amounts } from './amounts'

/** The solved and certified network, in the units of its commodities: what is drawn, tabulated and printed. */
export interface Answer extends Amounts {
  readonly status: SolveStatus
  /** Value of the last stage of the objective, in its unit; null unless optimal. */
  readonly objective: number | null
  readonly indicators: Readonly<Record<string, Measure>>
  /** Flows that could be otherwise at the same goal and indicators: the least and the most of each [unit]. */
  readonly ranges: Readonly<Record<string, Range>>
  /** What one more unit of a row or bound would be worth, where it is worth anything; `priceOf` finds one. */
  readonly shadowPrices: readonly ShadowPrice[]
  readonly certificate: Certificate | null
  readonly solver: SolverInfo
  /** Why there is no answer: rows that cannot hold together, and by how much. */
  readonly conflicts: readonly Conflict[]
  /** Processes that could earn without end. */
  readonly loop: readonly string[]
  readonly issues: readonly Issue[]
}

/** An answer with nothing in it, for what has none. */
export const noAnswer: Answer = {
  status: 'rejected',
  objective: null,
  indicators: {},
  activities: {},
  flows: {},
  boundary: {},
  stocks: {},
  built: {},
  chosen: {},
  periods: [],
  ranges: {},
  shadowPrices: [],
  certificate: null,
  solver: { name: 'none', version: '', ms: 0 },
  conflicts: [],
  loop: [],
  issues: [],
}

/** A dual of a row, or the reduced cost of a column at a bound. */
export interface ShadowPrice {
  readonly subject: RowSubject
  /** [unit of the objective per unit of the subject] */
  readonly price: number
}

/** From where to where a value may go. */
export interface Range {
  readonly min: number
  readonly max: number
}

/** A value with its unit. */
export interface Measure {
  readonly value: number
  readonly unit: string
}

/** One requirement that cannot be met, in the words of the model; told once where it is the same in several periods. */
export interface Conflict {
  /** The row or bound, and so what the user can change; of several periods that in which most is missing. */
  readonly subject: RowSubject
  /** How it gives way: its bound moves, a node is off balance, or a port trades with the outside. */
  readonly gives: Giving
  /** The periods that it concerns, from 1; none for what spans all of them. */
  readonly periods: readonly number[]
  /**
   * How much is missing or too much [unit], in the period in which it is most; 0 where something else gives way. An
   * imbalance has a sign: what enters less what leaves.
   */
  readonly amount: Measure
  /** Whether it is less in some of the periods. */
  readonly varies: boolean
  /** The share or mass fraction that a blend would have to come to, instead of its bound. */
  readonly needed?: number
  /** What would have to give: more allowed, less required … Of a balance: whether too much enters. */
  readonly side: 'too_little' | 'too_much'
  /** Whether it must be relaxed in the cheapest repair, or only belongs to the smallest set in conflict. */
  readonly repairs: boolean
}

/** Solid waste avoided against a baseline that delivers the same function [t over all periods]. */
export interface Avoided {
  /** `no_reuse`, `as_usual` or a scenario id. */
  readonly baseline: string
  /** Why there is no figure; empty when the function is kept. */
  readonly notKept: readonly NotKept[]
  /**
   * Wastes that are reused in the scenario though it is not known which share of them is reused anyway: against business
   * as usual they count as against no reuse.
   */
  readonly unshared: readonly string[]
  /** Against business as usual: the shares of today that it takes, and between what the figure lies over their ranges. */
  readonly usual: Usual | null
  /** Limits that only a network with reuse can meet, and that the baseline therefore need not. */
  readonly dropped: readonly DroppedLimit[]
  /**
   * Whether every good is made and bought as in the scenario, but for what was made of waste; false where the baseline
   * could not be met so, null for a scenario, which decides for itself.
   */
  readonly makeOrBuyKept: boolean | null
  /** null when the baseline cannot deliver the same function. */
  readonly avoided: AvoidedWaste | null
  /** Baseline minus scenario of each column, never added to the waste. */
  readonly virgin: Measure | null
  readonly co2e: Measure | null
  readonly water: Measure | null
  readonly cost: Measure | null
  /** The two answers that are compared. */
  readonly scenarioAnswer: Answer
  readonly baselineAnswer: Answer | null
}

/** What the figure against business as usual rests on. */
export interface Usual {
  readonly shares: readonly UsualShare[]
  /** Least and most avoided, with all shares high and all low [t]; null where one of both cannot be solved. */
  readonly range: Range | null
}

/** The share of a waste that is reused today whatever one network does, with its range. */
export interface UsualShare {
  readonly commodity: string
  readonly value: number
  readonly low: number
  readonly high: number
  /** Whether nobody has published it. */
  readonly assumed: boolean
}

export interface AvoidedWaste {
  readonly total: number
  readonly hazardous: number
  readonly unit: 't'
  readonly byCommodity: Readonly<Record<string, AvoidedCommodity>>
  /** What each kind of row adds [t]: what is diverted apart from what arises otherwise. They add up to the total. */
  readonly parts: Readonly<Record<LedgerKind, number>>
  /** Rows add up to the total. */
  readonly ledger: readonly LedgerRow[]
}

export interface AvoidedCommodity {
  /** Disposed of in the baseline and in the scenario [t]. */
  readonly baseline: number
  readonly scenario: number
  readonly avoided: number
  readonly hazardous: boolean
}

/** Kinds of rows, in the order in which they are told. */
export const ledgerKinds = [
  ...(['diverted', 'treated', 'sold', 'lost', 'ended', 'secondary', 'generation'] as const),
]

/**
 * `diverted`: what leaves its giver for reuse; `treated`: for treatment; `sold`: for a market; `lost`: what of these
 * does not arrive, negative; `ended`: what of these ends in a plant that gives nothing for it, negative; `secondary`: waste that a taker of reused waste gives off; `generation`: any other change
 * of what arises.
 */
export type LedgerKind = (typeof ledgerKinds)[number]

/** One row per diverted tonne, and per change of what arises. */
export interface LedgerRow {
  readonly kind: LedgerKind
  readonly commodity: string
  /** Process that gives the waste off. */
  readonly giver: string
  /** Process that takes it; absent for `generation` and `secondary`. */
  readonly taker?: string
  readonly flow?: string
  /** What is displaced by the waste, in words of the library. */
  readonly displaces?: Text
  /** Scenario minus baseline as it lowers disposal [t]; negative when it raises it. */
  readonly amount: number
  readonly hazardous: boolean
}

/** A limit that does not hold in a baseline, or not on one of its sides. */
export interface DroppedLimit {
  readonly limit: string
  readonly name: Text | null
  readonly on: Limit['on']
}

/** A function that the baseline cannot deliver: what a market would lack, or else what stands in the way. */
export interface NotKept {
  readonly kind: 'process' | 'flow' | 'limit'
  /** Id of the process, flow or limit. */
  readonly process: string
  /** What would be lacking; empty where a limit stands in the way. */
  readonly commodity: string
  readonly amount: Measure
}
