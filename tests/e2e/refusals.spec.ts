import { expect, test } from '@playwright/test'
import { indicator, openNetwork, openSolved } from './app'

// The grid must get 11 MWh for each tonne of bricks that may be sold: 2.2 TWh as bundled, 3.3 TWh with the slider at its
// end, and the plant can give 2.4 TWh.
test('an edit that cannot be met names the culprit, keeps the answer, and is undone in one click', async ({
  page,
}) => {
  await page.route(/ash_to_bricks-.*\.js$/, async (route) => {
    const response = await route.fetch()
    const text = await response.text()
    const contract = /(capacity:\s*.)2400000 MWh\/year(.,\s*minimum:\s*.)2200000 MWh\/year/
    const tied = text.replace(contract, '$1 9000000 MWh/year$2brick_sales * 11 MWh/t')
    await route.fulfill({ response, body: tied })
  })
  await openSolved(page)
  await openNetwork(page, 'Ash to bricks')
  await page.getByRole('slider', { name: 'Bricks that the market takes' }).focus()
  await page.keyboard.press('ArrowRight')
  await expect(page.locator('.badge')).toHaveAttribute('data-tone', 'pass')
  await page.keyboard.press('End')
  const banner = page.getByRole('alert')
  await expect(banner).toContainText('Not everything that is asked for can be met at once')
  await expect(page.locator('.badge')).toContainText('Cannot be met')
  const kept = await indicator(page, 'cost')
  expect(Number.isFinite(kept)).toBe(true)
  await banner.getByRole('listitem').getByRole('button').first().click()
  await expect(page.locator('.react-flow__node.selected')).toHaveCount(1)
  await banner.getByRole('button', { name: 'Undo all changes' }).click()
  await expect(banner).toHaveCount(0)
  await expect(page.locator('.badge')).toHaveAttribute('data-tone', 'pass')
})

test('a document that cannot be parsed names what is wrong and leaves the open one as it was', async ({
  page,
}) => {
  await page.route(/ash_to_bricks-.*\.js$/, async (route) => {
    const response = await route.fetch()
    const text = await response.text()
    await route.fulfill({
      response,
      body: text
        .replaceAll('"chp_dry"', '"no_such_recipe"')
        .replaceAll('`chp_dry`', '`no_such_recipe`'),
    })
  })
  await openSolved(page)
  await page.getByTitle('Open another network').click()
  const card = page.getByRole('dialog').getByRole('listitem').filter({ hasText: 'Ash to bricks' })
  await card.getByRole('button', { name: 'Open' }).click()
  const banner = page.getByRole('alert')
  await expect(banner).toContainText('cannot be solved as it is written')
  await expect(banner).toContainText('no_such_recipe')
  await openNetwork(page, 'Aluminium cluster at Chiping (example)')
  await expect(banner).toHaveCount(0)
  await expect(page.locator('.badge')).toHaveAttribute('data-tone', 'pass')
})
