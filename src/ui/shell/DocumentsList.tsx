import { Button, TextInput } from '@mantine/core'
import { memo, useState } from 'react'
import type { DocumentEntry } from '../../state/documents/documentStore'
import { useApp, useWiring, useWords } from '../words/context'
import { clock } from '../words/clock'
import type { DocumentLists } from './useDocuments'

/** The user's own documents, newest first. */
export const DocumentsList = memo(function DocumentsList({
  lists,
}: {
  readonly lists: DocumentLists
}) {
  const { t } = useWords()
  return (
    <section aria-labelledby="documents-own">
      <h2 id="documents-own">{t('documents.own')}</h2>
      {lists.kept.length === 0 ? (
        <p className="muted">{t('documents.none')}</p>
      ) : (
        <ul className="documents-list">
          {lists.kept.map((entry) => (
            <Row key={entry.id} entry={entry} lists={lists} />
          ))}
        </ul>
      )}
    </section>
  )
})

interface RowProps {
  readonly entry: DocumentEntry
  readonly lists: DocumentLists
}

const Row = memo(function Row({ entry, lists }: RowProps) {
  const { t, name, language } = useWords()
  const { documents } = useWiring()
  const current = useApp((state) => state.keptId === entry.id)
  const [renaming, setRenaming] = useState(false)
  const title = name(entry.title)
  return (
    <li>
      {renaming ? (
        <Rename
          title={title}
          onName={(text) => {
            setRenaming(false)
            if (text !== null && text !== title)
              void lists.stay(() => documents.rename(entry.id, { en: text }))
          }}
        />
      ) : (
        <div className="documents-title">
          <h3>{title}</h3>
          <p className="muted">
            {current && `${t('documents.current')} · `}
            {clock(entry.updatedAt, language)}
          </p>
        </div>
      )}
      <div className="documents-acts" role="group" aria-label={title}>
        {!current && (
          <Button
            size="compact-sm"
            onClick={() => void lists.leave((givenUp) => documents.openKept(entry.id, givenUp))}
          >
            {t('documents.open')}
          </Button>
        )}
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => {
            setRenaming(true)
          }}
        >
          {t('documents.rename')}
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => void lists.stay(() => documents.duplicate(entry))}
        >
          {t('documents.duplicate')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => void lists.remove(entry)}>
          {t('documents.delete')}
        </Button>
      </div>
    </li>
  )
})

interface RenameProps {
  readonly title: string
  /** With null when the user thought better of it. */
  readonly onName: (text: string | null) => void
}

const Rename = memo(function Rename({ title, onName }: RenameProps) {
  const { t } = useWords()
  const [text, setText] = useState(title)
  return (
    <form
      className="documents-name"
      onSubmit={(event) => {
        event.preventDefault()
        onName(text.trim() === '' ? null : text.trim())
      }}
    >
      <TextInput
        size="xs"
        value={text}
        maxLength={200}
        data-autofocus
        autoFocus
        aria-label={t('documents.name')}
        onFocus={(event) => {
          event.currentTarget.select()
        }}
        onChange={(event) => {
          setText(event.currentTarget.value)
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
          event.stopPropagation()
          onName(null)
        }}
      />
      <Button type="submit" size="compact-sm">
        {t('documents.setName')}
      </Button>
    </form>
  )
})
