import { expect, test } from 'vitest'
import { usesOfParameters } from '../../../src/core/edit/parameterUses'
import { docOf } from '../../support/docs'

test('who rests on a parameter, also through another; names of things are no parameters', () => {
  const doc = docOf({
    parameters: { share: { value: 0.2 }, size: { value: 'share * 9 t/year' }, other: { value: 1 } },
    processes: {
      direct: { kind: 'converter', capacity: 'share * 1 t/year' },
      indirect: { kind: 'converter', ports: { a: { amount: { value: '2 * size' } } } },
      named: { kind: 'converter', recipe: 'share', zone: 'share', note: { en: 'share' } },
    },
    flows: {
      ash: { from: 'share.a', to: 'direct.a' },
      slag: { from: 'a.b', to: 'c.d', loss: 'share' },
    },
  })
  expect(usesOfParameters(doc, ['share'])).toEqual({
    processes: ['direct', 'indirect'],
    flows: ['slag'],
  })
  expect(usesOfParameters(doc, ['other'])).toEqual({ processes: [], flows: [] })
  expect(usesOfParameters(doc, [])).toEqual({ processes: [], flows: [] })
})
