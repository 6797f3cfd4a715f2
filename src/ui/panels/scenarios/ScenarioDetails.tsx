import { Button } from '@mantine/core'
import { memo, useMemo } from 'react'
import { patchFaults, scenarioOf } from '../../../core/edit/scenarios'
import { changesBetween, changesOf } from '../../../core/edit/changes'
import { effectiveDoc } from '../../../state/edits'
import { TextField } from '../../fields/TextField'
import { useReadOnly } from '../../fields/useReadOnly'
import { useApp, useWords } from '../../words/context'
import { ChangeList } from './ChangeList'
import { Faults } from './Faults'
import { KeepEdits } from '../../editor/KeepEdits'
import { useScenarioActs } from '../../editor/useScenarioActs'

/** What is active: its name and note, what it changes, what of that does nothing, and the changes on top. */
export const ScenarioDetails = memo(function ScenarioDetails() {
  const { t, name } = useWords()
  const doc = useApp((state) => state.doc)
  const scenario = useApp((state) => state.scenario)
  const active = doc === null ? undefined : scenarioOf(doc, scenario)
  if (doc === null) return null
  return (
    <div className="scenario-details">
      <OnTop />
      {active === undefined || scenario === null ? (
        <p className="muted">{t('scenarios.base')}</p>
      ) : (
        <>
          <section aria-label={t('scenarios.of', { name: name(active.name) })}>
            <h3>{t('scenarios.of', { name: name(active.name) })}</h3>
            <Changes id={scenario} />
          </section>
          <div className="fields">
            <TextField path={['scenarios', scenario, 'name']} label={t('edit.name')} required />
            <TextField path={['scenarios', scenario, 'note']} label={t('edit.note')} lines />
          </div>
          <TakeOver id={scenario} />
        </>
      )}
    </div>
  )
})

const Changes = memo(function Changes({ id }: { readonly id: string }) {
  const { t } = useWords()
  const doc = useApp((state) => state.doc)
  const library = useApp((state) => state.library)
  const changes = useMemo(
    () => (doc === null || library === null ? [] : changesOf(doc, id, library)),
    [doc, library, id],
  )
  const { stale, idle } = useMemo(
    () => (doc === null ? { stale: [], idle: [] } : patchFaults(doc, id)),
    [doc, id],
  )
  return (
    <>
      {changes.length === 0 && <p className="muted">{t('scenarios.none')}</p>}
      <ChangeList changes={changes} />
      <Faults scenario={id} kind="stale" paths={stale} />
      <Faults scenario={id} kind="idle" paths={idle} />
    </>
  )
})

/** The changes that no scenario has yet, in words, and what can become of them. */
const OnTop = memo(function OnTop() {
  const { t } = useWords()
  const doc = useApp((state) => state.doc)
  const library = useApp((state) => state.library)
  const scenario = useApp((state) => state.scenario)
  const edits = useApp((state) => state.edits)
  const changes = useMemo(
    () =>
      doc === null || library === null || Object.keys(edits).length === 0
        ? null
        : changesBetween(
            effectiveDoc(doc, scenario, {}),
            effectiveDoc(doc, scenario, edits),
            library,
          ),
    [doc, library, scenario, edits],
  )
  if (changes === null) return null
  return (
    <section className="on-top" aria-label={t('scenarios.onTop')}>
      <h3>{t('scenarios.onTop')}</h3>
      {changes.length === 0 && <p className="muted">{t('scenarios.none')}</p>}
      <ChangeList changes={changes} />
      <KeepEdits />
    </section>
  )
})

const TakeOver = memo(function TakeOver({ id }: { readonly id: string }) {
  const { t } = useWords()
  const { takeOver } = useScenarioActs()
  const readOnly = useReadOnly()
  return (
    <p className="take-over">
      <Button
        size="compact-xs"
        variant="default"
        disabled={readOnly}
        onClick={() => {
          takeOver(id)
        }}
      >
        {t('scenarios.takeOver')}
      </Button>{' '}
      <span className="muted">{t('scenarios.takeOverAbout')}</span>
    </p>
  )
})
