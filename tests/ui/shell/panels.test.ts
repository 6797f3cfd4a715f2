import { readFileSync, readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { panels } from '../../../src/ui/shell/panels'

test('every panel has a name of its own in both languages', () => {
  const names = Object.values(panels).map(({ name }) => name)
  expect(names.filter(({ en, zh }) => en === '' || zh === undefined || zh === '')).toEqual([])
  expect(new Set(names.map(({ en }) => en)).size).toBe(names.length)
  expect(new Set(names.map(({ zh }) => zh)).size).toBe(names.length)
})

test('a panel that is opened by what stands elsewhere is there', () => {
  const view = readdirSync('src/ui', { recursive: true, encoding: 'utf8' })
  const opened = view
    .filter((file) => /\.tsx?$/.test(file))
    .flatMap((file) => [
      ...readFileSync(`src/ui/${file}`, 'utf8').matchAll(/openDrawer\('(\w+)'\)/g),
    ])
    .map(([, id = '']) => id)
  expect(opened).not.toEqual([])
  expect(opened.filter((id) => !Object.hasOwn(panels, id))).toEqual([])
})

test('issues are counted behind their name', () => {
  const { count } = panels.issues!
  const latest = { network: null, issues: [{}, {}], answer: null, avoided: {} }
  expect(count?.({ latest } as never)).toBe(2)
  expect(count?.({ latest: null } as never)).toBe(0)
})
