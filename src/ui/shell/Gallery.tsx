import { lookUp } from '../../core/base/lookUp'
import { Button } from '@mantine/core'
import { memo, useEffect, useMemo, useState } from 'react'
import type { NetworkDoc } from '../../core/format/doc'
import { provenance } from '../../state/shown/provenance'
import { NetworkThumbnail } from '../scene/NetworkThumbnail'
import { useApp, useWiring, useWords } from '../words/context'
import type { DocumentLists } from './useDocuments'

/** The bundled networks, each with what it is about and what it rests on. */
export const Gallery = memo(function Gallery({ lists }: { readonly lists: DocumentLists }) {
  const { t } = useWords()
  const { gallery } = useWiring()
  const [docs, setDocs] = useState<Readonly<Record<string, NetworkDoc>>>({})
  useEffect(() => {
    for (const { id, load } of gallery)
      void load().then((doc) => {
        setDocs((before) => ({ ...before, [id]: doc }))
      })
  }, [gallery])
  return (
    <section aria-labelledby="documents-examples">
      <h2 id="documents-examples">{t('gallery.title')}</h2>
      <ul className="gallery">
        {gallery.map(({ id }) => {
          const doc = lookUp(docs, id)
          return doc === undefined ? null : <GalleryCard key={id} id={id} doc={doc} lists={lists} />
        })}
      </ul>
    </section>
  )
})

interface GalleryCardProps {
  readonly id: string
  readonly doc: NetworkDoc
  readonly lists: DocumentLists
}

const levels = ['seen', 'recalled', 'derived', 'assumed'] as const

const counted = ['processes', 'flows', 'scenarios'] as const

const GalleryCard = memo(function GalleryCard({ id, doc, lists }: GalleryCardProps) {
  const { t, name } = useWords()
  const { documents } = useWiring()
  const library = useApp((state) => state.library)
  const current = useApp((state) => state.documentId === id && state.keptId === null)
  const { sources, total, claims } = useMemo(() => provenance(doc, library), [doc, library])
  const founded = levels
    .filter((level) => sources[level] > 0)
    .map((level) => `${String(sources[level])} ${t(`confidence.${level}`)}`)
  return (
    <li>
      <NetworkThumbnail doc={doc} />
      <div className="gallery-words">
        <h3>{name(doc.name)}</h3>
        <p className="muted">
          {counted
            .map((what) => t(`count.${what}`, { count: Object.keys(doc[what] ?? {}).length }))
            .join(t('gallery.comma'))}
        </p>
        {doc.about !== undefined && (
          <p className="gallery-about" title={name(doc.about)}>
            {name(doc.about)}
          </p>
        )}
        {total > 0 && (
          <p className="muted">
            {t('gallery.sources', { count: total, founded: founded.join(t('gallery.comma')) })}
          </p>
        )}
        {claims.length > 0 && (
          <p className="muted">{t('gallery.claims', { claims: claims.join(' · ') })}</p>
        )}
        <Button
          size="compact-sm"
          variant={current ? 'default' : 'filled'}
          disabled={current}
          onClick={() => void lists.leave((givenUp) => documents.openExample(id, givenUp))}
        >
          {t(current ? 'gallery.current' : 'gallery.open')}
        </Button>
      </div>
    </li>
  )
})
