import { useMemo } from 'react'
import type { PatchFaults } from '../../core/edit/scenarios'
import {
  dropChanges,
  moveScenario,
  newScenarioName,
  scenarioOf,
  takeOver,
} from '../../core/edit/scenarios'
import type { Text } from '../../core/base/text'
import { remarked } from '../../state/files/text'
import {
  duplicateScenario,
  keepAsScenario,
  keepEdits,
  withoutScenario,
} from '../../state/scenarios'
import type { Actions } from '../../state/actions'
import type { State } from '../../state/state'
import { namedStep } from '../words/stepName'
import { useWiring } from '../words/context'
import { written } from '../words/written'

/** What can be done with scenarios; each is one step that can be undone. */
export interface ScenarioActs {
  readonly keepNew: () => void
  readonly keepHere: () => void
  readonly duplicate: (id: string) => void
  readonly remove: (id: string) => void
  readonly move: (id: string, by: number) => void
  readonly takeOver: (id: string) => void
  readonly drop: (id: string, paths: PatchFaults['stale']) => void
}

/** Whether there are changes that no scenario has yet. */
export const isEdited = ({ edits }: State): boolean => Object.keys(edits).length > 0

/** The changes on top become a scenario, which the list of scenarios then shows. */
export function keepAsNew(state: State, { revise, openDrawer }: Actions): void {
  if (state.doc === null || !isEdited(state)) return
  const name = newScenarioName(state.doc)
  revise(namedStep('addScenario', { name }), (written) => keepAsScenario(written, name))
  openDrawer('scenarios')
}

/** What can be done with scenarios, bound to the app. */
export function useScenarioActs(): ScenarioActs {
  const { store, actions } = useWiring()
  return useMemo(() => {
    const nameOf = (id: string | null): Text => {
      const { doc } = store.getState()
      const scenario = doc === null ? undefined : scenarioOf(doc, id)
      return scenario?.name ?? written['scenario.base']
    }
    return {
      keepNew: () => {
        keepAsNew(store.getState(), actions)
      },
      keepHere: () => {
        const name = nameOf(store.getState().scenario)
        actions.revise(namedStep('keepEdits', { name }), keepEdits)
      },
      duplicate: (id) => {
        const name = remarked(nameOf(id), 'copy', '副本')
        actions.revise(namedStep('duplicate', { name: nameOf(id) }), (written) =>
          duplicateScenario(written, id, name),
        )
      },
      remove: (id) => {
        actions.revise(namedStep('remove', { name: nameOf(id) }), (written) =>
          withoutScenario(written, id),
        )
      },
      move: (id, by) => {
        actions.change(namedStep('moveScenario', { name: nameOf(id) }), (doc) =>
          moveScenario(doc, id, by),
        )
      },
      takeOver: (id) => {
        actions.change(namedStep('takeOver', { name: nameOf(id) }), (doc) => takeOver(doc, id))
      },
      drop: (id, paths) => {
        actions.change(namedStep('dropChanges', { name: nameOf(id) }), (doc) =>
          dropChanges(doc, id, paths),
        )
      },
    }
  }, [store, actions])
}
