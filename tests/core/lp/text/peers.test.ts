import { beforeAll, describe, expect, test } from 'vitest'
import type { LinearProgram } from '../../../../src/core/lp/program'
import { loadSolvers } from '../../../../src/solver/loadSolvers'
import { createPortfolio, type Portfolio } from '../../../../src/solver/portfolio'
import { caseProgram } from '../../../support/cases'
import { askPeer, hasPeer } from '../../../support/peers'
import { programOf, workshop } from '../../../support/programs'

let portfolio: Portfolio
beforeAll(async () => {
  portfolio = createPortfolio(await loadSolvers())
})

/** What could be misread: names, ranges, free rows and columns, constants, signs. */
const awkward: LinearProgram = {
  ...programOf(
    [
      ['inf', 2, 7],
      ['a b', -Infinity, Infinity],
      ['3x', 5, 5],
      ['st', -1, 4],
    ],
    [
      ['__proto__', -Infinity, Infinity, 2, { inf: 1, '3x': 1 }],
      ['汉字', -3, 9, 1, { inf: 2, '3x': -1, 'a b': 1 }],
      ['e5', -Infinity, 4, -1, { 'a b': 1, '3x': 1 }],
      ['free', 2, 8, 0, {}],
      ['Binary', -4, -1, -3, { st: -1 }],
    ],
  ),
  constant: -100.5,
}

const programs: readonly (readonly [string, () => LinearProgram])[] = [
  ['awkward names', () => awkward],
  ['a maximum', workshop],
  ['whole numbers without upper bounds', () => workshop({ integers: ['desk', 'table'] })],
  ['afiro', () => caseProgram('netlib/afiro.mps')],
  ['blend', () => caseProgram('netlib/blend.mps')],
  ['boeing2, with ranges', () => caseProgram('netlib/boeing2.mps')],
  ['vtp.base', () => caseProgram('netlib/vtp.base.mps')],
]

describe.each(['glpsol', 'clp'] as const)('%s', (peer) => {
  describe.skipIf(!hasPeer(peer))('finds our optimum', () => {
    test.each(programs)('of %s', (_, program) => {
      const { objective } = portfolio.solve(program())
      for (const format of ['mps', 'lp'] as const) {
        const theirs = askPeer(peer, program(), format) ?? NaN
        expect(Math.abs(theirs - objective)).toBeLessThanOrEqual(1e-7 * Math.abs(objective))
      }
    })
  })
})
