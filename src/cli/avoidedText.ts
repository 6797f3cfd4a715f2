import { lookUp } from '../core/base/lookUp'
import type { Network } from '../core/network/network'
import { spanOf, spanText } from '../core/network/span'
import { ledgerKinds, type Avoided, type LedgerKind } from '../core/answer/answer'
import {
  isStandardBaseline,
  standardBaselines,
  type StandardBaseline,
} from '../core/format/standardBaselines'
import { number, table, type Cell } from './output'

const names: Readonly<Record<string, string>> = {
  as_usual: 'business as usual',
  next_best: 'next best outlet',
  no_reuse: 'no reuse',
}

/** The question that each standard baseline answers. */
const questions: Readonly<Record<StandardBaseline, string>> = {
  as_usual: 'what goes beyond the reuse of today?',
  next_best:
    'what if the drawn reuse were shut and every market of the drawing took what it would?',
  no_reuse: 'what if nobody took it: gross diversion',
}

/** Waste avoided for reading: every baseline in one line each, then the chosen one by commodity and by tonne. */
export function avoidedText(
  network: Network,
  chosen: Avoided,
  all: readonly Avoided[],
): readonly string[] {
  const nameOf = (commodity: string): string =>
    lookUp(network.commodities, commodity)?.name.en ?? commodity
  const processOf = (process: string): string =>
    lookUp(network.processes, process)?.name.en ?? process
  const { avoided } = chosen
  const total = Object.values(avoided?.byCommodity ?? {}).reduce(
    (sum, each) => sum + each.baseline,
    0,
  )
  return [
    `${network.name.en}: ${headline(network, all)}`,
    headlineOf(network, chosen),
    ...standardBaselines.map((id) => `${id}: ${questions[id]}`),
    ...all.flatMap((each) => notesOn(network, each)),
    ...table(
      `Avoided, by baseline [${spanText(spanOf(network))}]`,
      [
        'baseline',
        '',
        'waste t',
        'of it hazardous t',
        'virgin t',
        'CO2e t',
        'water m3',
        `cost ${network.currency}`,
      ],
      all.map(({ baseline, avoided: waste, scenarioAnswer: { indicators }, ...saved }): Cell[] => [
        baseline,
        lookUp(names, baseline) ?? 'scenario',
        difference(waste?.total, indicators.solid_waste?.value, 'not kept'),
        difference(waste?.hazardous, indicators.hazardous_waste?.value),
        difference(saved.virgin?.value, indicators.virgin_material?.value),
        difference(saved.co2e?.value, indicators.co2e?.value),
        difference(saved.water?.value, indicators.fresh_water?.value),
        difference(saved.cost?.value, indicators.cost?.value),
      ]),
    ),
    ...table(
      `What makes it up, against ${chosen.baseline} [t]`,
      ['kind', 'avoided', ''],
      ledgerKinds.flatMap((kind): Cell[][] => {
        const part = avoided?.parts[kind] ?? 0
        return difference(part, total) === 0 ? [] : [[kind, part, kinds[kind]]]
      }),
    ),
    ...table(
      `Disposed of, by waste, against ${chosen.baseline} [t]`,
      ['commodity', 'baseline', 'scenario', 'avoided', ''],
      Object.entries(avoided?.byCommodity ?? {}).map(([id, each]): Cell[] => [
        nameOf(id),
        each.baseline,
        each.scenario,
        difference(each.avoided, each.baseline),
        each.hazardous ? 'hazardous' : '',
      ]),
    ),
    ...table(
      `Ledger against ${chosen.baseline} [t]`,
      ['kind', 'commodity', 'giver', 'taker', 'displaces', 'avoided'],
      (avoided?.ledger ?? []).map(
        ({ kind, commodity, giver, taker, displaces, amount }): Cell[] => [
          kind,
          nameOf(commodity),
          processOf(giver),
          taker === undefined ? '' : processOf(taker),
          displaces?.en ?? '',
          amount,
        ],
      ),
    ),
  ]
}

const kinds: Readonly<Record<LedgerKind, string>> = {
  diverted: 'leaves its giver for reuse',
  treated: 'leaves its giver for treatment',
  sold: 'leaves its giver for a market',
  lost: 'does not arrive',
  ended: 'ends in a plant that gives nothing for it',
  secondary: 'arises where waste is reused',
  generation: 'arises otherwise than in the baseline',
}

/** What a reader has to know of a baseline before its figure. */
function notesOn(network: Network, each: Avoided): readonly string[] {
  const { baseline, avoided, unshared, dropped, makeOrBuyKept } = each
  const names = unshared.map((id) => lookUp(network.commodities, id)?.name.en ?? id).join(', ')
  const limits = dropped.map(({ limit, on }) => `${limit} (${on.kind} ${on.id})`).join(', ')
  return [
    ...usualOn(each),
    ...(avoided === null || unshared.length === 0
      ? []
      : [
          `${baseline}: no share of reuse is known of ${names}; of it none counts as reused anyway`,
        ]),
    ...(dropped.length === 0 ? [] : [`${baseline}: these limits do not hold in it: ${limits}`]),
    ...(makeOrBuyKept === false
      ? [`${baseline}: not every good could be made and bought as in the scenario; see generation`]
      : []),
  ]
}

/** Between what the figure against business as usual lies, and on how much it rests that nobody has published. */
function usualOn({ baseline, usual }: Avoided): readonly string[] {
  if (usual === null || usual.shares.length === 0) return []
  const { range, shares } = usual
  const assumed = shares.filter((each) => each.assumed).length
  const over = `the shares of today are assumed for ${String(assumed)} of ${String(shares.length)} wastes`
  return range === null
    ? [`${baseline}: ${over}; over their ranges there is no figure`]
    : [`${baseline}: ${whole(range.min)} to ${whole(range.max)} t over their ranges; ${over}`]
}

/** A difference of two amounts of some size: what only rounding leaves of it is nothing. */
function difference(value: number | undefined, of = 0, none = '–'): Cell {
  if (value === undefined) return none
  return Math.abs(value) <= 1e-9 * Math.abs(of) ? 0 : value
}

/** The figures of the standard baselines as one range. */
function headline(network: Network, all: readonly Avoided[]): string {
  const figures = all.flatMap(({ avoided, baseline }) =>
    avoided === null || !isStandardBaseline(baseline) ? [] : [avoided.total],
  )
  if (figures.length === 0) return 'no avoided figure'
  const [least, most] = [Math.min(...figures), Math.max(...figures)].map(whole)
  const over = spanText(spanOf(network))
  const range = least === most ? least : `${least} to ${most}`
  return `${range} t of solid waste avoided ${over}, by the baseline`
}

const whole = (amount: number): string => number(Math.round(amount))

function headlineOf(network: Network, { avoided, baseline }: Avoided): string {
  const against = `against ${lookUp(names, baseline) ?? baseline} (${baseline})`
  return avoided === null
    ? `no avoided figure ${against}`
    : `${number(avoided.total)} t of solid waste avoided ${spanText(spanOf(network))} ${against}, of it ${number(Math.round(avoided.hazardous))} t hazardous`
}
