import type { ChangeEvent, CompositionEvent, KeyboardEvent } from 'react'
import { useEffect, useRef, useState } from 'react'

type Box = HTMLInputElement | HTMLTextAreaElement

/** How long typing rests before it is written [ms]. */
const pause = 150

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
  const [draft, setDraft] = useState<string | null>(null)
  const visit = useRef({ group: '', before: '', pending: '', timer: 0 })
  useEffect(() => {
    const { current } = visit
    return () => {
      window.clearTimeout(current.timer)
    }
  }, [])
  const flush = () => {
    const { current } = visit
    window.clearTimeout(current.timer)
    if (current.timer !== 0) write(current.pending, current.group)
    current.timer = 0
  }
  const later = (text: string) => {
    const { current } = visit
    window.clearTimeout(current.timer)
    current.pending = text
    current.timer = window.setTimeout(flush, pause)
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
      flush()
      setDraft(null)
    },
    onKeyDown: (event) => {
      if (event.nativeEvent.isComposing) return
      if (event.key === 'Enter' && event.currentTarget instanceof HTMLInputElement) {
        flush()
        begin(event.currentTarget.value)
      }
      if (event.key !== 'Escape' || draft === null) return
      event.preventDefault()
      const { current } = visit
      window.clearTimeout(current.timer)
      current.timer = 0
      setDraft(null)
      write(current.before, current.group)
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
