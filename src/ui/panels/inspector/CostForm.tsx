import { memo } from 'react'
import { processFields } from '../../../core/format/fields/process'
import { standsOn } from '../../../core/format/find'
import { lookUp } from '../../../core/base/lookUp'
import type { ProcessDoc } from '../../../core/format/doc'
import type { Exchange, Network } from '../../../core/network/network'
import { ChoiceField } from '../../fields/ChoiceField'
import { formatWord } from '../../words/formatWords'
import { useWriter } from '../../fields/useField'
import { useApp, useWords } from '../../words/context'
import { Fold } from './Fold'
import { FormFields } from './FormFields'
import { useFieldWords } from './useFieldWords'
import { useParsed, useReadings } from './useParsed'

interface CostFormProps {
  readonly id: string
  readonly process: ProcessDoc
}

/** What a process costs or earns beside what its ports trade. */
export const CostForm = memo(function CostForm({ id, process }: CostFormProps) {
  const { t } = useWords()
  const { rate } = useReadings()
  const network = useParsed()
  const parsed = lookUp(network?.processes, id)
  const recipe = useApp((state) => lookUp(state.library?.recipes, process.recipe ?? ''))
  const at = ['processes', id]
  const currency = network?.currency ?? ''
  const commodity = lookUp(
    network?.commodities,
    Object.values(parsed?.ports ?? {})[0]?.commodity ?? '',
  )
  const ofCommodity = process.kind === 'disposal' ? commodity?.disposal : commodity?.price
  const trades = standsOn(processFields.price, process.kind)
  const cost = trades
    ? tradeOf(network, id)?.handling
    : onlyOf(Object.values(parsed?.modes ?? {}))?.unitCost
  return (
    <Fold id="cost" title={t('edit.costTitle')} at={[...at, trades ? 'price' : 'cost']}>
      <FormFields
        at={at}
        fields={processFields}
        form="cost"
        kind={process.kind}
        measures={{ unit: parsed?.unit, currency }}
        beneath={{ cost: recipe?.economics?.variableCost }}
        read={{ ...parsed, cost, price: tradedAt(network, id) }}
        empty={{
          price: rate(ofCommodity, currency, commodity?.unit ?? '') ?? t('edit.none'),
        }}
        own={{ fixedCostWhen: <FixedCostWhen id={id} process={process} /> }}
      />
    </Fold>
  )
})

const { fixedCostWhen: whenField } = processFields

/** When the fixed cost is paid, as far as it can be said of this process. */
const FixedCostWhen = memo(function FixedCostWhen({ id, process }: CostFormProps) {
  const words = useWords()
  const { write } = useWriter()
  const { labelOf } = useFieldWords({})
  const { fixedCost, fixedCostWhen, kind, build } = process
  if (fixedCost === undefined && fixedCostWhen === undefined) return null
  const path = ['processes', id, 'fixedCostWhen']
  const chosen = fixedCostWhen ?? whenField.usual
  const fits = (value: string) =>
    value === 'running' ? kind !== 'stock' : value === 'built' ? build !== undefined : true
  return (
    <ChoiceField
      path={path}
      label={labelOf(whenField)}
      value={chosen}
      options={Object.keys(whenField.shape.choice)
        .filter((value) => fits(value) || value === chosen)
        .map((value) => ({ value, label: formatWord(whenField, value, words) ?? value }))}
      onChoose={(value) => {
        write(path, value === whenField.usual ? undefined : value, labelOf(whenField))
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
