import { expect, test } from 'vitest'
import { createScheduler, type Runner, type Wish } from '../../src/solver/scheduler'

/** Runners whose tasks are done when somebody says so; `log` tells what was begun and which runners were ended. */
function stage(most: number, kept?: number) {
  const log: string[] = []
  const finish = new Map<string, (error?: Error) => void>()
  let made = 0
  const start = (): Runner<string, string, number> => {
    const name = `runner ${String(++made)}`
    return {
      run: (task, report) =>
        new Promise((resolve, reject) => {
          log.push(`${task} by ${name}`)
          finish.set(task, (error) => {
            report(1)
            if (error === undefined) resolve(task.toUpperCase())
            else reject(error)
          })
        }),
      end: () => log.push(`end of ${name}`),
    }
  }
  const scheduler = createScheduler(start, most, kept)
  const ask = (task: string, priority: Wish<number>['priority'] = 'edit', place?: string) =>
    scheduler.ask(task, { priority, ...(place !== undefined && { place }) })
  const done = async (task: string, error?: Error) => {
    finish.get(task)?.(error)
    await new Promise((resolve) => setTimeout(resolve))
  }
  return { scheduler, ask, done, log }
}

test('of those that wait an edit comes first, then a baseline, then a study', async () => {
  const { ask, done, log } = stage(1)
  for (const [task, priority] of [
    ['running', 'study'],
    ['study', 'study'],
    ['baseline', 'baseline'],
    ['edit', 'edit'],
    ['another edit', 'edit'],
  ] as const)
    ask(task, priority)
  for (const task of ['running', 'edit', 'another edit', 'baseline', 'study']) await done(task)
  expect(log).toEqual(
    ['running', 'edit', 'another edit', 'baseline', 'study'].map((task) => `${task} by runner 1`),
  )
})

test('at one place the newest of those that wait wins, whatever its priority; what runs is let finish', async () => {
  const { ask, done } = stage(1)
  const [first, second, third, other] = [
    ask('first', 'edit', 'here'),
    ask('second', 'baseline', 'here'),
    ask('third', 'edit', 'here'),
    ask('other', 'study', 'there'),
  ]
  expect(await second.outcome).toBe('superseded')
  for (const task of ['first', 'third', 'other']) await done(task)
  const outcomes = [first, third, other].map(({ outcome }) => outcome)
  expect(await Promise.all(outcomes)).toEqual(['FIRST', 'THIRD', 'OTHER'])
})

test('there are no more runners than may be, and one of those that have nothing to do is kept', async () => {
  const { ask, done, log } = stage(2)
  for (const task of ['a', 'b', 'c']) ask(task, 'study')
  expect(log).toEqual(['a by runner 1', 'b by runner 2'])
  for (const task of ['a', 'b', 'c']) await done(task)
  expect(log.slice(2)).toEqual(['c by runner 1', 'end of runner 1'])
  ask('d')
  expect(log.at(-1)).toBe('d by runner 2')
})

test('a pool keeps all of its runners', async () => {
  const { ask, done, scheduler, log } = stage(2, 2)
  for (const task of ['a', 'b']) ask(task, 'study')
  for (const task of ['a', 'b']) await done(task)
  expect(log).toEqual(['a by runner 1', 'b by runner 2'])
  scheduler.clear()
  expect(log.slice(2)).toEqual(['end of runner 1', 'end of runner 2'])
})

test('what is cancelled ends its runner, or never begins; another takes what waits', async () => {
  const { ask, done, log } = stage(1)
  const [running, waiting, next] = [ask('running'), ask('waiting'), ask('next')]
  waiting.cancel()
  running.cancel()
  expect(await running.outcome).toBe('cancelled')
  expect(await waiting.outcome).toBe('cancelled')
  await done('next')
  expect(await next.outcome).toBe('NEXT')
  expect(log).toEqual(['running by runner 1', 'end of runner 1', 'next by runner 2'])
  running.cancel()
  expect(log).toHaveLength(3)
})

test('what fails says why and ends its runner', async () => {
  const { ask, done, log } = stage(1)
  const [bad, good] = [ask('bad'), ask('good')]
  const why = expect(bad.outcome).rejects.toThrow('no memory')
  await done('bad', new Error('no memory'))
  await why
  await done('good')
  expect(await good.outcome).toBe('GOOD')
  expect(log).toEqual(['bad by runner 1', 'end of runner 1', 'good by runner 2'])
})

test('it may be prepared, and cleared', async () => {
  const { ask, scheduler, log } = stage(1)
  scheduler.prepare()
  const [running, waiting] = [ask('running'), ask('waiting')]
  scheduler.clear()
  expect(await Promise.all([running.outcome, waiting.outcome])).toEqual(['cancelled', 'cancelled'])
  expect(log).toEqual(['running by runner 1', 'end of runner 1'])
})

test('progress is heard while a task runs', async () => {
  const { scheduler, done } = stage(1)
  const heard: number[] = []
  const { outcome } = scheduler.ask('task', {
    priority: 'study',
    report: (part) => heard.push(part),
  })
  await done('task')
  expect(await outcome).toBe('TASK')
  expect(heard).toEqual([1])
})
