import { Button, CloseButton } from '@mantine/core'
import { memo, useEffect } from 'react'
import { useActions, useApp, useWords } from '../words/context'
import type { Editor } from '../editor/useEditor'

/** How long a notice that only confirms stays [ms]. */
const brief = 4000
const confirming = new Set(['copied', 'moved', 'paste.done', 'layout.done'])

/** Says that cards are being arranged, for as long as they are; Escape or the button cancels. */
const Arranging = memo(function Arranging({ editor }: { readonly editor: Editor }) {
  const { t } = useWords()
  const count = useApp((state) => state.arranging)
  const arranging = count !== null
  useEffect(() => {
    if (!arranging) return
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.isComposing) return
      // The selection stays: it is the layout that is cancelled.
      event.preventDefault()
      editor.cancelLayout()
    }
    window.addEventListener('keydown', press, { capture: true })
    return () => {
      window.removeEventListener('keydown', press, { capture: true })
    }
  }, [arranging, editor])
  useEffect(() => editor.cancelLayout, [editor])
  return (
    arranging && (
      <p>
        {t('canvas.arranging', { count })}
        <Button size="compact-sm" variant="default" onClick={editor.cancelLayout}>
          {t('canvas.cancel')}
        </Button>
      </p>
    )
  )
})

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
