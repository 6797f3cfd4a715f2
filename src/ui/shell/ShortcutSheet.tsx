import { Button, Switch } from '@mantine/core'
import { memo } from 'react'
import { allCommands } from '../commands/commands'
import { keysText } from '../commands/keys'
import { useActions, useApp, useWords } from '../words/context'
import type { MessageKey } from '../words/catalogues'
import { Sheet } from '../parts/Sheet'

/** What keys and the pointer do together, or without a command. */
const gestures: readonly { readonly keys: readonly string[]; readonly text: MessageKey }[] = [
  { keys: ['←', '→', '↑', '↓'], text: 'command.move' },
  { keys: ['←', '→', '↑', '↓'], text: 'command.walk' },
  { keys: ['Enter'], text: 'command.details' },
  { keys: ['Shift', 'mod'], text: 'command.box' },
  { keys: ['1', '9'], text: 'command.scenarios' },
  { keys: ['Space'], text: 'command.pan' },
  { keys: ['Shift F10'], text: 'command.menu' },
  { keys: ['Esc'], text: 'command.clear' },
]

const shortcuts = [
  ...allCommands.flatMap(([, { keys = [], text }]) => (keys.length > 0 ? [{ keys, text }] : [])),
  ...gestures,
]

/** Every shortcut of the canvas and what it does; those of a single key can be turned off. */
export const ShortcutSheet = memo(function ShortcutSheet() {
  const { t } = useWords()
  const { ask, toggle, takeTour } = useActions()
  const opened = useApp(({ dialog }) => dialog?.kind === 'shortcuts')
  const singleKeys = useApp(({ toggles }) => toggles.singleKeys)
  return (
    <Sheet opened={opened} title={t('editor.shortcuts')} size="lg">
      <Switch
        className="single-keys"
        label={t('editor.singleKeys')}
        checked={singleKeys}
        onChange={() => {
          toggle('singleKeys')
        }}
      />
      <dl className="shortcut-sheet">
        {shortcuts.map(({ keys, text }) => (
          <div key={text}>
            <dt>
              {keys.map((each) => (
                <kbd key={each}>{keysText(each)}</kbd>
              ))}
            </dt>
            <dd>{t(text)}</dd>
          </div>
        ))}
      </dl>
      <div className="documents-acts">
        <Button size="compact-sm" variant="default" onClick={takeTour}>
          {t('tour.again')}
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => {
            ask({ kind: 'glossary' })
          }}
        >
          {t('glossary.title')}
        </Button>
      </div>
    </Sheet>
  )
})
