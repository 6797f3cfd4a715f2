import { lookUp } from '../../core/lookUp'
import { memo } from 'react'
import type { EmbodiedDoc } from '../../core/network/doc'
import { RangedField } from '../fields/RangedField'
import { useWords } from '../context'
import { Fold } from './Fold'
import { useParsed, useReadings } from './useParsed'

interface EmbodiedFormProps {
  readonly id: string
  readonly library: EmbodiedDoc | undefined
  readonly unit: string
}

/** Burdens and the units in which they are counted. */
const burdens = { co2e: 't', virgin: 't', energy: 'GJ', water: 'm3', waste: 't' } as const

const fields = ['co2e', 'virgin', 'energy', 'water', 'waste'] as const

/** Cradle-to-gate burdens of a commodity that is bought outside. */
export const EmbodiedForm = memo(function EmbodiedForm({ id, library, unit }: EmbodiedFormProps) {
  const { t } = useWords()
  const { rate } = useReadings()
  const parsed = lookUp(useParsed()?.commodities, id)
  const at = ['commodities', id, 'embodied']
  return (
    <Fold id="embodied" title={t('edit.embodied')} at={at}>
      {fields.map((field) => (
        <RangedField
          key={field}
          path={[...at, field]}
          label={t(`edit.embodied.${field}`)}
          usual={library?.[field]}
          placeholder={t('edit.none')}
          read={rate(parsed?.embodied[field], burdens[field], unit)}
        />
      ))}
    </Fold>
  )
})
