import { lookUp } from '../../../core/base/lookUp'
import { Button, Menu } from '@mantine/core'
import { memo, useState } from 'react'
import { isShut } from '../../../state/edits'
import type { OutlineRow } from '../../../state/shown/outline'
import { currentDoc, drawnNetwork } from '../../../state/shown/selectors'
import type { Editor } from '../../editor/useEditor'
import { commands } from '../../commands/commands'
import type { CommandId } from '../../commands/commands'
import { keysText } from '../../commands/keys'
import { useCommands } from '../../commands/useCommands'
import { useActions, useApp, useWords } from '../../words/context'
import { useEscape } from '../../parts/useEscape'

interface OutlineBarProps {
  readonly editor: Editor
  /** The line that the keyboard is on. */
  readonly row: OutlineRow | undefined
}

/** What can be done from the outline with the line that is chosen; all of it can be undone. */
export const OutlineBar = memo(function OutlineBar({ editor, row }: OutlineBarProps) {
  const { t } = useWords()
  const { ask } = useActions()
  const marked = useApp((state) => state.marked)
  const cards = marked.filter(({ kind }) => kind === 'process').length
  // A port is joined by itself, whatever is selected.
  const port = row?.kind === 'port' ? row.id : null
  const process = port === null ? null : (row?.process ?? null)
  return (
    <div className="outline-bar" role="toolbar" aria-label={t('outline.bar')}>
      <Act id="addProcess" editor={editor} />
      {process === null ? (
        <Act id="connect" editor={editor} />
      ) : (
        <Button
          size="compact-xs"
          variant="default"
          onClick={() => {
            ask({ kind: 'connect', process, port, at: null })
          }}
        >
          {t('command.connect')}
        </Button>
      )}
      <Act id="rename" editor={editor} />
      <Act id="duplicate" editor={editor} />
      {cards > 0 && <ZoneMenu editor={editor} />}
      <ReuseButton />
      <Act id="remove" editor={editor} />
    </div>
  )
})

interface ActProps {
  readonly id: CommandId
  readonly editor: Editor
}

/** A command of the registry, where it makes sense now. */
const Act = memo(function Act({ id, editor }: ActProps) {
  const { t } = useWords()
  const { run } = useCommands(editor)
  const command = commands[id]
  const allowed = useApp((state) => command.allowed?.(state) ?? true)
  const [keys] = command.keys ?? []
  if (!allowed) return null
  return (
    <Button
      size="compact-xs"
      variant="default"
      title={keys === undefined ? undefined : keysText(keys)}
      onClick={() => {
        run(command)
      }}
    >
      {t(command.text)}
    </Button>
  )
})

/** Moves the marked processes into a zone, or out of theirs. */
const ZoneMenu = memo(function ZoneMenu({ editor }: { readonly editor: Editor }) {
  const { t, name } = useWords()
  const zones = useApp((state) => currentDoc(state)?.zones)
  const [opened, setOpened] = useState(false)
  useEscape(opened, () => {
    setOpened(false)
  })
  return (
    <Menu
      opened={opened}
      onChange={setOpened}
      position="bottom-start"
      returnFocus
      withInitialFocusPlaceholder={false}
      transitionProps={{ duration: 0 }}
    >
      <Menu.Target>
        <Button size="compact-xs" variant="default">
          {t('outline.moveTo')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {Object.entries(zones ?? {}).map(([id, zone]) => (
          <Menu.Item
            key={id}
            onClick={() => {
              editor.moveToZone(id)
            }}
          >
            {name(zone.name)}
          </Menu.Item>
        ))}
        <Menu.Item onClick={editor.group}>{t('command.group')}</Menu.Item>
        <Menu.Item onClick={editor.ungroup}>{t('command.ungroup')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
})

/** Shuts the selected reuse flow, or lets it flow again. */
const ReuseButton = memo(function ReuseButton() {
  const { t } = useWords()
  const { switchFlow } = useActions()
  const id = useApp(({ selection }) => (selection?.kind === 'flow' ? selection.id : null))
  const reuse = useApp((state) => lookUp(drawnNetwork(state)?.flows, id ?? '')?.reuse === true)
  const shut = useApp((state) => isShut(lookUp(currentDoc(state)?.flows, id ?? '')))
  if (id === null || !reuse) return null
  return (
    <Button
      size="compact-xs"
      variant="default"
      onClick={() => {
        switchFlow(id, shut)
      }}
    >
      {t(shut ? 'outline.open' : 'outline.shut')}
    </Button>
  )
})
