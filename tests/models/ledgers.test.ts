import { describe, expect, test } from 'vitest'
import { avoid } from '../../src/core/avoided/avoided'
import { standardBaselines } from '../../src/core/format/standardBaselines'
import { bundledLibrary } from '../../src/solver/library'
import { arisingIn, ledgerSum, modelOf, solvedOf, under } from '../support/avoided'
import { solve } from '../support/solvers'

const networks = [
  'ash_to_bricks',
  'huaxu_spent_anode',
  'liaocheng_chains',
  'nanshan_longkou',
  'short_flow_wheels',
  'weiqiao_binzhou',
  'xinfa_chiping',
] as const

describe.each(networks)('%s', (name) => {
  const doc = modelOf(name)
  const ids = Object.keys(doc.scenarios ?? {})
  test.each([null, ...ids])(
    '%s against every other: rows that add up, or why there is no figure',
    (scenario) => {
      const solved = solvedOf(doc, scenario)
      if (solved.answer.status !== 'optimal') return
      const docs = { base: doc, active: under(doc, scenario) }
      for (const baseline of [...standardBaselines, ...ids.filter((id) => id !== scenario)]) {
        const found = avoid(docs, solved, baseline, bundledLibrary, solve)
        if (found.avoided === null) {
          expect([baseline, found.notKept.length]).not.toEqual([baseline, 0])
          continue
        }
        const size = arisingIn(solved)
        const { total, byCommodity } = found.avoided
        expect(Math.abs(ledgerSum(found) - total)).toBeLessThanOrEqual(1e-9 * size)
        const wastes = Object.values(byCommodity).reduce((sum, { avoided }) => sum + avoided, 0)
        expect(Math.abs(wastes - total)).toBeLessThanOrEqual(1e-9 * size)
      }
    },
  )
})
