import { memo, useState } from 'react'
import type { Network } from '../../../core/network/network'
import type { MenuPlace } from '../../canvas/CanvasMenu'
import { CanvasMenu } from '../../canvas/CanvasMenu'
import type { Editor } from '../../editor/useEditor'
import { useWords } from '../../words/context'
import { OutlineBar } from './OutlineBar'
import { OutlineTree } from './OutlineTree'
import { useOutline } from './useOutline'

interface OutlineContentsProps {
  readonly editor: Editor
  readonly network: Network
}

/** The tree, and what can be done with the row that is chosen. */
export const OutlineContents = memo(function OutlineContents({
  editor,
  network,
}: OutlineContentsProps) {
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
