import type { Library } from '../../core/library/library'
import type { NetworkDoc } from '../../core/format/doc'
import type { Network } from '../../core/network/network'
import type { Change } from '../../core/edit/change'
import { changesBetween } from '../../core/edit/changes'
import { usesOfParameters } from '../../core/edit/parameterUses'
import { memoLast } from './memo'
import { createDrafter, currentDoc } from './selectors'
import type { State } from '../state'

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
  readonly removed: Removed
}

/** Processes and flows of the base case that are gone. */
export interface Removed {
  readonly processes: readonly string[]
  readonly flows: readonly string[]
}

const none: Differences = {
  ...{ changes: [], processes: new Map(), flows: new Map() },
  removed: { processes: [], flows: [] },
}

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
  const gone = (table: 'processes' | 'flows') =>
    changes.flatMap((change) => {
      const [of, id = ''] = change.path
      return isRemoval(change) && of === table ? [id] : []
    })
  return {
    changes,
    processes: marks('processes'),
    flows: marks('flows'),
    removed: { processes: gone('processes'), flows: gone('flows') },
  }
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

const draft = createDrafter()

/** The base case as it can be drawn, where processes or flows of it are gone; null where all of them are there. */
export function removedFrom(state: State): Network | null {
  const { doc, library } = state
  const { processes, flows } = differences(state).removed
  if (doc === null || library === null || processes.length + flows.length === 0) return null
  return draft(doc, library, null)
}
