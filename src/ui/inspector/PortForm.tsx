import { memo } from 'react'
import type { PortDoc, ProcessKind, Ranged } from '../../core/network/doc'
import { ChoiceField } from '../fields/ChoiceField'
import { IssueNote } from '../fields/IssueNote'
import { QuantityField } from '../fields/QuantityField'
import { useIssuesAt, useWriter } from '../fields/useField'
import { useWords } from '../context'
import { AcceptsForm } from './AcceptsForm'
import { BoundsForm } from './BoundsForm'
import { ActButton } from './RowActs'
import { useParsed, useReadings, useUnitOf } from './useParsed'

interface PortFormProps {
  readonly process: string
  readonly port: string
  readonly kind: ProcessKind
  /** What the recipe and the document say of it together. */
  readonly effective: PortDoc
  readonly direction: 'in' | 'out'
  readonly commodity: string
  /** What the recipe says of it; undefined for a port of the document's own. */
  readonly base: PortDoc | undefined
}

/** Every field of a port. */
export const PortForm = memo(function PortForm(props: PortFormProps) {
  const { process, port, kind, effective, direction, commodity, base } = props
  const { t } = useWords()
  const { write } = useWriter()
  const { rate } = useReadings()
  const unitOf = useUnitOf()
  const network = useParsed()
  const parsed = network?.processes[process]
  const at = ['processes', process, 'ports', port]
  const issues = useIssuesAt(at, true)
  const modes = Object.values(parsed?.modes ?? {})
  const amount = modes.length === 1 ? modes[0]?.amounts[port] : undefined
  const accepted = Object.keys(effective.accepts ?? { [commodity]: 1 })
  const elements = accepted.flatMap((each) =>
    Object.keys(network?.commodities[each]?.composition ?? {}),
  )
  return (
    <>
      <IssueNote issues={issues} />
      {kind === 'converter' && (
        <QuantityField
          path={[...at, 'amount']}
          label={t('edit.amount')}
          placeholder={typicalOf(base?.amount)}
          read={rate(amount, unitOf(commodity), parsed?.unit ?? '')}
        />
      )}
      {(kind === 'converter' || kind === 'junction') && (
        <ChoiceField
          path={[...at, 'open']}
          label={t('edit.open')}
          options={[
            {
              value: undefined,
              label: t('edit.byDefault', {
                value: t(base?.open === false ? 'edit.closed' : 'edit.ifNoFlow'),
              }),
            },
            { value: true, label: t('edit.opened') },
            { value: false, label: t('edit.closed') },
          ]}
        />
      )}
      {kind === 'converter' && direction === 'out' && (
        <QuantityField
          path={[...at, 'disposal']}
          label={t('edit.portDisposal')}
          placeholder={
            rate(network?.commodities[commodity]?.disposal, 'CNY', unitOf(commodity)) ?? undefined
          }
        />
      )}
      {direction === 'in' && (
        <>
          <AcceptsForm at={at} commodity={commodity} accepts={effective.accepts} />
          {accepted.length > 1 && (
            <BoundsForm
              at={[...at, 'share']}
              title={t('edit.share')}
              add={t('edit.addShare')}
              table={effective.share}
              keys={accepted}
            />
          )}
          <BoundsForm
            at={[...at, 'quality']}
            title={t('edit.quality')}
            add={t('edit.addQuality')}
            table={effective.quality}
            keys={[...new Set(elements)]}
          />
        </>
      )}
      {base === undefined && (
        <ActButton
          label={t('edit.removePort')}
          onClick={() => {
            write(at, undefined, port)
          }}
        />
      )}
    </>
  )
})

const typicalOf = (amount: Ranged | undefined): string | undefined =>
  amount === undefined ? undefined : String(typeof amount === 'object' ? amount.value : amount)
