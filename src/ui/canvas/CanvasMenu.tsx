import { Menu } from '@mantine/core'
import { memo } from 'react'
import type { Alignment } from '../../core/edit/arrange'
import { useActions, useApp, useWords } from '../context'
import { writeClipboard, readClipboard } from './clipboard'
import { keysText } from './commands'
import type { Editor } from './useEditor'

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

const alignments: readonly Alignment[] = ['left', 'centre', 'right', 'top', 'middle', 'bottom']

/** What can be done with the selection, at the pointer; also by Shift+F10. */
export const CanvasMenu = memo(function CanvasMenu({ editor, place, onPlace }: CanvasMenuProps) {
  const { t } = useWords()
  const { ask, tell } = useActions()
  const selection = useApp((state) => state.selection)
  const cards = useApp(({ marked }) => marked.filter(({ kind }) => kind === 'process').length)
  const any = useApp(({ marked }) => marked.length > 0)
  const process = selection?.kind === 'process' ? selection.id : null
  const paste = () => {
    void readClipboard().then((text) => {
      if (text === null) tell({ code: 'paste.empty', values: {} })
      else editor.paste(text)
    })
  }
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
      transitionProps={{ duration: 0 }}
    >
      <Menu.Target>
        <span
          className="menu-anchor"
          style={{ left: place?.x ?? 0, top: place?.y ?? 0 }}
          aria-hidden="true"
        />
      </Menu.Target>
      <Menu.Dropdown aria-label={t('editor.menu')}>
        {process !== null && (
          <>
            <Item
              text={t('command.connect')}
              keys="C"
              onClick={() => {
                ask({ kind: 'connect', process, port: null, at: null })
              }}
            />
            <Item
              text={t('command.rename')}
              keys="F2"
              onClick={() => {
                ask({ kind: 'rename', process })
              }}
            />
          </>
        )}
        {cards > 0 && (
          <>
            <Item text={t('command.duplicate')} keys="mod D" onClick={editor.duplicate} />
            <Item
              text={t('command.copy')}
              keys="mod C"
              onClick={() => {
                writeClipboard(editor.copy())
              }}
            />
            <Item
              text={t('command.cut')}
              keys="mod X"
              onClick={() => {
                writeClipboard(editor.copy())
                editor.remove()
              }}
            />
          </>
        )}
        <Item text={t('command.paste')} keys="mod V" onClick={paste} />
        {any && <Item text={t('command.delete')} keys="Del" onClick={editor.remove} />}
        {!any && <Item text={t('command.selectAll')} keys="mod A" onClick={editor.selectAll} />}
        {cards > 1 && <Arrange editor={editor} even={cards > 2} />}
      </Menu.Dropdown>
    </Menu>
  )
})

interface ItemProps {
  readonly text: string
  readonly keys: string
  readonly onClick: () => void
}

const Item = memo(function Item({ text, keys, onClick }: ItemProps) {
  return (
    <Menu.Item rightSection={<kbd>{keysText(keys)}</kbd>} onClick={onClick}>
      {text}
    </Menu.Item>
  )
})

interface ArrangeProps {
  readonly editor: Editor
  /** Whether there are enough cards to be set apart evenly. */
  readonly even: boolean
}

const Arrange = memo(function Arrange({ editor, even }: ArrangeProps) {
  const { t } = useWords()
  return (
    <>
      <Menu.Divider />
      {alignments.map((to) => (
        <Menu.Item
          key={to}
          onClick={() => {
            editor.align(to)
          }}
        >
          {t(`align.${to}`)}
        </Menu.Item>
      ))}
      {even &&
        (['x', 'y'] as const).map((axis) => (
          <Menu.Item
            key={axis}
            onClick={() => {
              editor.spread(axis)
            }}
          >
            {t(`distribute.${axis}`)}
          </Menu.Item>
        ))}
    </>
  )
})
