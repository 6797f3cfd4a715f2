import { memo } from 'react'
import { flowFields } from '../../../core/format/fields/flow'
import { lookUp } from '../../../core/base/lookUp'
import type { Flow, Network } from '../../../core/network/network'
import { arriving } from '../../../state/shown/balance'
import { shownAnswer } from '../../../state/shown/selectors'
import { commodityName, flowName, processName } from '../../../state/shown/subjects'
import { useApp, useWords } from '../../words/context'
import { fieldLabel } from '../../words/formatWords'
import { ReuseSwitch } from './ReuseSwitch'
import { Facts, Section } from '../../parts/Section'
import { SelectLink } from '../../parts/SelectLink'

interface FlowPanelProps {
  readonly network: Network
  readonly flow: Flow
}

/** One flow: what, how much, from where to where, and how it travels. */
export const FlowPanel = memo(function FlowPanel({ network, flow }: FlowPanelProps) {
  const words = useWords()
  const { t, name, language, quantity, summed, span, percent } = words
  const answer = useApp(shownAnswer)
  const commodity = lookUp(network.commodities, flow.commodity)
  const unit = commodity?.unit ?? ''
  const amount = lookUp(answer?.flows, flow.id) ?? null
  const range = lookUp(answer?.ranges, flow.id)
  const limit = (value: number) =>
    Number.isFinite(value) ? `${quantity(value, unit)}${span.each}` : t('flow.unlimited')
  const end = (process: string) => (
    <SelectLink selects={{ kind: 'process', id: process }}>
      {processName(network, process, language)}
    </SelectLink>
  )
  return (
    <>
      <p className="eyebrow">{t('flow.title')}</p>
      <h2>{flowName(network, flow, language)}</h2>
      <Section title={t('inspector.amount')}>
        <p className="big">{amount === null ? '–' : summed(amount, unit)}</p>
        <Facts
          facts={[
            [
              t('flow.range'),
              range === undefined
                ? null
                : t('flow.fromTo', {
                    min: quantity(range.min, unit),
                    max: summed(range.max, unit),
                  }),
            ],
            [t('inspector.from'), end(flow.from.process)],
            [t('inspector.to'), end(flow.to.process)],
            [
              t('flow.commodity'),
              <SelectLink key="commodity" selects={{ kind: 'commodity', id: flow.commodity }}>
                {commodityName(network, flow.commodity, language)}
              </SelectLink>,
            ],
            [t('flow.capacity'), limit(flow.capacity)],
            [t('flow.minimum'), flow.minimum > 0 ? limit(flow.minimum) : null],
            [
              fieldLabel(flowFields.loss, words),
              flow.loss > 0 && answer !== null
                ? `${percent(flow.loss)} (${quantity((amount ?? 0) - arriving(flow, answer), unit)})`
                : null,
            ],
            [
              t('flow.transport'),
              flow.mode === null
                ? null
                : `${name(flowFields.mode.shape.choice[flow.mode])}, ${quantity(flow.distance, 'km')}`,
            ],
            [
              t('flow.cost'),
              flow.cost !== 0 ? summed(flow.cost * (amount ?? 0), network.currency) : null,
            ],
            [
              t('flow.freight'),
              flow.freight > 0 ? summed(flow.freight * (amount ?? 0), network.currency) : null,
            ],
          ]}
        />
        {range !== undefined && <p className="note">{t('flow.loose')}</p>}
      </Section>
      {flow.reuse && (
        <Section title={t('flow.reuse')}>
          <ReuseSwitch network={network} flow={flow} />
        </Section>
      )}
    </>
  )
})
