/** Gives a document back. */
export type Release = () => void

/** One writer per document over all tabs. */
export interface DocumentLocks {
  /** Holds a document until released or taken over; null while another tab holds it. */
  readonly acquire: (id: string, onLost: () => Promise<void>) => Promise<Release | null>
  /** Asks the tab that holds it to save and give it up; takes it away from one that does not answer. */
  readonly takeOver: (id: string, onLost: () => Promise<void>) => Promise<Release | null>
}

/** A tab that reloads may still hold its document for a moment [ms]. */
const handOver = 400
/** How long the other tab may take to save and to give its document up [ms]. */
const politeness = 1000

const lockName = (id: string) => `loopworks.document.${id}`

interface Holding {
  readonly onLost: () => Promise<void>
  readonly release: Release
}

/** Where there are no locks, everybody writes and the comparison of revisions decides. */
const noLocks: DocumentLocks = {
  acquire: () => Promise.resolve(() => undefined),
  takeOver: () => Promise.resolve(() => undefined),
}

/** Locks of the browser (Web Locks); tabs ask one another for them over a channel. */
export function webLocks(
  locks: LockManager | undefined,
  channel: BroadcastChannel | null,
): DocumentLocks {
  if (locks === undefined) return noLocks
  const held = new Map<string, Holding>()

  channel?.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    const holding = typeof data === 'string' ? held.get(data) : undefined
    if (holding !== undefined) void holding.onLost().finally(holding.release)
  })

  const hold = (id: string, options: LockOptions, onLost: () => Promise<void>) =>
    new Promise<Release | null>((resolve) => {
      let holding: Holding | null = null
      locks
        .request(
          lockName(id),
          options,
          () =>
            new Promise<void>((end) => {
              const release = () => {
                if (held.get(id) === holding) held.delete(id)
                end()
              }
              holding = { onLost, release }
              held.set(id, holding)
              resolve(release)
            }),
        )
        .catch(() => {
          // Before it was held: it is another tab's. Afterwards: another tab took it away.
          if (holding === null) resolve(null)
          else {
            if (held.get(id) === holding) held.delete(id)
            void onLost()
          }
        })
    })

  return {
    acquire: (id, onLost) => hold(id, { signal: AbortSignal.timeout(handOver) }, onLost),
    takeOver: async (id, onLost) => {
      channel?.postMessage(id)
      const given = await hold(id, { signal: AbortSignal.timeout(politeness) }, onLost)
      return given ?? hold(id, { steal: true }, onLost)
    },
  }
}
