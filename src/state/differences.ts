import type { Library } from '../core/library/library'
import type { NetworkDoc } from '../core/network/doc'
import type { Change } from '../core/study/change'
import { changesBetween } from '../core/study/changes'
import { usesOfParameters } from '../core/study/parameterUses'
import { memoLast } from './memo'
import { currentDoc } from './selectors'
import type { State } from './state'

/** How a process or flow that is drawn differs from the base case. */
export interface Difference {
  readonly kind: 'added' | 'changed'
  /** What differs in it itself, and in the parameters that it rests on. */
  readonly changes: readonly Change[]
}

/** What differs from the base case, by the processes and flows that are drawn. */
export interface Differences {
  readonly changes: readonly Change[]
  readonly processes: ReadonlyMap<string, Difference>
  readonly flows: ReadonlyMap<string, Difference>
  /** How many processes and flows of the base case are gone. */
  readonly removed: number
}

const none: Differences = { changes: [], processes: new Map(), flows: new Map(), removed: 0 }

const between = memoLast((base: NetworkDoc, now: NetworkDoc, library: Library): Differences => {
  const changes = changesBetween(base, now, library)
  if (changes.length === 0) return none
  const parameters = changes.filter(({ path }) => path[0] === 'parameters')
  const marks = (table: 'processes' | 'flows') => {
    const found = new Map<string, Difference>()
    const add = (id: string, more: readonly Change[]) => {
      const own = more.some(({ kind, path }) => kind === 'added' && path.length === 2)
      const before = found.get(id)
      found.set(id, {
        kind: own ? 'added' : (before?.kind ?? 'changed'),
        changes: [...(before?.changes ?? []), ...more],
      })
    }
    for (const change of changes)
      if (change.path[0] === table && !isRemoval(change)) add(change.path[1] ?? '', [change])
    for (const parameter of parameters)
      for (const id of usesOfParameters(now, [parameter.path[1] ?? ''])[table])
        if (found.get(id)?.kind !== 'added') add(id, [parameter])
    return found
  }
  const removed = changes.filter(
    (change) => isRemoval(change) && (change.path[0] === 'processes' || change.path[0] === 'flows'),
  ).length
  return { changes, processes: marks('processes'), flows: marks('flows'), removed }
})

/** Whether a whole entry is gone, so that it is drawn no more. */
const isRemoval = ({ kind, path }: Change): boolean => kind === 'removed' && path.length === 2

/** What the active scenario and the changes on top make different from the base case. */
export function differences(state: State): Differences {
  const { doc, library } = state
  const now = currentDoc(state)
  return doc === null || now === null || library === null || now === doc
    ? none
    : between(doc, now, library)
}
