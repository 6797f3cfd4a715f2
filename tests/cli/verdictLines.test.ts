import { expect, test } from 'vitest'
import { verdictLines } from '../../src/cli/verdictLines'
import { checkOf } from '../../src/core/lp/certify'

test('every answer that is not verified has a reason, with or without a residual', () => {
  const failed = { verdict: 'fail', residuals: { rows: checkOf(0.5, 'wood') } } as const
  expect(verdictLines('f', { status: 'rejected', certificate: failed })).toEqual([
    'f: the answer does not pass its certificate (rows 5.0e-1 at wood); try another --solver',
  ])
  const passed = { verdict: 'pass', residuals: {} } as const
  for (const certificate of [null, passed])
    for (const status of ['rejected', 'limit'] as const) {
      const lines = verdictLines('f', { status, certificate })
      expect(lines).toHaveLength(1)
      expect(lines[0]).not.toContain('()')
    }
  expect(verdictLines('f', { status: 'optimal', certificate: passed })).toEqual([])
  expect(verdictLines('f', { status: 'optimal', certificate: null })[0]).toContain('no answer')
})
