import { createElement, memo, useEffect, useState, type ComponentType } from 'react'
import { useActions } from '../words/context'

/** A component whose code comes by itself. */
export type Later<P> = ComponentType<P> & {
  /** Loads the code, so that it is there when it is first drawn. */
  readonly prepare: () => void
}

const all: (() => Promise<unknown>)[] = []

/**
 * A component whose code is loaded when it is first drawn, unless it is there by then. Nothing stands in its place
 * meanwhile: what is around it keeps its room. A failure is told, and the next that is drawn tries again.
 */
export function later<P extends object>(load: () => Promise<ComponentType<P>>): Later<P> {
  let found: ComponentType<P> | null = null
  let loading: Promise<unknown> | null = null
  const loaded = (): Promise<unknown> =>
    (loading ??= load().then(
      (component) => {
        found = component
      },
      (reason: unknown) => {
        loading = null
        throw reason
      },
    ))
  all.push(loaded)
  const Late = memo(function Late(props: P) {
    const { fail } = useActions()
    const [here, setHere] = useState(found !== null)
    useEffect(() => {
      if (here) return
      loaded().then(
        () => {
          setHere(true)
        },
        (reason: unknown) => {
          fail(String(reason))
        },
      )
    }, [here, fail])
    return found === null ? null : createElement(found, props)
  })
  const prepare = () => {
    // A failure is told to who needs it.
    loaded().catch(() => undefined)
  }
  return Object.assign(Late as unknown as ComponentType<P>, { prepare })
}

/** Runs when the browser has nothing else to do; where it does not say so, a little later. */
const atLeisure = (run: () => void): void => {
  if ('requestIdleCallback' in window) window.requestIdleCallback(run)
  else setTimeout(run, 200)
}

let prepared = 0

/** Loads everything that is drawn later, one after another, so that nobody has to wait for it; each is tried once. */
export function prepareAll(): void {
  const load = all[prepared]
  if (load === undefined) return
  atLeisure(() => {
    prepared += 1
    load()
      .catch(() => undefined)
      .finally(prepareAll)
  })
}
