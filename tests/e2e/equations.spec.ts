import { expect, test } from '@playwright/test'
import { openSmall, openTab } from './app'

// 200 kt of bricks at 0.6 t of ash each: a₁ · 0.6 − f₂ … = 0
test('the equations of what is selected: words, terms, bounds and what they are worth', async ({
  page,
}) => {
  await openSmall(page)
  const panel = await openTab(page, 'Equations')
  await expect(panel).toContainText('Select a process, a flow or a limit')
  await page.locator('.react-flow__node[data-id="bricks"]').click()
  const recipe = panel.getByRole('listitem').filter({ hasText: 'Fly ash' }).first()
  await expect(recipe).toContainText('law of nature')
  await expect(recipe).toContainText('What the recipe takes or gives at a port')
  await expect(recipe.locator('.equation-line')).toContainText(/^0\.6 · a₁ − f₂.*= 0$/)
  const terms = recipe.getByRole('row')
  await expect(terms.nth(1)).toContainText('200,000 t')
  await expect(terms.nth(1)).toContainText('120,000 t')
  await expect(terms.nth(2)).toContainText('−120,000 t')
  await expect(terms.last()).toContainText('= 0')
  await expect(recipe.getByText(/Shadow price: .*(CNY per t|does not bind)/)).toBeVisible()
})

test('the tab is reached and read by keyboard alone, in Chinese too', async ({ page }) => {
  await openSmall(page, '/?lang=zh')
  await page.locator('.react-flow__node[data-id="bricks"]').click()
  await page.getByRole('tab', { name: '方程' }).focus()
  await page.keyboard.press('Enter')
  const region = page.getByRole('region', { name: /的方程$/ })
  await expect(region).toBeVisible()
  await expect(region).toContainText('自然规律')
  await expect(region).toContainText('影子价格')
})
