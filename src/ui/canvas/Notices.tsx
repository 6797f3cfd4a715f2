import { CloseButton } from '@mantine/core'
import { memo, useEffect } from 'react'
import { useActions, useApp, useWords } from '../context'
import { Arranging } from './Arranging'
import type { Editor } from './useEditor'

/** How long a notice that only confirms stays [ms]. */
const brief = 4000
const confirming = new Set(['copied', 'moved', 'paste.done', 'layout.done'])

/** Says what came of a command, or why it was refused; read out by screen readers. */
export const Notices = memo(function Notices({ editor }: { readonly editor: Editor }) {
  const { t } = useWords()
  const { tell } = useActions()
  const notice = useApp((state) => state.notice)
  useEffect(() => {
    if (notice === null) return
    const timer = setTimeout(
      () => {
        tell(null)
      },
      confirming.has(notice.code) ? brief : 3 * brief,
    )
    return () => {
      clearTimeout(timer)
    }
  }, [notice, tell])
  return (
    <div className="notices" role="status" aria-live="polite" aria-label={t('editor.messages')}>
      <Arranging editor={editor} />
      {notice !== null && (
        <p data-quiet={notice.code === 'moved'}>
          {t(`notice.${notice.code}`, notice.values)}
          <CloseButton
            size="sm"
            aria-label={t('editor.close')}
            onClick={() => {
              tell(null)
            }}
          />
        </p>
      )}
    </div>
  )
})
