import type { Locator, Page } from '@playwright/test'
import { expect, test } from '@playwright/test'
import { openSmall, openSolved } from './app'

const cards = (page: Page) => page.locator('.react-flow__node')
const card = (page: Page, id: string) => page.locator(`.react-flow__node[data-id="${id}"]`)
const undo = (page: Page) => page.getByRole('button', { name: /^Undo: (?!all)/ })
const said = (page: Page) => page.getByRole('status', { name: 'Messages' })
const arrange = (page: Page) => page.getByRole('button', { name: 'Arrange by chains' })

/** Where a card is in the drawing, whatever the view. */
const placeOf = (place: Locator): Promise<string> =>
  place.evaluate((node) => (node as HTMLElement).style.transform)

const places = (page: Page): Promise<Readonly<Record<string, string>>> =>
  cards(page).evaluateAll((nodes) =>
    Object.fromEntries(
      nodes.map((node) => [
        node.getAttribute('data-id') ?? '',
        (node as HTMLElement).style.transform,
      ]),
    ),
  )

/** Does what the menu of a card offers. */
async function choose(page: Page, id: string, command: string): Promise<void> {
  await card(page, id).click({ button: 'right' })
  await page.getByRole('menuitem', { name: command }).click()
}

/** Pairs of cards of which one covers the other on screen. */
const covering = (page: Page): Promise<readonly string[]> =>
  cards(page).evaluateAll((nodes) => {
    const boxes = nodes.map((node) => node.getBoundingClientRect())
    return boxes.flatMap((a, i) =>
      boxes
        .slice(i + 1)
        .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
        .map(() => nodes[i]?.getAttribute('data-id') ?? ''),
    )
  })

test('arranges the whole network in a worker, as one step that can be undone and is not solved', async ({
  page,
}) => {
  const broken: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') broken.push(message.text())
  })
  await openSolved(page)
  const before = await places(page)
  const count = Object.keys(before).length
  const loaded: string[] = []
  page.on('request', (request) => loaded.push(request.url()))
  await arrange(page).click()
  await expect(said(page)).toContainText(`Arranged: ${count} cards.`, { timeout: 30_000 })
  await expect(undo(page)).toHaveAccessibleName(`Undo: Arrange ${count} cards`)
  await expect(page.locator('.badge')).toHaveAttribute('data-running', 'false')
  expect(loaded.filter((address) => address.includes('/worker-'))).toHaveLength(1)
  expect(await places(page)).not.toEqual(before)
  expect(await covering(page)).toEqual([])
  await page.keyboard.press('ControlOrMeta+z')
  await expect.poll(() => places(page)).toEqual(before)
  expect(broken).toEqual([])
})

test('a layout can be cancelled by Escape, and nothing moves', async ({ page }) => {
  await openSmall(page)
  const before = await places(page)
  // The library never comes, so that the layout is still running when it is cancelled.
  await page.route(/worker-.*\.js$/, () => undefined)
  await arrange(page).click()
  await expect(said(page)).toContainText(`Arranging ${Object.keys(before).length} cards …`)
  await expect(said(page).getByRole('button', { name: 'Cancel' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(said(page)).toHaveText(/^Cancelled; no card was moved\./)
  expect(await places(page)).toEqual(before)
})

test('a layout that fails says so, and nothing moves', async ({ page }) => {
  await openSmall(page)
  const before = await places(page)
  await page.route(/worker-.*\.js$/, (route) => route.abort())
  await arrange(page).click()
  await expect(said(page)).toContainText('Arranging failed; no card was moved.')
  expect(await places(page)).toEqual(before)
})

test('a locked card cannot be dragged, nudged or arranged, until it is unlocked', async ({
  page,
}) => {
  await openSmall(page)
  await choose(page, 'bricks', 'Lock in place')
  await expect(undo(page)).toHaveAccessibleName('Undo: Lock Brick plant')
  await expect(card(page, 'bricks')).toHaveAccessibleName(/, locked in place$/)
  const before = await placeOf(card(page, 'bricks'))

  const box = (await card(page, 'bricks').boundingBox())!
  await page.mouse.move(box.x + box.width / 2, box.y + 20)
  await page.mouse.down()
  await page.mouse.move(box.x + 200, box.y + 200, { steps: 5 })
  await page.mouse.up()
  expect(await placeOf(card(page, 'bricks'))).toBe(before)

  await card(page, 'bricks').click({ position: { x: 60, y: 12 } })
  await page.keyboard.press('ArrowRight')
  await expect(said(page)).toContainText('Locked, and not moved: 1 card.')
  expect(await placeOf(card(page, 'bricks'))).toBe(before)

  await page.keyboard.press('Escape')
  await arrange(page).click()
  await expect(said(page)).toContainText('Arranged: 4 cards.', { timeout: 30_000 })
  expect(await placeOf(card(page, 'bricks'))).toBe(before)

  await choose(page, 'bricks', 'Unlock')
  await expect(card(page, 'bricks')).not.toHaveAccessibleName(/locked/)
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => placeOf(card(page, 'bricks'))).not.toBe(before)
})
