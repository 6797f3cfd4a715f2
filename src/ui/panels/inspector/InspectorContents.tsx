import { memo } from 'react'
import { lookUp } from '../../../core/base/lookUp'
import type { Network } from '../../../core/network/network'
import type { Selection } from '../../../state/state'
import { useApp } from '../../words/context'
import { CommodityForm } from './CommodityForm'
import { CommodityPanel } from './CommodityPanel'
import { DocumentPanel } from './DocumentPanel'
import { FlowForm } from './FlowForm'
import { FlowPanel } from './FlowPanel'
import { FoldMemory } from './Fold'
import { ProcessForm } from './ProcessForm'
import { ProcessPanel } from './ProcessPanel'

interface InspectorContentsProps {
  /** null for the document. */
  readonly selection: Selection | null
  readonly network: Network | null
}

/** The panels and forms of what is looked at. */
export const InspectorContents = memo(function InspectorContents({
  selection,
  network,
}: InspectorContentsProps) {
  return (
    <FoldMemory>
      {selection === null ? (
        <DocumentPanel />
      ) : (
        <Selected key={`${selection.kind} ${selection.id}`} network={network} {...selection} />
      )}
    </FoldMemory>
  )
})

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
