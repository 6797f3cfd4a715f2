import { statSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { openSolved, openTab } from './app'

// Kept for the README only when asked for: UPDATE_SCREENSHOT=1 npm run check:browser -- screenshot
test('the picture of the README can be taken and is small enough', async ({ page }, info) => {
  await page.setViewportSize({ width: 1600, height: 1240 })
  await openSolved(page)
  await page.getByRole('button', { name: 'Do not show these again' }).click()
  await openTab(page, 'Avoided waste')
  await page.getByRole('button', { name: 'Show everything' }).click()
  await page.waitForTimeout(400)
  const keep = process.env.UPDATE_SCREENSHOT === '1'
  const path = keep ? 'public/screenshot.png' : info.outputPath('screenshot.png')
  await page.screenshot({ path })
  expect(statSync(path).size).toBeLessThan(600_000)
})
