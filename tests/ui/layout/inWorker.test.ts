import { expect, test, vi } from 'vitest'
import type { LayoutProblem } from '../../../src/core/edit/layoutGraph'
import { startLayout } from '../../../src/ui/layout/inWorker'

const problem: LayoutProblem = {
  groups: [
    {
      ...{ zone: null, flows: [] },
      cards: [{ id: 'mill', width: 100, height: 60, inlets: [], outlets: [] }],
    },
  ],
  between: [],
}

interface Asked {
  readonly id: number
  readonly cmd: string
  readonly graph?: object
}

/** A worker that speaks the library's messages; what it answers to a layout is `reply`, null is silence. */
function fakeWorker(reply: (graph: object) => object | null) {
  const target = new EventTarget()
  const terminate = vi.fn()
  const worker = Object.assign(target, {
    ...{ terminate, onmessage: null as ((event: { data: object }) => void) | null },
    postMessage: ({ id, cmd, graph = {} }: Asked) => {
      const answer = cmd === 'layout' ? reply(graph) : { data: {} }
      if (answer !== null) queueMicrotask(() => worker.onmessage?.({ data: { id, ...answer } }))
    },
  })
  return { worker: worker as unknown as Worker, terminate }
}

test('a layout comes from the worker, which ends with it', async () => {
  const place = { x: 30, y: 40, width: 100, height: 60 }
  const { worker, terminate } = fakeWorker((graph) => ({ data: { ...graph, children: [place] } }))
  const { done } = startLayout(problem, () => worker)
  expect(await done).toEqual({ ok: true, value: { mill: { x: 0, y: 0 } } })
  expect(terminate).toHaveBeenCalledOnce()
})

test('a layout that is cancelled or takes too long ends its worker', async () => {
  for (const kind of ['cancelled', 'tooLong'] as const) {
    const { worker, terminate } = fakeWorker(() => null)
    const run = startLayout(problem, () => worker, kind === 'tooLong' ? 20 : 60_000)
    expect(terminate).not.toHaveBeenCalled()
    if (kind === 'cancelled') run.cancel()
    expect(await run.done).toEqual({ ok: false, error: { kind } })
    expect(terminate).toHaveBeenCalledOnce()
  }
})

test('what fails in the worker is told in its words', async () => {
  const refusing = fakeWorker(() => ({ error: { message: 'no such algorithm' } }))
  expect(await startLayout(problem, () => refusing.worker).done).toEqual({
    ok: false,
    error: { kind: 'failed', reason: 'no such algorithm' },
  })
  const broken = fakeWorker(() => null)
  const { done } = startLayout(problem, () => broken.worker)
  broken.worker.dispatchEvent(Object.assign(new Event('error'), { message: 'not loaded' }))
  expect(await done).toEqual({ ok: false, error: { kind: 'failed', reason: 'not loaded' } })
  expect(broken.terminate).toHaveBeenCalledOnce()
})
