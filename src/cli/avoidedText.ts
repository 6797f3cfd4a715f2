import { lookUp } from '../core/lookUp'
import type { Network } from '../core/network/network'
import { spanOf, spanText } from '../core/network/span'
import type { Avoided } from '../core/results/answer'
import { number, table, type Cell } from './output'

const names: Readonly<Record<string, string>> = {
  no_reuse: 'no reuse',
  as_usual: 'business as usual',
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
  return [
    `${network.name.en}: ${headline(network, chosen)}`,
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

/** A difference of two amounts of some size: what only rounding leaves of it is nothing. */
function difference(value: number | undefined, of = 0, none = '–'): Cell {
  if (value === undefined) return none
  return Math.abs(value) <= 1e-9 * Math.abs(of) ? 0 : value
}

function headline(network: Network, { avoided, baseline }: Avoided): string {
  const against = `against ${lookUp(names, baseline) ?? baseline} (${baseline})`
  return avoided === null
    ? `no avoided figure ${against}`
    : `${number(avoided.total)} t of solid waste avoided ${spanText(spanOf(network))} ${against}, of it ${number(Math.round(avoided.hazardous))} t hazardous`
}
