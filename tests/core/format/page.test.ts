import { expect, test } from 'vitest'
import { formatPage } from '../../../src/core/format/page'

// Printed anew by: npx vitest run --config .config/vitest.config.ts tests/core/format/page.test.ts --update
test('the page of the format is the one that the table of fields prints', async () => {
  await expect(formatPage()).toMatchFileSnapshot('../../../src/core/format/README.md')
})

test('every field says what it does', () => {
  // Bounds of shares and of qualities are told by their names.
  const told = formatPage()
    .split('\n')
    .filter((line) => line.startsWith('**'))
  expect(told.length).toBeGreaterThan(100)
  expect(told.filter((line) => line.includes('— _')).map((line) => line.split('`')[1])).toEqual([
    ...['min', 'max', 'min', 'max'],
  ])
})
