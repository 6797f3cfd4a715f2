import { lookUp } from '../base/lookUp'
import type { NetworkDoc, PlaceDoc } from '../format/doc'
import { setField } from './fields'
import { freshId } from './ids'

/** The document with an empty note at a place, and the note's id. */
export function addNote(
  doc: NetworkDoc,
  { x, y }: PlaceDoc,
): { readonly doc: NetworkDoc; readonly note: string } {
  const note = freshId('note', new Set(Object.keys(doc.notes ?? {})))
  const added = { text: '', x: Math.round(x), y: Math.round(y) }
  return { doc: { ...doc, notes: { ...doc.notes, [note]: added } }, note }
}

/** The document with another text in a note; the document itself where it has no such note. */
export function writeNote(doc: NetworkDoc, id: string, text: string): NetworkDoc {
  const note = lookUp(doc.notes, id)
  return note === undefined || note.text === text
    ? doc
    : { ...doc, notes: { ...doc.notes, [id]: { ...note, text } } }
}

/** The document with a note elsewhere. */
export function moveNote(doc: NetworkDoc, id: string, { x, y }: PlaceDoc): NetworkDoc {
  const note = lookUp(doc.notes, id)
  const [left, top] = [Math.round(x), Math.round(y)]
  return note === undefined || (note.x === left && note.y === top)
    ? doc
    : { ...doc, notes: { ...doc.notes, [id]: { ...note, x: left, y: top } } }
}

/** The document without a note. */
export const removeNote = (doc: NetworkDoc, id: string): NetworkDoc =>
  setField(doc, ['notes', id], undefined)
