import { expect, test } from 'vitest'
import type { Selection } from '../../src/state/state'
import { isMarked } from '../../src/state/shown/subjects'

const flows = (count: number): readonly Selection[] =>
  Array.from({ length: count }, (_, i) => ({ kind: 'flow', id: `f${String(i)}` }))

test('what stands for several things is marked with any of them, by kind and id', () => {
  const marked: readonly Selection[] = [{ kind: 'process', id: 'f1' }, ...flows(1)]
  expect(isMarked(flows(2), marked)).toBe(true)
  expect(isMarked([{ kind: 'flow', id: 'f1' }], marked)).toBe(false)
  expect(isMarked([{ kind: 'process', id: 'f1' }], marked)).toBe(true)
  expect(isMarked([], marked)).toBe(false)
  expect(isMarked(flows(2), [])).toBe(false)
})

test('row after row, what is marked is read once', () => {
  let reads = 0
  const marked = flows(100).map((each): Selection => ({
    ...each,
    get id() {
      reads += 1
      return each.id
    },
  }))
  expect(flows(300).filter((row) => isMarked([row], marked))).toHaveLength(100)
  expect(reads).toBe(100)
})
