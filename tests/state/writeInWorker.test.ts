import { expose } from 'comlink'
import { expect, test } from 'vitest'
import type { NetworkDoc } from '../../src/core/format/doc'
import { createWorkerWriter } from '../../src/state/documents/writeInWorker'
import { writeNow, type Writing } from '../../src/state/documents/writer'
import { docOf } from '../support/docs'
import { generateNetwork } from '../support/generate'

const large = generateNetwork(60)

/** Workers that write so. */
function fakeWorkers(write: (doc: NetworkDoc) => Writing | Promise<Writing>) {
  const counts = { made: 0, ended: 0, asked: 0 }
  const create = (): Worker => {
    counts.made += 1
    const { port1, port2 } = new MessageChannel()
    const asked = (doc: NetworkDoc) => {
      counts.asked += 1
      return write(doc)
    }
    expose({ write: asked }, port2)
    port2.start()
    port1.start()
    const terminate = () => {
      counts.ended += 1
      port1.close()
    }
    return Object.assign(port1, { terminate }) as unknown as Worker
  }
  return { create, counts }
}

test('a large document is written in one worker, a small one here, both alike', async () => {
  const { create, counts } = fakeWorkers(writeNow)
  const write = createWorkerWriter(create)
  expect(await write(large)).toEqual(writeNow(large))
  expect(await write(large)).toEqual(writeNow(large))
  expect(await write(docOf({}))).toEqual(writeNow(docOf({})))
  expect(counts).toEqual({ made: 1, ended: 0, asked: 2 })
})

test.each([
  ['fails', () => Promise.reject(new Error('no memory'))],
  ['is silent', () => new Promise<never>(() => undefined)],
])(
  'a worker that %s is ended, and the document is written all the same; after two in a row no other is asked',
  async (_, answer) => {
    let fails = true
    const { create, counts } = fakeWorkers((doc) => (fails ? answer() : writeNow(doc)))
    const write = createWorkerWriter(create, 500)
    expect(await write(large)).toEqual(writeNow(large))
    fails = false
    expect(await write(large)).toEqual(writeNow(large))
    expect(counts).toEqual({ made: 2, ended: 1, asked: 2 })
    fails = true
    for (let k = 0; k < 3; k++) expect(await write(large)).toEqual(writeNow(large))
    expect(counts).toEqual({ made: 3, ended: 3, asked: 4 })
  },
)

test('where there are no workers documents are written here', async () => {
  const write = createWorkerWriter(() => {
    throw new Error('no workers')
  })
  expect(await write(large)).toEqual(writeNow(large))
})

test('a document that could not be opened again is told so', async () => {
  const { create } = fakeWorkers(writeNow)
  const broken = { ...large, period: '', flows: { 'Not An Id': { from: 'a.b', to: 'c.d' } } }
  expect(await createWorkerWriter(create)(broken)).toEqual({ ok: false, error: 'invalid' })
})
