import { Button, FileButton, Modal, TextInput } from '@mantine/core'
import { memo, useState } from 'react'
import type { FileProblem, TextFile } from '../../state/documents/files'
import { blankDoc } from '../../state/documents/text'
import { useWiring, useWords } from '../context'
import { DocumentsList } from './DocumentsList'
import { DocumentsMessages } from './DocumentsMessages'
import { DocumentsTrash } from './DocumentsTrash'
import { DownloadCopy } from './DownloadCopy'
import { Gallery } from './Gallery'
import { useDocuments, type DocumentLists } from './useDocuments'

interface DocumentsProps {
  readonly opened: boolean
  readonly problem: FileProblem | 'unsaved' | null
  readonly openFile: (file: TextFile) => Promise<void>
  readonly onClose: () => void
}

/** The user's documents, the examples, the trash; new ones, and files in and out. */
export const Documents = memo(function Documents(props: DocumentsProps) {
  const { opened, problem, openFile, onClose } = props
  const { t } = useWords()
  const lists = useDocuments(opened, onClose)
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('documents.title')}
      size="xl"
      closeButtonProps={{ 'aria-label': t('documents.close') }}
    >
      <div className="documents">
        <div className="documents-acts">
          <NewDocument lists={lists} />
          <FileButton
            accept="application/json,.json"
            onChange={(file) => {
              if (file !== null) void openFile(file)
            }}
          >
            {(button) => (
              <Button {...button} size="compact-sm" variant="default">
                {t('documents.openFile')}
              </Button>
            )}
          </FileButton>
          <DownloadCopy label={t('documents.saveFile')} />
        </div>
        <p className="muted">{t('documents.drop')}</p>
        <DocumentsMessages problem={problem} lists={lists} />
        <DocumentsList lists={lists} />
        <Gallery lists={lists} />
        <DocumentsTrash lists={lists} />
      </div>
    </Modal>
  )
})

const NewDocument = memo(function NewDocument({ lists }: { readonly lists: DocumentLists }) {
  const { t } = useWords()
  const { documents } = useWiring()
  const [name, setName] = useState('')
  return (
    <form
      className="documents-name"
      onSubmit={(event) => {
        event.preventDefault()
        const doc = blankDoc(name.trim() === '' ? t('documents.unnamed') : name.trim())
        setName('')
        void lists.leave((givenUp) => documents.create(doc, givenUp))
      }}
    >
      <TextInput
        size="xs"
        value={name}
        maxLength={200}
        aria-label={t('documents.newName')}
        placeholder={t('documents.newName')}
        onChange={(event) => {
          setName(event.currentTarget.value)
        }}
      />
      <Button type="submit" size="compact-sm">
        {t('documents.new')}
      </Button>
    </form>
  )
})
