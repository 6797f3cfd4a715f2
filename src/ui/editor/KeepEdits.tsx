import { Button } from '@mantine/core'
import { memo } from 'react'
import { scenarioOf } from '../../core/edit/scenarios'
import { useReadOnly } from '../fields/useReadOnly'
import { useActions, useApp, useWords } from '../words/context'
import { isEdited, useScenarioActs } from './useScenarioActs'

/** What can become of the changes that no scenario has yet; nothing while there are none. */
export const KeepEdits = memo(function KeepEdits() {
  const { t, name } = useWords()
  const { resetEdits } = useActions()
  const { keepNew, keepHere } = useScenarioActs()
  const readOnly = useReadOnly()
  const edited = useApp(isEdited)
  const active = useApp(({ doc, scenario }) =>
    doc === null ? undefined : scenarioOf(doc, scenario),
  )
  if (!edited) return null
  return (
    <div className="keep-edits" role="group" aria-label={t('scenarios.onTop')}>
      <Button size="compact-xs" disabled={readOnly} onClick={keepNew}>
        {t('scenarios.keepNew')}
      </Button>
      <Button size="compact-xs" variant="default" disabled={readOnly} onClick={keepHere}>
        {t('scenarios.keepHere', {
          name: active === undefined ? t('scenario.base') : name(active.name),
        })}
      </Button>
      <Button size="compact-xs" variant="default" onClick={resetEdits}>
        {t('document.resetAll')}
      </Button>
    </div>
  )
})
