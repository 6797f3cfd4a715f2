import { lookUp } from '../../../core/base/lookUp'
import { memo } from 'react'
import type { Network, Process } from '../../../core/network/network'
import type { ProcessBalance } from '../../../state/shown/balance'
import { balances } from '../../../state/shown/balance'
import { isFull } from '../../../state/shown/cards'
import { capacityWorth, objectiveUnit, shownAnswer } from '../../../state/shown/selectors'
import { useApp, useWords } from '../../words/context'
import { kindWord } from '../../words/formatWords'
import { UtilisationBar } from '../../parts/UtilisationBar'
import { PortTable } from './PortTable'
import { RecipePanel } from './RecipePanel'
import { Facts, Section } from '../../parts/Section'

interface ProcessPanelProps {
  readonly network: Network
  readonly process: Process
}

/** One process: how much it runs, what passes it, whether it balances, and what it rests on. */
export const ProcessPanel = memo(function ProcessPanel({ network, process }: ProcessPanelProps) {
  const words = useWords()
  const { t, name, quantity, percent } = words
  const answer = useApp(shownAnswer)
  const balance = answer === null ? null : (lookUp(balances(network, answer), process.id) ?? null)
  return (
    <>
      <p className="eyebrow">{kindWord(process.kind, words)}</p>
      <h2>{name(process.name)}</h2>
      {balance !== null && <Activity network={network} balance={balance} />}
      {balance !== null && <PortTable network={network} balance={balance} direction="in" />}
      {balance !== null && <PortTable network={network} balance={balance} direction="out" />}
      {balance !== null && process.kind === 'converter' && (
        <Section title={t('inspector.balance')}>
          <Facts
            facts={[
              [t('inspector.massIn'), quantity(balance.massIn, 't')],
              [t('inspector.massOut'), quantity(balance.massOut, 't')],
              [
                t('inspector.difference'),
                `${quantity(balance.massOut - balance.massIn, 't')} (${percent(
                  balance.massIn === 0 ? 0 : (balance.massOut - balance.massIn) / balance.massIn,
                )})`,
              ],
            ]}
          />
        </Section>
      )}
      {process.kind === 'converter' && <RecipePanel network={network} process={process} />}
    </>
  )
})

interface ActivityProps {
  readonly network: Network
  readonly balance: ProcessBalance
}

/** How much a process runs, or a stock holds, and of what. */
const Activity = memo(function Activity({ network, balance }: ActivityProps) {
  const { t, name, quantity, summed, span, percent } = useWords()
  const answer = useApp(shownAnswer)
  const { process, activity, utilisation, capacity, built } = balance
  const { id, kind, unit } = process
  const isStock = kind === 'stock'
  const modes = Object.entries(lookUp(answer?.activities, id) ?? {})
  const size = (value: number) => `${quantity(value, unit)}${isStock ? '' : span.each}`
  return (
    <Section title={t(isStock ? 'inspector.level' : 'inspector.activity')}>
      <p className="big">{isStock ? quantity(activity, unit) : summed(activity, unit)}</p>
      {utilisation === null ? (
        <p className="muted">{t('inspector.noCapacity')}</p>
      ) : (
        <>
          <UtilisationBar share={utilisation} binding={isFull(utilisation)} />
          <p className="muted">
            {t('inspector.utilisation', {
              percent: percent(utilisation),
              capacity: size(capacity),
            })}
          </p>
          <CapacityWorth network={network} process={process} full={isFull(utilisation)} />
        </>
      )}
      <Facts
        facts={[
          [t('inspector.built'), built > 0 ? size(built) : null],
          ...(modes.length > 1 ? modes : []).map(
            ([mode, amount]) =>
              [
                t('inspector.mode', {
                  mode: name(lookUp(process.modes, mode)?.name ?? { en: mode }),
                }),
                quantity(amount, unit),
              ] as const,
          ),
        ]}
      />
    </Section>
  )
})

interface CapacityWorthProps extends ProcessPanelProps {
  readonly full: boolean
}

/** What one more unit of a capacity would be worth that is full, be it in some periods only. */
const CapacityWorth = memo(function CapacityWorth({ network, process, full }: CapacityWorthProps) {
  const { t, quantity, span } = useWords()
  const answer = useApp(shownAnswer)
  if (answer === null) return null
  const worth = capacityWorth(answer, network, process)
  if (worth === null) return full ? <p className="note">{t('inspector.full')}</p> : null
  return (
    <p className="note">
      {t(full ? 'inspector.binding' : 'inspector.bindingSome', {
        unit: `${process.unit}${span.each}`,
        worth: quantity(worth, objectiveUnit(network, answer)),
      })}
    </p>
  )
})
