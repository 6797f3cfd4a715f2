import type { App } from '../actions'
import type { PreferenceStorage } from '../preferences'

/**
 * Asks the browser, once and for ever, not to clear what is kept here when room is short: after the first edit that was
 * kept, when there is something to lose. Nothing waits for the answer.
 */
export function persistOnce(
  { store }: Pick<App, 'store'>,
  memory: PreferenceStorage,
  storage: Pick<StorageManager, 'persist'> | undefined,
): void {
  if (storage === undefined || memory.read('persist') !== null) return
  const stop = store.subscribe((state, before) => {
    if (before.save.kind !== 'saving' || state.save.kind !== 'saved') return
    stop()
    memory.write('persist', 'asked')
    storage.persist().catch(() => undefined)
  })
}
