import { Button } from '@mantine/core'
import { memo, useState } from 'react'
import type { Network } from '../../../core/network/network'
import { reuseFlows } from '../../../state/shown/selectors'
import { useWords } from '../../words/context'
import { ReuseSwitch } from './ReuseSwitch'
import { Section } from '../../parts/Section'

/** Rows shown at once: hundreds of switches take as long to open as all the cards. */
const some = 50

/** The reuse flows of a network, each with its switch: some, and more on demand. */
export const ReuseSwitches = memo(function ReuseSwitches({
  network,
}: {
  readonly network: Network
}) {
  const { t } = useWords()
  const [shown, setShown] = useState(some)
  const flows = reuseFlows(network)
  const rest = flows.length - shown
  return (
    <Section title={t('document.reuse')}>
      {flows.length === 0 && <p className="muted">{t('document.noReuse')}</p>}
      {flows.slice(0, shown).map((flow) => (
        <ReuseSwitch key={flow.id} network={network} flow={flow} />
      ))}
      {rest > 0 && (
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => {
            setShown(shown + some)
          }}
        >
          {t('document.moreReuse', { count: Math.min(rest, some), rest })}
        </Button>
      )}
    </Section>
  )
})
