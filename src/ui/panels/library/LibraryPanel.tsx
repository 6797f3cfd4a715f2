import { memo } from 'react'
import type { Editor } from '../../editor/useEditor'
import { useActions, useApp, useWords } from '../../words/context'
import { later } from '../../parts/later'
import { SidePanel } from '../../parts/SidePanel'

const LibraryContents = later(async () => (await import('./LibraryContents')).LibraryContents)

/** The library beside the canvas: everything that can be added, by click or by drag. */
export const LibraryPanel = memo(function LibraryPanel({ editor }: { readonly editor: Editor }) {
  const { t } = useWords()
  const { toggleLibrary } = useActions()
  const open = useApp((state) => state.libraryOpen)
  const library = useApp((state) => state.library)
  if (!open) return null
  return (
    <SidePanel
      className="library"
      title={t('library.title')}
      closing={t('library.close')}
      onClose={toggleLibrary}
      beside={
        <a
          className="library-page-link"
          href="?library"
          target="_blank"
          rel="noreferrer"
          title={t('library.allLong')}
        >
          {t('library.all')}
        </a>
      }
    >
      {library !== null && <LibraryContents editor={editor} library={library} />}
    </SidePanel>
  )
})
