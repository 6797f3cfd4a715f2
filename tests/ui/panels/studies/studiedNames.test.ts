import { expect, test } from 'vitest'
import type { Front } from '../../../../src/core/study/kinds/front'
import type { Target } from '../../../../src/core/study/kinds/target'
import { yearSpan } from '../../../../src/core/network/span'
import { wordsIn, type Words } from '../../../../src/ui/words/context'
import { loadLanguage, startTranslations } from '../../../../src/ui/words/i18n'
import { pointName, stepName } from '../../../../src/ui/panels/studies/studiedNames'

/** A name in both languages with plain spaces, whichever the app is in. */
async function told(nameIn: (words: Words) => string, app: 'en' | 'zh') {
  const translations = await startTranslations(app)
  for (const language of ['en', 'zh'] as const) await loadLanguage(translations, language)
  return (['en', 'zh'] as const).map((language) =>
    nameIn(wordsIn(translations, language, yearSpan)).replaceAll('\u202f', ' '),
  )
}

const point = { x: 2_912_000, y: 23_310_000_000, patch: {} }
const front: Front = {
  kind: 'front',
  x: { id: 'solid_waste', unit: 't' },
  y: { id: 'cost', unit: 'CNY' },
  points: [point],
  status: 'optimal',
}
const step = { bound: 45_000, level: 45_000, cost: 1, price: null, patch: {} }
const target: Target = {
  kind: 'target',
  indicator: 'fresh_water',
  ...{ unit: 'm3', currency: 'CNY', now: null, asked: 0, least: 0 },
  steps: [step],
  status: 'optimal',
}

test.each(['en', 'zh'] as const)(
  'what becomes a scenario while the app is in %s is called so in both languages, amounts with their units',
  async (app) => {
    expect(await told((words) => pointName(words, front, 3, point), app)).toEqual([
      'Point 3: Solid waste 2.91 Mt/y, Cost 23.3 bn CNY/y',
      '第3点：固废 291万吨/年，成本 233亿元/年',
    ])
    expect(await told((words) => stepName(words, target, step), app)).toEqual([
      'Fresh water ≤ 45,000 m³/y',
      '新水 ≤ 4.5万m³/年',
    ])
  },
)
