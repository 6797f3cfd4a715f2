import { memo } from 'react'
import type { AvoidedWaste, LedgerRow } from '../../../core/answer/answer'
import { shownNetwork } from '../../../state/shown/selectors'
import { commodityName, processName } from '../../../state/shown/subjects'
import { useApp, useWords } from '../../words/context'
import { WaterfallChart } from '../../charts/WaterfallChart'

interface AvoidedWaterfallProps {
  readonly waste: AvoidedWaste
  readonly baseline: string
}

/** Steps that are told one by one; what is smaller is one step. */
const most = 14

/** From what the baseline disposes of to what is disposed of now, row by row of the ledger; it adds up. */
export const AvoidedWaterfall = memo(function AvoidedWaterfall(props: AvoidedWaterfallProps) {
  const { waste, baseline } = props
  const { t, language } = useWords()
  const network = useApp(shownNetwork)
  const rows = [...waste.ledger].sort((a, b) => Math.abs(b.amount) - Math.abs(a.amount))
  const amounts = Object.values(waste.byCommodity)
  const sum = (of: 'baseline' | 'scenario') => amounts.reduce((all, each) => all + each[of], 0)
  const nameOf = ({ kind, commodity, giver, taker }: LedgerRow) =>
    t(taker === undefined ? 'avoided.stepAt' : 'avoided.step', {
      kind: t(`ledgerKind.${kind}`),
      commodity: commodityName(network, commodity, language),
      giver: processName(network, giver, language),
      taker: taker === undefined ? '' : processName(network, taker, language),
    })
  const rest = rows.slice(most)
  return (
    <WaterfallChart
      measured={{ name: t('avoided.disposed'), unit: waste.unit, summed: true }}
      from={{ name: baseline, value: sum('baseline') }}
      to={{ name: t('avoided.inScenario'), value: sum('scenario') }}
      steps={[
        ...rows.slice(0, most).map((row, i) => ({
          id: `${String(i)} ${row.kind}`,
          name: nameOf(row),
          amount: -row.amount,
        })),
        ...(rest.length === 0
          ? []
          : [
              {
                id: 'rest',
                name: t('avoided.others', { count: rest.length }),
                amount: -rest.reduce((all, { amount }) => all + amount, 0),
              },
            ]),
      ]}
    />
  )
})
