import type { ReactNode } from 'react'
import { createContext, memo, use, useId, useMemo, useState } from 'react'
import type { FieldPath } from '../../../core/edit/fields'
import { useIssuesAt } from '../../fields/useField'
import { useWords } from '../../words/context'

interface Folds {
  readonly open: ReadonlySet<string>
  readonly toggle: (id: string) => void
}

const FoldContext = createContext<Folds>({ open: new Set(), toggle: () => undefined })

/** Remembers which parts of the forms are open, so that they stay so from one process to the next. */
export const FoldMemory = memo(function FoldMemory({ children }: { readonly children: ReactNode }) {
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set())
  const folds = useMemo(
    () => ({
      open,
      toggle: (id: string) => {
        setOpen((before) => {
          const after = new Set(before)
          if (!after.delete(id)) after.add(id)
          return after
        })
      },
    }),
    [open],
  )
  return <FoldContext value={folds}>{children}</FoldContext>
})

interface FoldProps {
  /** Under which it is remembered to be open. */
  readonly id: string
  readonly title: string
  readonly beside?: string | undefined
  /** Where its fields stand in the document, to say when something there is wrong. */
  readonly at: FieldPath
  readonly children: ReactNode
}

/** A part of a form that opens on demand. */
export const Fold = memo(function Fold({ id, title, beside, at, children }: FoldProps) {
  const { t } = useWords()
  const { open, toggle } = use(FoldContext)
  const content = useId()
  const isOpen = open.has(id)
  const wrong = useIssuesAt(at).some((issue) => issue.severity === 'error')
  return (
    <div className="fold">
      <h4>
        <button
          type="button"
          aria-expanded={isOpen}
          aria-controls={isOpen ? content : undefined}
          onClick={() => {
            toggle(id)
          }}
        >
          <span className="fold-mark" aria-hidden="true" />
          <span className="fold-title">{title}</span>
          {beside !== undefined && <span className="muted">{beside}</span>}
          {wrong && !isOpen && <span className="fold-wrong">{t('edit.wrong')}</span>}
        </button>
      </h4>
      {isOpen && (
        <div className="fields" id={content}>
          {children}
        </div>
      )}
    </div>
  )
})
