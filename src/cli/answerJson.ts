import { lookUp } from '../core/base/lookUp'
import { derive, derivedIds } from '../core/answer/derived/derivedIndicators'
import { repairAll } from '../core/repair/relax'
import type { NetworkDoc } from '../core/format/doc'
import type { Network } from '../core/network/network'
import { periodUnit } from '../core/network/span'
import { nameOf } from '../core/lp/names'
import type { PeriodAmounts } from '../core/answer/amounts'
import type { Answer, Conflict } from '../core/answer/answer'
import { conflictLine } from './conflictWords'
import { issueJson } from './output'

/**
 * An answer as JSON: every amount by id with its unit and what it is an amount of, in the order of the document. Amounts
 * are sums over all periods, but for what stocks hold at the end and what is built, which serves each of them. Where there
 * are several periods, `byPeriod` has the amounts of each.
 */
export function answerJson(
  network: Network | null,
  answer: Answer,
  doc: NetworkDoc | null,
): object {
  return {
    status: answer.status,
    period:
      network === null
        ? null
        : { length: network.period, hours: network.hours, count: network.periods },
    objective: answer.objective,
    indicators: answer.indicators,
    derived: network === null || answer.status !== 'optimal' ? {} : derivedJson(network, answer),
    ...(network === null
      ? { activities: {}, flows: {}, ranges: {}, boundary: {}, stocks: {}, built: {} }
      : amountsJson(network, answer)),
    ...(answer.periods.length > 1 && { byPeriod: answer.periods.map(periodJson) }),
    shadowPrices: network === null ? {} : pricesJson(network, answer),
    certificate: answer.certificate,
    solver: answer.solver,
    conflicts:
      network === null || doc === null
        ? []
        : answer.conflicts.map((conflict) => conflictJson(conflict, network, doc)),
    ...(network !== null &&
      doc !== null &&
      answer.conflicts.length > 0 && { repair: repairAll(answer.conflicts, doc, network) }),
    loop: answer.loop,
    issues: answer.issues.map(issueJson),
  }
}

/** A conflict with the name of its row, and its family as it is told: that of a stock, be it of a row or a level. */
function conflictJson(
  { subject, gives, ...told }: Conflict,
  network: Network,
  doc: NetworkDoc,
): object {
  return {
    ...conflictFields({ subject, gives, ...told }, network),
    message: conflictLine({ subject, gives, ...told }, network, doc),
  }
}

function conflictFields({ subject, gives, ...told }: Conflict, network: Network): object {
  const { family, kind, id, port, of } = subject
  return {
    row: nameOf(subject, network),
    family: family === 'level' ? 'stock' : family,
    gives,
    ...(of !== undefined && { of }),
    ...{ periods: told.periods, subject: { kind, id, ...(port !== undefined && { port }) } },
    ...told,
  }
}

/** Fields of an answer that JSON has by other names. */
const toldOtherwise: ReadonlySet<string> = new Set(['periods', 'chosen', 'conflicts'])

/** An answer within the result of a study: all of its fields, rows and columns by name. */
export function plainAnswer(network: Network, answer: Answer): object {
  const { periods, conflicts } = answer
  const fields = Object.entries(answer).filter(([field]) => !toldOtherwise.has(field))
  return {
    ...Object.fromEntries(fields),
    ...(periods.length > 1 && { byPeriod: periods.map(periodJson) }),
    shadowPrices: pricesJson(network, answer),
    conflicts: conflicts.map((conflict) => conflictFields(conflict, network)),
  }
}

/** Shadow prices by the names that the rows and columns have in texts of the program. */
const pricesJson = (network: Network, { shadowPrices }: Answer): object =>
  Object.fromEntries(shadowPrices.map(({ subject, price }) => [nameOf(subject, network), price]))

/** Derived indicators with their terms; one that says nothing here has its reason. */
const derivedJson = (network: Network, answer: Answer): object =>
  Object.fromEntries(derivedIds.map((id) => [id, derive(id, { network, answer })]))

function amountsJson(network: Network, answer: Answer): object {
  const unitOf = (commodity: string): string => lookUp(network.commodities, commodity)?.unit ?? ''
  return {
    activities: mapEntries(answer.activities, (id, modes) => ({
      value: Object.values(modes).reduce((sum, value) => sum + value, 0),
      unit: lookUp(network.processes, id)?.unit ?? '',
      recipe: lookUp(network.processes, id)?.recipe ?? null,
      modes,
    })),
    flows: mapEntries(answer.flows, (id, value) => {
      const flow = lookUp(network.flows, id)
      if (flow === undefined) return { value }
      const { commodity, from, to, reuse } = flow
      return {
        value,
        unit: unitOf(commodity),
        commodity,
        from: `${from.process}.${from.port}`,
        to: `${to.process}.${to.port}`,
        reuse,
      }
    }),
    ranges: mapEntries(answer.ranges, (id, range) => ({
      ...range,
      unit: unitOf(lookUp(network.flows, id)?.commodity ?? ''),
    })),
    boundary: mapEntries(answer.boundary, (id, value) => {
      const exchange = lookUp(network.exchanges, id)
      if (exchange === undefined) return { value }
      const { commodity, process, port, terms } = exchange
      return { value, unit: unitOf(commodity), commodity, process, port, terms }
    }),
    stocks: mapEntries(answer.stocks, (id, value) => {
      const commodity =
        Object.values(lookUp(network.processes, id)?.ports ?? {})[0]?.commodity ?? ''
      return { value, unit: unitOf(commodity), commodity }
    }),
    built: mapEntries(answer.built, (id, value) => {
      const { kind, unit = '' } = lookUp(network.processes, id) ?? {}
      return { value, unit: kind === 'stock' ? unit : `${unit}/${periodUnit(network)}` }
    }),
  }
}

const periodJson = ({ activities, flows, boundary, stocks }: PeriodAmounts): object => ({
  ...{ activities, flows, boundary, stocks },
})

const mapEntries = <T, U>(
  entries: Readonly<Record<string, T>>,
  change: (id: string, value: T) => U,
): Record<string, U> =>
  Object.fromEntries(Object.entries(entries).map(([id, value]) => [id, change(id, value)]))
