import { memo, useState } from 'react'
import type { Network } from '../../core/network/network'
import { drawnNetwork } from '../../state/selectors'
import type { MenuPlace } from '../canvas/CanvasMenu'
import { CanvasMenu } from '../canvas/CanvasMenu'
import type { Editor } from '../canvas/useEditor'
import { useActions, useApp, useWords } from '../context'
import { SidePanel } from '../SidePanel'
import { OutlineBar } from './OutlineBar'
import { OutlineTree } from './OutlineTree'
import { useOutline } from './useOutline'

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
      <Contents editor={editor} network={network} />
    </SidePanel>
  )
})

interface ContentsProps {
  readonly editor: Editor
  readonly network: Network
}

const Contents = memo(function Contents({ editor, network }: ContentsProps) {
  const { t } = useWords()
  const outline = useOutline(network)
  const [menu, setMenu] = useState<MenuPlace | null>(null)
  return (
    <>
      <OutlineBar editor={editor} row={outline.rows[outline.at]} />
      {outline.rows.length === 0 ? (
        <p className="muted outline-empty">{t('outline.empty')}</p>
      ) : (
        <OutlineTree network={network} outline={outline} onMenu={setMenu} />
      )}
      <CanvasMenu editor={editor} place={menu} onPlace={setMenu} />
    </>
  )
})
