import type { ReactNode } from 'react'
import { memo } from 'react'
import type { Issue } from '../../../core/base/issue'
import { useWords } from '../../words/context'
import { IssueNote } from '../../fields/IssueNote'

interface EditSectionProps {
  /** What is edited, by its id in the document; null for the document itself. */
  readonly id: string | null
  /** Said between the head and the issues. */
  readonly beside?: ReactNode
  readonly issues: readonly Issue[]
  readonly children: ReactNode
}

/** The forms of one element of the document: which, what is wrong with it, and its fields. */
export const EditSection = memo(function EditSection({
  id,
  beside,
  issues,
  children,
}: EditSectionProps) {
  const { t } = useWords()
  return (
    <section className="section edit" aria-label={t('edit.title')}>
      <h3>
        {t('edit.title')}
        {id !== null && <span className="muted">{id}</span>}
      </h3>
      {beside}
      <IssueNote issues={issues} />
      {children}
    </section>
  )
})
