import { Button, TextInput } from '@mantine/core'
import { memo, useState } from 'react'
import { entryOf, processNameOf } from '../../core/edit/ports'
import type { Library } from '../../core/library/library'
import type { NetworkDoc } from '../../core/format/doc'
import type { Text } from '../../core/base/text'
import type { Dialog } from '../../state/state'
import { useActions, useApp, useWords } from '../words/context'
import { Sheet } from '../parts/Sheet'
import type { Editor } from '../editor/useEditor'

/** Asks for another name of a process or a zone, in the language that is being used. */
export const RenameDialog = memo(function RenameDialog({ editor }: { readonly editor: Editor }) {
  const { t, name } = useWords()
  const { ask } = useActions()
  const dialog = useApp((state) => state.dialog)
  const doc = useApp((state) => state.doc)
  const library = useApp((state) => state.library)
  const old = doc === null || library === null ? null : nameIn(dialog, doc, library)
  return (
    <Sheet opened={old !== null} title={t('rename.title', { name: old === null ? '' : name(old) })}>
      {old !== null && (
        <NameForm
          old={old}
          onName={(text) => {
            ask(null)
            if (dialog?.kind === 'rename') editor.rename(dialog.process, text)
            if (dialog?.kind === 'renameZone') editor.renameZone(dialog.zone, text)
          }}
        />
      )}
    </Sheet>
  )
})

/** The name that a dialog asks to change; null where it asks for something else, or what it names is gone. */
function nameIn(dialog: Dialog | null, doc: NetworkDoc, library: Library): Text | null {
  if (dialog?.kind === 'renameZone') return entryOf(doc.zones, dialog.zone)?.name ?? null
  if (dialog?.kind !== 'rename') return null
  const process = entryOf(doc.processes, dialog.process)
  return process === undefined ? null : processNameOf(dialog.process, process, library)
}

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
