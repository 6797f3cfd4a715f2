import { expect, test } from 'vitest'
import { studyKinds } from '../../../../src/core/study/kinds'
import { drawnKinds } from '../../../../src/ui/panels/studies/results/resultView'

const texts = import.meta.glob<string>('../../../../src/ui/panels/studies/results/*View.tsx', {
  query: '?raw',
  import: 'default',
  eager: true,
})

test('every kind of study has a view, and every view a kind', () => {
  expect([...drawnKinds].sort()).toEqual(Object.keys(studyKinds).sort())
})

test('each view is called View in its file', () => {
  const others = Object.entries(texts).filter(([, text]) => !text.includes('export const View = '))
  expect(others.map(([file]) => file)).toEqual([])
  expect(Object.keys(texts)).toHaveLength(drawnKinds.length)
})
