import { lookUp } from '../core/base/lookUp'
import { derive, derivedIds, derivedOf } from '../core/answer/derived/derivedIndicators'
import { indicatorIds, indicatorOf } from '../core/indicator/indicators'
import type { Network } from '../core/network/network'
import { periodUnit, spanOf, spanText } from '../core/network/span'
import { levelIn } from '../core/answer/totals'
import type { Answer } from '../core/answer/answer'
import { number, table, type Cell } from './output'

/** An answer for reading: what it comes to, who says so, and every amount that is not zero. */
export function answerText(network: Network, answer: Answer): readonly string[] {
  const nameOf = (commodity: string): string =>
    lookUp(network.commodities, commodity)?.name.en ?? commodity
  const unitOf = (commodity: string): string => lookUp(network.commodities, commodity)?.unit ?? ''
  return [
    headline(network, answer),
    ...table(
      'Indicators',
      ['indicator', '', 'amount', 'unit'],
      indicatorIds.flatMap((id): Cell[][] => {
        const found = answer.indicators[id]
        return found === undefined ? [] : [[id, indicatorOf(id).name.en, found.value, found.unit]]
      }),
    ),
    ...(answer.status === 'optimal' ? derivedTable(network, answer) : []),
    ...processTable(network, answer),
    ...flowTable(network, answer),
    ...table(
      'Boundary',
      ['port', 'commodity', 'terms', 'amount', 'unit'],
      Object.values(network.exchanges).flatMap(({ id, commodity, terms }): Cell[][] => {
        const amount = lookUp(answer.boundary, id) ?? 0
        if (amount === 0) return []
        return [[id, nameOf(commodity), terms.replace('_', ' '), amount, unitOf(commodity)]]
      }),
    ),
  ]
}

/** What runs and what is built, of several periods in all of them; what is built is of one. */
function processTable(network: Network, answer: Answer): readonly string[] {
  const { built } = answer
  const builds = Object.values(built).some((value) => value > 0)
  return table(
    'Processes',
    ['process', '', 'activity', 'unit', 'of capacity', ...(builds ? ['built', ''] : [])],
    Object.values(network.processes).map((process): Cell[] => {
      const { id, kind, name, unit, capacity, availability } = process
      const added = lookUp(built, id) ?? 0
      const activity = levelIn({ network, answer }, process)
      const most = (capacity + added) * availability * (kind === 'stock' ? 1 : network.periods)
      const share = Number.isFinite(most) && most > 0 ? `${number((100 * activity) / most)} %` : ''
      const size = kind === 'stock' ? unit : `${unit}/${periodUnit(network)}`
      return [
        ...[id, name.en],
        ...[activity, unit, share],
        ...(!builds ? [] : added > 0 ? [added, size] : ['', '']),
      ]
    }),
  )
}

/** What flows; where it could be otherwise at the same goal and indicators, from what to what. */
function flowTable(network: Network, { flows, ranges }: Answer): readonly string[] {
  const open = Object.keys(ranges).length > 0
  return table(
    'Flows',
    [...['flow', 'commodity', 'from', 'to', 'amount', 'unit'], ...(open ? ['could be'] : []), ''],
    Object.values(network.flows).flatMap((flow): Cell[][] => {
      const { id, commodity, from, to, reuse } = flow
      const [amount, range] = [lookUp(flows, id) ?? 0, lookUp(ranges, id)]
      if (amount === 0 && range === undefined) return []
      const { name, unit } = lookUp(network.commodities, commodity) ?? {
        name: { en: commodity },
        unit: '',
      }
      const could = range === undefined ? '' : `${number(range.min)} – ${number(range.max)}`
      return [
        [
          ...[id, name.en, from.process, to.process, amount, unit],
          ...(open ? [could] : []),
          reuse ? 'reuse' : '',
        ],
      ]
    }),
  )
}

/** Derived indicators that say something here. */
const derivedTable = (network: Network, answer: Answer): readonly string[] =>
  table(
    'Derived indicators',
    ['indicator', '', 'value', 'unit'],
    derivedIds.flatMap((id): Cell[][] => {
      const { value, unit } = derive(id, { network, answer })
      return value === null ? [] : [[id, derivedOf(id).name.en, value, unit === '1' ? '' : unit]]
    }),
  )

function headline(network: Network, { status, objective, certificate, solver }: Answer): string {
  const value = objective === null ? '' : ` ${number(objective)}`
  const checked = certificate === null ? 'not certified' : `certificate ${certificate.verdict}`
  const ms = number(Math.round(solver.ms))
  return `${network.name.en}, ${spanText(spanOf(network))}: ${status}${value}; ${checked}; ${solver.name} ${solver.version}, ${ms} ms`
}
