import { lookUp } from '../base/lookUp'
import type { Network } from '../network/network'
import type { RowSubject } from './subjects'

/** The first word of the names of a family, where it is not the family itself. */
const words: Readonly<Partial<Record<RowSubject['family'], string>>> = {
  activity: 'a',
  flow: 'f',
  exchange: 'b',
  level: 's',
  switch: 'on',
  chosen: 'built',
}

/**
 * The name of a row or a column: `cap.process.period`, `f.flow`, `b.process.port`. It is written in the texts of a program,
 * and says where a certificate is worst; nothing is read from it, and nothing is looked up by it.
 */
export function nameOf(subject: RowSubject, network: Network): string {
  const { family, id, port, mode, stage, period } = subject
  let name = `${words[family] ?? family}.${String(stage ?? id)}`
  const add = (part: string | number | undefined): void => {
    if (part !== undefined) name += `.${String(part)}`
  }
  add(port)
  add(mode)
  add(partOf(subject, network))
  add(sideOf(subject))
  if (period !== null && network.periods > 1) add(period)
  return name
}

/** What a blend is bounded in; of a trade its commodity, where the port takes several. */
function partOf({ family, id, port, of }: RowSubject, network: Network): string | undefined {
  if (family === 'share' || family === 'quality') return of
  const { accepts = {} } = lookUp(lookUp(network.processes, id)?.ports, port ?? '') ?? {}
  return Object.keys(accepts).length > 1 ? of : undefined
}

/** The upper bound of a blend is the one that most have. */
const sideOf = ({ family, side }: RowSubject): string | undefined =>
  family === 'on' || side === undefined ? side : side === 'least' ? 'min' : undefined

/** What the elastic program of a program calls its rows and columns, by the names of those that it gives room. */
export const roomNames = {
  side: (side: 'lower' | 'upper', name: string): string => `${side}.${name}`,
  bound: (name: string): string => `bound.${name}`,
  giver: (kind: 'row' | 'column', side: 'lower' | 'upper', name: string): string =>
    `give.${kind}.${side}.${name}`,
} as const
