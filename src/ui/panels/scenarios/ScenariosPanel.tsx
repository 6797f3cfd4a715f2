import { SegmentedControl } from '@mantine/core'
import { memo } from 'react'
import { useWords } from '../../words/context'
import type { PanelProps } from '../../parts/panel'
import { useKept } from '../../parts/useKept'
import { Comparison } from './Comparison'
import { ScenarioDetails } from './ScenarioDetails'
import { ScenarioList } from './ScenarioList'

const views = ['what', 'compare'] as const

/** The scenarios of the document: what each makes different from the base case, and their figures side by side. */
export const ScenariosPanel = memo(function ScenariosPanel({ label }: PanelProps) {
  const { t } = useWords()
  const [view, setView] = useKept('scenarios', 'what')
  return (
    <section className="scenarios" aria-label={label}>
      <SegmentedControl
        size="xs"
        aria-label={t('scenarios.view')}
        value={view}
        data={[
          { value: 'what', label: t('scenarios.what') },
          { value: 'compare', label: t('compare.title') },
        ]}
        onChange={(value) => {
          setView(views.find((each) => each === value) ?? 'what')
        }}
      />
      {view === 'compare' ? (
        <Comparison />
      ) : (
        <div className="scenarios-what">
          <ScenarioList />
          <ScenarioDetails />
        </div>
      )}
    </section>
  )
})
