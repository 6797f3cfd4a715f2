import { expect, test } from 'vitest'
import type { NetworkDoc } from '../../src/core/format/doc'
import type { Network } from '../../src/core/network/network'
import { noAnswer, type Answer, type Avoided } from '../../src/core/answer/answer'
import type { Simulation, SimulationRequest, Simulator } from '../../src/core/run/simulator'
import { avoidedAgainst, baselineAnswer } from '../../src/state/shown/selectors'
import { isAvoidedStale, isStale } from '../../src/state/state'
import { createApp } from '../../src/state/store'
import { preferences } from '../support/app'

const doc: NetworkDoc = {
  format: 'loopworks/1',
  name: { en: 'Test' },
  period: '1 year',
  currency: 'CNY',
  processes: {},
  flows: {},
  objective: { minimize: 'cost' },
  scenarios: { dear: { name: { en: 'Dear' }, patch: {} } },
}

const network: Network = {
  name: { en: 'Test' },
  currency: 'CNY',
  hours: 8766,
  period: 'year',
  periods: 1,
  vatDivisor: 1,
  parameters: {},
  commodities: {},
  processes: {},
  flows: {},
  exchanges: {},
  limits: {},
  objective: [{ weights: { cost: 1 }, within: 0 }],
}

const answer = (status: Answer['status'], objective: number): Answer => ({
  ...noAnswer,
  status,
  objective,
})

const simulation = (status: Answer['status'], objective = 0): Simulation => ({
  network,
  issues: [],
  answer: answer(status, objective),
  avoided: {},
})

/** A comparison whose baseline costs so much, and no figures besides. */
const avoidedAt = (objective: number): Avoided => ({
  baseline: 'no_reuse',
  ...{ notKept: [], unshared: [], usual: null, dropped: [], makeOrBuyKept: null },
  ...{ avoided: null, virgin: null, co2e: null, water: null, cost: null },
  scenarioAnswer: answer('optimal', 0),
  baselineAnswer: answer('optimal', objective),
})

/** A simulator that answers when it is told to. */
function controlled() {
  const asked: {
    readonly request: SimulationRequest
    readonly begin: (with_: Simulation) => void
    readonly answer: (with_: Simulation | 'superseded') => Promise<void>
    readonly fail: (reason: Error) => Promise<void>
  }[] = []
  const simulator: Simulator = {
    simulate: (request, onAnswer) =>
      new Promise((resolve, reject) => {
        asked.push({
          request,
          begin: (with_) => onAnswer?.(with_),
          answer: async (with_) => {
            resolve(with_)
            await Promise.resolve()
            await Promise.resolve()
          },
          fail: async (reason) => {
            reject(reason)
            for (let turn = 0; turn < 4; turn++) await Promise.resolve()
          },
        })
      }),
    cancel: () => undefined,
  }
  const written: Record<string, string> = {}
  const app = createApp(
    simulator,
    { ...preferences, firstStepsDismissed: false, tourTaken: false },
    {
      read: () => null,
      write: (key, value) => {
        written[key] = value
      },
    },
  )
  return { app, asked, written }
}

test('every edit is solved, and an older answer never replaces a newer one', async () => {
  const { app, asked } = controlled()
  app.actions.open('test', doc)
  app.actions.chooseGoal('co2e')
  expect(asked).toHaveLength(2)
  expect(asked[1]?.request.doc.objective).toEqual({ first: 'co2e', then: { minimize: 'cost' } })
  await asked[1]?.answer(simulation('optimal', 2))
  await asked[0]?.answer(simulation('optimal', 1))
  const state = app.store.getState()
  expect(state.shown?.answer?.objective).toBe(2)
  expect(isStale(state)).toBe(false)
  expect(state.running).toBe(false)
})

test('an answer to a document that is closed is not shown in the next, whatever becomes of that one', async () => {
  const { app, asked } = controlled()
  app.actions.open('a', doc)
  app.actions.open('b', doc)
  await asked[0]?.answer(simulation('optimal', 1))
  expect(app.store.getState()).toMatchObject({ shown: null, latest: null, running: true })
  await asked[1]?.answer(simulation('infeasible'))
  expect(app.store.getState()).toMatchObject({ shown: null, running: false })
  expect(app.store.getState().latest?.answer?.status).toBe('infeasible')
})

