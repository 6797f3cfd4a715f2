import { expect, test } from 'vitest'
import { elementName } from '../../../src/core/edit/elements'
import { bundledLibrary as library } from '../../../src/solver/library'
import { docOf } from '../../support/docs'

const doc = docOf({
  parameters: { fee: { value: 1, name: { en: 'Fee', zh: '费用' } }, bare: { value: 1 } },
  commodities: { fly_ash: {} },
  processes: {
    chp: { kind: 'converter', name: { en: 'Plant', zh: '电厂' }, recipe: 'chp_dry' },
    kiln: { kind: 'converter', modes: { hot: { name: { en: 'Hot' } } } },
    sell: { kind: 'market', name: { en: 'Yard', zh: '料场' } },
  },
  flows: { ash: { from: 'chp.fly_ash', to: 'sell.fly_ash' } },
  sources: { book: { title: 'A book' } },
})

const nameAt = (path: string) => elementName(doc, library, path.split('.'))

test('a field belongs to the element that the user knows', () => {
  expect(nameAt('processes.chp.capacity')).toEqual({ en: 'Plant', zh: '电厂' })
  expect(nameAt('processes.chp.ports.fly_ash.amount')?.en).toBe('Plant, Fly ash (dry)')
  expect(nameAt('processes.kiln.modes.hot.cost')?.en).toBe('kiln, Hot')
  expect(nameAt('flows.ash.capacity')).toEqual({ en: 'Plant → Yard', zh: '电厂 → 料场' })
  expect(nameAt('commodities.fly_ash.price')?.en).toBe('Fly ash (dry)')
  expect(nameAt('commodities.electricity.price')?.zh).toBe('电力')
  expect(nameAt('parameters.fee.value')).toEqual({ en: 'Fee', zh: '费用' })
  expect(nameAt('parameters.bare.value')).toEqual({ en: 'bare' })
  expect(nameAt('sources.book.address')).toEqual({ en: 'A book' })
})

test('a field of the document as a whole, or of what is not there, belongs to nothing', () => {
  for (const path of ['period', 'objective.first', 'limits', 'limits.none.max', 'constructor.x.y'])
    expect([path, nameAt(path)]).toEqual([path, null])
})
