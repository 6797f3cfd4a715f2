import type { Locator, Page } from '@playwright/test'
import { expect, test } from '@playwright/test'
import type { Point } from './app'
import { middleOf, openSmall, settled } from './app'

const said = (page: Page) => page.getByRole('status', { name: 'Messages' })
const flow = (page: Page, id: string) => page.locator(`.react-flow__edge[data-id="${id}"]`)
const port = (page: Page, process: string, id: string) =>
  page.locator(`.react-flow__handle[data-nodeid="${process}"][data-handleid="${id}"]`)
const undo = (page: Page) => page.getByRole('button', { name: /^Undo: (?!all)/ })
/** Where the flow that is selected begins and ends, as the inspector names it. */
const ends = (page: Page) =>
  page.getByRole('complementary', { name: 'Inspector' }).getByRole('heading', { level: 2 })

/** The tutorial with a second brick plant beside the first, the flow of fly ash to bricks selected. */
async function openRivals(page: Page): Promise<void> {
  await openSmall(page)
  await page.locator('.react-flow__node[data-id="bricks"]').click({ position: { x: 60, y: 12 } })
  await page.keyboard.press('ControlOrMeta+d')
  await expect(page.locator('.react-flow__node[data-id="bricks_2"]')).toBeVisible()
  for (let step = 0; step < 3; step++) await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Shift+Digit1')
  await flow(page, 'ash_to_bricks').dispatchEvent('click')
  await expect(flow(page, 'ash_to_bricks')).toHaveClass(/selected/)
  await expect(anchor(page)).toBeVisible()
  await settled(page)
}

const anchor = (page: Page): Locator =>
  flow(page, 'ash_to_bricks').locator('.react-flow__edgeupdater-target')

/** Takes hold of the end of the selected flow. */
async function takeEnd(page: Page): Promise<void> {
  const [x, y] = await middleOf(anchor(page))
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x + 4, y + 4)
  await expect(page.locator('.canvas')).toHaveAttribute('data-pulling')
}

async function pullEnd(page: Page, to: Point): Promise<void> {
  await takeEnd(page)
  await page.mouse.move(...to, { steps: 4 })
  await page.mouse.up()
}

/** A place of the canvas where nothing is drawn. */
async function emptyPlace(page: Page): Promise<Point> {
  const pane = (await page.locator('.react-flow__pane').boundingBox())!
  return [pane.x + pane.width / 2, pane.y + 12]
}

test('the end of the selected flow is pulled to another port that fits, as one step', async ({
  page,
}) => {
  await openRivals(page)
  await expect(ends(page)).toContainText('Brick plant')
  await pullEnd(page, await middleOf(port(page, 'bricks_2', 'fly_ash')))
  await expect(undo(page)).toHaveAccessibleName(/^Undo: Connect .*ash.* → Brick plant 2$/)
  await expect(ends(page)).toContainText('Brick plant 2')
  await page.keyboard.press('ControlOrMeta+z')
  await expect(undo(page)).toHaveAccessibleName('Undo: Move')
  await expect(ends(page)).not.toContainText('Brick plant 2')
})

test('an end pulled to a port that does not fit is refused in words, and stays', async ({
  page,
}) => {
  await openRivals(page)
  const count = await page.locator('.react-flow__edge').count()
  await pullEnd(page, await middleOf(port(page, 'bricks_2', 'steam')))
  await expect(said(page)).toContainText(
    /This inlet of Brick plant 2 takes .*[Ss]team.*, not .*ash/,
  )
  await pullEnd(page, await middleOf(port(page, 'landfill', 'fly_ash')))
  await expect(said(page)).toContainText('there already')
  await expect(undo(page)).toHaveAccessibleName('Undo: Move')
  await expect(page.locator('.react-flow__edge')).toHaveCount(count)
})

test('an end dropped on the empty canvas deletes the flow, until it is undone', async ({
  page,
}) => {
  await openRivals(page)
  await pullEnd(page, await emptyPlace(page))
  await expect(flow(page, 'ash_to_bricks')).toHaveCount(0)
  await expect(undo(page)).toHaveAccessibleName(/^Undo: Delete .*ash/)
  await page.keyboard.press('ControlOrMeta+z')
  await expect(flow(page, 'ash_to_bricks')).toHaveCount(1)
})

test('an end dropped on a card, or given up by Escape, stays where it was', async ({ page }) => {
  await openRivals(page)
  const header = page.locator('.react-flow__node[data-id="bricks_2"] header')
  await pullEnd(page, await middleOf(header))
  await expect(flow(page, 'ash_to_bricks')).toHaveCount(1)
  await takeEnd(page)
  await page.mouse.move(...(await emptyPlace(page)), { steps: 4 })
  await page.keyboard.press('Escape')
  await page.mouse.up()
  await expect(page.locator('.canvas')).not.toHaveAttribute('data-pulling')
  await expect(flow(page, 'ash_to_bricks')).toHaveCount(1)
})
