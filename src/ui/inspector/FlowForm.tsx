import { lookUp } from '../../core/lookUp'
import { memo } from 'react'
import type { FlowDoc, TransportMode } from '../../core/network/doc'
import { removeElements } from '../../core/edit/remove'
import { ChoiceField } from '../fields/ChoiceField'
import { QuantityField } from '../fields/QuantityField'
import { LineField, TextField } from '../fields/TextField'
import { useIssuesAt, useWriter } from '../fields/useField'
import { useActions, useWords } from '../context'
import { EditSection } from './EditSection'
import { Fold } from './Fold'
import { FlowEnds } from './FlowEnds'
import { ActButton } from './RowActs'
import { useParsed, useReadings } from './useParsed'

const modes: readonly TransportMode[] = ['pipe', 'belt', 'ladle', 'rail', 'road', 'wire']

/** Every field of a flow of the document. */
export const FlowForm = memo(function FlowForm({
  id,
  flow,
}: {
  readonly id: string
  readonly flow: FlowDoc
}) {
  const { t } = useWords()
  const { update } = useWriter()
  const { select } = useActions()
  const { perPeriod, share, plain, rate, ofPeriod } = useReadings()
  const network = useParsed()
  const parsed = lookUp(network?.flows, id)
  const unit = lookUp(network?.commodities, parsed?.commodity ?? '')?.unit
  const at = (field: string) => ['flows', id, field]
  const [here, from, to] = [
    useIssuesAt(['flows', id], true),
    useIssuesAt(at('from')),
    useIssuesAt(at('to')),
  ]
  return (
    <EditSection
      id={id}
      beside={
        <p className="muted">
          <code>{`${flow.from} → ${flow.to}`}</code>
        </p>
      }
      issues={[...here, ...from, ...to]}
    >
      <Fold id="flow" title={t('edit.amounts')} at={['flows', id]}>
        <QuantityField
          path={at('capacity')}
          label={ofPeriod(t('edit.capacity'))}
          placeholder={t('flow.unlimited')}
          read={perPeriod(parsed?.capacity, unit)}
        />
        <QuantityField
          path={at('minimum')}
          label={ofPeriod(t('edit.minimum'))}
          placeholder={t('edit.none')}
          read={perPeriod(parsed?.minimum, unit)}
        />
        <QuantityField
          path={at('loss')}
          label={t('flow.loss')}
          placeholder={share(0) ?? ''}
          read={share(parsed?.loss)}
        />
        <QuantityField
          path={at('cost')}
          label={t('edit.cost')}
          placeholder={t('edit.none')}
          read={rate(parsed?.cost, network?.currency ?? '', unit ?? '')}
        />
        <ChoiceField
          path={at('reuse')}
          label={t('flow.reuse')}
          options={[
            { value: undefined, label: t('edit.asCarried') },
            { value: true, label: t('edit.yes') },
            { value: false, label: t('edit.no') },
          ]}
        />
      </Fold>
      <Fold id="transport" title={t('edit.transport')} at={at('distance')}>
        <ChoiceField
          path={at('mode')}
          label={t('edit.mode')}
          options={[
            { value: undefined, label: t('edit.none') },
            ...modes.map((mode) => ({ value: mode, label: t(`mode.${mode}`) })),
          ]}
        />
        <QuantityField
          path={at('distance')}
          label={t('edit.distance')}
          placeholder={plain(0, 'km') ?? ''}
          read={plain(parsed?.distance, 'km')}
        />
      </Fold>
      <Fold id="flow name" title={t('edit.name')} at={at('name')}>
        <TextField path={at('name')} label={t('edit.name')} />
        <LineField path={at('source')} label={t('edit.source')} wide />
      </Fold>
      <Fold id="flow ends" title={t('edit.ends')} at={['flows', id]}>
        <FlowEnds id={id} flow={flow} />
      </Fold>
      <ActButton
        label={t('edit.removeFlow')}
        onClick={() => {
          update('remove', t('flow.title'), (doc) =>
            removeElements(doc, { processes: [], flows: [id] }),
          )
          select(null)
        }}
      />
    </EditSection>
  )
})
