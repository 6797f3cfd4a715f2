import { lookUp } from '../../core/lookUp'
import { memo } from 'react'
import type { ProcessDoc } from '../../core/network/doc'
import { ChoiceField } from '../fields/ChoiceField'
import { LineField, TextField } from '../fields/TextField'
import { useApp, useWords } from '../context'
import { Fold } from './Fold'
import { RecipeField } from './RecipeField'

interface GeneralFormProps {
  readonly id: string
  readonly process: ProcessDoc
}

/** What a process is called, what it runs, where it stands. */
export const GeneralForm = memo(function GeneralForm({ id, process }: GeneralFormProps) {
  const { t, name } = useWords()
  const zones = useApp((state) => state.doc?.zones)
  const recipe = useApp((state) => lookUp(state.library?.recipes, process.recipe ?? ''))
  const at = ['processes', id]
  const yesNo = (value: boolean | undefined) => t(value === true ? 'edit.yes' : 'edit.no')
  return (
    <Fold id="general" title={t('edit.general')} at={[...at, 'name']}>
      <TextField path={[...at, 'name']} label={t('edit.name')} placeholder={recipe?.name} />
      <p className="kind">
        {t('edit.kind')}: {t(`processKind.${process.kind}`)}
      </p>
      {process.kind === 'converter' && <RecipeField id={id} process={process} />}
      <ChoiceField
        path={[...at, 'zone']}
        label={t('edit.zone')}
        options={[
          { value: undefined, label: t('edit.none') },
          ...Object.entries(zones ?? {}).map(([value, zone]) => ({
            value,
            label: name(zone.name),
          })),
        ]}
      />
      {process.kind === 'converter' && (
        <ChoiceField
          path={[...at, 'treatment']}
          label={t('edit.treatment')}
          options={[
            {
              value: undefined,
              label: t('edit.byDefault', { value: yesNo(recipe?.treatment) }),
            },
            { value: true, label: t('edit.yes') },
            { value: false, label: t('edit.no') },
          ]}
        />
      )}
      <TextField path={[...at, 'note']} label={t('edit.note')} lines />
      <LineField path={[...at, 'source']} label={t('edit.source')} wide />
    </Fold>
  )
})
