import { CloseButton } from '@mantine/core'
import type { ReactNode } from 'react'
import { memo } from 'react'

interface SidePanelProps {
  readonly className: string
  readonly title: string
  /** What the button says that puts it away. */
  readonly closing: string
  readonly onClose: () => void
  /** Between the title and the button. */
  readonly beside?: ReactNode
  readonly children: ReactNode
}

/** A panel beside the canvas: its head, a way to put it away, and what it holds. */
export const SidePanel = memo(function SidePanel({
  className,
  title,
  closing,
  onClose,
  beside,
  children,
}: SidePanelProps) {
  return (
    <aside className={`side-panel ${className}`} aria-label={title}>
      <header>
        <h2>{title}</h2>
        {beside}
        <CloseButton aria-label={closing} onClick={onClose} />
      </header>
      {children}
    </aside>
  )
})
