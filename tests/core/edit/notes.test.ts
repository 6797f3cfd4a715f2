import { expect, test } from 'vitest'
import { addNote, moveNote, removeNote, writeNote } from '../../../src/core/edit/notes'
import { checkShape } from '../../../src/core/format/schema'
import { docOf } from '../../support/docs'

test('a note is added, written, moved and taken away, and the document stays valid', () => {
  const empty = docOf({})
  const first = addNote(empty, { x: 10.4, y: -3.6 })
  const second = addNote(first.doc, { x: 0, y: 0 })
  expect([first.note, second.note]).toEqual(['note', 'note_2'])
  const written = writeNote(second.doc, 'note', '石膏 <img onerror=alert(1)>')
  const moved = moveNote(written, 'note', { x: 32, y: 48 })
  expect(moved.notes).toEqual({
    note: { text: '石膏 <img onerror=alert(1)>', x: 32, y: 48 },
    note_2: { text: '', x: 0, y: 0 },
  })
  expect(checkShape(moved).ok).toBe(true)
  expect(removeNote(removeNote(moved, 'note'), 'note_2')).toEqual(empty)
})

test('what changes nothing is the same document', () => {
  const { doc } = addNote(docOf({}), { x: 1, y: 2 })
  expect(writeNote(doc, 'note', '')).toBe(doc)
  expect(moveNote(doc, 'note', { x: 1.2, y: 2 })).toBe(doc)
  expect(writeNote(doc, 'gone', 'x')).toBe(doc)
  expect(removeNote(doc, 'gone')).toBe(doc)
})
