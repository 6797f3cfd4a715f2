import { expect, test } from 'vitest'
import { compareDocs } from '../../../src/core/edit/compare'
import { docOf, outlet } from '../../support/docs'

const before = docOf({
  processes: {
    a: { kind: 'supply' },
    b: { kind: 'market', price: '1 CNY/t' },
    c: { kind: 'junction' },
  },
  flows: { f: { from: 'a.x', to: 'b.x' } },
})

test('what is added, removed and changed is counted, table by table', () => {
  const after = {
    ...before,
    processes: {
      b: { kind: 'market', price: '2 CNY/t' } as const,
      c: before.processes.c ?? { kind: 'junction' as const },
      d: { kind: 'disposal', ports: { x: outlet('x') } } as const,
      e: { kind: 'stock' } as const,
    },
  }
  expect(compareDocs(before, after)).toEqual({
    processes: { added: 2, removed: 1, changed: 1 },
    flows: { added: 0, removed: 0, changed: 0 },
    rest: false,
  })
  expect(compareDocs(after, before).processes).toEqual({ added: 1, removed: 2, changed: 1 })
})

test('the order of keys is no change; anything else beside processes and flows is the rest', () => {
  const same = { ...before, flows: { f: { to: 'b.x', from: 'a.x' } } }
  const none = { added: 0, removed: 0, changed: 0 }
  expect(compareDocs(before, same)).toEqual({ processes: none, flows: none, rest: false })
  expect(compareDocs(before, { ...before, layout: { a: { x: 1, y: 2 } } }).rest).toBe(true)
  expect(compareDocs(before, { ...before, name: { en: 'Other' } }).rest).toBe(true)
})
