import { describe, expect, test } from 'vitest'
import tutorialJson from '../../../models/networks/ash_to_bricks.json' with { type: 'json' }
import type { NetworkDoc } from '../../../src/core/format/doc'
import { objectivePatch } from '../../../src/core/format/objectivePatch'
import { applyPatch } from '../../../src/core/format/patch'
import { openFamily } from '../../../src/core/study/family'
import { networkOf } from '../../support/docs'
import { answerOf, solve } from '../../support/solvers'

const tutorial = tutorialJson as NetworkDoc

const along =
  (patchAt: (share: number) => object, doc = tutorial) =>
  (share: number): NetworkDoc =>
    applyPatch(doc, patchAt(share)) as NetworkDoc

const parameter = (id: string, value: string | number) => ({ parameters: { [id]: { value } } })

describe.each<[string, (share: number) => NetworkDoc]>([
  ['a fee', along((share) => parameter('landfill_fee', `${200 * share} CNY/t`))],
  ['a capacity', along((share) => parameter('brick_sales', `${300 * share} kt/year`))],
  [
    'an amount of a recipe',
    along((share) => ({
      processes: {
        bricks: {
          ports: { electricity: { amount: `${0.02 + 0.02 * share} MWh/t` } },
        },
      },
    })),
  ],
])('%s lies on a line', (_, docAt) => {
  const family = openFamily((share) => networkOf(docAt(share)), solve)

  test.each([0, 0.25, 0.6, 1])('at %d as if it had been built', (share) => {
    const [quick, plain] = [family?.(share, false), answerOf(docAt(share))]
    expect(quick?.status).toBe('optimal')
    for (const [id, { value, unit }] of Object.entries(plain.indicators)) {
      const found = quick?.indicators[id]
      expect(found?.unit).toBe(unit)
      expect(Math.abs((found?.value ?? NaN) - value)).toBeLessThanOrEqual(
        1e-7 * Math.max(1, Math.abs(value)),
      )
    }
    for (const [id, amount] of Object.entries(plain.flows))
      expect(Math.abs((quick?.flows[id] ?? NaN) - amount)).toBeLessThanOrEqual(
        1e-6 * Math.max(1, amount),
      )
  })
})

test.each<[string, (share: number) => NetworkDoc]>([
  [
    'bends',
    along((share) => parameter('boom', share), {
      ...tutorial,
      parameters: { ...tutorial.parameters, boom: { value: 1 } },
      processes: {
        ...tutorial.processes,
        brick_market: { ...tutorial.processes.brick_market!, capacity: 'brick_sales * boom ^ 2' },
      },
    }),
  ],
  [
    'splits the objective in stages',
    along(
      (share) => parameter('landfill_fee', `${share} CNY/t`),
      applyPatch(
        tutorial,
        objectivePatch({ first: 'solid_waste', then: { minimize: 'cost' } }),
      ) as NetworkDoc,
    ),
  ],
  [
    'switches plants on and off',
    along(
      (share) => parameter('landfill_fee', `${share} CNY/t`),
      applyPatch(tutorial, { processes: { chp: { onOff: 0.3 } } }) as NetworkDoc,
    ),
  ],
])('what %s lies on none', (_, docAt) => {
  expect(openFamily((share) => networkOf(docAt(share)), solve)).toBeNull()
})

test('an end that cannot be read opens none', () => {
  expect(openFamily((share) => (share === 1 ? null : networkOf(tutorial)), solve)).toBeNull()
})
