import { statSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { openSolved, openTab } from './app'

// Written only when asked for: UPDATE_SCREENSHOT=1 npx playwright test --config .config/playwright.config.mjs screenshot
test('the picture of the README', { tag: '@screenshot' }, async ({ page }) => {
  test.skip(process.env.UPDATE_SCREENSHOT !== '1', 'only on demand')
  await page.setViewportSize({ width: 1440, height: 900 })
  await openSolved(page)
  await page.getByRole('button', { name: 'Do not show these again' }).click()
  await openTab(page, 'Avoided waste')
  await page.getByRole('button', { name: 'Show everything' }).click()
  await page.waitForTimeout(400)
  const path = 'public/screenshot.png'
  await page.screenshot({ path })
  expect(statSync(path).size).toBeLessThan(400_000)
})
