import { memo } from 'react'
import { drawnNetwork } from '../../../state/shown/selectors'
import type { Editor } from '../../editor/useEditor'
import { useActions, useApp, useWords } from '../../words/context'
import { later } from '../../parts/later'
import { SidePanel } from '../../parts/SidePanel'

const OutlineContents = later(async () => (await import('./OutlineContents')).OutlineContents)

/** The network in words, equal to its drawing: what there is, how much flows, and all that can be done with it. */
export const OutlinePanel = memo(function OutlinePanel({ editor }: { readonly editor: Editor }) {
  const { t } = useWords()
  const { toggleOutline } = useActions()
  const open = useApp((state) => state.outlineOpen)
  const network = useApp(drawnNetwork)
  if (!open || network === null) return null
  return (
    <SidePanel
      className="outline"
      title={t('outline.title')}
      closing={t('outline.close')}
      onClose={toggleOutline}
    >
      <OutlineContents editor={editor} network={network} />
    </SidePanel>
  )
})
