import { Modal } from '@mantine/core'
import { memo } from 'react'
import { keysText, shortcuts } from '../canvas/commands'
import { useActions, useApp, useWords } from '../context'

/** Every shortcut of the canvas and what it does. */
export const ShortcutSheet = memo(function ShortcutSheet() {
  const { t } = useWords()
  const { ask } = useActions()
  const opened = useApp(({ dialog }) => dialog?.kind === 'shortcuts')
  return (
    <Modal
      opened={opened}
      onClose={() => {
        ask(null)
      }}
      title={t('editor.shortcuts')}
      closeButtonProps={{ 'aria-label': t('editor.close') }}
      transitionProps={{ duration: 0 }}
    >
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
    </Modal>
  )
})
