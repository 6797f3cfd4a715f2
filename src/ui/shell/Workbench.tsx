import { ReactFlowProvider } from '@xyflow/react'
import { memo } from 'react'
import { currentDoc, drawnNetwork, shownAnswer } from '../../state/shown/selectors'
import { Canvas } from '../canvas/Canvas'
import { useEditor } from '../editor/useEditor'
import { useApp, useWords } from '../words/context'
import { LibraryPanel } from '../panels/library/LibraryPanel'
import { later } from '../parts/later'
import { OutlinePanel } from '../panels/outline/OutlinePanel'
import { useFirstAnswer } from '../parts/useFirstAnswer'
import { Announcer } from './Announcer'
import { Rail } from './Rail'
import { Shortcuts } from './Shortcuts'
import { useAsked } from './useAsked'
import { useLongPress } from './useLongPress'

const CanvasDialogs = later(async () => (await import('./CanvasDialogs')).CanvasDialogs)

/** The canvas with its library, dialogs and shortcuts; a new one for each document. */
export const Workbench = memo(function Workbench() {
  const { t } = useWords()
  const documentId = useApp((state) => state.documentId)
  const ready = useApp((state) => currentDoc(state) !== null && drawnNetwork(state) !== null)
  const solved = useFirstAnswer()
  return ready && solved ? (
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
  const asked = useAsked()
  useLongPress()
  if (doc === null || network === null) return null
  return (
    <>
      <Rail />
      <LibraryPanel editor={editor} />
      <OutlinePanel editor={editor} />
      <Canvas doc={doc} network={network} answer={answer} />
      {asked && <CanvasDialogs editor={editor} />}
      <Announcer />
      <Shortcuts editor={editor} />
    </>
  )
})
