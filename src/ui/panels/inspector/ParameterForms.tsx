import { memo } from 'react'
import { setField } from '../../../core/edit/fields'
import { freshId } from '../../../core/edit/ids'
import { parameterFields } from '../../../core/format/fields/entries'
import { lookUp } from '../../../core/base/lookUp'
import { IdField } from '../../fields/IdField'
import { IssueNote } from '../../fields/IssueNote'
import { useIssuesAt, useWriter } from '../../fields/useField'
import { useApp, useWords } from '../../words/context'
import { number, withUnit } from '../../words/format'
import { ActButton } from '../../fields/RowActs'
import { Fold } from './Fold'
import { FormFields } from './FormFields'
import { useParsed } from './useParsed'

/** Named numbers that expressions use and sliders move. */
export const ParameterForms = memo(function ParameterForms() {
  const { t, name } = useWords()
  const { edit } = useWriter()
  const parameters = useApp((state) => state.doc?.parameters)
  return (
    <>
      {Object.entries(parameters ?? {}).map(([id, parameter]) => (
        <Fold
          key={id}
          id={`parameter ${id}`}
          title={name(parameter.name ?? { en: id })}
          beside={parameter.name === undefined ? undefined : id}
          at={['parameters', id]}
        >
          <ParameterForm id={id} />
        </Fold>
      ))}
      <ActButton
        label={t('edit.addParameter')}
        onClick={() => {
          edit(['parameters'], t('edit.addParameter'), (doc) =>
            setField(
              doc,
              ['parameters', freshId('parameter', new Set(Object.keys(doc.parameters ?? {})))],
              { value: '1' },
            ),
          )
        }}
      />
    </>
  )
})

const ParameterForm = memo(function ParameterForm({ id }: { readonly id: string }) {
  const { t, language } = useWords()
  const { update } = useWriter()
  const parsed = lookUp(useParsed()?.parameters, id)
  const at = ['parameters', id]
  const issues = useIssuesAt(at, true)
  const read = (value: number | null | undefined) =>
    value == null ? null : withUnit(number(value, language), parsed?.unit ?? '1', language)
  return (
    <>
      <IssueNote issues={issues} />
      <IdField path={at} label={t('edit.id')} />
      <FormFields
        at={at}
        fields={parameterFields}
        form="parameter"
        read={{ value: read(parsed?.value), low: read(parsed?.low), high: read(parsed?.high) }}
      />
      <ActButton
        label={t('edit.removeParameter')}
        onClick={() => {
          update('remove', id, (doc) => setField(doc, at, undefined))
        }}
      />
    </>
  )
})
