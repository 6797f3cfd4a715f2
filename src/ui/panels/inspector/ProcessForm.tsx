import { memo } from 'react'
import { removeElements } from '../../../core/edit/remove'
import type { ProcessDoc } from '../../../core/format/doc'
import { useIssuesAt, useWriter } from '../../fields/useField'
import { useActions, useWords } from '../../words/context'
import { BuildForm } from './BuildForm'
import { CapacityForm } from './CapacityForm'
import { ClosureForm } from './ClosureForm'
import { CostForm } from './CostForm'
import { EditSection } from './EditSection'
import { Fold } from './Fold'
import { GeneralForm } from './GeneralForm'
import { ModeForms } from './ModeForms'
import { PortForms } from './PortForms'
import { ActButton } from '../../fields/RowActs'

interface ProcessFormProps {
  readonly id: string
  readonly process: ProcessDoc
}

/** Every field of a process of the document. */
export const ProcessForm = memo(function ProcessForm({ id, process }: ProcessFormProps) {
  const { t, name } = useWords()
  const { update } = useWriter()
  const { select } = useActions()
  const at = ['processes', id]
  const issues = useIssuesAt(at, true)
  const converter = process.kind === 'converter'
  return (
    <EditSection id={id} issues={issues}>
      <GeneralForm id={id} process={process} />
      <CapacityForm id={id} process={process} />
      <CostForm id={id} process={process} />
      {(process.modes === undefined || process.ports !== undefined) && (
        <Fold id="ports" title={t('edit.ports')} at={[...at, 'ports']}>
          <PortForms id={id} process={process} />
        </Fold>
      )}
      {converter && <ModeForms id={id} process={process} />}
      {converter && <ClosureForm id={id} process={process} />}
      <BuildForm id={id} process={process} />
      <ActButton
        label={t('edit.removeProcess')}
        onClick={() => {
          update('remove', name(process.name ?? { en: id }), (doc) =>
            removeElements(doc, { processes: [id], flows: [] }),
          )
          select(null)
        }}
      />
    </EditSection>
  )
})
