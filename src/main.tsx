import { lookUp } from './core/base/lookUp'
import './ui/shell/styles.css'
import { lazy, StrictMode, Suspense } from 'react'
import { createRoot } from 'react-dom/client'
import { I18nextProvider } from 'react-i18next'
import type { NetworkDoc } from './core/format/doc'
import type { Claims } from './core/claims/claim'
import { createBackground } from './solver/background'
import { createWorkerSimulator } from './solver/inWorker'
import { createClaimsStudy } from './state/claims'
import { createDocuments, type Example } from './state/documents/documents'
import { webLocks } from './state/documents/locks'
import { persistOnce } from './state/documents/persist'
import { storeLater } from './state/documents/storeLater'
import { guardedStorage, readPreferences } from './state/preferences'
import { isAtRisk } from './state/state'
import { createApp } from './state/store'
import { createStudies, endWithDocuments } from './state/studies'
import { App } from './ui/shell/App'
import { WiringContext } from './ui/words/context'
import { startTranslations } from './ui/words/i18n'

const networks = import.meta.glob<NetworkDoc>('../models/networks/*.json', { import: 'default' })
const claimFiles = import.meta.glob<Claims>('../models/claims.json', { import: 'default' })
/** The bundled networks; the first opens with the app when there is nothing else. */
const gallery: readonly Example[] = [
  'xinfa_chiping',
  'ash_to_bricks',
  'huaxu_spent_anode',
  'short_flow_wheels',
  'nanshan_longkou',
  'weiqiao_binzhou',
  'liaocheng_chains',
].map((id) => ({
  id,
  load: () => bundled(networks, `../models/networks/${id}.json`),
}))

/** A file under `models/`, loaded when it is first asked for. */
function bundled<T>(files: Readonly<Record<string, () => Promise<T>>>, path: string): Promise<T> {
  const load = lookUp(files, path)
  return load === undefined ? Promise.reject(new Error(`${path} is not bundled`)) : load()
}

/** The library, loaded once for the page and its workers, which are told. */
const loadLibrary = async () => (await import('./solver/library')).bundledLibrary

const loadStore = async () => (await import('./state/documents/indexedDb')).openStore()

const storage = guardedStorage(() => window.localStorage)
const preferences = readPreferences(storage, window.location.search, navigator.language)
const simulator = createWorkerSimulator(loadLibrary)
const app = createApp(simulator, preferences, storage)

const tab = guardedStorage(() => window.sessionStorage)
const documents = createDocuments(
  app,
  storeLater(loadStore()),
  // Absent where the page is not served securely, whatever its type says.
  webLocks(
    'locks' in navigator ? navigator.locks : undefined,
    'BroadcastChannel' in window ? new BroadcastChannel('loopworks.documents') : null,
  ),
  gallery,
  {
    read: () => tab.read('document'),
    write: (id) => {
      tab.write('document', id)
    },
  },
)

/** The library has a page of its own, which opens no document. */
const showsLibrary = new URLSearchParams(window.location.search).has('library')
const Page = lazy(async () => {
  const { LibraryPage } = await import('./ui/shell/LibraryPage')
  return { default: LibraryPage }
})

/** The claims of the press, and every bundled network that may answer them. */
async function loadClaims() {
  const [claims, ...found] = await Promise.all([
    bundled(claimFiles, '../models/claims.json'),
    ...Object.entries(networks).map(
      async ([path, load]) =>
        [path.slice(path.lastIndexOf('/') + 1, -'.json'.length), await load()] as const,
    ),
  ])
  return { claims, networks: Object.fromEntries(found) }
}

const background = createBackground(loadLibrary)
const claims = createClaimsStudy(background.claims, loadClaims)
const studies = createStudies(background.studies)
endWithDocuments(app.store, studies)

/** What is there at once is drawn with its document, and while that is being solved; a slow store is not waited for [ms]. */
const longestBlank = 300
const opened = new Promise<void>((resolve) => {
  if (showsLibrary) resolve()
  const unsubscribe = app.store.subscribe(({ doc }) => {
    if (doc === null) return
    unsubscribe()
    resolve()
  })
  setTimeout(resolve, longestBlank)
})

const root = document.getElementById('root')
if (root !== null)
  void Promise.all([startTranslations(preferences.language), opened]).then(([translations]) => {
    createRoot(root).render(
      <StrictMode>
        <I18nextProvider i18n={translations}>
          <WiringContext value={{ ...app, documents, gallery, claims, studies }}>
            <Suspense>{showsLibrary ? <Page /> : <App />}</Suspense>
          </WiringContext>
        </I18nextProvider>
      </StrictMode>,
    )
  })

const failed = (reason: unknown): void => {
  app.actions.fail(reason instanceof Error ? reason.message : String(reason))
}
if (!showsLibrary) {
  simulator.prepare()
  documents.start().catch(failed)
}
const leaving = (): void => {
  void documents.flush(true)
}
window.addEventListener('pagehide', leaving)
window.addEventListener('beforeunload', (event) => {
  leaving()
  if (isAtRisk(app.store.getState())) event.preventDefault()
})
persistOnce(app, storage, 'storage' in navigator ? navigator.storage : undefined)
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'hidden') leaving()
})
loadLibrary().then(app.actions.setLibrary).catch(failed)
