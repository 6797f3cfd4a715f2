import { memo } from 'react'
import { setField } from '../../core/edit/fields'
import { freshId } from '../../core/edit/ids'
import type { Confidence } from '../../core/network/doc'
import { ChoiceField } from '../fields/ChoiceField'
import { IdField } from '../fields/IdField'
import { LineField } from '../fields/TextField'
import { useWriter } from '../fields/useField'
import { useApp, useWords } from '../context'
import { Fold } from './Fold'
import { ActButton } from './RowActs'

const confidences: readonly Confidence[] = ['seen', 'recalled', 'derived', 'assumed']

/** Where the numbers of the document are from. */
export const SourceForms = memo(function SourceForms() {
  const { t } = useWords()
  const { edit, update } = useWriter()
  const sources = useApp((state) => state.doc?.sources)
  return (
    <>
      {Object.entries(sources ?? {}).map(([id, source]) => (
        <Fold key={id} id={`source ${id}`} title={source.title} beside={id} at={['sources', id]}>
          <LineField path={['sources', id, 'title']} label={t('edit.sourceTitle')} wide required />
          <IdField path={['sources', id]} label={t('edit.sourceId')} />
          <ChoiceField
            path={['sources', id, 'confidence']}
            label={t('edit.confidence')}
            options={[
              { value: undefined, label: t('edit.none') },
              ...confidences.map((value) => ({ value, label: t(`confidence.${value}`) })),
            ]}
          />
          <LineField path={['sources', id, 'address']} label={t('edit.address')} wide />
          <LineField path={['sources', id, 'publication']} label={t('edit.publication')} wide />
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
