import { useElementSize } from '@mantine/hooks'
import { memo, useCallback } from 'react'
import type { SankeyView } from '../../state/views'
import { useApp, useWords } from '../words/context'
import type { PanelProps } from '../parts/panel'
import { useKept } from '../parts/useKept'
import { SankeyControls } from './SankeyControls'
import { SankeyResult } from './SankeyResult'
import { useOther } from './useOther'
import { firstView, useSankey } from './useSankey'

/** What passes in the shown answer as a Sankey diagram with its tables, alone or less what passes in another. */
export const SankeyPanel = memo(function SankeyPanel({ label }: PanelProps) {
  const { t } = useWords()
  const [view, setView] = useKept('sankey', firstView)
  const { ref, width } = useElementSize()
  const stale = useApp((state) => state.running)
  const { others, other, solved, isWorking } = useOther(view.against)
  const shown = useSankey(view, solved)
  const change = useCallback(
    (some: Partial<SankeyView>) => {
      setView({ ...view, ...some })
    },
    [view, setView],
  )
  return (
    <div ref={ref} className="sankey-panel" data-stale={stale} data-large={view.large}>
      {shown === null ? (
        <p className="muted">{t('sankey.none')}</p>
      ) : (
        <>
          <SankeyControls {...{ view, shown, others, other }} onView={change} />
          {other !== null && solved === null ? (
            <p role="status">
              {isWorking
                ? t('sankey.working', { other: other.label })
                : t('sankey.noOther', { other: other.label })}
            </p>
          ) : (
            <SankeyResult {...{ label, shown, width }} other={other?.label ?? null} />
          )}
        </>
      )}
    </div>
  )
})
