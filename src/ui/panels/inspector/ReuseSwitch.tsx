import { lookUp } from '../../../core/base/lookUp'
import { Switch } from '@mantine/core'
import { memo } from 'react'
import type { Flow, Network } from '../../../core/network/network'
import { isShut } from '../../../state/edits'
import { currentDoc, shownAnswer } from '../../../state/shown/selectors'
import { flowName, processName } from '../../../state/shown/subjects'
import { commodityName } from '../../../state/shown/subjects'
import { useActions, useApp, useWords } from '../../words/context'
import { SelectLink } from '../../parts/SelectLink'

interface ReuseSwitchProps {
  readonly network: Network
  readonly flow: Flow
}

/** Lets one reuse flow pass or shuts it, its amount beside it. */
export const ReuseSwitch = memo(function ReuseSwitch({ network, flow }: ReuseSwitchProps) {
  const { t, language, quantity } = useWords()
  const { switchFlow } = useActions()
  const shut = useApp((state) => isShut(lookUp(currentDoc(state)?.flows, flow.id)))
  const amount = useApp((state) => lookUp(shownAnswer(state)?.flows, flow.id) ?? null)
  const unit = lookUp(network.commodities, flow.commodity)?.unit ?? ''
  return (
    <div className="reuse-switch" data-shut={shut}>
      <Switch
        size="sm"
        color="var(--reuse)"
        checked={!shut}
        aria-label={t('flow.switch', { name: flowName(network, flow, language) })}
        onChange={(event) => {
          switchFlow(flow.id, event.currentTarget.checked)
        }}
      />
      <SelectLink selects={{ kind: 'flow', id: flow.id }} title={flowName(network, flow, language)}>
        <b>{commodityName(network, flow.commodity, language)}</b>
        <span className="muted">
          {`${processName(network, flow.from.process, language)} → ${processName(network, flow.to.process, language)}`}
        </span>
      </SelectLink>
      <output>{amount === null ? '–' : quantity(amount, unit)}</output>
    </div>
  )
})
