import { describe, expect, test } from 'vitest'
import { dirtied, isFigures, isPlaces } from '../../../src/core/format/concerns'
import type { NetworkDoc } from '../../../src/core/format/doc'
import { docOf } from '../../support/docs'

const doc = docOf({ layout: { a: { x: 0, y: 0 } }, processes: { a: { kind: 'junction' } } })

describe('what is out of date', () => {
  test.each([
    ['nothing, of the same document', {}, 'neither'],
    ['the drawing, where a card is moved', { layout: { a: { x: 1, y: 0 } } }, 'draw'],
    ['the drawing, where a zone is drawn', { zones: { z: { name: { en: 'Z' } } } }, 'draw'],
    ['nothing, where a study is kept', { studies: {} }, 'neither'],
    ['nothing, where the document is described', { about: { en: 'Ash' } }, 'neither'],
    ['the answer, which names the document', { name: { en: 'Other' } }, 'solve'],
    ['the answer, of another process', { processes: {} }, 'solve'],
    ['the answer, where more than a card is moved', { layout: {}, periods: 2 }, 'solve'],
    ['the answer, of a part that the format does not know', { weather: 'fair' }, 'solve'],
  ] as const)('is %s', (_, parts, expected) => {
    expect(dirtied(doc, { ...doc, ...(parts as Partial<NetworkDoc>) })).toBe(expected)
  })

  test('is the same the other way round, where a part is taken away too', () => {
    const bare = docOf({ processes: doc.processes, objective: doc.objective, name: doc.name })
    const drawn = { ...bare, layout: doc.layout }
    expect([dirtied(drawn, bare), dirtied(bare, drawn)]).toEqual(['draw', 'draw'])
  })
})

test('zones are no figures, but processes name them: they are not only places', () => {
  expect([isFigures('zones'), isPlaces('zones')]).toEqual([false, false])
  expect([isFigures('constructor'), isPlaces('layout'), isPlaces('notes')]).not.toContain(false)
})
