import { Button } from '@mantine/core'
import { memo } from 'react'
import { useActions, useApp, useWords } from '../context'

/** What to do with a blank page. */
export const EmptyHint = memo(function EmptyHint() {
  const { t } = useWords()
  const { toggleLibrary } = useActions()
  const open = useApp((state) => state.libraryOpen)
  return (
    <section className="empty-hint" aria-label={t('editor.empty')}>
      <h2>{t('editor.empty')}</h2>
      <p>{t('editor.emptyHint')}</p>
      {!open && <Button onClick={toggleLibrary}>{t('editor.openLibrary')}</Button>}
    </section>
  )
})
