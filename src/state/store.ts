import { createStore } from 'zustand/vanilla'
import type { Simulation, Simulator } from '../core/simulator'
import type { Actions, App } from './actions'
import { editedDoc, openFlow, setParameter, shutFlow, withoutPath, withPatch } from './edits'
import { goalPatch } from './goals'
import type { Preferences, PreferenceStorage } from './preferences'
import type { Edits, State } from './state'
import { emptyState } from './state'

/** Starts the state; every edit asks the simulator, and the newest answer wins. */
export function createApp(
  simulator: Simulator,
  preferences: Preferences,
  storage: PreferenceStorage,
): App {
  const store = createStore<State>(() => ({ ...emptyState, ...preferences }))
  const { getState, setState } = store

  const receive = (revision: number, simulation: Simulation, final: boolean) => {
    const state = getState()
    if (revision < state.shownRevision) return
    const solved = simulation.network !== null && simulation.answer?.status === 'optimal'
    const avoided = final ? simulation.avoided : (state.shown?.avoided ?? {})
    setState({
      latest: simulation,
      failure: null,
      ...(final && revision === state.revision ? { running: false } : {}),
      ...(solved ? { shown: { ...simulation, avoided }, shownRevision: revision } : {}),
    })
  }

  const solve = () => {
    const { doc, scenario, edits, baseline, revision: last } = getState()
    if (doc === null) return
    const revision = last + 1
    setState({ revision, running: true })
    const baselines = [...new Set(['no_reuse', 'as_usual', baseline])].filter(
      (id) => id !== scenario,
    )
    simulator
      .simulate({ doc: editedDoc(doc, scenario, edits), scenario, baselines }, (partial) => {
        receive(revision, partial, false)
      })
      .then((simulation) => {
        if (simulation !== 'superseded') receive(revision, simulation, true)
      })
      .catch((reason: unknown) => {
        if (revision !== getState().revision) return
        const failure = reason instanceof Error ? reason.message : String(reason)
        setState({ running: false, failure })
      })
  }

  const setEdits = (edits: Edits) => {
    setState({ edits })
    solve()
  }

  const actions: Actions = {
    open: (documentId, doc) => {
      const { language, colourScheme, firstStepsDismissed, library, revision } = getState()
      setState({
        ...emptyState,
        ...{ language, colourScheme, firstStepsDismissed, library, revision, documentId, doc },
        baseline: doc.baseline ?? 'no_reuse',
      })
      solve()
    },
    chooseScenario: (scenario) => {
      const { baseline } = getState()
      setState({ scenario, edits: {}, baseline: baseline === scenario ? 'no_reuse' : baseline })
      solve()
    },
    chooseBaseline: (baseline) => {
      setState({ baseline })
      solve()
    },
    chooseGoal: (goal) => {
      setEdits(withPatch(getState().edits, goalPatch(goal)))
    },
    switchFlow: (id, on) => {
      const { doc, scenario, edits, shown } = getState()
      const flow = shown?.network?.flows[id]
      if (doc === null || flow === undefined || !shown?.network) return
      setEdits(on ? openFlow(edits, id, doc, scenario) : shutFlow(edits, flow, shown.network))
    },
    moveParameter: (id, value) => {
      const { edits, shown } = getState()
      const parameter = shown?.network?.parameters[id]
      if (parameter !== undefined) setEdits(setParameter(edits, parameter, value))
    },
    resetParameter: (id) => {
      setEdits(withoutPath(getState().edits, ['parameters', id]))
    },
    resetEdits: () => {
      setEdits({})
    },
    edit: (patch) => {
      setEdits(withPatch(getState().edits, patch))
    },
    select: (selection) => {
      setState({ selection })
    },
    moveCards: (places) => {
      setState({ places: { ...getState().places, ...places } })
    },
    openDrawer: (drawer) => {
      setState({ drawer })
    },
    toggleInspector: () => {
      setState({ inspectorOpen: !getState().inspectorOpen })
    },
    setLanguage: (language) => {
      storage.write('language', language)
      setState({ language })
    },
    setColourScheme: (colourScheme) => {
      storage.write('colourScheme', colourScheme)
      setState({ colourScheme })
    },
    dismissFirstSteps: () => {
      storage.write('firstSteps', 'dismissed')
      setState({ firstStepsDismissed: true })
    },
    setLibrary: (library) => {
      setState({ library })
    },
    solve,
    fail: (failure) => {
      setState({ failure, running: false })
    },
  }
  return { store, actions }
}
