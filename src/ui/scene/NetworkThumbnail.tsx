import { memo, useMemo } from 'react'
import type { NetworkDoc } from '../../core/format/doc'
import { useApp } from '../words/context'
import { thumbnailOf } from './thumbnail'

/** What a document looks like, small; its name stands beside it, so it is silent to screen readers. */
export const NetworkThumbnail = memo(function NetworkThumbnail({
  doc,
}: {
  readonly doc: NetworkDoc
}) {
  const library = useApp((state) => state.library)
  const drawing = useMemo(
    () => (library === null ? null : thumbnailOf(doc, library)),
    [doc, library],
  )
  return (
    <svg className="thumbnail" viewBox={drawing?.viewBox ?? '0 0 100 60'} aria-hidden="true">
      {drawing?.flows.map(({ id, path, commodity, reuse }) => (
        <path key={id} d={path} data-commodity={commodity} data-reuse={reuse} />
      ))}
      {drawing?.cards.map(({ id, x, y, width, height, kind, about }) => (
        <rect
          key={id}
          {...{ x, y, width, height }}
          rx={kind === 'junction' ? width / 2 : 10}
          data-kind={kind}
          data-about={about ?? undefined}
        />
      ))}
    </svg>
  )
})
