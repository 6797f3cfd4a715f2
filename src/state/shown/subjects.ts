import { lookUp } from '../../core/base/lookUp'
import type { Issue } from '../../core/base/issue'
import type { Flow, Network } from '../../core/network/network'
import type { Conflict } from '../../core/answer/answer'
import type { Language } from '../../core/base/text'
import { headed, inLanguage } from '../../core/base/text'
import { memoLast } from './memo'
import type { Selection } from '../state'

const kinds = {
  processes: 'process',
  flows: 'flow',
  commodities: 'commodity',
  parameters: 'parameter',
  limits: 'limit',
} as const

/** What an issue is about, as far as it can be selected. */
export function issueSubject({ path }: Pick<Issue, 'path'>): Selection | null {
  const [table, id] = path.split('.')
  const kind = table !== undefined && table in kinds ? kinds[table as keyof typeof kinds] : null
  return kind === null || id === undefined ? null : { kind, id }
}

/** What a conflict is about. */
export const conflictSubject = ({ subject }: Conflict): Selection => ({
  kind: subject.kind,
  id: subject.id,
})

/** Name of a process, its id where the network does not know it. */
export const processName = (network: Network | null, id: string, language: Language): string => {
  const process = lookUp(network?.processes, id)
  return process === undefined ? id : inLanguage(process.name, language)
}

/** Name of a commodity, its id where the network does not know it. */
export const commodityName = (network: Network | null, id: string, language: Language): string => {
  const commodity = lookUp(network?.commodities, id)
  return commodity === undefined ? id : inLanguage(commodity.name, language)
}

/** Name of a flow: its own, or what it carries from where to where. */
export function flowName(network: Network, flow: Flow, language: Language): string {
  if (flow.name !== null) return inLanguage(flow.name, language)
  const [from, to] = [flow.from, flow.to].map((end) => processName(network, end.process, language))
  const ends = `${from ?? ''} → ${to ?? ''}`
  return headed(commodityName(network, flow.commodity, language), ends, language)
}

/** Name of whatever is selected. */
export function subjectName(network: Network, selection: Selection, language: Language): string {
  const { kind, id } = selection
  const flow = kind === 'flow' ? lookUp(network.flows, id) : undefined
  if (flow !== undefined) return flowName(network, flow, language)
  if (kind === 'process') return processName(network, id, language)
  if (kind === 'commodity') return commodityName(network, id, language)
  const named =
    kind === 'limit' ? lookUp(network.limits, id)?.name : lookUp(network.parameters, id)?.name
  return named === null || named === undefined ? id : inLanguage(named, language)
}

const keyOf = ({ kind, id }: Selection): string => `${kind} ${id}`

// What is marked is asked about row by row.
const keysOf = memoLast((marked: readonly Selection[]) => new Set(marked.map(keyOf)))

/** Whether anything that something stands for is among what is marked. */
export const isMarked = (subjects: readonly Selection[], marked: readonly Selection[]): boolean =>
  marked.length > 0 && subjects.some((each) => keysOf(marked).has(keyOf(each)))
