import { lookUp } from '../../core/lookUp'
import { memo } from 'react'
import type { Network, Process } from '../../core/network/network'
import { balances } from '../../state/balance'
import { capacityWorth, shownAnswer } from '../../state/selectors'
import { useApp, useWords } from '../context'
import { UtilisationBar } from '../UtilisationBar'
import { PortTable } from './PortTable'
import { RecipePanel } from './RecipePanel'
import { Facts, Section } from './Section'

interface ProcessPanelProps {
  readonly network: Network
  readonly process: Process
}

/** One process: how much it runs, what passes it, whether it balances, and what it rests on. */
export const ProcessPanel = memo(function ProcessPanel({ network, process }: ProcessPanelProps) {
  const { t, name, quantity, percent } = useWords()
  const answer = useApp(shownAnswer)
  const balance = answer === null ? null : (lookUp(balances(network, answer), process.id) ?? null)
  const per = t('per.year')
  const modes = Object.entries(lookUp(answer?.activities, process.id) ?? {})
  return (
    <>
      <p className="eyebrow">{t(`processKind.${process.kind}`)}</p>
      <h2>{name(process.name)}</h2>
      {balance !== null && (
        <Section title={t('inspector.activity')}>
          <p className="big">
            {quantity(balance.activity, process.unit)}
            {per}
          </p>
          {balance.utilisation === null ? (
            <p className="muted">{t('inspector.noCapacity')}</p>
          ) : (
            <>
              <UtilisationBar
                share={balance.utilisation}
                binding={balance.utilisation >= 1 - 1e-6}
              />
              <p className="muted">
                {t('inspector.utilisation', {
                  percent: percent(balance.utilisation),
                  capacity: `${quantity(balance.capacity, process.unit)}${per}`,
                })}
              </p>
              <CapacityWorth
                network={network}
                process={process}
                full={balance.utilisation >= 1 - 1e-6}
              />
            </>
          )}
          {modes.length > 1 && (
            <Facts
              facts={modes.map(([mode, amount]) => [
                t('inspector.mode', {
                  mode: name(lookUp(process.modes, mode)?.name ?? { en: mode }),
                }),
                quantity(amount, process.unit),
              ])}
            />
          )}
        </Section>
      )}
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

interface CapacityWorthProps extends ProcessPanelProps {
  readonly full: boolean
}

/** What one more unit of a full capacity would be worth. */
const CapacityWorth = memo(function CapacityWorth({ network, process, full }: CapacityWorthProps) {
  const { t, quantity } = useWords()
  const answer = useApp(shownAnswer)
  if (!full || answer === null) return null
  const worth = capacityWorth(answer, process.id)
  const indicator = Object.keys(network.objective.at(-1)?.weights ?? {})[0] ?? ''
  const unit = lookUp(answer.indicators, indicator)?.unit ?? ''
  return (
    <p className="note">
      {worth === null
        ? t('inspector.full')
        : t('inspector.binding', {
            unit: `${process.unit}${t('per.year')}`,
            worth: quantity(worth, unit),
          })}
    </p>
  )
})
