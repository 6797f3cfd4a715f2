import { lookUp } from '../../core/lookUp'
import { memo } from 'react'
import type { ProcessDoc } from '../../core/network/doc'
import type { Exchange, Network } from '../../core/network/network'
import { ChoiceField } from '../fields/ChoiceField'
import { QuantityField } from '../fields/QuantityField'
import { useWriter } from '../fields/useField'
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
  const { perPeriod, rate, ofPeriod } = useReadings()
  const network = useParsed()
  const parsed = lookUp(network?.processes, id)
  const recipe = useApp((state) => lookUp(state.library?.recipes, process.recipe ?? ''))
  const at = (field: string) => ['processes', id, field]
  const currency = network?.currency ?? ''
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
      {(process.kind === 'converter' || trades) && (
        <QuantityField
          path={at('cost')}
          label={t('edit.cost')}
          placeholder={String((typeof usual === 'object' ? usual.value : usual) ?? t('edit.none'))}
          read={rate(
            trades ? tradeOf(network, id)?.handling : onlyOf(modes)?.unitCost,
            currency,
            unit,
          )}
        />
      )}
      <QuantityField
        path={at('fixedCost')}
        label={ofPeriod(t('edit.fixedCost'))}
        placeholder={t('edit.none')}
        read={perPeriod(parsed?.fixedCost, currency)}
      />
      <FixedCostWhen id={id} process={process} />
    </Fold>
  )
})

const whens = ['always', 'running', 'built'] as const

/** When the fixed cost is paid, as far as it can be said of this process. */
const FixedCostWhen = memo(function FixedCostWhen({ id, process }: CostFormProps) {
  const { t } = useWords()
  const { write } = useWriter()
  const { fixedCost, fixedCostWhen, kind, build } = process
  if (fixedCost === undefined && fixedCostWhen === undefined) return null
  const path = ['processes', id, 'fixedCostWhen']
  const chosen = fixedCostWhen ?? 'always'
  const fits = { always: true, running: kind !== 'stock', built: build !== undefined }
  return (
    <ChoiceField
      path={path}
      label={t('edit.fixedCostWhen')}
      value={chosen}
      options={whens
        .filter((value) => fits[value] || value === chosen)
        .map((value) => ({ value, label: t(`edit.fixedCostWhen.${value}`) }))}
      onChoose={(value) => {
        write(path, value === 'always' ? undefined : value, t('edit.fixedCostWhen'))
      }}
    />
  )
})

const onlyOf = <T,>(all: readonly T[]): T | undefined => (all.length === 1 ? all[0] : undefined)

/** The one trade of a supply, market or disposal. */
const tradeOf = (network: Network | null, id: string): Exchange | undefined =>
  onlyOf(Object.values(network?.exchanges ?? {}).filter(({ process }) => process === id))

/** Price at which a supply or market trades, with value added tax; null for a disposal, whose terms add a tax of their own. */
function tradedAt(network: Network | null, id: string): number | null {
  const trade = tradeOf(network, id)
  return network === null || trade === undefined || trade.terms === 'dispose'
    ? null
    : Math.abs(trade.unitCost) * network.vatDivisor
}
