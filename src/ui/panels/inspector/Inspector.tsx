import { memo } from 'react'
import { CloseButton } from '@mantine/core'
import { fieldAt } from '../../../core/edit/fields'
import type { Network } from '../../../core/network/network'
import { drawnNetwork } from '../../../state/shown/selectors'
import type { Selection } from '../../../state/state'
import { useActions, useApp, useWiring, useWords } from '../../words/context'
import { later } from '../../parts/later'
import { useFirstAnswer } from '../../parts/useFirstAnswer'
import { leaveInspector } from '../../parts/enterInspector'

const InspectorContents = later(async () => (await import('./InspectorContents')).InspectorContents)

/** What is selected, and the fields to edit it; with nothing selected, the document. */
export const Inspector = memo(function Inspector() {
  const { t } = useWords()
  const { select } = useActions()
  const { store, actions } = useWiring()
  const selection = useApp((state) => state.selection)
  const network = useApp(drawnNetwork)
  const solved = useFirstAnswer()
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
      {solved && <InspectorContents selection={found ? selection : null} network={network} />}
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
