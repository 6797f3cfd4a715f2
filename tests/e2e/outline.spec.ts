import type { Locator, Page } from '@playwright/test'
import { expect, test } from '@playwright/test'
import { generateNetwork } from '../support/generate'
import { openSmall, openSolved, settled } from './app'

const card = (page: Page, id: string) => page.locator(`.react-flow__node[data-id="${id}"]`)
const told = (page: Page) => page.getByRole('log', { name: 'What happened' })
const line = (page: Page, name: string | RegExp): Locator =>
  page.getByRole('tree', { name: 'Outline' }).getByRole('treeitem', { name })
const heading = (page: Page) =>
  page.getByRole('complementary', { name: 'Inspector' }).getByRole('heading', { level: 2 })

/** The tutorial with its outline open. */
async function openOutline(page: Page): Promise<void> {
  await openSmall(page)
  await page.getByRole('button', { name: 'Show the outline' }).click()
  await expect(line(page, /^Process Power plant/)).toBeVisible()
}

test('lists processes along the flow with amounts and use, then ports, then flows with their state', async ({
  page,
}) => {
  await openOutline(page)
  const names = await page
    .getByRole('treeitem')
    .evaluateAll((all) => all.map((each) => each.getAttribute('aria-label')!))
  expect(names).toHaveLength(5)
  const place = (word: string) => names.findIndex((name) => name.includes(word))
  expect(place('Power plant')).toBeLessThan(place('Brick plant'))
  for (const name of names) expect(name).toMatch(/, [\d.,]+\s(t|kt|Mt|MWh|GWh|TWh|M|k).*\/y/)
  expect(names[place('Power plant')]).toMatch(/% used/)
  await line(page, /^Process Power plant/).click()
  await page.keyboard.press('ArrowRight')
  await expect(
    line(page, /^Inlet .*coal.*bought [\d.,]+\s[kM]?t\/y/i)
      .or(line(page, /^Inlet .*coal/i))
      .first(),
  ).toBeVisible()
  await line(page, /^Outlet Fly ash/).click()
  await page.keyboard.press('ArrowRight')
  await expect(line(page, /^Fly ash.* to Brick plant, .*t\/y, reuse/)).toBeVisible()
})

test('shares the selection with the canvas, both ways', async ({ page }) => {
  await openOutline(page)
  await line(page, /^Process Brick plant/).click()
  await expect(card(page, 'bricks')).toHaveClass(/selected/)
  await expect(heading(page)).toHaveText('Brick plant')
  await card(page, 'chp').click({ position: { x: 60, y: 12 } })
  await expect(line(page, /^Process Power plant/)).toHaveAttribute('aria-selected', 'true')
  await page.locator('.react-flow__edge[data-id="steam_to_bricks"]').dispatchEvent('click')
  await expect(line(page, /steam.* to Brick plant/i)).toHaveAttribute('aria-selected', 'true')
})

test('walks like a tree: arrows, Home, End, letters, star; Enter opens, Escape comes back', async ({
  page,
}) => {
  await openOutline(page)
  const focused = page.locator('[role="treeitem"]:focus')
  await line(page, /^Process Power plant/).click()
  await page.keyboard.press('End')
  const last = page.getByRole('treeitem').last()
  await expect(last).toBeFocused()
  await page.keyboard.press('Home')
  await expect(page.getByRole('treeitem').first()).toBeFocused()
  await page.keyboard.type('bri')
  await expect(focused).toHaveAccessibleName(/Brick/)
  await expect(card(page, 'bricks').or(card(page, 'brick_market'))).not.toHaveCount(0)
  await line(page, /^Process Brick plant/).click()
  await page.keyboard.press('ArrowRight')
  await expect(focused).toHaveAttribute('aria-expanded', 'true')
  await page.keyboard.press('ArrowRight')
  await expect(focused).toHaveAccessibleName(/^Inlet/)
  await page.keyboard.press('*')
  await page.keyboard.press('ArrowRight')
  await expect(focused).toHaveAccessibleName(/ from /)
  await page.keyboard.press('Enter')
  await expect(page.locator('#inspector')).toBeFocused()
  await expect(heading(page)).toContainText('→ Brick plant')
  await page.keyboard.press('Escape')
  await expect(focused).toHaveAccessibleName(/ from /)
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowLeft')
  await expect(focused).toHaveAccessibleName(/^Inlet/)
  await page.keyboard.press('ArrowLeft')
  await expect(focused).toHaveAccessibleName(/^Process Brick plant/)
  await page.keyboard.press('ArrowLeft')
  await expect(page.getByRole('treeitem')).toHaveCount(5)
})

