import { ActionIcon, MantineProvider } from '@mantine/core'
import { memo, useEffect } from 'react'
import { isStale } from '../../state/state'
import { useActions, useApp, useWiring, useWords } from '../words/context'
import { languageTag } from '../words/i18n'
import { Inspector } from '../panels/inspector/Inspector'
import { prepareAll } from '../parts/later'
import { Drawer } from './Drawer'
import { useScheme } from '../parts/useScheme'
import { useSmallScreen } from '../parts/useSmallScreen'
import { Banner } from './Banner'
import { FirstSteps } from './FirstSteps'
import { Header } from './Header'
import { theme } from '../parts/theme'
import { Workbench } from './Workbench'

/** The workspace: the canvas is the page, everything else stands along its edges and can be put away. */
export const App = memo(function App() {
  const { t, language } = useWords()
  const scheme = useScheme()
  const small = useSmallScreen()
  const { store } = useWiring()
  const { ask, select, toggleInspector } = useActions()
  const inspectorOpen = useApp((state) => state.inspectorOpen)
  const stale = useApp((state) => isStale(state))
  // Once the first answer is seen there is time to load what has not been asked for yet.
  const drawn = useApp(({ shown, running }) => shown !== null && !running)

  useEffect(() => {
    document.documentElement.lang = languageTag(language)
  }, [language])
  useEffect(() => {
    if (drawn) prepareAll()
  }, [drawn])
  useEffect(() => {
    const clear = (event: KeyboardEvent) => {
      const { key, target, defaultPrevented, isComposing } = event
      // Escape closes what is open first, and leaves the selection for which it was opened.
      const closing = target instanceof Element && target.closest('[role="menu"], [role="dialog"]')
      if (key !== 'Escape' || defaultPrevented || isComposing || closing) return
      // What is asked for may not be drawn yet: it is put away all the same.
      if (store.getState().dialog !== null) ask(null)
      else select(null)
    }
    window.addEventListener('keydown', clear)
    return () => {
      window.removeEventListener('keydown', clear)
    }
  }, [store, ask, select])

  return (
    <MantineProvider theme={theme} forceColorScheme={scheme}>
      <div
        className="workspace"
        data-inspector={inspectorOpen}
        data-stale={stale}
        data-scheme={scheme}
        data-small={small}
      >
        <a className="skip" href="#inspector">
          {t('app.skip')}
        </a>
        <Header />
        <main>
          <Banner />
          <Workbench />
          <FirstSteps />
          <ActionIcon
            className="inspector-toggle"
            variant="default"
            aria-expanded={inspectorOpen}
            aria-controls="inspector"
            aria-label={t(inspectorOpen ? 'inspector.hide' : 'inspector.show')}
            onClick={toggleInspector}
          >
            {inspectorOpen ? '›' : '‹'}
          </ActionIcon>
        </main>
        {inspectorOpen && <Inspector />}
        <Drawer />
      </div>
    </MantineProvider>
  )
})
