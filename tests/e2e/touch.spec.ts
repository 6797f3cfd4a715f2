import type { CDPSession, Locator, Page } from '@playwright/test'
import { expect, test } from '@playwright/test'
import { middleOf, openSmall } from './app'

test.use({ hasTouch: true, viewport: { width: 1024, height: 768 } })

interface Point {
  readonly x: number
  readonly y: number
}

const port = (page: Page, process: string, id: string): Locator =>
  page.locator(`.react-flow__handle[data-nodeid="${process}"][data-handleid="${id}"]`)

const view = (page: Page) =>
  page.locator('.react-flow__viewport').evaluate((element) => {
    const { a, e, f } = new DOMMatrix(getComputedStyle(element).transform)
    return { zoom: a, x: e, y: f }
  })

const centre = async (place: Locator): Promise<Point> => {
  const [x, y] = await middleOf(place)
  return { x, y }
}

/** A place of the canvas where nothing is drawn. */
const bare = (page: Page): Promise<Point> =>
  page.evaluate(() => {
    const box = document.querySelector('.canvas')!.getBoundingClientRect()
    for (let x = box.x + 60; x < box.right - 160; x += 20)
      for (let y = box.y + 60; y < box.bottom - 60; y += 20) {
        const free = [0, 60, 120].every((by) =>
          document.elementFromPoint(x + by, y)?.matches('.react-flow__pane'),
        )
        if (free) return { x, y }
      }
    throw new Error('the canvas is full')
  })

/** Fingers on the screen. */
function fingers(cdp: CDPSession) {
  const put = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...points: readonly Point[]) =>
    cdp.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: points.map(({ x, y }, id) => ({ x, y, id })),
    })
  return {
    down: (...points: readonly Point[]) => put('touchStart', ...points),
    move: (...points: readonly Point[]) => put('touchMove', ...points),
    up: () => put('touchEnd'),
  }
}

async function openTutorial(page: Page) {
  await openSmall(page)
  await expect(page.locator('.react-flow__node')).toHaveCount(5)
  return fingers(await page.context().newCDPSession(page))
}

test('one finger pans, two zoom', async ({ page }) => {
  const { down, move, up } = await openTutorial(page)
  const { x, y } = await bare(page)
  const before = await view(page)
  await down({ x, y })
  for (const by of [10, 25, 40]) await move({ x: x + by, y: y + by })
  await up()
  await expect.poll(async () => (await view(page)).x - before.x).toBeGreaterThan(15)
  expect((await view(page)).zoom).toBeCloseTo(before.zoom, 5)
  const spread = (by: number) => [
    { x: x + 60 - by, y },
    { x: x + 60 + by, y },
  ]
  await down(...spread(15))
  for (const by of [20, 30, 45, 60]) await move(...spread(by))
  await up()
  await expect.poll(async () => (await view(page)).zoom / before.zoom).toBeGreaterThan(1.5)
})

test('a tap on an outlet and one on an inlet connect; a pinch from a port leaves no line', async ({
  page,
}) => {
  const { down, move, up } = await openTutorial(page)
  const flows = page.locator('.react-flow__edge')
  const count = await flows.count()
  await page.locator('.react-flow__edge[data-id="steam_to_bricks"]').dispatchEvent('click')
  await page.keyboard.press('Delete')
  await expect(flows).toHaveCount(count - 1)
  const tap = async (place: Locator) => {
    const { x, y } = await centre(place)
    await page.touchscreen.tap(x, y)
  }
  await tap(port(page, 'chp', 'steam'))
  await expect(port(page, 'bricks', 'steam')).toHaveAttribute('data-fits', 'true')
  await tap(port(page, 'bricks', 'steam'))
  await expect(flows).toHaveCount(count)

  const outlet = await centre(port(page, 'chp', 'steam'))
  const other = { x: outlet.x + 80, y: outlet.y + 90 }
  await down(outlet)
  await move({ x: outlet.x + 12, y: outlet.y + 8 })
  await down({ x: outlet.x + 12, y: outlet.y + 8 }, other)
  await move({ x: outlet.x - 10, y: outlet.y }, { x: other.x + 40, y: other.y + 40 })
  await up()
  await expect(page.locator('.react-flow__connection')).toHaveCount(0)
  await expect(page.locator('.canvas')).not.toHaveAttribute('data-pulling')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(flows).toHaveCount(count)
})

test('a long press opens the menu of a card, of the canvas and of a line of the outline', async ({
  page,
}) => {
  const { down, up } = await openTutorial(page)
  const menu = page.getByRole('menu')
  const hold = async (point: Point, item: RegExp) => {
    await down(point)
    await expect(menu.getByRole('menuitem', { name: item })).toBeVisible()
    await up()
    await expect(menu).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(menu).toHaveCount(0)
  }
  await hold(await centre(page.locator('.react-flow__node[data-id="chp"] h3')), /Rename/)
  await expect(page.locator('.react-flow__node[data-id="chp"]')).toHaveClass(/selected/)
  await hold(await bare(page), /Select all/)
  await page.getByRole('button', { name: 'Show the outline' }).tap()
  await hold(await centre(page.getByRole('treeitem', { name: /Brick plant/ })), /Rename/)
})

test.describe('on a phone', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } })

  test('panels are sheets, one at a time, and the canvas comes back', async ({ page }) => {
    await openSmall(page)
    const canvas = page.getByRole('region', { name: 'Network drawing' })
    await expect(canvas).toBeVisible()
    await expect(page.getByRole('complementary')).toHaveCount(0)
    await page.getByRole('button', { name: 'Show the library' }).tap()
    await expect(page.getByRole('complementary', { name: 'Library' })).toBeVisible()
    await expect(canvas).toBeHidden()
    await page.getByRole('button', { name: 'Show the outline' }).tap()
    await expect(page.getByRole('complementary', { name: 'Library' })).toHaveCount(0)
    await page.getByRole('button', { name: 'Put the outline away' }).tap()
    await expect(canvas).toBeVisible()
    await page.getByRole('button', { name: 'Show the inspector' }).tap()
    await expect(page.getByRole('complementary', { name: 'Inspector' })).toBeVisible()
    await expect(canvas).toBeHidden()
    await page.getByRole('button', { name: 'Hide the inspector' }).tap()
    await expect(canvas).toBeVisible()
  })
})
