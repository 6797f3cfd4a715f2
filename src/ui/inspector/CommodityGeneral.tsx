import { lookUp } from '../../core/lookUp'
import { memo } from 'react'
import type { CommodityDoc } from '../../core/network/doc'
import { ChoiceField } from '../fields/ChoiceField'
import { QuantityField } from '../fields/QuantityField'
import { LineField, TextField } from '../fields/TextField'
import { useWords } from '../context'
import { commodityKinds, phases } from './CommodityMaker'
import { Fold } from './Fold'
import { useParsed, useReadings } from './useParsed'

interface CommodityGeneralProps {
  readonly id: string
  readonly library: CommodityDoc | undefined
}

/** What a commodity is called, what it is, and in what it is counted. */
export const CommodityGeneral = memo(function CommodityGeneral({
  id,
  library,
}: CommodityGeneralProps) {
  const { t } = useWords()
  const { rate } = useReadings()
  const parsed = lookUp(useParsed()?.commodities, id)
  const at = (field: string) => ['commodities', id, field]
  const unsaid = (value: string | undefined) =>
    value === undefined ? t('edit.none') : t('edit.byDefault', { value })
  const [kind, phase] = [library?.kind, library?.phase]
  return (
    <Fold id="commodity name" title={t('edit.nameAndKind')} at={['commodities', id]}>
      <TextField
        path={at('name')}
        label={t('edit.name')}
        placeholder={library?.name}
        required={library === undefined}
      />
      <ChoiceField
        path={at('kind')}
        label={t('edit.kind')}
        options={[
          ...(library === undefined
            ? []
            : [{ value: undefined, label: unsaid(kind && t(`commodityKind.${kind}`)) }]),
          ...commodityKinds.map((value) => ({ value, label: t(`commodityKind.${value}`) })),
        ]}
      />
      <ChoiceField
        path={at('phase')}
        label={t('edit.phase')}
        options={[
          { value: undefined, label: unsaid(phase && t(`phase.${phase}`)) },
          ...phases.map((value) => ({ value, label: t(`phase.${value}`) })),
        ]}
      />
      <LineField
        path={at('unit')}
        label={t('edit.countedIn')}
        placeholder={library?.unit}
        required={library === undefined}
      />
      <QuantityField
        path={at('mass')}
        label={t('edit.massPerUnit')}
        placeholder={String(library?.mass ?? t('edit.none'))}
        read={rate(parsed?.massPerUnit, 't', parsed?.unit ?? '')}
      />
      <LineField path={at('source')} label={t('edit.source')} wide />
    </Fold>
  )
})
