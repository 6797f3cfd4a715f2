import { lookUp } from '../../core/lookUp'
import { memo } from 'react'
import type { ProcessDoc } from '../../core/network/doc'
import type { Network } from '../../core/network/network'
import { QuantityField } from '../fields/QuantityField'
import { useApp, useWords } from '../context'
import { Fold } from './Fold'
import { useParsed, useReadings } from './useParsed'

interface CostFormProps {
  readonly id: string
  readonly process: ProcessDoc
}

/** What a process costs or earns beside what its ports trade. */
export const CostForm = memo(function CostForm({ id, process }: CostFormProps) {
  const { t } = useWords()
  const { perPeriod, rate } = useReadings()
  const network = useParsed()
  const parsed = lookUp(network?.processes, id)
  const recipe = useApp((state) => lookUp(state.library?.recipes, process.recipe ?? ''))
  const at = (field: string) => ['processes', id, field]
  const currency = network?.currency ?? 'CNY'
  const unit = parsed?.unit ?? ''
  const modes = Object.values(parsed?.modes ?? {})
  const usual = recipe?.economics?.variableCost
  const commodity = lookUp(
    network?.commodities,
    Object.values(parsed?.ports ?? {})[0]?.commodity ?? '',
  )
  const ofCommodity = process.kind === 'disposal' ? commodity?.disposal : commodity?.price
  const trades =
    process.kind === 'supply' || process.kind === 'market' || process.kind === 'disposal'
  return (
    <Fold id="cost" title={t('edit.costTitle')} at={at(trades ? 'price' : 'cost')}>
      {trades && (
        <QuantityField
          path={at('price')}
          label={t(`edit.price.${process.kind}`)}
          placeholder={rate(ofCommodity, currency, commodity?.unit ?? '') ?? t('edit.none')}
          read={rate(tradedAt(network, id), currency, unit)}
        />
      )}
      {process.kind === 'converter' && (
        <QuantityField
          path={at('cost')}
          label={t('edit.cost')}
          placeholder={String((typeof usual === 'object' ? usual.value : usual) ?? t('edit.none'))}
          read={modes.length === 1 ? rate(modes[0]?.unitCost, currency, unit) : null}
        />
      )}
      <QuantityField
        path={at('fixedCost')}
        label={t('edit.fixedCost')}
        placeholder={t('edit.none')}
        read={perPeriod(parsed?.fixedCost, currency)}
      />
    </Fold>
  )
})

/** Price at which a supply or market trades, with value added tax; null for a disposal, whose terms add a tax of their own. */
function tradedAt(network: Network | null, id: string): number | null {
  const trades = Object.values(network?.exchanges ?? {}).filter((each) => each.process === id)
  const [first] = trades
  return network === null || trades.length !== 1 || first === undefined || first.terms === 'dispose'
    ? null
    : Math.abs(first.unitCost) * network.vatDivisor
}
