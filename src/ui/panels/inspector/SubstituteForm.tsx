import { memo } from 'react'
import type { CommodityDoc } from '../../../core/format/doc'
import { PickField } from '../../fields/PickField'
import { QuantityField } from '../../fields/QuantityField'
import { useIssuesAt, useStored, useWriter } from '../../fields/useField'
import { useWords } from '../../words/context'
import { Fold } from './Fold'
import { ActButton } from '../../fields/RowActs'
import { useCommodities, useReadings } from './useParsed'

interface SubstituteFormProps {
  readonly id: string
  readonly library: CommodityDoc['substitute']
}

/** What takes the place of a commodity in a baseline, and how many units of it stand for one. */
export const SubstituteForm = memo(function SubstituteForm({ id, library }: SubstituteFormProps) {
  const { t } = useWords()
  const { write } = useWriter()
  const { plain } = useReadings()
  const commodities = useCommodities()
  const at = ['commodities', id, 'substitute']
  const stored = useStored(at)
  const chosen = useStored([...at, 'commodity'])
  const issues = useIssuesAt([...at, 'commodity'])
  const now = typeof chosen === 'string' ? chosen : (library?.commodity ?? null)
  return (
    <Fold id="substitute" title={t('edit.substitute')} at={at}>
      <PickField
        path={[...at, 'commodity']}
        label={t('edit.substituteBy')}
        value={now}
        options={commodities.filter(({ value }) => value !== id)}
        issues={issues}
        placeholder={t('edit.pickCommodity')}
        nothing={t('edit.notFound')}
        onPick={(commodity) => {
          const ratio = stored === undefined ? (library?.ratio ?? '1') : undefined
          if (ratio === undefined) write([...at, 'commodity'], commodity, t('edit.substituteBy'))
          else write(at, { commodity, ratio }, t('edit.substituteBy'))
        }}
      />
      {now !== null && (
        <QuantityField
          path={[...at, 'ratio']}
          label={t('edit.substituteRatio')}
          placeholder={String(library?.ratio ?? plain(1, '') ?? '')}
          seed={{ path: at, value: library }}
          required
        />
      )}
      {stored !== undefined && (
        <ActButton
          label={t('edit.noSubstitute')}
          onClick={() => {
            write(at, undefined, t('edit.substitute'))
          }}
        />
      )}
    </Fold>
  )
})
