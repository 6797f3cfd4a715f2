import { lookUp } from '../core/lookUp'
import { indicatorOf, isIndicatorId } from '../core/indicator/indicators'
import type { Network } from '../core/network/network'
import type { Answer, Conflict } from '../core/results/answer'
import { number } from './output'

/** One requirement that cannot be met: where, by how much, and what would have to give. */
export function conflictLine({ subject, side, amount }: Conflict, network: Network): string {
  const place = `${subject.kind === 'process' ? 'processes' : `${subject.kind}s`}.${subject.id}`
  const port = subject.port === undefined ? '' : `.ports.${subject.port}`
  const lack = `${number(amount.value)} ${amount.unit} ${side === 'too_little' ? 'too little' : 'too much'}`
  const what = amount.value === 0 ? 'stands in the way' : lack
  return `${place}${port}: ${nameOf(subject, network)}: ${what}; ${remedyOf(subject, side)}`
}

/** Why there is no optimum, one line each. */
export function reasonLines(answer: Answer, network: Network): readonly string[] {
  const unbounded = answer.loop.map(
    (id) =>
      `processes.${id}: ${lookUp(network.processes, id)?.name.en ?? id}: could earn without end; give it a capacity, or a market it serves a maximum`,
  )
  return [...answer.conflicts.map((conflict) => conflictLine(conflict, network)), ...unbounded]
}

function nameOf({ kind, id, port }: Conflict['subject'], network: Network): string {
  if (kind === 'process') {
    const process = lookUp(network.processes, id)
    const commodity = port === undefined ? undefined : lookUp(process?.ports, port)?.commodity
    const of = commodity === undefined ? undefined : lookUp(network.commodities, commodity)?.name.en
    return `${process?.name.en ?? id}${of === undefined ? '' : `, ${of}`}`
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

function remedyOf({ kind }: Conflict['subject'], side: Conflict['side']): string {
  const little = side === 'too_little'
  if (kind === 'limit') return little ? 'lower its minimum' : 'raise its maximum'
  if (kind === 'flow') return little ? 'lower its minimum' : 'raise its capacity'
  return little
    ? 'ask for less of it, or let more of it in'
    : 'allow more of it, or give the surplus a way out'
}