test('renames, duplicates, deletes, moves into a zone, connects a port and shuts a reuse flow', async ({
  page,
}) => {
  test.slow()
  await openOutline(page)
  const bar = page.getByRole('toolbar', { name: 'Edit the outline' })
  await line(page, /^Process Brick plant/).click()
  await page.keyboard.press('F2')
  await page.getByRole('dialog').getByRole('textbox').fill('Brick works')
  await page.keyboard.press('Enter')
  await expect(line(page, /^Process Brick works/)).toBeVisible()
  await expect(told(page)).toContainText('Done: Rename Brick works')
  await line(page, /^Process Brick works/).click()
  await bar.getByRole('button', { name: 'Duplicate' }).click()
  await expect(page.locator('.react-flow__node')).toHaveCount(6)
  await line(page, /^Process Brick works/)
    .last()
    .click()
  await page.keyboard.press('Delete')
  await expect(page.locator('.react-flow__node')).toHaveCount(5)
  await line(page, /^Process Brick works/).click()
  await bar.getByRole('button', { name: 'Zone' }).click()
  await page.getByRole('menuitem', { name: /zone/i }).first().click()
  await expect(line(page, /^Zone Zone 1, 1 process$/)).toBeVisible()
  await line(page, /^Process Power plant/).click()
  await bar.getByRole('button', { name: 'Zone' }).click()
  await page.getByRole('menuitem', { name: 'Zone 1' }).click()
  await expect(line(page, /^Zone Zone 1, 2 processes$/)).toBeVisible()
  await expect(told(page)).toContainText('Done: Move to Zone 1')

  await line(page, /^Process Power plant/).click()
  await page.keyboard.press('ArrowRight')
  await line(page, /^Outlet Boiler slag/).click()
  await bar.getByRole('button', { name: 'Connect to' }).click()
  const dialog = page.getByRole('dialog', { name: 'Connect Power plant' })
  await dialog.getByRole('option').filter({ hasText: 'Cement grinding' }).click()
  await expect(page.locator('.react-flow__node')).toHaveCount(6)

  await line(page, /^Outlet Fly ash/).click()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await line(page, /^Fly ash.* to Brick works.*reuse/).click()
  await bar.getByRole('button', { name: 'Shut' }).click()
  await expect(line(page, /^Fly ash.* to Brick works, 0 .*reuse, shut/)).toBeVisible()
  await settled(page)
  await bar.getByRole('button', { name: 'Let it flow' }).click()
  await expect(line(page, /^Fly ash.* to Brick works, .*reuse$/)).toBeVisible()
})

test('the menu opens by Shift+F10; a zone selects its processes by Space, Ctrl+Space adds to them', async ({
  page,
}) => {
  await openSolved(page)
  await page.getByRole('button', { name: 'Show the outline' }).click()
  await line(page, /^Zone /)
    .first()
    .click()
  await expect(page.locator('.react-flow__node.selected')).toHaveCount(0)
  await page.keyboard.press('Space')
  const count = Number(
    /(\d+) processes/.exec(
      (await line(page, /^Zone /)
        .first()
        .getAttribute('aria-label'))!,
    )![1],
  )
  expect(count).toBeGreaterThan(1)
  await expect(page.locator('.react-flow__node.selected')).toHaveCount(count)
  await line(page, /^Supply Coal/)
    .first()
    .click()
  await page.keyboard.press('Shift+F10')
  await expect(page.getByRole('menuitem', { name: /Rename/ })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.locator('[role="treeitem"]:focus')).toHaveAccessibleName(/^Supply Coal/)
})

test('2,000 processes: a page of lines is drawn, the last is a key press away', async ({
  page,
}) => {
  test.slow()
  const large = generateNetwork(2000)
  const places = Object.keys(large.processes).map(
    (id, i) => [id, { x: (i % 50) * 400, y: Math.floor(i / 50) * 320 }] as const,
  )
  const doc = { ...large, layout: Object.fromEntries(places) }
  await page.route(/xinfa_chiping-.*\.js$/, (route) =>
    route.fulfill({
      contentType: 'text/javascript',
      body: `export default ${JSON.stringify(doc)}`,
    }),
  )
  await page.goto('/?lang=en')
  await page.locator('.react-flow__node').first().waitFor({ timeout: 60_000 })
  await page.getByRole('button', { name: 'Show the outline' }).click()
  const items = page.getByRole('treeitem')
  await expect(items.first()).toHaveAttribute('aria-setsize', '2000')
  expect(await items.count()).toBeLessThan(100)
  await items.first().click()
  await page.keyboard.press('End')
  await expect(page.locator('[role="treeitem"]:focus')).toHaveAttribute('aria-posinset', '2000')
  expect(await items.count()).toBeLessThan(100)
})
