import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { migrate, type Migration } from '../../../src/core/format/migrate'
import { openDoc, readDoc } from '../../../src/core/format/read'
import { parseNetwork } from '../../../src/core/parse/parse'
import { bundledLibrary } from '../../../src/solver/library'

const folder = new URL('../../fixtures/formats/', import.meta.url)
const textOf = (file: string) => readFileSync(new URL(file, folder), 'utf8')

// Files of each version that there was: one of every field, and one that can be solved. None is ever changed.
test.each(readdirSync(folder))('%s opens', (file) => {
  expect(readDoc(textOf(file))).toMatchObject({ ok: true })
})

test.each(readdirSync(folder).filter((file) => file.endsWith('_days.json')))(
  '%s can be solved',
  (file) => {
    const read = readDoc(textOf(file))
    expect(read.ok && parseNetwork(read.value, bundledLibrary).network).toBeTruthy()
  },
)

/** A format in which names became titles, and then the goal got another word. */
const steps: readonly Migration[] = [
  ({ name, ...doc }) => ({ ...doc, title: name }),
  ({ goal, ...doc }) => ({ ...doc, aim: goal }),
]

describe('steps from one version to the next', () => {
  test.each([
    [1, { name: 'One', goal: 'cost' }, { title: 'One', aim: 'cost' }],
    [2, { title: 'One', goal: 'cost' }, { title: 'One', aim: 'cost' }],
    [3, { title: 'One', aim: 'cost' }, { title: 'One', aim: 'cost' }],
  ])('from version %i', (version, before, after) => {
    expect(migrate({ format: `loopworks/${String(version)}`, ...before }, steps)).toEqual({
      ok: true,
      value: { doc: { format: 'loopworks/3', ...after }, newer: false },
    })
  })

  test('a later version stays as it is', () => {
    const doc = { format: 'loopworks/4', name: 'One' }
    expect(migrate(doc, steps)).toEqual({ ok: true, value: { doc, newer: true } })
  })

  test.each([[null], [[]], ['loopworks/1'], [{ format: 1 }], [{ format: 'loopworks/0' }]])(
    '%j is of no version',
    (json) => {
      expect(migrate(json, steps)).toMatchObject({ error: [{ code: 'unknown_format' }] })
    },
  )
})

describe('a document of a later version', () => {
  const ours = textOf('1_everything.json')
  const later = ours
    .replace('loopworks/1', 'loopworks/2')
    .replace('"period":', '"seasons": { "wet": [1, 2] },\n  "period":')
    .replaceAll('"capacity":', '"ramp": "5 %",\n "capacity":')

  test('is what we know of it, beside its text', () => {
    const known = readDoc(ours)
    expect(openDoc(later)).toEqual({
      ok: true,
      value: { doc: known.ok && known.value, newer: later },
    })
  })

  test('is refused where it would be worked with, and where too little of it is known', () => {
    for (const read of [readDoc(later), openDoc(later.replace('"period"', '"rhythm"'))])
      expect(read).toMatchObject({ error: [{ path: 'format', code: 'newer_format' }] })
  })
})
