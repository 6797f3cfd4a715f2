import { lookUp } from '../core/base/lookUp'
import { closedBecause } from '../core/repair/closed'
import { relaxation } from '../core/repair/relax'
import { indicatorOf, isIndicatorId } from '../core/indicator/indicators'
import type { NetworkDoc } from '../core/format/doc'
import type { Network } from '../core/network/network'
import type { Answer, Conflict, Measure } from '../core/answer/answer'
import { spansOf, standingBound } from '../core/answer/standing'
import { words } from '../words/en/words'
import { number } from './output'

/** One requirement that cannot be met: where, by how much, and what would have to give. */
export function conflictLine(conflict: Conflict, network: Network, doc: NetworkDoc): string {
  const { subject } = conflict
  const { of, family } = subject
  const place = `${subject.kind === 'process' ? 'processes' : `${subject.kind}s`}.${subject.id}`
  const port = subject.port === undefined ? '' : `.ports.${subject.port}`
  const blend = of !== undefined && (family === 'share' || family === 'quality')
  const field = blend ? `.${family}.${of}` : ''
  const what = `${whatIs(conflict, network, doc)}${periodsOf(conflict, network)}`
  return `${place}${port}${field}: ${nameOf(conflict, network)}: ${what}; ${remedyOf(conflict, network, doc)}`
}

/** Why there is no optimum, one line each. */
export function reasonLines(answer: Answer, network: Network, doc: NetworkDoc): readonly string[] {
  const unbounded = answer.loop.map(
    (id) =>
      `processes.${id}: ${lookUp(network.processes, id)?.name.en ?? id}: could earn without end; give it a capacity, or a market it serves a maximum`,
  )
  return [
    ...repairsLine(answer.conflicts, network, doc),
    ...answer.conflicts.map((conflict) => conflictLine(conflict, network, doc)),
    ...unbounded,
  ]
}

/** How many repairs it takes; nothing where one of them cannot be made in the document. */
function repairsLine(
  conflicts: readonly Conflict[],
  network: Network,
  doc: NetworkDoc,
): readonly string[] {
  const repairs = conflicts.filter((conflict) => conflict.repairs)
  const areAll = repairs.every((conflict) => relaxation(conflict, doc, network).ok)
  if (repairs.length === 0 || !areAll) return []
  return repairs.length === 1
    ? ['1 repair would make it feasible:']
    : [`${repairs.length} repairs together would make it feasible:`]
}

function whatIs(conflict: Conflict, network: Network, doc: NetworkDoc): string {
  const { gives, side, amount, needed, repairs, varies } = conflict
  const upTo = varies ? 'up to ' : ''
  const little = side === 'too_little'
  if (gives === 'imbalance')
    return `imbalance ${varies ? 'of up to ' : ''}${signed(amount)}: ${little ? 'less' : 'more'} enters than leaves`
  if (gives === 'opening') {
    const port = lookUp(
      lookUp(network.processes, conflict.subject.id)?.ports,
      conflict.subject.port ?? '',
    )
    const trade = port?.direction === 'in' ? 'buy' : 'get rid of'
    const why = `closed (${words.messages[`closed.${closedBecause(conflict, doc, network)}`]})`
    return repairs ? `${why}: it would have to ${trade} ${upTo}${measured(amount)}` : why
  }
  const bound = standingBound(conflict, network)
  const stands = bound === null ? '' : `${little ? '≥' : '≤'} ${measured(bound)}`
  if (!repairs) return stands === '' ? 'stands' : stands
  const lack =
    needed === undefined
      ? `${upTo}${measured(amount)} too ${little ? 'little' : 'much'}`
      : `${measured({ value: needed, unit: '' })} would be needed`
  return stands === '' ? lack : `${stands}, ${lack}`
}

/** A measure; without a unit it is a share. */
const measured = ({ value, unit }: Measure): string =>
  unit === '' ? `${number(value * 100)} %` : `${number(value)} ${unit}`

const exact = new Intl.NumberFormat('en', { maximumSignificantDigits: 9, signDisplay: 'always' })

/** An imbalance with its sign, as exactly as data are given. */
const signed = ({ value, unit }: Measure): string =>
  `${exact.format(value).replace('-', '−')} ${unit}`

/** The periods that a conflict concerns, where there are several. */
function periodsOf({ periods }: Conflict, network: Network): string {
  if (network.periods === 1 || periods.length === 0) return ''
  if (periods.length === network.periods) return ' in every period'
  const spans = spansOf(periods).map(([first, last]) =>
    first === last ? String(first) : `${first}${last === first + 1 ? ', ' : '–'}${last}`,
  )
  return ` in ${periods.length === 1 ? 'period' : 'periods'} ${spans.join(', ')}`
}

function nameOf({ subject }: Conflict, network: Network): string {
  const { kind, id, port, family, of } = subject
  if (kind === 'process') {
    const process = lookUp(network.processes, id)
    const commodity = port === undefined ? undefined : lookUp(process?.ports, port)?.commodity
    const carried =
      commodity === undefined ? undefined : lookUp(network.commodities, commodity)?.name.en
    const name = `${process?.name.en ?? id}${carried === undefined ? '' : `, ${carried}`}`
    if (family === 'share')
      return `${name}: share of ${lookUp(network.commodities, of ?? '')?.name.en ?? of}`
    return family === 'quality' ? `${name}: content of ${of}` : name
  }
  if (kind === 'flow') {
    const flow = lookUp(network.flows, id)
    const end = (process = ''): string => lookUp(network.processes, process)?.name.en ?? process
    return (
      flow?.name?.en ??
      `${lookUp(network.commodities, flow?.commodity ?? '')?.name.en ?? 'flow'} from ${end(flow?.from.process)} to ${end(flow?.to.process)}`
    )
  }
  const limit = lookUp(network.limits, id)
  const on = limit?.on.id ?? id
  return limit?.name?.en ?? (isIndicatorId(on) ? indicatorOf(on).name.en : on)
}

/** What would mend it: the fields to write and what to write there. */
function remedyOf(conflict: Conflict, network: Network, doc: NetworkDoc): string {
  if (!conflict.repairs) return 'stands in the way'
  const found = relaxation(conflict, doc, network)
  if (!found.ok) return fixedWords[found.error]
  const { edits, kind, change } = found.value
  if (kind === 'balance') {
    const lacks = conflict.side === 'too_little'
    const difference = `${exactly(change.value)} ${change.unit}`
    return `mend the flows there, or add a ${lacks ? 'supply that gives' : 'market that takes'} ${difference}`
  }
  return edits
    .map(({ path, value }) =>
      value === undefined
        ? `take out ${path.join('.')}`
        : `set ${path.join('.')} to ${JSON.stringify(value)}`,
    )
    .join(' and ')
}

const exactly = (value: number): string => exact.format(value).replace('+', '')

const fixedWords = {
  goal: 'what an earlier goal reached is not given up; choose another goal',
  unavailable: 'it is not available; change its availability',
  gone: 'change what it is asked for',
} as const
