/** Longest that a request may take [ms], and what is said when it takes longer. */
interface Limit {
  readonly ms: number
  readonly what: string
}

/** A worker that is watched: what it is asked fails when it does. */
export interface Watch {
  /** The result of a request; rejected when the worker raises an error of its own or the limit is over. */
  readonly until: <T>(request: PromiseLike<T>, limit?: Limit) => Promise<T>
}

/**
 * Watches a worker by one listener, however much it is asked. No promise that outlives a request is raced against,
 * since it would keep the results of all that it was raced with.
 */
export function watch(worker: Worker): Watch {
  const waiting = new Set<(reason: Error) => void>()
  worker.addEventListener('error', (event) => {
    const reason = new Error(event.message === '' ? 'worker failed' : event.message)
    for (const fail of [...waiting]) fail(reason)
  })
  return {
    until: (request, limit) =>
      new Promise((resolve, reject) => {
        let timer: ReturnType<typeof setTimeout> | undefined
        const settle = () => {
          clearTimeout(timer)
          waiting.delete(fail)
        }
        const fail = (reason: Error) => {
          settle()
          reject(reason)
        }
        waiting.add(fail)
        if (limit !== undefined)
          timer = setTimeout(() => {
            fail(new Error(limit.what))
          }, limit.ms)
        request.then(
          (value) => {
            settle()
            resolve(value)
          },
          (reason: unknown) => {
            fail(reason instanceof Error ? reason : new Error(String(reason)))
          },
        )
      }),
  }
}
