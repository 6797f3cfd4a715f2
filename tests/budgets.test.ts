import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { randomBytes } from 'node:crypto'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { build } from 'vite'
import { keepBudgets } from '../.config/budgets'

let root: string

/** Bytes that do not compress, as a text of a module: so many kB of gzip. */
const filling = (size: number) =>
  `export const text = '${randomBytes(size * 1000).toString('base64')}'\n`

beforeAll(async () => {
  await mkdir('.cache', { recursive: true })
  root = await mkdtemp(resolve('.cache/budgets-'))
  const files = {
    'index.html': '<script type="module" src="/page.js"></script>',
    'page.js': `import { text } from './shared.js'
      import './page.css'
      document.title = text
      import('./words.js').then(({ text }) => { document.title = text })
      addEventListener('click', () => import('./late.js').then(({ text }) => { document.title = text }))
      new Worker(new URL('./worker.js', import.meta.url), { type: 'module' })`,
    'page.css': `a { content: '${randomBytes(1000).toString('base64')}' }`,
    'shared.js': filling(4),
    'words.js': filling(2),
    'late.js': filling(50),
    'worker.js': `import { text } from './workers.js'\npostMessage(text)`,
    'workers.js': filling(8),
  }
  for (const [name, text] of Object.entries(files)) await writeFile(join(root, name), text)
})
afterAll(() => rm(root, { recursive: true, force: true }))

/** What a build of a small page says of its sizes, or fails with. */
async function told(entry: number, worker: number): Promise<string> {
  const lines: string[] = []
  const budgets = keepBudgets({
    budgets: { entry, worker },
    awaited: /words\.js$/,
    workers: /worker\.js$/,
  })
  const log = (line: string) => {
    lines.push(line)
  }
  const silent = () => undefined
  await build({
    ...{ root, configFile: false, plugins: [budgets.page] },
    worker: { format: 'es', plugins: () => [budgets.inWorkers()] },
    build: { write: false, reportCompressedSize: false },
    customLogger: {
      ...{ info: log, warn: silent, warnOnce: silent, error: silent, clearScreen: silent },
      ...{ hasErrorLogged: () => false, hasWarned: false },
    },
  })
  return lines.find((line) => line.includes('first load'))?.trim() ?? ''
}

const size = (line: string) => line.match(/\d+(?= of)/g)?.map(Number)

test('what is loaded first is what the page imports, its styles and what it waits for', async () => {
  const [entry = 0, worker = 0] = size(await told(20, 20)) ?? []
  // 4 of the shared module, 2 of the words, 1 of styles and little else; nothing of what is loaded by a click.
  expect(entry).toBeGreaterThanOrEqual(7)
  expect(entry).toBeLessThanOrEqual(9)
  expect(worker).toBe(8)
})

test.each([
  [5, 20],
  [20, 5],
])('a build fails where the entry is above %i kB or a worker above %i', async (entry, worker) => {
  await expect(told(entry, worker)).rejects.toThrow('first load')
})
