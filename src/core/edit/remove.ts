import type { NetworkDoc } from '../format/doc'
import { without } from './ids'

/** Processes and flows by id. */
export interface Elements {
  readonly processes: readonly string[]
  readonly flows: readonly string[]
}

const processOf = (end: string): string => end.split('.')[0] ?? ''

/**
 * The document without some processes and flows: processes take their flows, their places and the limits on them along.
 * Scenarios that mention them keep what they say; `applyScenario` passes over it.
 */
export function removeElements(doc: NetworkDoc, { processes, flows }: Elements): NetworkDoc {
  const gone = new Set(processes.filter((id) => Object.hasOwn(doc.processes, id)))
  const named = new Set(flows)
  const cut = new Set(
    Object.entries(doc.flows)
      .filter(
        ([id, { from, to }]) =>
          named.has(id) || gone.has(processOf(from)) || gone.has(processOf(to)),
      )
      .map(([id]) => id),
  )
  if (gone.size === 0 && cut.size === 0) return doc
  const idle = new Set(
    Object.entries(doc.limits ?? {})
      .filter(([, { process, flow }]) => gone.has(process ?? '') || cut.has(flow ?? ''))
      .map(([id]) => id),
  )
  return {
    ...doc,
    processes: without(doc.processes, gone),
    flows: without(doc.flows, cut),
    ...(doc.limits && { limits: without(doc.limits, idle) }),
    ...(doc.layout && { layout: without(doc.layout, gone) }),
  }
}

/** Scenarios of a document that mention one of some processes and flows. */
export function mentionedIn(doc: NetworkDoc, elements: Elements): readonly string[] {
  return Object.entries(doc.scenarios ?? {})
    .filter(([, { patch }]) =>
      (['processes', 'flows'] as const).some((table) => {
        const entries: unknown =
          typeof patch === 'object' && patch !== null ? Reflect.get(patch, table) : undefined
        return (
          typeof entries === 'object' &&
          entries !== null &&
          elements[table].some((id) => Object.hasOwn(entries, id))
        )
      }),
    )
    .map(([id]) => id)
}
