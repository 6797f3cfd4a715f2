import { expect, test } from 'vitest'
import { writeLp } from '../../../../src/core/lp/text/writeLp'
import { writeMps } from '../../../../src/core/lp/text/writeMps'
import { programOf } from '../../../support/programs'

// coal ──▶ chp ──ash──▶ bricks ≥ 50, at most 2 units; one name of each kind that has to be respelled
const program = {
  ...programOf(
    [
      ['out.chp.ash', 0, 0],
      ['limit of bricks', 50, 120],
      ['watched', -Infinity, Infinity],
      ['cap', -Infinity, 2],
    ],
    [
      ['a.chp', 0, 1e6, 12.5, { 'out.chp.ash': 0.3 }],
      ['f.粉煤灰', 0, Infinity, 1 / 3, { 'out.chp.ash': -1, 'limit of bricks': 1, watched: 1 }],
      ['b.free', -Infinity, Infinity, 0, { watched: -1e-7 }],
      ['free', -5, 7, -2, { watched: 4 }],
      ['units', 0, 9, 1000, { cap: 1 }],
    ],
    { integers: ['units'] },
  ),
  constant: 250,
}

test('LP text reads as a modeller would write it', async () => {
  await expect(writeLp(program)).toMatchFileSnapshot('../../../golden/text.lp')
})

test('MPS', async () => {
  await expect(writeMps(program)).toMatchFileSnapshot('../../../golden/text.mps')
})
