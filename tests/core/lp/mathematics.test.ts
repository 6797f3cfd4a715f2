import { expect, test } from 'vitest'
import { families, familyOf } from '../../../src/core/lp/families'
import { mathematicsPage } from '../../../src/core/lp/mathematics'

// Printed anew by: npx vitest run --config .config/vitest.config.ts --update tests/core/lp/mathematics.test.ts
test('the page of the mathematics is the one that the table of families prints', async () => {
  await expect(mathematicsPage()).toMatchFileSnapshot('../../../src/core/lp/README.md')
})

test('every kind of row finds its family, and what a trader trades another than a recipe', () => {
  const common = { kind: 'process', id: 'works', period: 1, unit: 't' } as const
  const names = families.flatMap(({ formulas }) => Object.keys(formulas))
  for (const family of names) expect(familyOf({ ...common, family: family as 'in' })).not.toBeNull()
  expect(familyOf({ ...common, family: 'in', port: 'coal' })?.id).toBe('port')
  expect(familyOf({ ...common, family: 'in', port: 'coal', of: 'coal' })?.id).toBe('trade')
  expect(familyOf({ ...common, family: 'flow' })).toBeNull()
})
