import { lookUp } from '../../core/lookUp'
import { memo } from 'react'
import { CloseButton } from '@mantine/core'
import { fieldAt } from '../../core/edit/fields'
import type { Network } from '../../core/network/network'
import { drawnNetwork } from '../../state/selectors'
import type { Selection } from '../../state/state'
import { useActions, useApp, useWiring, useWords } from '../context'
import { CommodityForm } from './CommodityForm'
import { CommodityPanel } from './CommodityPanel'
import { DocumentPanel } from './DocumentPanel'
import { leaveInspector } from './enterInspector'
import { FlowForm } from './FlowForm'
import { FlowPanel } from './FlowPanel'
import { FoldMemory } from './Fold'
import { ProcessForm } from './ProcessForm'
import { ProcessPanel } from './ProcessPanel'

/** What is selected, and the fields to edit it; with nothing selected, the document. */
export const Inspector = memo(function Inspector() {
  const { t } = useWords()
  const { select } = useActions()
  const { store, actions } = useWiring()
  const selection = useApp((state) => state.selection)
  const network = useApp(drawnNetwork)
  const found = useApp((state) => isThere(state.selection, network, state.doc))
  return (
    <aside
      className="inspector"
      id="inspector"
      aria-label={t('inspector.title')}
      tabIndex={-1}
      onKeyDown={(event) => {
        const { target } = event
        const open = target instanceof Element && target.matches('[aria-expanded="true"]')
        if (event.key !== 'Escape' || event.defaultPrevented || open) return
        if (leaveInspector(store.getState(), actions)) event.preventDefault()
      }}
    >
      {found && (
        <CloseButton
          className="inspector-close"
          aria-label={t('inspector.back')}
          onClick={() => {
            select(null)
          }}
        />
      )}
      <FoldMemory>
        {found && selection !== null ? (
          <Selected key={`${selection.kind} ${selection.id}`} network={network} {...selection} />
        ) : (
          <DocumentPanel />
        )}
      </FoldMemory>
    </aside>
  )
})

const tables = { process: 'processes', flow: 'flows', commodity: 'commodities' } as const

/** Whether something is drawn or written down; parameters and limits belong to the document as a whole. */
function isThere(selection: Selection | null, network: Network | null, doc: unknown): boolean {
  if (selection === null || selection.kind === 'parameter' || selection.kind === 'limit')
    return false
  const path = [tables[selection.kind], selection.id]
  return fieldAt(network, path) !== undefined || fieldAt(doc, path) !== undefined
}

interface SelectedProps extends Selection {
  readonly network: Network | null
}

/** What came of the selected element, and below it what the document says of it. */
const Selected = memo(function Selected({ kind, id, network }: SelectedProps) {
  const processDoc = useApp((state) =>
    kind === 'process' ? lookUp(state.doc?.processes, id) : undefined,
  )
  const flowDoc = useApp((state) => (kind === 'flow' ? lookUp(state.doc?.flows, id) : undefined))
  const process = kind === 'process' ? lookUp(network?.processes, id) : undefined
  const flow = kind === 'flow' ? lookUp(network?.flows, id) : undefined
  const commodity = kind === 'commodity' ? lookUp(network?.commodities, id) : undefined
  return (
    <>
      {network && process && <ProcessPanel network={network} process={process} />}
      {processDoc && <ProcessForm id={id} process={processDoc} />}
      {network && flow && <FlowPanel network={network} flow={flow} />}
      {flowDoc && <FlowForm id={id} flow={flowDoc} />}
      {commodity && <CommodityPanel commodity={commodity} />}
      {kind === 'commodity' && <CommodityForm id={id} />}
    </>
  )
})
