import { lookUp } from '../core/lookUp'
import { derive, derivedIds, derivedOf } from '../core/indicator/derivedIndicators'
import { indicatorIds, indicatorOf } from '../core/indicator/indicators'
import type { Network } from '../core/network/network'
import type { Answer } from '../core/results/answer'
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
    ...table(
      'Processes',
      ['process', '', 'activity', 'unit', 'of capacity'],
      Object.entries(answer.activities).map(([id, modes]): Cell[] => {
        const process = lookUp(network.processes, id)
        const activity = sum(Object.values(modes))
        const most =
          (process?.capacity ?? Infinity) * (process?.availability ?? 1) * network.periods
        const share =
          Number.isFinite(most) && most > 0 ? `${number((100 * activity) / most)} %` : ''
        return [id, process?.name.en ?? '', activity, process?.unit ?? '', share]
      }),
    ),
    ...table(
      'Flows',
      ['flow', 'commodity', 'from', 'to', 'amount', 'unit', ''],
      Object.values(network.flows).flatMap((flow): Cell[][] => {
        const amount = lookUp(answer.flows, flow.id) ?? 0
        if (amount === 0) return []
        const { id, commodity, from, to, reuse } = flow
        const mark = reuse ? 'reuse' : ''
        return [[id, nameOf(commodity), from.process, to.process, amount, unitOf(commodity), mark]]
      }),
    ),
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
  return `${network.name.en}, ${network.period}: ${status}${value}; ${checked}; ${solver.name} ${solver.version}, ${ms} ms`
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
