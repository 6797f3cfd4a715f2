import { memo } from 'react'
import { embodiedFields } from '../../../core/format/fields/commodity'
import { lookUp } from '../../../core/base/lookUp'
import type { EmbodiedDoc } from '../../../core/format/doc'
import { useWords } from '../../words/context'
import { Fold } from './Fold'
import { FormFields } from './FormFields'
import { useParsed } from './useParsed'

interface EmbodiedFormProps {
  readonly id: string
  readonly library: EmbodiedDoc | undefined
  readonly unit: string
}

/** Cradle-to-gate burdens of a commodity that is bought outside. */
export const EmbodiedForm = memo(function EmbodiedForm({ id, library, unit }: EmbodiedFormProps) {
  const { t } = useWords()
  const parsed = lookUp(useParsed()?.commodities, id)
  const at = ['commodities', id, 'embodied']
  return (
    <Fold id="embodied" title={t('edit.embodied')} at={at}>
      <FormFields
        at={at}
        fields={embodiedFields}
        form="embodied"
        measures={{ unit }}
        beneath={library}
        read={{ ...parsed?.embodied }}
      />
    </Fold>
  )
})
