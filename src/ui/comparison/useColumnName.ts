import { useCallback } from 'react'
import { scenarioOf } from '../../core/edit/scenarios'
import { useApp, useWords } from '../words/context'
import { isEdited } from '../editor/useScenarioActs'

/** Names of scenarios and of the base case (null); the active one says that it is edited. */
export function useColumnName(): (scenario: string | null) => string {
  const { t, name } = useWords()
  const doc = useApp((state) => state.doc)
  const active = useApp((state) => state.scenario)
  const edited = useApp(isEdited)
  return useCallback(
    (scenario) => {
      const found = doc === null ? undefined : scenarioOf(doc, scenario)
      const title =
        scenario === null ? t('scenario.base') : found === undefined ? scenario : name(found.name)
      return edited && scenario === active ? t('scenario.edited', { name: title }) : title
    },
    [doc, active, edited, t, name],
  )
}
