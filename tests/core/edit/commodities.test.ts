import { expect, test } from 'vitest'
import { addCommodity, usesOf } from '../../../src/core/edit/commodities'
import { docOf, inlet, outlet } from '../../support/docs'

const dust = { name: { en: 'Kiln dust', zh: '窑灰' }, kind: 'waste', unit: 't' } as const

test('a commodity gets an id from its name that nobody has', () => {
  const taken = new Set(['kiln_dust'])
  const one = addCommodity(docOf({}), taken, dust)
  expect(one.id).toBe('kiln_dust_2')
  expect(one.doc.commodities?.kiln_dust_2).toEqual(dust)
  expect(addCommodity(one.doc, taken, dust).id).toBe('kiln_dust_3')
  expect(addCommodity(docOf({}), taken, { ...dust, name: { en: '窑灰' } }).id).toBe('commodity')
})

test('whatever names a commodity uses it: ports, modes, what is accepted, substitutes', () => {
  const doc = docOf({
    commodities: { lime: { substitute: { commodity: 'dust', ratio: 1 } }, dust },
    processes: {
      a: { kind: 'converter', ports: { dust: outlet('dust') } },
      b: { kind: 'converter', modes: { run: { ports: { dust: inlet('dust') } } } },
      c: { kind: 'market', ports: { in: { direction: 'in', accepts: { lime: 1, dust: 1 } } } },
      d: { kind: 'market', ports: { in: { direction: 'in', commodity: 'lime' } } },
    },
  })
  expect(usesOf(doc, 'dust')).toEqual({ processes: ['a', 'b', 'c'], commodities: ['lime'] })
  expect(usesOf(doc, 'toString')).toEqual({ processes: [], commodities: [] })
})
