import { describe, expect, test } from 'vitest'
import {
  documentFormat,
  formats,
  programExtensions,
  programFormat,
} from '../../../src/core/exchange/formats'
import { json } from '../../../src/core/exchange/json'
import { docOf, goods, inlet, networkOf, outlet } from '../../support/docs'
import { workshop } from '../../support/programs'
import { answerOf } from '../../support/solvers'

// quarry ──20 t──▶ site
const quarry = docOf({
  commodities: goods('stone'),
  processes: {
    quarry: { kind: 'supply', ports: { stone: outlet('stone') } },
    site: { kind: 'market', ports: { stone: inlet('stone') }, minimum: '20 t/year' },
  },
  flows: { carts: { from: 'quarry.stone', to: 'site.stone' } },
})

test('every format has a name in both languages and an ending of its own', () => {
  const all = Object.values(formats)
  expect(all.filter(({ name }) => name.en === '' || (name.zh ?? '') === '')).toEqual([])
  expect(new Set(all.map(({ extension }) => extension)).size).toBe(all.length)
})

describe('what a format writes', () => {
  test.each(Object.entries(formats))(
    'as %s is read as the same, if it is read',
    async (_, format) => {
      if (format.of === 'document') {
        const [text, read] = [format.write(quarry), await format.reader?.()]
        expect(text).not.toBe('')
        if (read !== undefined) expect(read(text)).toEqual({ ok: true, value: quarry })
      } else if (format.of === 'program') {
        const text = format.write(workshop())
        expect(text).toContain('desk')
        const again = format.read?.(text)
        if (again !== undefined) expect(again.ok && format.write(again.value)).toBe(text)
      } else {
        const network = networkOf(quarry)
        expect(format.write({ network, answer: answerOf(quarry) })).toContain('20')
      }
    },
  )

  test('of the flows is a table with units and the time that amounts are of', () => {
    const { csv } = formats
    if (csv?.of !== 'answer') throw new Error('a table is made of an answer')
    expect(csv.write({ network: networkOf(quarry), answer: answerOf(quarry) })).toBe(
      '\ufeffflow,commodity,from,to,amount,unit,over\r\n' +
        'carts,stone,quarry.stone,site.stone,20,t,per year\r\n',
    )
  })
})

test('a file is known by its ending; one that says nothing is a document of ours', () => {
  expect(programExtensions).toEqual(['.lp', '.mps'])
  expect(programFormat('Plan.MPS')).toBe(formats.mps)
  expect(programFormat('plan.json')).toBeUndefined()
  expect(documentFormat('plan.lp')).toBe(json)
})
