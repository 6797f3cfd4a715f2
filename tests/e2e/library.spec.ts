import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { openSmall } from './app'

test('the preview of a recipe shows its balances', async ({ page }) => {
  await openSmall(page)
  const library = page.getByRole('complementary', { name: 'Library' })
  await page.getByRole('button', { name: 'Show the library' }).click()
  await library.getByRole('searchbox').fill('fly-ash brick')
  await library.getByRole('button', { name: /^What Autoclaved fly-ash brick/ }).click()
  const table = library.getByRole('table', { name: /Balance per unit/ })
  await expect(table.getByRole('row', { name: /^Mass 1\.04 1\.04/ })).toBeVisible()
  await expect(table.getByRole('row', { name: /^Al .*✓/ })).toBeVisible()
  await expect(library.getByRole('link', { name: 'All of it' })).toHaveAttribute('href', '?library')
})

test('the page lists it all, finds by pinyin initials and by commodity', async ({ page }) => {
  await page.goto('/?library&lang=en')
  await expect(page.getByRole('status')).toHaveText('94 recipes')
  await page.getByRole('searchbox').fill('fmh')
  await expect(page.getByRole('status')).not.toHaveText('94 recipes')
  await expect(page.locator('#ash_brick')).toBeVisible()
  await expect(page.locator('#electrolysis')).toHaveCount(0)
  await page.getByRole('searchbox').fill('')
  await page.getByRole('combobox', { name: 'Makes or takes' }).click()
  await page.getByRole('combobox', { name: 'Makes or takes' }).fill('De-alkalised')
  await page.getByRole('option', { name: /De-alkalised red mud/ }).click()
  await expect(page.locator('#redmud_na')).toBeVisible()
  await expect(page.locator('#redmud_road')).toBeVisible()
  await expect(page.locator('#electrolysis')).toHaveCount(0)
})

test('an entry opens by keyboard and tells what it rests on', async ({ page }) => {
  await page.goto('/?library&lang=en')
  const entry = page.locator('#cement')
  await entry.locator('summary').focus()
  await page.keyboard.press('Enter')
  await expect(entry.getByText('earlier: 0.72 t/t')).toBeVisible()
  await expect(entry.getByRole('table', { name: /Balance per unit/ })).toBeVisible()
  await expect(entry.getByRole('heading', { name: /Economics/ })).toBeVisible()
  await expect(entry.getByText('Counterpart without waste')).toBeVisible()
  await page.goto('/?library&lang=en')
  const link = page.locator('#aac_block').getByRole('link', { name: /AAC plant supplier/ })
  await page.locator('#aac_block summary').click()
  await expect(link.first()).toHaveAttribute('href', /^https:/)
})

for (const colorScheme of ['light', 'dark'] as const)
  for (const language of ['en', 'zh'] as const)
    test(`the page is sound for axe and does not overflow, ${colorScheme}, ${language}`, async ({
      page,
    }) => {
      await page.emulateMedia({ colorScheme })
      await page.setViewportSize({ width: 1280, height: 800 })
      await page.goto(`/?library&lang=${language}`)
      for (const id of ['clinker_carbide', 'redmud_road', 'spl_kiln'])
        await page.locator(`#${id} summary`).click()
      await expect(page.locator('#spl_kiln table')).toBeVisible()
      const wide = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect(wide).toBe(0)
      const { violations } = await new AxeBuilder({ page }).analyze()
      const serious = violations.filter(
        ({ impact }) => impact === 'serious' || impact === 'critical',
      )
      expect(serious.map(({ id, nodes }) => ({ id, html: nodes[0]?.html }))).toEqual([])
    })

test('commodities have a view of their own, with burdens and takers', async ({ page }) => {
  await page.goto('/?library&lang=zh')
  await page.getByText('物料', { exact: true }).click()
  await expect(page.getByRole('status')).toHaveText('152 种物料')
  await page.getByRole('searchbox').fill('赤泥')
  await page.locator('#red_mud_ht summary').click()
  await expect(page.locator('#red_mud_ht')).toContainText('赤泥路基材料')
})
