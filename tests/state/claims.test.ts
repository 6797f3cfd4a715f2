import { expect, test } from 'vitest'
import type { ClaimJudge } from '../../src/core/claims/claimJudge'
import type { Verdict } from '../../src/core/claims/judge'
import { createClaimsStudy, type ClaimsMaterial } from '../../src/state/claims'

const material: ClaimsMaterial = {
  claims: { format: 'loopworks-claims/1', documents: {}, claims: {} },
  networks: {},
}
const load = () => Promise.resolve(material)

/** A judge whose answer the test decides. */
function heldJudge() {
  const asked: { report: (done: number, of: number) => void }[] = []
  let settle: (answer: readonly Verdict[] | 'cancelled') => void = () => undefined
  const judge: ClaimJudge = {
    judge: (_, __, report) => {
      asked.push({ report })
      return new Promise((resolve) => {
        settle = resolve
      })
    },
    cancel: () => {
      settle('cancelled')
    },
  }
  return { judge, asked, answer: (verdicts: readonly Verdict[]) => settle(verdicts) }
}
const loaded = () => new Promise((resolve) => setTimeout(resolve))

test('claims are judged once, with progress', async () => {
  const { judge, asked, answer } = heldJudge()
  const study = createClaimsStudy(judge, load)
  const first = study.start()
  await loaded()
  await study.start()
  expect(asked).toHaveLength(1)
  asked[0]?.report(3, 8)
  expect(study.store.getState()).toMatchObject({ status: 'running', done: 3, of: 8, material })
  answer([])
  await first
  await study.start()
  expect(asked).toHaveLength(1)
  expect(study.store.getState().status).toBe('done')
})

test('a study that is cancelled can be started again', async () => {
  const { judge, asked } = heldJudge()
  const study = createClaimsStudy(judge, load)
  const first = study.start()
  await loaded()
  study.cancel()
  await first
  expect(study.store.getState().status).toBe('idle')
  void study.start()
  await loaded()
  expect(asked).toHaveLength(2)
})

test('what goes wrong is told in its own words', async () => {
  const { judge } = heldJudge()
  const study = createClaimsStudy(judge, () => Promise.reject(new Error('out of reach')))
  await study.start()
  expect(study.store.getState()).toMatchObject({ status: 'failed', failure: 'out of reach' })
})
