import { Button, Modal } from '@mantine/core'
import { memo, useEffect, useState } from 'react'
import type { NetworkDoc } from '../../core/network/doc'
import { useActions, useApp, useWiring, useWords } from '../context'

interface GalleryProps {
  readonly opened: boolean
  readonly onClose: () => void
}

/** The bundled networks, each with what it is about and what it rests on. */
export const Gallery = memo(function Gallery({ opened, onClose }: GalleryProps) {
  const { t } = useWords()
  const { gallery } = useWiring()
  const [docs, setDocs] = useState<Readonly<Record<string, NetworkDoc>>>({})
  useEffect(() => {
    if (!opened) return
    for (const { id, load } of gallery)
      void load().then((doc) => {
        setDocs((before) => ({ ...before, [id]: doc }))
      })
  }, [opened, gallery])
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('gallery.title')}
      size="xl"
      closeButtonProps={{ 'aria-label': t('gallery.close') }}
    >
      <ul className="gallery">
        {gallery.map(({ id }) => {
          const doc = docs[id]
          return doc === undefined ? null : (
            <GalleryCard key={id} id={id} doc={doc} onClose={onClose} />
          )
        })}
      </ul>
    </Modal>
  )
})

interface GalleryCardProps {
  readonly id: string
  readonly doc: NetworkDoc
  readonly onClose: () => void
}

const GalleryCard = memo(function GalleryCard({ id, doc, onClose }: GalleryCardProps) {
  const { t, name } = useWords()
  const { open } = useActions()
  const current = useApp((state) => state.documentId === id)
  const sources = Object.values(doc.sources ?? {}).map((source) => source.title)
  return (
    <li>
      <h2>{name(doc.name)}</h2>
      <p className="muted">
        {t('gallery.processes', {
          count: Object.keys(doc.processes).length,
          flows: Object.keys(doc.flows).length,
        })}
      </p>
      {doc.about !== undefined && <p>{name(doc.about)}</p>}
      {sources.length > 0 && (
        <p className="muted">{t('gallery.sources', { sources: sources.join(' · ') })}</p>
      )}
      <Button
        size="compact-sm"
        variant={current ? 'default' : 'filled'}
        onClick={() => {
          if (!current) open(id, doc)
          onClose()
        }}
      >
        {t(current ? 'gallery.current' : 'gallery.open')}
      </Button>
    </li>
  )
})
