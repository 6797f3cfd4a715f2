import { Button, Modal, TextInput } from '@mantine/core'
import { useMounted } from '@mantine/hooks'
import { memo, useCallback, useState } from 'react'
import { blankDoc } from '../../state/files/text'
import { useActions, useApp, useWiring, useWords } from '../words/context'
import { DocumentsList } from './DocumentsList'
import { DocumentsMessages } from './DocumentsMessages'
import { DocumentsTrash } from './DocumentsTrash'
import { DownloadCopy } from './DownloadCopy'
import { Gallery } from './Gallery'
import { OpenFile } from '../parts/OpenFile'
import { useOpenFile } from '../parts/useOpenFile'
import { useDocuments, type DocumentLists } from './useDocuments'

/** The user's documents, the examples, the trash; new ones, and files in and out. */
export const Documents = memo(function Documents() {
  const { t } = useWords()
  const { ask } = useActions()
  const openFile = useOpenFile()
  const opened = useApp(({ dialog }) => dialog?.kind === 'documents')
  const problem = useApp(({ dialog }) => (dialog?.kind === 'documents' ? dialog.problem : null))
  const onClose = useCallback(() => {
    ask(null)
  }, [ask])
  const lists = useDocuments(opened, onClose)
  const drawn = useMounted()
  return (
    <Modal
      opened={opened && drawn}
      onClose={onClose}
      title={t('documents.title')}
      size="xl"
      closeButtonProps={{ 'aria-label': t('documents.close') }}
    >
      <div className="documents">
        <div className="documents-acts">
          <OpenFile onFile={openFile} focused />
          <NewDocument lists={lists} />
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
