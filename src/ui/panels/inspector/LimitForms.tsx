import { lookUp } from '../../../core/base/lookUp'
import { memo } from 'react'
import { setField } from '../../../core/edit/fields'
import { freshId } from '../../../core/edit/ids'
import { limitFields } from '../../../core/format/fields/entries'
import { indicatorIds } from '../../../core/indicator/indicators'
import type { LimitDoc } from '../../../core/format/doc'
import { flowName, processName } from '../../../state/shown/subjects'
import { IssueNote } from '../../fields/IssueNote'
import type { Pickable } from '../../fields/PickField'
import { PickField } from '../../fields/PickField'
import { useIssuesAt, useWriter } from '../../fields/useField'
import { useApp, useWords } from '../../words/context'
import { useIndicatorName } from '../../words/useNames'
import { Fold } from './Fold'
import { FormFields } from './FormFields'
import { ActButton } from '../../fields/RowActs'
import { useParsed, useReadings } from './useParsed'

/** What a limit may stand on; the value says of which kind it is. */
function useSubjects(): readonly Pickable[] {
  const { t, language, headed } = useWords()
  const indicatorName = useIndicatorName()
  const network = useParsed()
  return [
    ...indicatorIds.map((id) => ({
      value: `indicator ${id}`,
      label: indicatorName(id),
      words: id,
    })),
    ...Object.keys(network?.processes ?? {}).map((id) => ({
      value: `process ${id}`,
      label: headed(t('table.process'), processName(network, id, language)),
      words: id,
    })),
    ...Object.values(network?.flows ?? {}).map((flow) => ({
      value: `flow ${flow.id}`,
      label: headed(
        t('flow.title'),
        network === null ? flow.id : flowName(network, flow, language),
      ),
      words: flow.id,
    })),
  ]
}

const subjectOf = ({ indicator, process, flow }: LimitDoc): string =>
  indicator !== undefined
    ? `indicator ${indicator}`
    : process !== undefined
      ? `process ${process}`
      : `flow ${flow ?? ''}`

/** Bounds on indicators, processes and flows. */
export const LimitForms = memo(function LimitForms() {
  const { t, name } = useWords()
  const { edit } = useWriter()
  const limits = useApp((state) => state.doc?.limits)
  const subjects = useSubjects()
  return (
    <>
      {Object.entries(limits ?? {}).map(([id, limit]) => {
        const subject = subjects.find(({ value }) => value === subjectOf(limit))?.label
        return (
          <Fold
            key={id}
            id={`limit ${id}`}
            title={limit.name === undefined ? (subject ?? id) : name(limit.name)}
            at={['limits', id]}
          >
            <LimitForm id={id} limit={limit} subjects={subjects} />
          </Fold>
        )
      })}
      <PickField
        label={t('edit.addLimit')}
        value={null}
        options={subjects}
        placeholder={t('edit.pickSubject')}
        nothing={t('edit.notFound')}
        onPick={(picked) => {
          const [kind = '', id = ''] = picked.split(' ')
          edit(['limits'], t('edit.addLimit'), (doc) =>
            setField(doc, ['limits', freshId('limit', new Set(Object.keys(doc.limits ?? {})))], {
              [kind]: id,
            }),
          )
        }}
      />
    </>
  )
})

interface LimitFormProps {
  readonly id: string
  readonly limit: LimitDoc
  readonly subjects: readonly Pickable[]
}

const LimitForm = memo(function LimitForm({ id, limit, subjects }: LimitFormProps) {
  const { t } = useWords()
  const { edit, update } = useWriter()
  const { inTotal, plain } = useReadings()
  const network = useParsed()
  const answer = useApp((state) => state.shown?.answer)
  const parsed = lookUp(network?.limits, id)
  const at = ['limits', id]
  const issues = useIssuesAt(at, true)
  const unit =
    limit.indicator !== undefined
      ? lookUp(answer?.indicators, limit.indicator)?.unit
      : limit.process !== undefined
        ? lookUp(network?.processes, limit.process)?.unit
        : lookUp(network?.commodities, lookUp(network?.flows, limit.flow ?? '')?.commodity ?? '')
            ?.unit
  // A stock is bounded by what it holds at the end, everything else by what comes together in all periods.
  const isStock = lookUp(network?.processes, limit.process ?? '')?.kind === 'stock'
  const read = isStock ? plain : inTotal
  return (
    <>
      <IssueNote issues={issues} />
      <PickField
        path={[...at, subjectOf(limit).split(' ')[0] ?? '']}
        label={t('edit.limitOn')}
        value={subjectOf(limit)}
        options={subjects}
        nothing={t('edit.notFound')}
        onPick={(picked) => {
          const [kind = '', subject = ''] = picked.split(' ')
          const { min, max, name } = limit
          const kept = Object.entries({ min, max, name }).filter(([, each]) => each !== undefined)
          edit(at, t('edit.limitOn'), (doc) =>
            setField(doc, at, { [kind]: subject, ...Object.fromEntries(kept) }),
          )
        }}
      />
      <FormFields
        at={at}
        fields={limitFields}
        form="limit"
        read={{ min: read(parsed?.min, unit), max: read(parsed?.max, unit) }}
      />
      <ActButton
        label={t('edit.removeLimit')}
        onClick={() => {
          update('remove', id, (doc) => setField(doc, at, undefined))
        }}
      />
    </>
  )
})
