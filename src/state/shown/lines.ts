import { lookUp } from '../../core/base/lookUp'
import type { CommodityKind } from '../../core/format/doc'
import type { Network } from '../../core/network/network'
import type { Answer } from '../../core/answer/answer'
import type { Text } from '../../core/base/text'
import type { Dimension } from './dimension'
import { measured } from './dimension'
import { memoLast } from './memo'

/** One flow as it is drawn; several of one commodity where they run between the same two cards as one. */
export interface Line {
  readonly id: string
  /** The flows that it stands for: itself, unless zones are collapsed. */
  readonly flows: readonly string[]
  readonly from: { readonly process: string; readonly port: string }
  readonly to: { readonly process: string; readonly port: string }
  readonly commodity: Text
  readonly kind: CommodityKind
  readonly unit: string
  readonly amount: number | null
  readonly dimension: Dimension
  /** Amount as a share of the largest flow of its dimension. */
  readonly share: number
  readonly reuse: boolean
  readonly shut: boolean
  /** Whether it could be otherwise at the same goal and indicators. */
  readonly loose: boolean
  /** Whether it is among the largest, which are labelled without being asked for. */
  readonly large: boolean
}

/** Flows as they are drawn, and what the full width stands for. */
export interface Lines {
  readonly lines: readonly Line[]
  /** Largest amount of each dimension, in its shared unit. */
  readonly widest: Readonly<
    Partial<Record<Dimension, { readonly amount: number; readonly unit: string }>>
  >
}

const labelled = 10
/** Share of the largest flow below which none is labelled unasked. */
const labelledFrom = 0.08

/** Every flow of a network as it is drawn; widths within a dimension are proportional to amounts. */
export const lines = memoLast((network: Network, answer: Answer | null): Lines => {
  const widest: Partial<Record<Dimension, { amount: number; unit: string }>> = {}
  const drafts = Object.values(network.flows).map((flow) => {
    const commodity = lookUp(network.commodities, flow.commodity)
    const amount = answer === null ? null : (lookUp(answer.flows, flow.id) ?? 0)
    const measure = commodity === undefined ? null : measured(commodity)
    const common = (amount ?? 0) * (measure?.factor ?? 1)
    const dimension = measure?.dimension ?? 'other'
    if (common > (widest[dimension]?.amount ?? 0))
      widest[dimension] = { amount: common, unit: measure?.unit ?? '' }
    return { flow, commodity, amount, common, dimension }
  })
  const share = ({ common, dimension }: { common: number; dimension: Dimension }) =>
    common / (widest[dimension]?.amount ?? 1)
  const threshold =
    drafts.map(share).sort((a, b) => b - a)[Math.min(labelled, drafts.length) - 1] ?? 1
  return {
    widest,
    lines: drafts.map((draft): Line => {
      const { flow, commodity, amount, dimension } = draft
      return {
        id: flow.id,
        flows: [flow.id],
        from: flow.from,
        to: flow.to,
        commodity: commodity?.name ?? { en: flow.commodity },
        kind: commodity?.kind ?? 'product',
        unit: commodity?.unit ?? '',
        amount,
        dimension,
        share: share(draft),
        reuse: flow.reuse,
        shut: flow.capacity === 0,
        loose: lookUp(answer?.ranges, flow.id) !== undefined,
        large: share(draft) >= Math.max(labelledFrom, threshold),
      }
    }),
  }
})

/** Width of a line [px]: proportional to its share, but never too thin to see. */
export const lineWidth = (line: Pick<Line, 'share' | 'reuse'>): number =>
  Math.min(22, Math.max(line.reuse ? 4.5 : 1.5, 22 * line.share))
