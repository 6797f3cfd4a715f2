import { memo } from 'react'
import { addScenario, newScenarioName } from '../../../core/edit/scenarios'
import { TextField } from '../../fields/TextField'
import { useWriter } from '../../fields/useField'
import { useApp, useWords } from '../../words/context'
import { useScenarioActs } from '../../editor/useScenarioActs'
import { Fold } from './Fold'
import { PatchField } from './PatchField'
import { ActButton } from '../../fields/RowActs'

/** The scenarios of the document: what each is called, and what it changes. */
export const ScenarioForms = memo(function ScenarioForms() {
  const { t, name } = useWords()
  const { edit } = useWriter()
  const { remove } = useScenarioActs()
  const scenarios = useApp((state) => state.doc?.scenarios)
  return (
    <>
      {Object.entries(scenarios ?? {}).map(([id, scenario]) => (
        <Fold
          key={id}
          id={`scenario ${id}`}
          title={name(scenario.name)}
          beside={id}
          at={['scenarios', id]}
        >
          <TextField path={['scenarios', id, 'name']} label={t('edit.name')} required />
          <TextField path={['scenarios', id, 'note']} label={t('edit.note')} lines />
          <PatchField id={id} patch={scenario.patch} />
          <ActButton
            label={t('edit.removeScenario')}
            onClick={() => {
              remove(id)
            }}
          />
        </Fold>
      ))}
      <ActButton
        label={t('edit.addScenario')}
        onClick={() => {
          edit(
            ['scenarios'],
            t('edit.addScenario'),
            (doc) => addScenario(doc, { name: newScenarioName(doc), patch: {} }).doc,
          )
        }}
      />
    </>
  )
})
