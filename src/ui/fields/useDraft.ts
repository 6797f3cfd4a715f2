import type { ChangeEvent, CompositionEvent, KeyboardEvent } from 'react'
import { useEffect, useRef, useState } from 'react'
import { useWiring } from '../words/context'
import { createTyping } from './typing'

type Box = HTMLInputElement | HTMLTextAreaElement

/** When a page may be about to go. */
const leaving = ['pagehide', 'visibilitychange'] as const

/** Visits to fields so far; typing during one visit, without a long rest, is one step of undo. */
let visits = 0

/** What a text box needs so that typing is written while it goes on, Enter and leaving commit, Escape restores. */
export interface Draft {
  readonly value: string
  readonly onFocus: () => void
  readonly onChange: (event: ChangeEvent<Box>) => void
  readonly onCompositionEnd: (event: CompositionEvent<Box>) => void
  readonly onBlur: () => void
  readonly onKeyDown: (event: KeyboardEvent<Box>) => void
}

/** A draft that can also be written into by other means than typing. */
export interface OpenDraft {
  readonly draft: Draft
  readonly put: (text: string) => void
}

/** Keeps what is being typed as it is typed, whatever comes of it in the document. */
export function useDraft(stored: string, write: (text: string, group: string) => void): OpenDraft {
  const { store } = useWiring()
  const [draft, setDraft] = useState<string | null>(null)
  const [typing] = useState(createTyping)
  const visit = useRef({ group: '', before: '' })
  useEffect(() => {
    const { flush } = typing
    // Before the document is saved for the last time, which is asked for at the same moments.
    for (const moment of leaving) window.addEventListener(moment, flush, true)
    return () => {
      for (const moment of leaving) window.removeEventListener(moment, flush, true)
      flush()
    }
  }, [typing])
  const later = (text: string) => {
    const { group } = visit.current
    const { documentId } = store.getState()
    typing.later(() => {
      if (store.getState().documentId === documentId) write(text, group)
    })
  }
  const begin = (before: string) => {
    visits += 1
    Object.assign(visit.current, { group: `field ${String(visits)}`, before })
    setDraft(null)
  }
  const box: Draft = {
    value: draft ?? stored,
    onFocus: () => {
      begin(stored)
    },
    onChange: (event) => {
      setDraft(event.currentTarget.value)
      const { nativeEvent } = event
      const composing = nativeEvent instanceof InputEvent && nativeEvent.isComposing
      if (!composing) later(event.currentTarget.value)
    },
    onCompositionEnd: (event) => {
      later(event.currentTarget.value)
    },
    onBlur: () => {
      typing.flush()
      setDraft(null)
    },
    onKeyDown: (event) => {
      if (event.nativeEvent.isComposing) return
      if (event.key === 'Enter' && event.currentTarget instanceof HTMLInputElement) {
        typing.flush()
        begin(event.currentTarget.value)
      }
      if (event.key !== 'Escape' || draft === null) return
      event.preventDefault()
      typing.drop()
      setDraft(null)
      write(visit.current.before, visit.current.group)
    },
  }
  return {
    draft: box,
    put: (text) => {
      setDraft(text)
      later(text)
    },
  }
}
