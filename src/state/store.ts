import { standardBaselines } from '../core/format/standardBaselines'
import { createStore } from 'zustand/vanilla'
import { lookUp } from '../core/base/lookUp'
import { placed } from '../core/edit/arrange'
import type { Simulation, Simulator } from '../core/run/simulator'
import { scenarioOf } from '../core/edit/scenarios'
import { collapseZone } from '../core/edit/zones'
import { withoutPath } from '../core/format/patch'
import type { Actions, App } from './actions'
import { editedDoc, openFlow, setParameter, shutFlow, withPatch } from './edits'
import { goalPatch } from './goals'
import type { PreferenceStorage } from './preferences'
import { preferencesOf, preferring } from './preferring'
import { createEditing } from './editing'
import { looking } from './looking'
import { withRelaxation } from './relaxing'
import { ownBaseline, standingChoice } from './scenarios'
import type { Edits, Preferences, State, Step, StepKind } from './state'
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
    const { latestRevision, revision: asked, shown } = getState()
    // Too late: something newer is answered already, or another document was opened.
    if (revision < latestRevision) return
    const solved = simulation.network !== null && simulation.answer?.status === 'optimal'
    // What was avoided stays that of the answer before, and is known to be, until the baselines are solved.
    const kept = final
      ? { avoidedRevision: revision, shown: simulation }
      : { shown: { ...simulation, avoided: shown?.avoided ?? {} } }
    setState({
      latest: simulation,
      latestRevision: revision,
      failure: null,
      ...(final && revision === asked ? { running: false } : {}),
      ...(solved ? { ...kept, shownRevision: revision } : {}),
    })
  }

  const solve = () => {
    const { doc, scenario, edits, baseline, revision: last } = getState()
    if (doc === null) return
    const revision = last + 1
    setState({ revision, running: true })
    const baselines = [...new Set([...standardBaselines, baseline])].filter((id) => id !== scenario)
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

  const { history, commit, undo, redo, forget, settleBaseline } = createEditing(store, solve)

  /** Whether an edit may not be made; counts those that were tried. */
  const refuses = (): boolean => {
    const { readOnly, refused } = getState()
    if (readOnly) setState({ refused: refused + 1 })
    return readOnly
  }
  const setEdits = (step: Step, edits: Edits) => {
    if (!refuses()) commit(step, { edits })
  }
  const change: Actions['change'] = (step, update) => {
    const { doc } = getState()
    const changed = doc === null ? null : update(doc)
    if (changed !== null && changed !== doc && !refuses()) commit(step, { doc: changed })
  }

  const actions: Actions = {
    open: (documentId, doc, chosen = null) => {
      const state = getState()
      const { library, revision, libraryOpen, outlineOpen, inspectorOpen, dialog } = state
      setState({
        ...emptyState,
        ...preferencesOf(state),
        ...{ library, revision, libraryOpen, outlineOpen, inspectorOpen, documentId, doc },
        // The list of documents stays open where one of them gives way to another.
        dialog: dialog?.kind === 'documents' ? dialog : null,
        ...standingChoice(doc, chosen),
        baseline: chosen?.baseline ?? ownBaseline(doc),
        // What is still being solved was asked of the document before.
        latestRevision: revision + 1,
      })
      settleBaseline()
      forget()
      solve()
    },
    chooseScenario: (scenario) => {
      const { doc, edits, scenario: before } = getState()
      if (scenario === before) return
      // Changes that are given up for it are a step that can be undone.
      const given = Object.keys(edits).length > 0
      const { en = '', zh = en } = (doc && scenarioOf(doc, scenario)?.name) ?? {}
      const step =
        scenario === null
          ? stepOf('chooseBase')
          : stepOf('chooseScenario', { name: en, 'name.zh': zh })
      commit(step, { scenario, ...(given && { edits: {} }) })
    },
    revise: (step, update) => {
      const { doc, scenario, edits } = getState()
      if (doc === null || refuses()) return
      commit(step, update({ doc, scenario, edits }))
    },
    chooseBaseline: (baseline) => {
      setState({ baseline })
      solve()
    },
    chooseGoal: (goal) => {
      setEdits(stepOf('chooseGoal'), withPatch(getState().edits, goalPatch(goal)))
    },
    switchFlow: (id, on) => {
      const { doc, scenario, edits, shown } = getState()
      const flow = lookUp(shown?.network?.flows, id)
      if (doc === null || flow === undefined || !shown?.network) return
      const step = stepOf('switchFlow', { flow: id })
      setEdits(step, on ? openFlow(edits, id, doc, scenario) : shutFlow(edits, flow, shown.network))
    },
    moveParameter: (id, value) => {
      const { edits, shown } = getState()
      const parameter = lookUp(shown?.network?.parameters, id)
      const step = stepOf('moveParameter', { parameter: id }, `parameter ${id}`)
      if (parameter !== undefined) setEdits(step, setParameter(edits, parameter, value))
    },
    resetParameter: (id) => {
      const step = stepOf('moveParameter', { parameter: id })
      setEdits(step, withoutPath(getState().edits, ['parameters', id]))
    },
    resetEdits: () => {
      setEdits(stepOf('resetEdits'), {})
    },
    edit: (patch) => {
      setEdits(stepOf('change'), withPatch(getState().edits, patch))
    },
    change,
    relax: (step, relaxations) => {
      const { doc, scenario, edits } = getState()
      if (doc === null || refuses()) return
      const start = { doc, edits }
      commit(
        step,
        relaxations.reduce((before, each) => withRelaxation(before, scenario, each), start),
      )
    },
    undo: () => {
      if (!refuses()) undo()
    },
    redo: () => {
      if (!refuses()) redo()
    },
    moveCards: (places) => {
      change(stepOf('move'), (doc) => placed(doc, places))
    },
    foldZone: (zone, collapsed) => {
      const { en = zone, zh = en } = lookUp(getState().doc?.zones, zone)?.name ?? {}
      change(stepOf(collapsed ? 'collapse' : 'expand', { name: en, 'name.zh': zh }), (doc) =>
        collapseZone(doc, zone, collapsed),
      )
    },
    ...looking(store),
    ...preferring(store, storage),
    refuse: refuses,
    setLibrary: (library) => {
      setState({ library })
    },
    solve,
    fail: (failure) => {
      setState({ failure, running: false })
    },
  }
  return { store, history, actions }
}

const stepOf = (
  kind: StepKind,
  values: Readonly<Record<string, string>> = {},
  group: string | null = null,
): Step => ({ kind, values, group })
