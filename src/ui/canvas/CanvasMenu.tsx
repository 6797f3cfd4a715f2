import { Menu } from '@mantine/core'
import { memo } from 'react'
import type { CommandId } from '../commands/commands'
import { commands } from '../commands/commands'
import { keysText } from '../commands/keys'
import { useCommands } from '../commands/useCommands'
import { useApp, useWords } from '../words/context'
import { useEscape } from '../parts/useEscape'
import type { Editor } from '../editor/useEditor'

/** Where a menu was asked for [px of the window]. */
export interface MenuPlace {
  readonly x: number
  readonly y: number
}

interface CanvasMenuProps {
  readonly editor: Editor
  readonly place: MenuPlace | null
  readonly onPlace: (place: MenuPlace | null) => void
}

/** What the menu holds, by section; of each what makes sense for the selection. */
const aboutSelection: readonly (readonly CommandId[])[] = [
  ['connect', 'rename'],
  ['duplicate', 'copy', 'cut', 'paste', 'remove'],
  ['group', 'ungroup', 'collapse', 'expand'],
  ['alignLeft', 'alignCentre', 'alignRight', 'alignTop', 'alignMiddle', 'alignBottom'],
  ['distributeX', 'distributeY'],
  ['layout', 'lock', 'unlock'],
]
const aboutPane: readonly (readonly CommandId[])[] = [
  ['addProcess', 'addNote', 'paste', 'selectAll'],
  ['collapseAll', 'expandAll'],
  ['layout', 'fit', 'snap', 'find', 'palette'],
]

/** What can be done with the selection, at the pointer; also by Shift+F10. */
export const CanvasMenu = memo(function CanvasMenu({ editor, place, onPlace }: CanvasMenuProps) {
  const { t } = useWords()
  const { allowed, run } = useCommands(editor)
  const snap = useApp(({ toggles }) => toggles.snap)
  const sections = useApp(({ marked }) => (marked.length > 0 ? aboutSelection : aboutPane))
  useEscape(place !== null, () => {
    onPlace(null)
  })
  const shown = sections
    .map((ids) => ids.filter((id) => allowed(commands[id])))
    .filter((ids) => ids.length > 0)
  return (
    <Menu
      opened={place !== null}
      onChange={(opened) => {
        if (!opened) onPlace(null)
      }}
      position="bottom-start"
      offset={0}
      withinPortal
      trapFocus
      returnFocus
      withInitialFocusPlaceholder={false}
      transitionProps={{ duration: 0 }}
    >
      <Menu.Target>
        <span
          className="menu-anchor"
          style={{ left: place?.x ?? 0, top: place?.y ?? 0 }}
          aria-hidden="true"
        />
      </Menu.Target>
      <Menu.Dropdown aria-label={t('editor.menu')} className="canvas-menu">
        {shown.flatMap((ids, section) => [
          ...(section > 0 ? [<Menu.Divider key={`after ${ids[0] ?? ''}`} />] : []),
          ...ids.map((id) => {
            const command = commands[id]
            const [keys] = command.keys ?? []
            return (
              <Menu.Item
                key={id}
                leftSection={id === 'snap' && snap ? '✓' : null}
                rightSection={keys === undefined ? null : <kbd>{keysText(keys)}</kbd>}
                onClick={() => {
                  run(command)
                }}
              >
                {t(command.text)}
              </Menu.Item>
            )
          }),
        ])}
      </Menu.Dropdown>
    </Menu>
  )
})
