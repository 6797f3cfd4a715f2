import type { Page } from '@playwright/test'
import { expect, test } from '@playwright/test'
import { generateNetwork } from '../support/generate'
import { dropDocument, newestText, openSmall, openSolved } from './app'

const cards = (page: Page) => page.locator('.react-flow__node')
const card = (page: Page, id: string) => page.locator(`.react-flow__node[data-id="${id}"]`)

/** Where the view stands. */
const viewport = (page: Page): Promise<string> =>
  page.locator('.react-flow__viewport').evaluate((each) => (each as HTMLElement).style.transform)

test('the view shows all of 300 processes', async ({ page }) => {
  const large = generateNetwork(300)
  const places = Object.keys(large.processes).map(
    (id, i) => [id, { x: (i % 20) * 400, y: Math.floor(i / 20) * 320 }] as const,
  )
  await openSolved(page)
  await dropDocument(page, { ...large, layout: Object.fromEntries(places) })
  await expect(cards(page)).toHaveCount(300)
  await page.keyboard.press('0')
  const outside = () =>
    cards(page).evaluateAll((all) => {
      const { left, right, top, bottom } = document
        .querySelector('.canvas')!
        .getBoundingClientRect()
      return all.filter((each) => {
        const box = each.getBoundingClientRect()
        return box.left < left || box.right > right || box.top < top || box.bottom > bottom
      }).length
    })
  await expect.poll(outside, { timeout: 20_000 }).toBeGreaterThan(100)
  await page.keyboard.press('Shift+Digit1')
  await expect.poll(outside, { timeout: 20_000 }).toBe(0)
  await expect(cards(page)).toHaveCount(300)
})

test('the overview map moves the view, by drag and by click', async ({ page }) => {
  await openSolved(page)
  await page.keyboard.press('0')
  const map = page.getByRole('img', { name: 'Overview' })
  const box = (await map.boundingBox())!
  const start = await viewport(page)
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width / 2 + 30, box.y + box.height / 2 + 10, { steps: 4 })
  await page.mouse.up()
  await expect.poll(() => viewport(page)).not.toBe(start)
  const dragged = await viewport(page)
  await page.mouse.click(box.x + box.width * 0.25, box.y + box.height / 2)
  await expect.poll(() => viewport(page)).not.toBe(dragged)
})

test('a hundred steps are undone one by one to the document before them, and done again', async ({
  page,
}) => {
  test.slow()
  await openSmall(page)
  const saved = page.locator('.save-state')
  const undo = page.getByRole('button', { name: /^Undo: (?!all)/ })
  await card(page, 'landfill').click({ position: { x: 60, y: 12 } })
  await page.keyboard.press('ArrowDown')
  await expect(undo).toHaveAccessibleName('Undo: Move')
  await expect(saved).toHaveText(/^Saved/)
  const before = await newestText(page)
  for (let pair = 0; pair < 50; pair++) {
    await page.keyboard.press('ControlOrMeta+g')
    await page.keyboard.press('ControlOrMeta+Shift+g')
  }
  await page.keyboard.press('ControlOrMeta+g')
  await expect(undo).toHaveAccessibleName(/^Undo: Group/)
  await expect.poll(() => newestText(page)).toContain('"zone":')
  const after = await newestText(page)
  for (let step = 0; step < 101; step++) {
    await page.keyboard.press('ControlOrMeta+z')
  }
  await expect(undo).toHaveAccessibleName('Undo: Move')
  await expect.poll(() => newestText(page)).toBe(before)
  for (let step = 0; step < 101; step++) await page.keyboard.press('ControlOrMeta+Shift+z')
  await expect.poll(() => newestText(page)).toBe(after)
})
