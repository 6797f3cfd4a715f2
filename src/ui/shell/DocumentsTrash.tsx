import { Button } from '@mantine/core'
import { memo } from 'react'
import { useWiring, useWords } from '../words/context'
import { clock } from '../words/clock'
import type { DocumentLists } from './useDocuments'

/** What was deleted in the last 30 days. */
export const DocumentsTrash = memo(function DocumentsTrash({
  lists,
}: {
  readonly lists: DocumentLists
}) {
  const { t, name, language } = useWords()
  const { documents } = useWiring()
  return (
    <section aria-labelledby="documents-trash">
      <h2 id="documents-trash">{t('documents.trash')}</h2>
      <p className="muted">
        {t(lists.trash.length === 0 ? 'documents.noTrash' : 'documents.kept')}
      </p>
      <ul className="documents-list">
        {lists.trash.map(({ id, title, trashedAt }) => (
          <li key={id}>
            <div className="documents-title">
              <h3>{name(title)}</h3>
              <p className="muted">
                {t('documents.deletedAt', { time: clock(trashedAt, language) })}
              </p>
            </div>
            <Button
              size="compact-sm"
              variant="default"
              onClick={() => void lists.stay(() => documents.restore(id))}
            >
              {t('documents.restore')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
})
