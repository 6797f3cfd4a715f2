import { lookUp } from '../../../../core/base/lookUp'
import { memo } from 'react'
import type { Library } from '../../../../core/library/library'
import type { Confidence, Table } from '../../../../core/format/doc'
import { useWords } from '../../../words/context'

interface SourceListProps {
  readonly sources: Table<Confidence>
  readonly library: Library
}

/** Sources with their title, where they are found and how well they are known. */
export const SourceList = memo(function SourceList({ sources, library }: SourceListProps) {
  const { t } = useWords()
  return (
    <ul className="page-sources">
      {Object.entries(sources).map(([id, confidence]) => {
        const source = Object.hasOwn(library.sources, id) ? lookUp(library.sources, id) : undefined
        const title = source?.title ?? id
        return (
          <li key={id}>
            <span className="label" data-confidence={confidence}>
              {t(`confidence.${confidence}`)}
            </span>{' '}
            {source?.address === undefined ? (
              title
            ) : (
              <a href={source.address} target="_blank" rel="noreferrer">
                {title}
              </a>
            )}
            {source?.publication !== undefined && ` (${source.publication})`}
          </li>
        )
      })}
    </ul>
  )
})
