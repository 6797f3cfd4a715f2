import { memo } from 'react'
import { ledgerKinds, type AvoidedWaste } from '../../../core/answer/answer'
import { useWords } from '../../words/context'

/** What makes up the total: what is diverted, apart from what arises otherwise than in the baseline. */
export const AvoidedParts = memo(function AvoidedParts({
  waste,
}: {
  readonly waste: AvoidedWaste
}) {
  const { t, quantity } = useWords()
  const size = Math.max(...ledgerKinds.map((kind) => Math.abs(waste.parts[kind])))
  const present = ledgerKinds.filter((kind) => Math.abs(waste.parts[kind]) > 1e-9 * size)
  if (present.length < 2) return null
  return (
    <dl className="facts" aria-label={t('avoided.parts')}>
      {present.map((kind) => (
        <div key={kind}>
          <dt>{t(`ledgerKind.${kind}`)}</dt>
          <dd data-part={kind}>{quantity(waste.parts[kind], waste.unit)}</dd>
        </div>
      ))}
    </dl>
  )
})
