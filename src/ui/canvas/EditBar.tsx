import { ActionIcon, Tooltip } from '@mantine/core'
import { Panel } from '@xyflow/react'
import { memo } from 'react'
import { useStore } from 'zustand'
import { shownNetwork } from '../../state/shown/selectors'
import { commands } from '../commands/commands'
import { useCommands } from '../commands/useCommands'
import { useApp, useWiring, useWords } from '../words/context'
import { stepName } from '../words/stepName'
import type { Editor } from '../editor/useEditor'

const icons = {
  undo: 'M6 3 2.5 6.5 6 10M3 6.5h6.5a4 4 0 0 1 0 8H6',
  redo: 'M10 3l3.5 3.5L10 10M13 6.5H6.5a4 4 0 0 0 0 8H10',
  connect: 'M2 8h9M8 4.5 11.5 8 8 11.5M14 3v10',
  duplicate: 'M5.5 5.5h8v8h-8zM3 10.5H2.5v-8h8V3',
  remove: 'M3 4.5h10M6 4.5V3h4v1.5M4.5 4.5l.7 9h5.6l.7-9M7 7v4M9 7v4',
  layout: 'M2 3h4v3H2zM2 10h4v3H2zM10.5 6.5h3.5v3h-3.5zM6 4.5h2v7H6M8 8h2.5',
  find: 'M7 2.5a4.5 4.5 0 1 0 0 9a4.5 4.5 0 0 0 0-9M10.3 10.3 14 14',
  shortcuts: 'M5.5 6a2.5 2.5 0 1 1 3.4 2.3c-.6.3-.9.7-.9 1.4M8 12.6v.6',
} as const

interface BarButtonProps {
  readonly icon: keyof typeof icons
  readonly label: string
  readonly disabled?: boolean
  readonly onClick: () => void
}

const BarButton = memo(function BarButton({ icon, label, disabled, onClick }: BarButtonProps) {
  return (
    <Tooltip label={label} position="right" events={{ hover: true, focus: true, touch: false }}>
      <ActionIcon
        variant="default"
        size={28}
        aria-label={label}
        aria-disabled={disabled ?? false}
        {...(disabled === true && { 'data-disabled': true })}
        onClick={() => {
          if (disabled !== true) onClick()
        }}
      >
        <svg className="bar-icon" viewBox="0 0 16 16" aria-hidden="true">
          <path d={icons[icon]} />
        </svg>
      </ActionIcon>
    </Tooltip>
  )
})

/** What the bar offers for the selection, then always. */
const ofSelection = ['connect', 'duplicate', 'remove'] as const
const always = ['layout', 'find', 'shortcuts'] as const

/** Undo and redo with the names of their steps, and what can be done with the selection. */
export const EditBar = memo(function EditBar({ editor }: { readonly editor: Editor }) {
  const words = useWords()
  const { t } = words
  const { history } = useWiring()
  const { allowed, run } = useCommands(editor)
  const network = useApp(shownNetwork)
  const step = useApp((state) => state.step)
  const past = useStore(history, (state) => state.past.length)
  const next = useStore(history, (state) => state.future.at(-1)?.after.step ?? null)
  // What is allowed depends on what is marked.
  useApp((state) => state.marked)
  return (
    <Panel position="top-left" className="edit-bar" role="toolbar" aria-label={t('editor.bar')}>
      <BarButton
        icon="undo"
        label={
          past > 0 && step !== null
            ? t('editor.undo', { step: stepName(step, network, words) })
            : t('editor.noUndo')
        }
        disabled={past === 0}
        onClick={() => {
          run(commands.undo)
        }}
      />
      <BarButton
        icon="redo"
        label={
          next === null
            ? t('editor.noRedo')
            : t('editor.redo', { step: stepName(next, network, words) })
        }
        disabled={next === null}
        onClick={() => {
          run(commands.redo)
        }}
      />
      {[...ofSelection.filter((id) => allowed(commands[id])), ...always].map((id) => (
        <BarButton
          key={id}
          icon={id}
          label={t(commands[id].text)}
          onClick={() => {
            run(commands[id])
          }}
        />
      ))}
    </Panel>
  )
})
