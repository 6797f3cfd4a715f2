import type { ReactNode } from 'react'
import { memo } from 'react'
import type { Selection } from '../../state/state'
import { useActions } from '../words/context'

interface SelectLinkProps {
  /** One thing, or all that the words stand for. */
  readonly selects: Selection | readonly Selection[]
  readonly children: ReactNode
  readonly title?: string
}

/** Words that select what they name, everywhere at once. */
export const SelectLink = memo(function SelectLink({ selects, children, title }: SelectLinkProps) {
  const { select, mark } = useActions()
  return (
    <button
      type="button"
      className="link"
      title={title}
      onClick={() => {
        if ('kind' in selects) select(selects)
        else mark(selects)
      }}
    >
      {children}
    </button>
  )
})
