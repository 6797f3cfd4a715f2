import { memo } from 'react'
import { CloseButton } from '@mantine/core'
import { shownNetwork } from '../../state/selectors'
import { useActions, useApp, useWords } from '../context'
import { CommodityPanel } from './CommodityPanel'
import { DocumentPanel } from './DocumentPanel'
import { FlowPanel } from './FlowPanel'
import { ProcessPanel } from './ProcessPanel'

/** What is selected; with nothing selected, the document. */
export const Inspector = memo(function Inspector() {
  const { t } = useWords()
  const { select } = useActions()
  const selection = useApp((state) => state.selection)
  const network = useApp(shownNetwork)
  const { kind, id } = selection ?? {}
  const process = kind === 'process' ? network?.processes[id ?? ''] : undefined
  const flow = kind === 'flow' ? network?.flows[id ?? ''] : undefined
  const commodity = kind === 'commodity' ? network?.commodities[id ?? ''] : undefined
  const found = process ?? flow ?? commodity
  return (
    <aside className="inspector" id="inspector" aria-label={t('inspector.title')} tabIndex={-1}>
      {found !== undefined && (
        <CloseButton
          className="inspector-close"
          aria-label={t('inspector.back')}
          onClick={() => {
            select(null)
          }}
        />
      )}
      {network && process !== undefined && (
        <ProcessPanel key={process.id} network={network} process={process} />
      )}
      {network && flow !== undefined && <FlowPanel key={flow.id} network={network} flow={flow} />}
      {commodity !== undefined && <CommodityPanel commodity={commodity} />}
      {found === undefined && <DocumentPanel />}
    </aside>
  )
})
