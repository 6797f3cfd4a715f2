import type { Page } from '@playwright/test'
import { expect, test } from '@playwright/test'
import { openSolved, settled } from './app'

const badge = (page: Page) => page.locator('.badge')
const tour = (page: Page) => page.getByRole('dialog', { name: 'Tour' })

/** Opens the list of documents by keyboard. */
async function openDocuments(page: Page) {
  await page.keyboard.press('ControlOrMeta+o')
  const dialog = page.getByRole('dialog')
  await expect(dialog).toBeVisible()
  return dialog
}

for (const [language, counts, sources, claims] of [
  ['en', /(\d+) processes/, /Data from \d+ sources: \d+ read in the source/, 'Press claims: '],
  ['zh', /(\d+) 个工序/, /数据来自 \d+ 个来源：\d+ /, '媒体报道：'],
] as const)
  test(`the gallery shows a drawing of each network, its size and its sources in ${language}`, async ({
    page,
  }) => {
    await openSolved(page, `/?lang=${language}`)
    const dialog = await openDocuments(page)
    const examples = dialog.locator('.gallery > li')
    const first = examples.first()
    await expect(first).toContainText(counts)
    await expect(first).toContainText(sources)
    await expect(first).toContainText(claims)
    const [, processes] = counts.exec((await first.textContent()) ?? '') ?? []
    await expect(first.locator('.thumbnail rect')).toHaveCount(Number(processes))
    for (const example of await examples.all()) {
      const box = await example.locator('.thumbnail rect').first().boundingBox()
      expect(box?.width).toBeGreaterThan(1)
    }
  })

test('a blank page leads to a solved example in two clicks, or to a file', async ({ page }) => {
  await openSolved(page)
  const dialog = await openDocuments(page)
  await dialog.getByRole('button', { name: 'New document' }).click()
  const empty = page.getByRole('region', { name: 'Nothing is drawn yet' })
  await expect(empty.getByRole('button', { name: 'Open the library' })).toBeVisible()
  await empty.getByRole('button', { name: 'Begin with an example' }).click()
  await page
    .getByRole('dialog')
    .getByRole('listitem')
    .filter({ hasText: 'Ash to bricks' })
    .getByRole('button', { name: 'Open' })
    .click()
  await expect(badge(page)).toHaveAttribute('data-tone', 'pass')
  await expect(page.locator('.react-flow__node')).toHaveCount(5)
  await settled(page)
  await (await openDocuments(page)).getByRole('button', { name: 'New document' }).click()
  await empty.locator('input[type=file]').setInputFiles('models/networks/ash_to_bricks.json')
  await expect(page.locator('.react-flow__node')).toHaveCount(5)
  await expect(badge(page)).toHaveAttribute('data-tone', 'pass')
})

test('the tour is taken by keyboard, stop by stop, and is not offered again', async ({ page }) => {
  await openSolved(page)
  await expect(tour(page)).toHaveCount(0)
  await page.getByRole('button', { name: 'Take the tour' }).focus()
  await page.keyboard.press('Enter')
  for (const stop of [
    'The network',
    'Question and comparison',
    'Solid waste avoided',
    'Draw your own',
  ]) {
    await expect(tour(page).getByRole('heading')).toHaveText(stop)
    await expect(tour(page).getByRole('button', { name: 'Next' })).toBeFocused()
    await page.keyboard.press('Enter')
  }
  await expect(tour(page).getByRole('heading')).toHaveText('Always kept')
  await tour(page).getByRole('button', { name: 'Back' }).click()
  await expect(tour(page).getByRole('heading')).toHaveText('Draw your own')
  await expect(tour(page).getByRole('button', { name: 'Next' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(tour(page).getByRole('button', { name: 'Done' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(tour(page)).toHaveCount(0)
  await expect(page.locator('.document-name')).toBeFocused()
  const offer = page.getByRole('button', { name: 'Take the tour' })
  await expect(offer).toHaveCount(0)
  await openSolved(page)
  await expect(page.getByRole('region', { name: 'Three things to try' })).toBeVisible()
  await expect(offer).toHaveCount(0)
  await expect(tour(page)).toHaveCount(0)
  await page.keyboard.press('?')
  await offer.click()
  await expect(tour(page).getByRole('heading')).toHaveText('The network')
})

test('the tour is skipped by a click or by Escape, for good', async ({ page }) => {
  await openSolved(page)
  await page.getByRole('button', { name: 'Take the tour' }).click()
  await page.keyboard.press('Escape')
  await expect(tour(page)).toHaveCount(0)
  await openSolved(page)
  await expect(page.getByRole('button', { name: 'Take the tour' })).toHaveCount(0)
  await page.keyboard.press('?')
  await page.getByRole('button', { name: 'Take the tour' }).click()
  await tour(page).getByRole('button', { name: 'Skip' }).click()
  await expect(tour(page)).toHaveCount(0)
})