test('an older answer does not take the place of a newer one that has no figures', async () => {
  const { app, asked } = controlled()
  app.actions.open('test', doc)
  app.actions.chooseGoal('co2e')
  await asked[1]?.answer(simulation('infeasible'))
  await asked[0]?.answer(simulation('optimal', 1))
  expect(app.store.getState().latest?.answer?.status).toBe('infeasible')
})

test('an answer is not held against the baseline of the one before, whose avoided waste is marked stale', async () => {
  const { app, asked } = controlled()
  const avoiding = (cost: number): Simulation => ({
    ...simulation('optimal', cost),
    avoided: { no_reuse: avoidedAt(cost + 100) },
  })
  const told = () => {
    const state = app.store.getState()
    return [
      baselineAnswer(state)?.objective ?? null,
      avoidedAgainst(state, 'no_reuse')?.baselineAnswer?.objective ?? null,
      isAvoidedStale(state),
    ]
  }
  app.actions.open('test', doc)
  await asked[0]?.answer(avoiding(1))
  expect(told()).toEqual([101, 101, false])
  app.actions.chooseGoal('co2e')
  asked[1]?.begin(simulation('optimal', 2))
  expect(app.store.getState().shown?.answer?.objective).toBe(2)
  expect(told()).toEqual([null, 101, true])
  await asked[1]?.answer(avoiding(2))
  expect(told()).toEqual([102, 102, false])
  app.actions.chooseGoal('solid_waste')
  await asked[2]?.answer(simulation('infeasible'))
  expect(told()).toEqual([102, 102, true])
})

test('the last certified answer stays, marked stale, when the next is infeasible', async () => {
  const { app, asked } = controlled()
  app.actions.open('test', doc)
  await asked[0]?.answer(simulation('optimal', 1))
  app.actions.chooseGoal('solid_waste')
  await asked[1]?.answer(simulation('infeasible'))
  const state = app.store.getState()
  expect(state.shown?.answer?.objective).toBe(1)
  expect(state.latest?.answer?.status).toBe('infeasible')
  expect(isStale(state)).toBe(true)
})

test('what the simulator throws becomes a message, and a new solve clears it', async () => {
  const { app, asked } = controlled()
  app.actions.open('test', doc)
  await asked[0]?.fail(new Error('worker gone'))
  expect(app.store.getState()).toMatchObject({ failure: 'worker gone', running: false })
  app.actions.solve()
  await asked[1]?.answer(simulation('optimal', 1))
  expect(app.store.getState().failure).toBeNull()
})

test('edits go into the active scenario; choosing another drops them', () => {
  const { app, asked } = controlled()
  app.actions.open('test', doc)
  app.actions.chooseScenario('dear')
  app.actions.edit({ period: '2 year' })
  expect(asked.at(-1)?.request).toMatchObject({
    scenario: 'dear',
    doc: { period: '1 year', scenarios: { dear: { patch: { period: '2 year' } } } },
  })
  app.actions.chooseScenario(null)
  expect(app.store.getState().edits).toEqual({})
})

test('both standard baselines are always asked for, never the scenario itself', () => {
  const { app, asked } = controlled()
  app.actions.open('test', doc)
  expect(asked[0]?.request.baselines).toEqual(['as_usual', 'next_best', 'no_reuse'])
  app.actions.chooseBaseline('dear')
  expect(asked[1]?.request.baselines).toEqual(['as_usual', 'next_best', 'no_reuse', 'dear'])
  app.actions.chooseScenario('dear')
  expect(asked[2]?.request.baselines).toEqual(['as_usual', 'next_best', 'no_reuse'])
})

test('moving a card does not solve', () => {
  const { app, asked } = controlled()
  app.actions.open('test', doc)
  app.actions.moveCards({ a: { x: 1, y: 2 } })
  expect(asked).toHaveLength(1)
  expect(app.store.getState().doc?.layout).toMatchObject({ a: { x: 1, y: 2 } })
})

test('preferences are written down', () => {
  const { app, written } = controlled()
  app.actions.setLanguage('zh')
  app.actions.dismissFirstSteps()
  expect(written).toEqual({ language: 'zh', firstSteps: 'dismissed' })
})
