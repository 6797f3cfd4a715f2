import { ReactFlowProvider } from '@xyflow/react'
import { memo } from 'react'
import { currentDoc, drawnNetwork, shownAnswer } from '../../state/selectors'
import { Canvas } from '../canvas/Canvas'
import { ConnectDialog } from '../canvas/ConnectDialog'
import { RenameDialog } from '../canvas/RenameDialog'
import { useEditor } from '../canvas/useEditor'
import { useApp, useWords } from '../context'
import { LibraryPanel } from '../library/LibraryPanel'
import { OutlinePanel } from '../outline/OutlinePanel'
import { Announcer } from './Announcer'
import { Glossary } from './Glossary'
import { Palette } from './Palette'
import { Rail } from './Rail'
import { Shortcuts } from './Shortcuts'
import { ShortcutSheet } from './ShortcutSheet'
import { useLongPress } from './useLongPress'

/** The canvas with its library, dialogs and shortcuts; a new one for each document. */
export const Workbench = memo(function Workbench() {
  const { t } = useWords()
  const documentId = useApp((state) => state.documentId)
  const ready = useApp((state) => currentDoc(state) !== null && drawnNetwork(state) !== null)
  return ready ? (
    <ReactFlowProvider key={documentId}>
      <Bench />
    </ReactFlowProvider>
  ) : (
    <p className="loading" role="status">
      {t('app.loading')}
    </p>
  )
})

const Bench = memo(function Bench() {
  const doc = useApp(currentDoc)
  const network = useApp(drawnNetwork)
  const answer = useApp(shownAnswer)
  const editor = useEditor()
  useLongPress()
  if (doc === null || network === null) return null
  return (
    <>
      <Rail />
      <LibraryPanel editor={editor} />
      <OutlinePanel editor={editor} />
      <Canvas doc={doc} network={network} answer={answer} />
      <ConnectDialog editor={editor} />
      <RenameDialog editor={editor} />
      <Palette editor={editor} />
      <ShortcutSheet />
      <Glossary />
      <Announcer />
      <Shortcuts editor={editor} />
    </>
  )
})
