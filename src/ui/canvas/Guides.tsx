import { ViewportPortal } from '@xyflow/react'
import { memo } from 'react'
import type { Guide } from '../scene/guides'

/** Lines on which a card that is dragged stands with others. */
export const Guides = memo(function Guides({ guides }: { readonly guides: readonly Guide[] }) {
  return (
    <ViewportPortal>
      {guides.map(({ axis, at, from, to }) => (
        <div
          key={axis}
          className="guide"
          aria-hidden="true"
          style={
            axis === 'x'
              ? { transform: `translate(${String(at)}px, ${String(from)}px)`, height: to - from }
              : { transform: `translate(${String(from)}px, ${String(at)}px)`, width: to - from }
          }
          data-axis={axis}
        />
      ))}
    </ViewportPortal>
  )
})
