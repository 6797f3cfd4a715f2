import { lookUp } from '../base/lookUp'
import type { Network } from '../network/network'
import type { Conflict, Measure } from './answer'

/** Where the bound of a conflict stands; a share has no unit. null where there is none: of a balance, a port, the goal. */
export function standingBound(
  { gives, side, subject, amount }: Conflict,
  network: Network,
): Measure | null {
  if (gives !== 'bound') return null
  const little = side === 'too_little'
  const { unit } = amount
  const { family, of = '' } = subject
  if (subject.kind === 'flow') {
    const flow = lookUp(network.flows, subject.id)
    return finite(little ? flow?.minimum : flow?.capacity, unit)
  }
  if (subject.kind === 'limit') {
    const limit = lookUp(network.limits, subject.id)
    return family === 'stage' ? null : finite(little ? limit?.min : limit?.max, unit)
  }
  const process = lookUp(network.processes, subject.id)
  if (process === undefined) return null
  switch (family) {
    case 'share':
    case 'quality': {
      const bounds = lookUp(lookUp(process.ports, subject.port ?? '')?.[family], of)
      return finite(little ? bounds?.min : bounds?.max, '')
    }
    case 'on':
      return finite(process.leastLoad ?? undefined, '')
    case 'end':
      return finite(process.end ?? undefined, unit)
    case 'exchange':
      return null
    case 'build':
      return finite(process.build?.max, unit)
    default:
      return finite(little ? process.minimum : process.capacity * process.availability, unit)
  }
}

const finite = (value: number | undefined, unit: string): Measure | null =>
  value !== undefined && Number.isFinite(value) ? { value, unit } : null

/** Neighbouring periods as one span each: 1, 2, 3, 7 are 1 to 3, and 7. */
export function spansOf(
  periods: readonly number[],
): readonly (readonly [first: number, last: number])[] {
  const spans: [number, number][] = []
  for (const period of periods) {
    const last = spans.at(-1)
    if (last?.[1] === period - 1) last[1] = period
    else spans.push([period, period])
  }
  return spans
}
