import type { SimulationRequest } from '../../src/core/run/simulator'
import type { Preferences } from '../../src/state/state'
import { createApp } from '../../src/state/store'

/** How the app is first opened, with what greets newcomers out of the way. */
export const preferences: Preferences = {
  ...{ language: 'en', colourScheme: 'auto' },
  ...{ firstStepsDismissed: true, tourTaken: true },
  toggles: { snap: false, singleKeys: true },
}

/** The app without a screen, whose solver is asked and never answers. */
export function unansweredApp() {
  const asked: SimulationRequest[] = []
  const app = createApp(
    {
      simulate: (request) => {
        asked.push(request)
        return new Promise(() => undefined)
      },
      cancel: () => undefined,
    },
    preferences,
    { read: () => null, write: () => undefined },
  )
  return { ...app, asked }
}
