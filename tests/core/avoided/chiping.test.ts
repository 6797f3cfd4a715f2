import { describe, expect, test } from 'vitest'
import { bundledNetworks } from '../../../src/cli/bundled'
import { applyPatch } from '../../../src/core/format/patch'
import type { NetworkDoc } from '../../../src/core/format/doc'
import { answerOf } from '../../support/solvers'
import { found } from '../../support/studies'

const doc: NetworkDoc = bundledNetworks.xinfa_chiping!

describe('which plants are missing at Chiping', { timeout: 120_000 }, () => {
  const gaps = found('gaps', doc, { chokes: 1 })

  test.each(['red_mud', 'fly_ash', 'chlorine', 'dross'])('%s is a break, and solved', (id) => {
    const found = gaps.breaks.find(({ commodity }) => commodity === id)
    expect(found?.terms).not.toBe('buy')
    expect(found?.amount).toBeGreaterThan(0)
    expect(Number.isFinite(found?.ifTaken?.saving)).toBe(true)
    expect(found?.ifTaken?.wasteAvoided).toBeGreaterThanOrEqual(-1e-3)
  })

  test('four plants or more would pay, each by what a solve with its patch saves', () => {
    const paying = gaps.candidates.filter(({ verdict }) => verdict === 'pays')
    expect(paying.length).toBeGreaterThanOrEqual(4)
    const before = answerOf(doc).indicators.cost?.value ?? NaN
    for (const { patch, saving } of paying.slice(0, 4)) {
      const after = answerOf(applyPatch(doc, patch) as NetworkDoc).indicators.cost?.value ?? NaN
      expect(saving).toBeGreaterThan(0)
      expect(Math.abs(before - after - saving)).toBeLessThanOrEqual(1e-9 * Math.abs(before))
    }
  })

  test('every candidate closes a break, and was solved', () => {
    const broken = gaps.breaks.map(({ commodity }) => commodity)
    for (const { closes, verdict, activity } of gaps.candidates) {
      expect(broken).toEqual(expect.arrayContaining([...closes]))
      expect(closes.length).toBeGreaterThan(0)
      if (verdict !== 'impossible') expect(activity).toBeGreaterThan(0)
    }
  })
})
