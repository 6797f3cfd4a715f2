import type { Text } from '../base/text'

/** Which way a port goes. */
export type Direction = 'in' | 'out'

interface Kind {
  readonly name: Text
  /** Which ways its ports may go. */
  readonly ports: readonly Direction[]
  /** Whether one commodity only passes it: there is no recipe, nothing is held, and its boundary is its ports'. */
  readonly passes?: true
  /** What a new one of a commodity is called, where it is offered beside the recipes of the library. */
  readonly offered?: Text
}

/** Kinds of process. */
export const kinds = {
  converter: { name: { en: 'Process', zh: '工序' }, ports: ['in', 'out'] },
  supply: {
    name: { en: 'Supply', zh: '供应' },
    ports: ['out'],
    offered: { en: '{name} supply', zh: '{name}供应' },
  },
  market: {
    name: { en: 'Market', zh: '市场' },
    ports: ['in'],
    offered: { en: '{name} market', zh: '{name}市场' },
  },
  disposal: {
    name: { en: 'Disposal', zh: '处置' },
    ports: ['in'],
    offered: { en: '{name} disposal', zh: '{name}处置' },
  },
  junction: {
    name: { en: 'Junction', zh: '汇流点' },
    ports: ['in', 'out'],
    passes: true,
    offered: { en: '{name} junction', zh: '{name}汇集' },
  },
  stock: { name: { en: 'Stock', zh: '库存' }, ports: ['in', 'out'] },
} as const satisfies Readonly<Record<string, Kind>>

/** What a process is. */
export type ProcessKind = keyof typeof kinds

/** Kinds that are offered beside the recipes of the library. */
export type OfferedKind = {
  [K in ProcessKind]: (typeof kinds)[K] extends { readonly offered: Text } ? K : never
}[ProcessKind]

type PassingKind = {
  [K in ProcessKind]: (typeof kinds)[K] extends { readonly passes: true } ? K : never
}[ProcessKind]

export const processKinds = Object.keys(kinds) as readonly ProcessKind[]

/** Whether one commodity only passes a kind of process. */
export const passes = (kind: ProcessKind): kind is PassingKind => 'passes' in kinds[kind]

const isOffered = (kind: ProcessKind): kind is OfferedKind => 'offered' in kinds[kind]

/** In the order in which they are offered. */
export const offeredKinds = processKinds.filter(isOffered)

/** The way that all ports of a kind go, where there is one. */
export const onlyDirection = (kind: ProcessKind): Direction | undefined => {
  const [first, second] = kinds[kind].ports as readonly Direction[]
  return second === undefined ? first : undefined
}
