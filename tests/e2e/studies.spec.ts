import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from '@playwright/test'
import { indicator, openSmall, openSolved, openTab, settled } from './app'

const panel = (page: Page) => page.getByRole('region', { name: 'Studies' })
const choose = async (page: Page, name: string) => {
  await panel(page).getByRole('button', { name }).click()
  await expect(panel(page).getByRole('article', { name })).toBeVisible()
}
/** Waits for the answer of the study that is open. */
const found = (page: Page) =>
  expect(page.getByText(/\d+ solves?, (all )?certified or marked/)).toBeVisible({ timeout: 60_000 })

async function add(page: Page, kind: string): Promise<void> {
  await panel(page).getByRole('button', { name: 'New study' }).click()
  await page.getByRole('menuitem', { name: kind }).click()
}

test('Chiping: missing plants are named and confirmed, one becomes a scenario; a tornado is cancelled', async ({
  page,
}) => {
  await openSolved(page)
  await openTab(page, 'Studies')
  await choose(page, 'Which plants are missing')
  await found(page)
  const breaks = page.getByRole('table', { name: /^Break points/ })
  for (const name of ['Red mud', 'Fly ash', 'Chlorine', 'dross'])
    await expect(breaks.getByRole('row', { name: new RegExp(name, 'i') }).first()).toBeVisible()
  const plants = page.getByRole('table', { name: 'Plants worth inviting' })
  await expect(plants.getByRole('row', { name: /✓ pays/ })).not.toHaveCount(0)
  await expect(page.getByRole('table', { name: /^Choke points/ })).toBeVisible()
  const cost = await indicator(page, 'cost')
  await plants
    .getByRole('button', { name: /^Make a scenario with/ })
    .first()
    .click()
  await expect(page.getByRole('combobox', { name: 'Scenario', exact: true })).toHaveValue(/^With /)
  await settled(page)
  expect(await indicator(page, 'cost')).toBeLessThan(cost)

  await choose(page, 'What moves the cost')
  await panel(page).getByRole('button', { name: 'Cancel' }).click()
  await expect(panel(page)).toContainText('Cancelled')
  await panel(page).getByRole('button', { name: 'Run again' }).click()
  await found(page)
  await expect(page.getByRole('table', { name: /^What moves Cost/ })).toContainText('Coal')
  await choose(page, 'Solid waste against cost')
  await found(page)
  // Another tab leaves it open. Its points are walked along, and pressed, by keyboard.
  await openTab(page, 'Flows')
  await openTab(page, 'Studies')
  const front = page.getByRole('group', { name: /against Solid waste/ })
  const points = front.getByRole('button')
  await points.first().focus()
  await page.keyboard.press('End')
  await expect(points.last()).toBeFocused()
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowRight')
  await expect(points.nth(1)).toBeFocused()
  await expect(points.nth(1)).toHaveAccessibleName(
    /^Point 2: Solid waste [\d.]+.Mt\/y, Cost −[\d.]+.bn CNY\/y, best$/,
  )
  await expect(front.locator('[tabindex="0"]')).toHaveCount(1)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('combobox', { name: 'Scenario', exact: true })).toHaveValue(
    /^Point 2: Solid waste [\d.]+.Mt\/y, /,
  )
})

test('every kind of study is made, asked, refused in place, kept and undone', async ({ page }) => {
  await openSmall(page)
  await openTab(page, 'Studies')
  const kinds = [
    'Credit',
    'Sweep',
    'Tornado',
    'Trade-off',
    'Target',
    'Comparison',
    'Missing plants',
  ]
  for (const kind of kinds) {
    await add(page, kind)
    await found(page)
    await expect(panel(page).locator('.study-result')).not.toBeEmpty()
  }
  // At which fee of ash do bricks begin to pay?
  await add(page, 'Break-even')
  const range = panel(page).getByRole('group', { name: 'Input' })
  await range.getByLabel('From').fill('0 apples')
  await range.getByLabel('From').press('Enter')
  await panel(page).getByRole('button', { name: 'Run again' }).click()
  await expect(panel(page).getByRole('alert')).toContainText('apples')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: /^Undo: (?!all)/ }).click()
  await panel(page).getByRole('button', { name: 'Run again' }).click()
  await found(page)
  await expect(panel(page).getByRole('listitem')).toHaveCount(kinds.length + 1)
  await panel(page).getByRole('button', { name: 'Delete' }).click()
  await expect(panel(page).getByRole('button', { name: 'Break-even' })).toHaveCount(0)
})

test('studies can be read in Chinese and in the dark', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  await openSolved(page, '/?lang=zh')
  await openTab(page, '研究')
  const studies = page.getByRole('region', { name: '研究' })
  for (const name of ['缺哪些工厂', '各种废物对减排量的贡献', '迈向零填埋', '石膏板的盈亏平衡价']) {
    await studies.getByRole('button', { name }).click()
    await expect(page.getByText(/共求解 \d+ 次/)).toBeVisible({ timeout: 60_000 })
    const { violations } = await new AxeBuilder({ page }).include('.studies').analyze()
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
  }
})
