import { memo } from 'react'
import type { Commodity } from '../../../core/network/network'
import { shownCurrency } from '../../../state/shown/selectors'
import { useApp, useWords } from '../../words/context'
import { number, withUnit } from '../../words/format'
import { Facts } from '../../parts/Section'

/** One commodity: what it is and on which terms it is bought or disposed of. */
export const CommodityPanel = memo(function CommodityPanel({
  commodity,
}: {
  readonly commodity: Commodity
}) {
  const { t, language, name } = useWords()
  const currency = useApp(shownCurrency)
  const rate = (value: number) =>
    withUnit(number(value, language), `${currency}/${commodity.unit}`, language)
  return (
    <>
      <p className="eyebrow">{t('commodity.title')}</p>
      <h2>{name(commodity.name)}</h2>
      <Facts
        facts={[
          [t('commodity.kind'), t(`commodityKind.${commodity.kind}`)],
          [t('commodity.price'), commodity.price === null ? null : rate(commodity.price)],
          [t('commodity.disposal'), commodity.disposal === 0 ? null : rate(commodity.disposal)],
          [t('commodity.hazardous'), commodity.hazardous],
        ]}
      />
    </>
  )
})
