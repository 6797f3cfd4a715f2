import { memo } from 'react'
import type { FieldPath } from '../../../core/edit/fields'
import { processFields } from '../../../core/format/fields/process'
import { lookUp } from '../../../core/base/lookUp'
import type { ProcessDoc } from '../../../core/format/doc'
import { ChoiceField } from '../../fields/ChoiceField'
import { fieldLabel, kindWord } from '../../words/formatWords'
import { TextField } from '../../fields/TextField'
import { useApp, useWords } from '../../words/context'
import { Fold } from './Fold'
import { FormFields } from './FormFields'
import { RecipeField } from './RecipeField'
import { useFieldWords } from './useFieldWords'

interface GeneralFormProps {
  readonly id: string
  readonly process: ProcessDoc
}

/** What a process is called, what it runs, where it stands. */
export const GeneralForm = memo(function GeneralForm({ id, process }: GeneralFormProps) {
  const words = useWords()
  const { t } = words
  const recipe = useApp((state) => lookUp(state.library?.recipes, process.recipe ?? ''))
  const at = ['processes', id]
  return (
    <Fold id="general" title={t('edit.general')} at={[...at, 'name']}>
      <FormFields
        at={at}
        fields={processFields}
        form="general"
        kind={process.kind}
        beneath={{ treatment: recipe?.treatment ?? false }}
        own={{
          name: (
            <>
              <TextField path={[...at, 'name']} label={t('edit.name')} placeholder={recipe?.name} />
              <p className="kind">
                {fieldLabel(processFields.kind, words)}: {kindWord(process.kind, words)}
              </p>
            </>
          ),
          recipe: <RecipeField id={id} process={process} />,
          zone: <ZoneField at={at} />,
        }}
      />
    </Fold>
  )
})

/** In which frame of the drawing it stands. */
const ZoneField = memo(function ZoneField({ at }: { readonly at: FieldPath }) {
  const { t, name } = useWords()
  const { labelOf } = useFieldWords({})
  const zones = useApp((state) => state.doc?.zones)
  return (
    <ChoiceField
      path={[...at, 'zone']}
      label={labelOf(processFields.zone)}
      options={[
        { value: undefined, label: t('edit.none') },
        ...Object.entries(zones ?? {}).map(([value, zone]) => ({ value, label: name(zone.name) })),
      ]}
    />
  )
})
