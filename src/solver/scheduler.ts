/**
 * Something that carries out one task at a time: a worker of the page, one of the pool of the command line, or a machine
 * elsewhere. What it is asked fails when it does, and then it is ended.
 */
export interface Runner<Task, Outcome, Report> {
  readonly run: (task: Task, report: (report: Report) => void) => Promise<Outcome>
  /** Ends it, whatever it is doing: a solve cannot be interrupted from within. */
  readonly end: () => void
}

/** What is first: the answer to an edit, then what it is compared with, then what runs beside the work. */
export type Priority = 'edit' | 'baseline' | 'study'

const order: readonly Priority[] = ['edit', 'baseline', 'study']

/** How a task is to be carried out. */
export interface Wish<Report> {
  readonly priority: Priority
  /** Of those that wait at one place the newest wins. */
  readonly place?: string
  readonly report?: (report: Report) => void
}

/** A task that was handed in. */
export interface Asked<Outcome> {
  readonly outcome: Promise<Outcome | 'superseded' | 'cancelled'>
  readonly cancel: () => void
}

/** Hands tasks to runners: by priority, and of the same one in the order in which they were asked. */
export interface Scheduler<Task, Outcome, Report> {
  readonly ask: (task: Task, wish: Wish<Report>) => Asked<Outcome>
  /** Starts a runner ahead of the first task. */
  readonly prepare: () => void
  /** Cancels all that runs or waits, and ends all runners. */
  readonly clear: () => void
}

interface Waiting<Task, Outcome, Report> {
  readonly task: Task
  readonly wish: Wish<Report>
  readonly resolve: (outcome: Outcome | 'superseded' | 'cancelled') => void
  readonly reject: (reason: Error) => void
}

/**
 * A scheduler of up to `most` runners. A runner that is done takes the next task; of those that have none `kept` are kept.
 * One that fails, or whose task is cancelled, is ended, and another one takes what comes next.
 */
export function createScheduler<Task, Outcome, Report>(
  start: () => Runner<Task, Outcome, Report>,
  most: number,
  kept = 1,
): Scheduler<Task, Outcome, Report> {
  type Own = Waiting<Task, Outcome, Report>
  let waiting: readonly Own[] = []
  const running = new Map<Own, Runner<Task, Outcome, Report>>()
  const idle: Runner<Task, Outcome, Report>[] = []

  const carryOut = async (own: Own): Promise<void> => {
    const runner = idle.pop() ?? start()
    running.set(own, runner)
    try {
      const outcome = await runner.run(own.task, (report) => {
        if (running.has(own)) own.wish.report?.(report)
      })
      if (!running.delete(own)) return
      rest(runner)
      own.resolve(outcome)
    } catch (reason) {
      if (!running.delete(own)) return
      runner.end()
      own.reject(reason instanceof Error ? reason : new Error(String(reason)))
    }
    next()
  }
  const rest = (runner: Runner<Task, Outcome, Report>): void => {
    if (idle.length < kept) idle.push(runner)
    else runner.end()
  }
  const next = (): void => {
    while (running.size < most) {
      const [first] = [...waiting].sort((a, b) => rank(a) - rank(b))
      if (first === undefined) return
      waiting = waiting.filter((each) => each !== first)
      void carryOut(first)
    }
  }
  const rank = ({ wish }: Own): number => order.indexOf(wish.priority)
  const cancel = (own: Own): void => {
    const runner = running.get(own)
    running.delete(own)
    runner?.end()
    waiting = waiting.filter((each) => each !== own)
    own.resolve('cancelled')
  }
  return {
    ask: (task, wish) => {
      let own: Own | undefined
      const outcome = new Promise<Outcome | 'superseded' | 'cancelled'>((resolve, reject) => {
        own = { task, wish, resolve, reject }
        const isOlder = (each: Own) => wish.place !== undefined && each.wish.place === wish.place
        for (const each of waiting.filter(isOlder)) each.resolve('superseded')
        waiting = [...waiting.filter((each) => !isOlder(each)), own]
        next()
      })
      return {
        outcome,
        cancel: () => {
          if (own === undefined) return
          cancel(own)
          next()
        },
      }
    },
    prepare: () => {
      if (idle.length + running.size === 0) idle.push(start())
    },
    clear: () => {
      for (const own of [...waiting, ...running.keys()]) cancel(own)
      for (const runner of idle.splice(0)) runner.end()
    },
  }
}
