import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { expect, test } from '@playwright/test'
import { openSmall, openSolved, settled } from './app'

const cards = (page: Page) => page.locator('.react-flow__node')
const flows = (page: Page) => page.locator('.react-flow__edge')
const card = (page: Page, id: string) => page.locator(`.react-flow__node[data-id="${id}"]`)
const said = (page: Page) => page.getByRole('status', { name: 'Messages' })
const ids = (page: Page): Promise<readonly (string | null)[]> =>
  cards(page).evaluateAll((all) => all.map((each) => each.getAttribute('data-id')))
test.beforeEach(async ({ context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
})

async function openTutorial(page: Page): Promise<void> {
  await openSmall(page)
}

/** Puts a text on the clipboard from elsewhere. */
const put = (page: Page, text: string) =>
  page.evaluate((content) => navigator.clipboard.writeText(content), text)

test('pasted and duplicated again and again, every copy has an id of its own', async ({ page }) => {
  await openTutorial(page)
  await card(page, 'bricks').click({ position: { x: 60, y: 12 } })
  await page.keyboard.press('ControlOrMeta+c')
  for (const [key, count] of [
    ['v', 6],
    ['v', 7],
    ['d', 8],
    ['d', 9],
  ] as const) {
    await page.keyboard.press(`ControlOrMeta+${key}`)
    await expect(cards(page)).toHaveCount(count)
  }
  expect(new Set(await ids(page)).size).toBe(9)
  for (let step = 0; step < 4; step++) await page.keyboard.press('ControlOrMeta+z')
  await expect(cards(page)).toHaveCount(5)
})

test('10 MB, foreign JSON and a broken network are refused in words, and nothing changes', async ({
  page,
}) => {
  await openTutorial(page)
  const noUndo = page.getByRole('button', { name: 'Nothing to undo' })
  for (const [text, words] of [
    ['x'.repeat(10_000_000), 'more than 1 MB'],
    [JSON.stringify({ name: 'left-pad', version: '1.3.0' }), 'no part of a network'],
    ['[1, 2, 3]', 'no part of a network'],
    [JSON.stringify({ format: 'loopworks-fragment/1', processes: { a: 1 } }), 'damaged'],
    ['{"format": "loopworks-fragment/1", "processes"', 'no part of a network'],
  ] as const) {
    await put(page, text)
    await page.keyboard.press('ControlOrMeta+v')
    await expect(said(page)).toContainText(words)
    await expect(cards(page)).toHaveCount(5)
    await expect(noUndo).toBeVisible()
  }
  await card(page, 'bricks').click({ position: { x: 60, y: 12 } })
  await page.keyboard.press('ControlOrMeta+d')
  await expect(cards(page)).toHaveCount(6)
})

test('a whole document is pasted into another, ids that collide made new', async ({ page }) => {
  await openTutorial(page)
  const before = await flows(page).count()
  await put(page, readFileSync('models/networks/ash_to_bricks.json', 'utf8'))
  await page.keyboard.press('ControlOrMeta+v')
  await expect(said(page)).toHaveText('Pasted: 5 processes.')
  await expect(cards(page)).toHaveCount(10)
  await expect(flows(page)).toHaveCount(2 * before)
  expect(new Set(await ids(page)).size).toBe(10)
  await settled(page)
  await expect(page.locator('.badge')).toHaveAttribute('data-tone', 'pass')
})

test('what is copied in one tab is pasted into the document of another', async ({
  page,
  context,
}) => {
  await openTutorial(page)
  await card(page, 'bricks').click({ position: { x: 60, y: 12 } })
  await page.keyboard.press('ControlOrMeta+c')
  await expect(said(page)).toHaveText('Copied: 1 process.')
  const second = await context.newPage()
  await openSolved(second)
  await second.bringToFront()
  const count = await cards(second).count()
  await second.keyboard.press('ControlOrMeta+v')
  await expect(said(second)).toHaveText('Pasted: 1 process.')
  await expect(cards(second)).toHaveCount(count + 1)
  await expect(card(second, 'bricks')).toHaveCount(1)
  await expect(cards(page)).toHaveCount(5)
})
