import { memo } from 'react'
import { ConnectDialog } from '../canvas/ConnectDialog'
import { RenameDialog } from '../canvas/RenameDialog'
import type { Editor } from '../editor/useEditor'
import { Glossary } from './Glossary'
import { Palette } from './Palette'
import { ShortcutSheet } from './ShortcutSheet'

/** What is asked for over the canvas. */
export const CanvasDialogs = memo(function CanvasDialogs({ editor }: { readonly editor: Editor }) {
  return (
    <>
      <ConnectDialog editor={editor} />
      <RenameDialog editor={editor} />
      <Palette editor={editor} />
      <ShortcutSheet />
      <Glossary />
    </>
  )
})
