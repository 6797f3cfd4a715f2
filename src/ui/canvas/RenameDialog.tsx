import { Button, Modal, TextInput } from '@mantine/core'
import { memo, useState } from 'react'
import { entryOf, processNameOf } from '../../core/edit/ports'
import type { Text } from '../../core/text'
import { useActions, useApp, useWords } from '../context'
import type { Editor } from './useEditor'

/** Asks for another name of a process, in the language that is being used. */
export const RenameDialog = memo(function RenameDialog({ editor }: { readonly editor: Editor }) {
  const { t, name } = useWords()
  const { ask } = useActions()
  const id = useApp(({ dialog }) => (dialog?.kind === 'rename' ? dialog.process : null))
  const process = useApp(({ doc }) => entryOf(doc?.processes, id ?? undefined))
  const library = useApp((state) => state.library)
  const old =
    id === null || process === undefined || library === null
      ? null
      : processNameOf(id, process, library)
  return (
    <Modal
      opened={old !== null}
      onClose={() => {
        ask(null)
      }}
      title={t('rename.title', { name: old === null ? '' : name(old) })}
      closeButtonProps={{ 'aria-label': t('editor.close') }}
      transitionProps={{ duration: 0 }}
    >
      {old !== null && id !== null && (
        <NameForm
          old={old}
          onName={(text) => {
            ask(null)
            editor.rename(id, text)
          }}
        />
      )}
    </Modal>
  )
})

interface NameFormProps {
  readonly old: Text
  readonly onName: (name: Text) => void
}

const NameForm = memo(function NameForm({ old, onName }: NameFormProps) {
  const { t, name, language } = useWords()
  const [text, setText] = useState(() => name(old))
  return (
    <form
      className="rename-form"
      onSubmit={(event) => {
        event.preventDefault()
        const clean = text.trim()
        if (clean !== '') onName({ ...old, [language]: clean })
      }}
    >
      <TextInput
        data-autofocus
        label={t('rename.field')}
        maxLength={120}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value)
        }}
        onFocus={(event) => {
          event.currentTarget.select()
        }}
      />
      <Button type="submit" disabled={text.trim() === ''}>
        {t('rename.save')}
      </Button>
    </form>
  )
})
