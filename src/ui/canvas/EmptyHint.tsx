import { Button } from '@mantine/core'
import { memo } from 'react'
import { OpenFile } from '../parts/OpenFile'
import { useOpenFile } from '../parts/useOpenFile'
import { useActions, useApp, useWords } from '../words/context'

/** What to do with a blank page: begin with an example, a file, or the library. */
export const EmptyHint = memo(function EmptyHint() {
  const { t } = useWords()
  const { ask, toggleLibrary } = useActions()
  const openFile = useOpenFile()
  const open = useApp((state) => state.libraryOpen)
  return (
    <section className="empty-hint" aria-label={t('editor.empty')}>
      <h2>{t('editor.empty')}</h2>
      <p>{t('editor.emptyHint')}</p>
      <div className="documents-acts">
        <Button
          size="compact-sm"
          onClick={() => {
            ask({ kind: 'documents', problem: null })
          }}
        >
          {t('editor.openExample')}
        </Button>
        <OpenFile onFile={openFile} />
        {!open && (
          <Button size="compact-sm" variant="default" onClick={toggleLibrary}>
            {t('editor.openLibrary')}
          </Button>
        )}
      </div>
    </section>
  )
})
