import { describe, expect, test } from 'vitest'
import { derive } from '../../../src/core/answer/derived/derivedIndicators'
import { wasteBalance } from '../../../src/core/answer/derived/utilisation'
import type { NetworkDoc } from '../../../src/core/format/doc'
import { modelFiles, readModel } from '../../models/library'
import { networkOf } from '../../support/docs'
import { answerOf } from '../../support/solvers'

describe.each(modelFiles('networks/'))('%s', (file) => {
  const doc = readModel(`networks/${file}`) as NetworkDoc
  const here = { network: networkOf(doc), answer: answerOf(doc) }

  test('waste that is generated or drawn from stock is used, disposed of, treated or stored', () => {
    const { generated, used, usedFromStock, disposed, treated, stored } = wasteBalance(here)
    const outlets = used + disposed + treated + stored
    const supplied = generated + usedFromStock
    expect(Math.abs(outlets - supplied)).toBeLessThanOrEqual(1e-6 * Math.max(supplied, 1))
  })

  test('the carbon ledger adds up to the indicator', () => {
    const found = derive('carbon_ledger', here)
    const total = here.answer.indicators.co2e?.value ?? NaN
    expect((found.value ?? NaN) / total).toBeCloseTo(1, 6)
  })
})
