import type { ReactNode } from 'react'
import { memo } from 'react'
import type { Selection } from '../../state/state'
import { useActions } from '../context'

interface SelectLinkProps {
  readonly selects: Selection
  readonly children: ReactNode
  readonly title?: string
}

/** Words that select what they name, everywhere at once. */
export const SelectLink = memo(function SelectLink({ selects, children, title }: SelectLinkProps) {
  const { select } = useActions()
  return (
    <button
      type="button"
      className="link"
      title={title}
      onClick={() => {
        select(selects)
      }}
    >
      {children}
    </button>
  )
})
