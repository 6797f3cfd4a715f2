import { memo } from 'react'
import type { Correction } from '../../../core/library/library'
import type { Table } from '../../../core/network/doc'
import { useWords } from '../../context'
import { ranged } from '../../format'

/** What was corrected, what stood there before, and why. */
export const Corrections = memo(function Corrections({
  corrected,
}: {
  readonly corrected: Table<Correction>
}) {
  const { t } = useWords()
  return (
    <section>
      <h4>{t('libraryPage.corrected')}</h4>
      <ul className="page-sources">
        {Object.entries(corrected).map(([field, { before, reason, confidence }]) => (
          <li key={field}>
            <span className="label" data-confidence={confidence}>
              {t(`confidence.${confidence}`)}
            </span>{' '}
            <b>{field}</b>
            {before !== undefined && ` · ${t('libraryPage.before', { before: ranged(before) })}`}
            {` · ${reason}`}
          </li>
        ))}
      </ul>
    </section>
  )
})
