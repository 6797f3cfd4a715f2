import { Modal } from '@mantine/core'
import { useMounted } from '@mantine/hooks'
import type { ReactNode } from 'react'
import { memo } from 'react'
import { useActions, useWords } from '../words/context'

interface SheetProps {
  readonly opened: boolean
  readonly title: string
  readonly size?: 'lg' | 'xl'
  readonly children: ReactNode
}

/**
 * A dialog over the canvas, there at once; closed, nothing is asked any more. One that is drawn open is opened only then,
 * since it gives the focus back to what had it when it opened.
 */
export const Sheet = memo(function Sheet({ opened, title, size, children }: SheetProps) {
  const { t } = useWords()
  const { ask } = useActions()
  const drawn = useMounted()
  return (
    <Modal
      opened={opened && drawn}
      onClose={() => {
        ask(null)
      }}
      title={title}
      {...(size !== undefined && { size })}
      closeButtonProps={{ 'aria-label': t('editor.close') }}
      transitionProps={{ duration: 0 }}
    >
      {children}
    </Modal>
  )
})
