import { useMemo } from 'react'
import type { Editor } from '../editor/useEditor'
import { useWiring } from '../words/context'
import type { Command } from './command'
import { useView } from './useView'

/** Runs commands of the registry with what they work with. */
export interface Runner {
  readonly allowed: (command: Command) => boolean
  /** Performs a command where it makes sense now. */
  readonly run: (command: Command) => void
}

/** The runner of the drawing in which a component stands. */
export function useCommands(editor: Editor): Runner {
  const { store, actions } = useWiring()
  const view = useView()
  return useMemo(() => {
    const allowed = (command: Command) => command.allowed?.(store.getState()) ?? true
    return {
      allowed,
      run: (command) => {
        if (allowed(command)) command.perform({ state: store.getState(), actions, editor, view })
      },
    }
  }, [store, actions, editor, view])
}
