import { memo } from 'react'
import type { Correction } from '../../../../core/library/library'
import type { Table } from '../../../../core/format/doc'
import { useWords } from '../../../words/context'

interface CorrectionsProps {
  readonly corrected: Table<Correction>
  /** What a field is called. */
  readonly called: (field: string) => string
}

/** What was corrected, what stood there before, and why. */
export const Corrections = memo(function Corrections({ corrected, called }: CorrectionsProps) {
  const { t, name, ranged } = useWords()
  return (
    <section>
      <h4>{t('libraryPage.corrected')}</h4>
      <ul className="page-sources">
        {Object.entries(corrected).map(([field, { before, reason, confidence }]) => (
          <li key={field}>
            <span className="label" data-confidence={confidence}>
              {t(`confidence.${confidence}`)}
            </span>{' '}
            <b>{called(field)}</b>
            {before !== undefined && ` · ${t('libraryPage.before', { before: ranged(before) })}`}
            {` · ${name(reason)}`}
          </li>
        ))}
      </ul>
    </section>
  )
})
