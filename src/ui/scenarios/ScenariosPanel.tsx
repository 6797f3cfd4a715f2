import { memo } from 'react'
import { useWords } from '../context'
import { ScenarioDetails } from './ScenarioDetails'
import { ScenarioList } from './ScenarioList'

/** The scenarios of the document, and what the active one makes different from the base case. */
export const ScenariosPanel = memo(function ScenariosPanel() {
  const { t } = useWords()
  return (
    <section className="scenarios" aria-label={t('drawer.scenarios')}>
      <ScenarioList />
      <ScenarioDetails />
    </section>
  )
})
