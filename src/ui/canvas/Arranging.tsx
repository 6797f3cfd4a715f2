import { Button } from '@mantine/core'
import { memo, useEffect } from 'react'
import { useApp, useWords } from '../context'
import type { Editor } from './useEditor'

/** Says that cards are being arranged, for as long as they are; Escape or the button cancels. */
export const Arranging = memo(function Arranging({ editor }: { readonly editor: Editor }) {
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
