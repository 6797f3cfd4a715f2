import type { Page } from '@playwright/test'
import { expect, test } from '@playwright/test'
import { openSmall, openSolved } from './app'

const card = (page: Page, id: string) => page.locator(`.react-flow__node[data-id="${id}"]`)
const zoom = (page: Page) =>
  page
    .locator('.react-flow__viewport')
    .evaluate((element) => new DOMMatrix(getComputedStyle(element).transform).a)

test('the palette runs commands and finds things, by letters and by pinyin', async ({ page }) => {
  await openSolved(page)
  await page.keyboard.press('ControlOrMeta+k')
  const palette = page.getByRole('dialog', { name: 'Commands' })
  await expect(palette.getByRole('textbox')).toBeFocused()
  await page.keyboard.type('show everything')
  await page.keyboard.press('Enter')
  await expect(palette).toHaveCount(0)

  await page.keyboard.press('ControlOrMeta+k')

  await expect(page.getByRole('dialog').getByRole('textbox')).toBeFocused()
  // 粉煤灰砖厂, found by its initials while the page is in English.
  await page.keyboard.type('fmhzc')
  await page.keyboard.press('Enter')
  await expect(page.locator('.react-flow__node.selected')).toHaveCount(1)
  await expect(page.locator('.inspector h2')).toContainText(/brick/i)
})

test('find goes to a flow, in Chinese too', async ({ page }) => {
  await openSolved(page, '/?lang=zh')
  await page.keyboard.press('ControlOrMeta+f')
  const find = page.getByRole('dialog', { name: '查找' })
  await expect(find.getByRole('option', { name: '显示全部' })).toHaveCount(0)
  await page.keyboard.press('Escape')
  await expect(find).toHaveCount(0)
  await page.keyboard.press('ControlOrMeta+f')
  await expect(page.getByRole('dialog').getByRole('textbox')).toBeFocused()
  await page.keyboard.type('粉煤灰: 砖')
  await page.keyboard.press('Enter')
  await expect(page.locator('.flow[data-selected="true"]')).toHaveCount(1)
  await expect(page.locator('.inspector h2')).toContainText('粉煤灰')
})

test('N searches the library, digits and signs zoom, and single keys can be turned off', async ({
  page,
}) => {
  await openSolved(page)
  await page.keyboard.press('n')
  await expect(page.getByRole('searchbox')).toBeFocused()
  await page.getByRole('button', { name: 'Hide the library' }).click()
  await page.locator('.react-flow__pane').click({ position: { x: 300, y: 8 } })
  await page.keyboard.press('0')
  await expect.poll(() => zoom(page)).toBeCloseTo(1, 3)
  await page.keyboard.press('-')
  await expect.poll(() => zoom(page)).toBeLessThan(0.9)
  await page.keyboard.press('Shift+Digit1')
  await expect.poll(() => zoom(page)).toBeLessThan(0.5)

  await page.keyboard.press('?')
  await page.getByRole('switch', { name: 'Shortcuts of a single key' }).click()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.keyboard.press('n')
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.getByRole('searchbox')).toHaveCount(0)
  await page.keyboard.press('ControlOrMeta+k')
  await expect(page.getByRole('dialog', { name: 'Commands' })).toBeVisible()
})

test('cards are grouped into a zone and taken out of it by keys, each a step with a name', async ({
  page,
}) => {
  await openSmall(page)
  await card(page, 'chp').click()
  await card(page, 'bricks').click({ modifiers: ['ControlOrMeta'] })
  const zones = await page.locator('.zone').count()
  await page.keyboard.press('ControlOrMeta+g')
  await expect(page.getByRole('button', { name: /^Collapse Zone \d$/ })).toHaveCount(1)
  await expect(page.getByRole('button', { name: /^Undo: Group into Zone/ })).toBeVisible()
  await page.keyboard.press('ControlOrMeta+Shift+g')
  await expect(page.getByRole('button', { name: 'Undo: Ungroup 2 elements' })).toBeVisible()
  await page.keyboard.press('ControlOrMeta+z')
  await page.keyboard.press('ControlOrMeta+z')
  await expect(page.locator('.zone')).toHaveCount(zones)
})

test('snapping to the grid is turned on, kept, and moves cards by the grid', async ({ page }) => {
  await openSmall(page)
  await page.locator('.react-flow__pane').click({ button: 'right', position: { x: 300, y: 8 } })
  await page.getByRole('menuitem', { name: 'Snap to the grid' }).click()
  const handle = card(page, 'bricks').locator('header')
  const box = (await handle.boundingBox())!
  await page.mouse.move(box.x + 10, box.y + 8)
  await page.mouse.down()
  await page.mouse.move(box.x + 61, box.y + 60, { steps: 5 })
  await page.mouse.up()
  await expect(page.getByRole('button', { name: 'Undo: Move' })).toBeVisible()
  const offGrid = () =>
    card(page, 'bricks').evaluate((element) => {
      const { e, f } = new DOMMatrix(getComputedStyle(element).transform)
      return [e % 16, f % 16]
    })
  await expect.poll(offGrid).toEqual([0, 0])
  await page.reload()
  await page.locator('.react-flow__pane').click({ button: 'right', position: { x: 300, y: 8 } })
  await expect(page.getByRole('menuitem', { name: /✓ ?Snap to the grid/ })).toBeVisible()
})
