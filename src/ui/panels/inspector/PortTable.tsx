import { lookUp } from '../../../core/base/lookUp'
import { memo } from 'react'
import type { Network } from '../../../core/network/network'
import type { Leg, ProcessBalance } from '../../../state/shown/balance'
import { commodityName, processName } from '../../../state/shown/subjects'
import { useWords } from '../../words/context'
import { briefly } from '../../words/format'
import { Section } from '../../parts/Section'
import { SelectLink } from '../../parts/SelectLink'

interface PortTableProps {
  readonly network: Network
  readonly balance: ProcessBalance
  readonly direction: 'in' | 'out'
}

/** What goes in or out of a process: how much of what, from or to where. */
export const PortTable = memo(function PortTable({ network, balance, direction }: PortTableProps) {
  const { t, language, quantity } = useWords()
  const ports = balance.ports.filter((port) => port.direction === direction)
  if (ports.length === 0) return null
  const legs = ports.flatMap((port): readonly (Leg | null)[] =>
    port.legs.length === 0 ? [] : port.legs,
  )
  const title = t(direction === 'in' ? 'inspector.inlets' : 'inspector.outlets')
  return (
    <Section title={title}>
      <table className="ports">
        <thead>
          <tr>
            <th scope="col">{t('flow.commodity')}</th>
            <th scope="col" className="figure">
              {t('inspector.amount')}
            </th>
            <th scope="col">{t(direction === 'in' ? 'inspector.from' : 'inspector.to')}</th>
          </tr>
        </thead>
        <tbody>
          {legs.map((leg) =>
            leg === null ? null : (
              <tr key={`${leg.kind} ${leg.id}`} data-reuse={leg.reuse}>
                <td
                  data-commodity={lookUp(network.commodities, leg.commodity)?.kind}
                  title={commodityName(network, leg.commodity, language)}
                >
                  <i className="swatch" />
                  {briefly(commodityName(network, leg.commodity, language))}
                </td>
                <td className="figure">
                  {leg.kind === 'flow' ? (
                    <SelectLink selects={{ kind: 'flow', id: leg.id }}>
                      {quantity(leg.amount, lookUp(network.commodities, leg.commodity)?.unit ?? '')}
                    </SelectLink>
                  ) : (
                    quantity(leg.amount, lookUp(network.commodities, leg.commodity)?.unit ?? '')
                  )}
                </td>
                <td>
                  {leg.other === null ? (
                    <span className="muted">
                      {leg.terms === null ? '' : t(`terms.${leg.terms}`)}
                    </span>
                  ) : (
                    <SelectLink selects={{ kind: 'process', id: leg.other }}>
                      {processName(network, leg.other, language)}
                    </SelectLink>
                  )}
                </td>
              </tr>
            ),
          )}
        </tbody>
      </table>
    </Section>
  )
})
