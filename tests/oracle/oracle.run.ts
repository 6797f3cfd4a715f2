import { expect, test } from 'vitest'
import {
  compareSeeds,
  isDisagreement,
  lineOf,
  shrunk,
  slowestOf,
  tableOf,
  unverifiedRate,
} from './report'

const count = Number(process.env.ORACLE_COUNT)
const first = Number(process.env.ORACLE_FIRST)

// Every outcome that is not plain agreement has its seed; what disagrees is made small.
test(`product and oracle on ${count} documents from seed ${first}`, () => {
  const outcomes = compareSeeds(first, count, (outcome) => {
    if (outcome.kind !== 'agree') console.log(lineOf(outcome))
  })
  const wrong = outcomes.filter(isDisagreement)
  for (const outcome of wrong) console.log(`\n${lineOf(outcome)}\n${shrunk(outcome)}`)
  const rate = unverifiedRate(outcomes)
  console.log(
    `\n${tableOf(outcomes)}\n\nnot verified: ${(100 * rate).toFixed(2)} %\nslowest: ${slowestOf(outcomes)}`,
  )
  expect(wrong.map(({ seed }) => seed)).toEqual([])
  expect(rate).toBeLessThanOrEqual(0.002)
})
