import { lookUp } from '../../core/base/lookUp'
import { useReactFlow, ViewportPortal } from '@xyflow/react'
import type { KeyboardEvent, PointerEvent } from 'react'
import { memo, useState } from 'react'
import { grid } from '../../core/edit/fragment'
import { moveNote, removeNote, writeNote } from '../../core/edit/notes'
import type { NetworkDoc, NoteDoc } from '../../core/format/doc'
import type { StepKind } from '../../state/state'
import { useActions, useApp, useWords } from '../words/context'
import { useDraft } from '../fields/useDraft'
import type { Point } from '../scene/geometry'

interface NoteProps {
  readonly id: string
  readonly note: NoteDoc
  readonly number: number
}

const arrows: Readonly<Record<string, readonly [dx: number, dy: number]>> = {
  ArrowLeft: [-grid, 0],
  ArrowRight: [grid, 0],
  ArrowUp: [0, -grid],
  ArrowDown: [0, grid],
}

/** One remark: written in place, moved by its head, by pointer or by arrows. */
const Note = memo(function Note({ id, note, number }: NoteProps) {
  const { t } = useWords()
  const { change } = useActions()
  const readOnly = useApp((state) => state.readOnly)
  const edit = (
    kind: StepKind,
    update: (doc: NetworkDoc) => NetworkDoc,
    group: string | null = null,
  ) => {
    change({ kind, values: {}, group }, update)
  }
  const { draft } = useDraft(note.text, (text, group) => {
    edit('writeNote', (doc) => writeNote(doc, id, text), group)
  })
  const { place, ...handlers } = useDrag(note, (to) => {
    edit('moveNote', (doc) => moveNote(doc, id, to))
  })
  const step = (event: KeyboardEvent) => {
    const arrow = lookUp(arrows, event.key)
    if (arrow === undefined) return
    event.preventDefault()
    event.stopPropagation()
    const far = event.shiftKey ? 10 : 1
    const to = { x: note.x + arrow[0] * far, y: note.y + arrow[1] * far }
    edit('moveNote', (doc) => moveNote(doc, id, to), `move ${id}`)
  }
  return (
    <section
      className="note-card nopan nodrag nowheel"
      aria-label={t('note.label', { number })}
      style={{ transform: `translate(${String(place.x)}px, ${String(place.y)}px)` }}
    >
      <header>
        <button
          type="button"
          className="note-grip"
          aria-label={t('note.move', { number })}
          title={t('note.move', { number })}
          disabled={readOnly}
          onKeyDown={step}
          {...handlers}
        >
          ⠿
        </button>
        <button
          type="button"
          className="note-remove"
          aria-label={t('note.remove', { number })}
          title={t('note.remove', { number })}
          disabled={readOnly}
          onClick={() => {
            edit('removeNote', (doc) => removeNote(doc, id))
          }}
        >
          ×
        </button>
      </header>
      <textarea
        {...draft}
        aria-label={t('note.label', { number })}
        placeholder={t('note.placeholder')}
        maxLength={2000}
        rows={Math.min(12, Math.max(3, draft.value.split('\n').length))}
        readOnly={readOnly}
        autoFocus={note.text === ''}
      />
    </section>
  )
})

/** A place that follows the pointer while it is held, and is told once when it is let go. */
function useDrag({ x, y }: Point, onMoved: (to: Point) => void) {
  const { screenToFlowPosition } = useReactFlow()
  const [held, setHeld] = useState<{ readonly at: Point; readonly place: Point } | null>(null)
  const pointer = ({ clientX, clientY }: PointerEvent) =>
    screenToFlowPosition({ x: clientX, y: clientY }, { snapToGrid: false })
  const moved = (event: PointerEvent): Point => {
    const at = pointer(event)
    return held === null ? { x, y } : { x: x + at.x - held.at.x, y: y + at.y - held.at.y }
  }
  return {
    place: held?.place ?? { x, y },
    onPointerDown: (event: PointerEvent) => {
      event.currentTarget.setPointerCapture(event.pointerId)
      setHeld({ at: pointer(event), place: { x, y } })
    },
    onPointerMove: (event: PointerEvent) => {
      if (held !== null) setHeld({ ...held, place: moved(event) })
    },
    onPointerUp: (event: PointerEvent) => {
      if (held !== null) onMoved(moved(event))
      setHeld(null)
    },
    onPointerCancel: () => {
      setHeld(null)
    },
  }
}

interface NotesProps {
  readonly notes: NonNullable<NetworkDoc['notes']>
}

/** Remarks on the drawing, over the cards. */
export const Notes = memo(function Notes({ notes }: NotesProps) {
  return (
    <ViewportPortal>
      {Object.entries(notes).map(([id, note], i) => (
        <Note key={id} id={id} note={note} number={i + 1} />
      ))}
    </ViewportPortal>
  )
})
