import { useElementSize } from '@mantine/hooks'
import { memo, useCallback, useState } from 'react'
import { useApp, useWords } from '../context'
import { SankeyControls } from './SankeyControls'
import { SankeyResult } from './SankeyResult'
import { useOther } from './useOther'
import type { SankeyView } from './useSankey'
import { firstView, useSankey } from './useSankey'

/** What passes in the shown answer as a Sankey diagram with its tables, alone or less what passes in another. */
export const SankeyPanel = memo(function SankeyPanel() {
  const { t } = useWords()
  const [view, setView] = useState(firstView)
  const [large, setLarge] = useState(false)
  const { ref, width } = useElementSize()
  const stale = useApp((state) => state.running)
  const { others, solved, isWorking } = useOther(view.against)
  const shown = useSankey(view, solved)
  const change = useCallback((some: Partial<SankeyView>) => {
    setView((before) => ({ ...before, ...some }))
  }, [])
  const other = others.find(({ id }) => id === view.against) ?? null
  return (
    <div ref={ref} className="sankey-panel" data-stale={stale} data-large={large}>
      {shown === null ? (
        <p className="muted">{t('sankey.none')}</p>
      ) : (
        <>
          <SankeyControls {...{ view, shown, others, large }} onView={change} onLarge={setLarge} />
          {other !== null && solved === null ? (
            <p role="status">
              {isWorking
                ? t('sankey.working', { other: other.label })
                : t('sankey.noOther', { other: other.label })}
            </p>
          ) : (
            <SankeyResult shown={shown} other={other?.label ?? null} width={width} />
          )}
        </>
      )}
    </div>
  )
})
