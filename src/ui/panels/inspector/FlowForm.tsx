import { memo } from 'react'
import { flowFields } from '../../../core/format/fields/flow'
import { lookUp } from '../../../core/base/lookUp'
import type { FlowDoc } from '../../../core/format/doc'
import { removeElements } from '../../../core/edit/remove'
import { useIssuesAt, useWriter } from '../../fields/useField'
import { useActions, useWords } from '../../words/context'
import { EditSection } from './EditSection'
import { Fold } from './Fold'
import { FlowEnds } from './FlowEnds'
import { FormFields } from './FormFields'
import { ActButton } from '../../fields/RowActs'
import { useParsed } from './useParsed'

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
  const network = useParsed()
  const parsed = lookUp(network?.flows, id)
  const unit = lookUp(network?.commodities, parsed?.commodity ?? '')?.unit
  const at = ['flows', id]
  const common = {
    at,
    fields: flowFields,
    measures: { unit, currency: network?.currency },
    read: { ...parsed },
  }
  const [here, from, to] = [
    useIssuesAt(at, true),
    useIssuesAt([...at, 'from']),
    useIssuesAt([...at, 'to']),
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
      <Fold id="flow" title={t('edit.amounts')} at={at}>
        <FormFields form="flow" {...common} />
      </Fold>
      <Fold id="transport" title={t('edit.transport')} at={[...at, 'distance']}>
        <FormFields form="transport" {...common} />
      </Fold>
      <Fold id="flow name" title={t('edit.name')} at={[...at, 'name']}>
        <FormFields form="flow name" {...common} />
      </Fold>
      <Fold id="flow ends" title={t('edit.ends')} at={at}>
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
