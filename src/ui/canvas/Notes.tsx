import { ViewportPortal } from '@xyflow/react'
import { memo } from 'react'
import type { NetworkDoc } from '../../core/network/doc'
import { Note } from './Note'

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
