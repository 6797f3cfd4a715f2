import { memo } from 'react'
import { setField } from '../../../core/edit/fields'
import { freshId } from '../../../core/edit/ids'
import { sourceFields } from '../../../core/format/fields/entries'
import { IdField } from '../../fields/IdField'
import { useWriter } from '../../fields/useField'
import { useApp, useWords } from '../../words/context'
import { Fold } from './Fold'
import { FormFields } from './FormFields'
import { ActButton } from '../../fields/RowActs'

/** Where the numbers of the document are from. */
export const SourceForms = memo(function SourceForms() {
  const { t } = useWords()
  const { edit, update } = useWriter()
  const sources = useApp((state) => state.doc?.sources)
  return (
    <>
      {Object.entries(sources ?? {}).map(([id, source]) => (
        <Fold key={id} id={`source ${id}`} title={source.title} beside={id} at={['sources', id]}>
          <FormFields at={['sources', id]} fields={sourceFields} form="source" />
          <IdField path={['sources', id]} label={t('edit.sourceId')} />
          <FormFields at={['sources', id]} fields={sourceFields} form="founded" />
          <ActButton
            label={t('edit.removeSource')}
            onClick={() => {
              update('remove', source.title, (doc) => setField(doc, ['sources', id], undefined))
            }}
          />
        </Fold>
      ))}
      <ActButton
        label={t('edit.addSource')}
        onClick={() => {
          edit(['sources'], t('edit.addSource'), (doc) => {
            const id = freshId('source', new Set(Object.keys(doc.sources ?? {})))
            return setField(doc, ['sources', id], { title: t('edit.untitledSource') })
          })
        }}
      />
    </>
  )
})
