import type { StoreApi } from 'zustand/vanilla'
import type { Actions } from './actions'
import type { PreferenceStorage } from './preferences'
import type { Preferences, State } from './state'

/** What the user can do that the browser remembers. */
export type Preferring = Pick<
  Actions,
  'setLanguage' | 'setColourScheme' | 'toggle' | 'dismissFirstSteps' | 'takeTour'
>

/** Ways to change what the browser remembers of a user. */
export function preferring(
  { getState, setState }: Pick<StoreApi<State>, 'getState' | 'setState'>,
  storage: PreferenceStorage,
): Preferring {
  return {
    setLanguage: (language) => {
      storage.write('language', language)
      setState({ language })
    },
    setColourScheme: (colourScheme) => {
      storage.write('colourScheme', colourScheme)
      setState({ colourScheme })
    },
    toggle: (toggle) => {
      const { toggles } = getState()
      const on = !toggles[toggle]
      storage.write(toggle, on ? 'on' : 'off')
      setState({ toggles: { ...toggles, [toggle]: on } })
    },
    dismissFirstSteps: () => {
      storage.write('firstSteps', 'dismissed')
      setState({ firstStepsDismissed: true })
    },
    takeTour: () => {
      storage.write('tour', 'taken')
      setState({ tourTaken: true, dialog: { kind: 'tour', stop: 0 } })
    },
  }
}

/** What stays as it is when another document is opened. */
export const preferencesOf = ({
  language,
  colourScheme,
  firstStepsDismissed,
  tourTaken,
  toggles,
}: State): Preferences => ({ language, colourScheme, firstStepsDismissed, tourTaken, toggles })
