import { memo } from 'react'
import { setField } from '../../core/edit/fields'
import { freshId } from '../../core/edit/ids'
import { TextField } from '../fields/TextField'
import { useWriter } from '../fields/useField'
import { useApp, useWords } from '../context'
import { Fold } from './Fold'
import { PatchField } from './PatchField'
import { ActButton } from './RowActs'

/** The scenarios of the document: what each is called, and what it changes. */
export const ScenarioForms = memo(function ScenarioForms() {
  const { t, name } = useWords()
  const { edit, update } = useWriter()
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
              update('remove', name(scenario.name), (doc) => {
                const without = setField(doc, ['scenarios', id], undefined)
                return doc.baseline === id ? setField(without, ['baseline'], undefined) : without
              })
            }}
          />
        </Fold>
      ))}
      <ActButton
        label={t('edit.addScenario')}
        onClick={() => {
          edit(['scenarios'], t('edit.addScenario'), (doc) => {
            const id = freshId('scenario', new Set(Object.keys(doc.scenarios ?? {})))
            const number = /\d+/.exec(id)?.[0] ?? '1'
            return setField(doc, ['scenarios', id], {
              name: { en: `Scenario ${number}`, zh: `情景 ${number}` },
              patch: {},
            })
          })
        }}
      />
    </>
  )
})
