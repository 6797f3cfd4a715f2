import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { expect, test } from 'vitest'

const core = 'node_modules/@mantine/core'
const read = (file: string) => readFileSync(file, 'utf8')
const classesIn = (text: string) => new Set([...text.matchAll(/m_[0-9a-f]{8}/g)].map(([id]) => id))

/** Names that our sources import from Mantine. */
const imported = readdirSync('src/ui', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.tsx'))
  .flatMap((file) => [...read(join('src/ui', file)).matchAll(/\{([^}]+)\} from '@mantine\/core'/g)])
  .flatMap(([, names = '']) => names.split(',').map((name) => name.trim()))

/** The modules of some components, and all that they import of Mantine. */
function modulesOf(names: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>()
  const visit = (file: string) => {
    if (found.has(file) || !existsSync(file)) return
    found.add(file)
    for (const [, next = ''] of read(file).matchAll(/from "(\.[^"]+)"/g))
      visit(join(dirname(file), next))
  }
  const index = [...read(`${core}/esm/index.mjs`).matchAll(/import \{([^}]+)\} from "([^"]+)"/g)]
  for (const [, exported = '', file = ''] of index)
    if (exported.split(',').some((name) => names.includes(name.trim())))
      visit(join(core, 'esm', file))
  return found
}

test('every component of Mantine that we use has its styles', () => {
  const [all, ours] = [
    read(`${core}/styles.css`),
    [...read('src/ui/parts/mantine.css').matchAll(/'(@mantine[^']+)'/g)]
      .map(([, file = '']) => read(join('node_modules', file)))
      .join(''),
  ].map(classesIn)
  const modules = [...modulesOf(imported)].filter((file) => file.endsWith('.module.mjs'))
  const needed = new Set(modules.flatMap((file) => [...classesIn(read(file))]))
  expect(needed.size).toBeGreaterThan(50)
  expect([...needed].filter((id) => all?.has(id) && ours?.has(id) !== true)).toEqual([])
})

/** The layer of each style sheet that one imports. */
const layersIn = (text: string) =>
  new Map(
    [...text.matchAll(/@import '([^']+)'(?: layer\((\w+)\))?;/g)].map(([, file, to]) => [file, to]),
  )

test('every style lies in a layer: what the app stands on under what it draws', () => {
  const sheet = 'src/ui/shell/styles.css'
  const layers = layersIn(read(sheet))
  expect(read(sheet)).toContain('@layer ground, views;')
  expect(new Set(layers.values())).toEqual(new Set(['ground', 'views']))
  const loose = readdirSync('src/ui', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.css') && join('src/ui', file) !== sheet)
    .filter((file) => {
      const path = relative(dirname(sheet), join('src/ui', file))
      return !layers.has(path.startsWith('.') ? path : `./${path}`)
    })
    .filter((file) => !read(join('src/ui', file)).startsWith('@layer views {'))
  expect(loose).toEqual([])
})
