import { expect, test } from 'vitest'
import { addProcess } from '../../../src/core/edit/add'
import { connect } from '../../../src/core/edit/connect'
import { draftNetwork } from '../../../src/core/edit/draft'
import { removeElements } from '../../../src/core/edit/remove'
import { bundledLibrary as library } from '../../../src/solver/library'
import { docOf, networkOf } from '../../support/docs'

const add = (doc: ReturnType<typeof docOf>, recipe: string) =>
  addProcess(doc, library, { kind: 'converter', recipe }, { x: 0, y: 0 })!
const one = add(docOf({}), 'chp_dry')
const two = add(one.doc, 'ash_brick')
const joined = connect(
  two.doc,
  library,
  { process: one.process, port: 'fly_ash' },
  { process: two.process, port: 'fly_ash' },
)!

test('a document that has not changed draws what was parsed', () => {
  const parsed = networkOf(joined.doc)
  expect(draftNetwork(joined.doc, library, parsed)).toBe(parsed)
})

test('what was added since is drawn with its ports, names and units', () => {
  const parsed = networkOf(one.doc)
  const draft = draftNetwork(joined.doc, library, parsed)
  expect(draft.processes[one.process]).toBe(parsed.processes[one.process])
  const full = networkOf(joined.doc)
  const { name, unit, ports } = draft.processes[two.process]!
  expect({ name, unit, ports: Object.keys(ports) }).toEqual({
    name: full.processes[two.process]!.name,
    unit: full.processes[two.process]!.unit,
    ports: Object.keys(full.processes[two.process]!.ports),
  })
  expect(draft.flows[joined.flow]).toMatchObject({ commodity: 'fly_ash' })
  expect(Object.keys(draft.commodities).sort()).toEqual(Object.keys(full.commodities).sort())
})

test('what was removed since is not drawn, nor are its exchanges', () => {
  const left = removeElements(joined.doc, { processes: [two.process], flows: [] })
  const draft = draftNetwork(left, library, networkOf(joined.doc))
  expect(Object.keys(draft.processes)).toEqual([one.process])
  expect(draft.flows).toEqual({})
  expect(Object.values(draft.exchanges).every(({ process }) => process === one.process)).toBe(true)
})

test('a document that has never been parsed can be drawn', () => {
  const draft = draftNetwork(joined.doc, library, null)
  expect(Object.keys(draft.processes)).toEqual([one.process, two.process])
})
