import type { Page } from '@playwright/test'
import { expect, test } from '@playwright/test'
import { openSmall } from './app'

const flows = (page: Page) => page.locator('.react-flow__edge')

/** A point of the screen, from a point of the drawing. */
const onScreen = (page: Page, point: { readonly x: number; readonly y: number }) =>
  page.locator('.react-flow__viewport').evaluate((viewport, { x, y }) => {
    const { left, top } = viewport.getBoundingClientRect()
    const zoom = new DOMMatrixReadOnly(getComputedStyle(viewport).transform).a
    return { x: left + x * zoom, y: top + y * zoom }
  }, point)

/** Zooms out with the mouse over the middle of the canvas until cards are blocks. */
async function zoomOut(page: Page): Promise<void> {
  const pane = (await page.locator('.react-flow__pane').boundingBox())!
  await page.mouse.move(pane.x + pane.width / 2, pane.y + pane.height / 2)
  await expect(async () => {
    await page.mouse.wheel(0, 300)
    await expect(page.locator('.card').first()).toHaveAttribute('data-level', 'block', {
      timeout: 300,
    })
  }).toPass()
}

test('from afar cards are blocks, and a flow can still be selected by clicking it', async ({
  page,
}) => {
  await openSmall(page)
  const widest = flows(page).first()
  const id = await widest.getAttribute('data-id')
  const middle = await widest.locator('.flow-line').evaluate((path) => {
    const line = path as SVGPathElement
    const { x, y } = line.getPointAtLength(line.getTotalLength() / 2)
    return { x, y }
  })
  await zoomOut(page)
  await expect(page.locator('.card[data-level="block"]')).toHaveCount(5)
  await expect(page.locator('.react-flow__node')).toHaveText(['', '', '', '', ''])
  await expect(page.getByRole('group', { name: /Power plant/ })).toBeVisible()
  await expect(flows(page)).toHaveCount(0)

  const { x, y } = await onScreen(page, middle)
  await page.mouse.click(x, y)
  await expect(flows(page)).toHaveCount(1)
  await expect(flows(page)).toHaveClass(/selected/)
  await expect(flows(page)).toHaveAttribute('data-id', id!)
  await expect(page.getByRole('complementary', { name: 'Inspector' })).toContainText('From')

  await page.mouse.click(x, y - 150)
  await expect(flows(page)).toHaveCount(0)
  await page.mouse.click(x, y, { button: 'right' })
  await expect(page.getByRole('menuitem', { name: /Delete/ })).toBeVisible()
  await expect(flows(page)).toHaveAttribute('data-id', id!)

  // A frame around all cards selects what flows between them, which is then drawn by itself.
  await page.keyboard.press('Escape')
  await page.mouse.click(x, y - 150)
  await page.keyboard.down('Shift')
  await page.mouse.move(x - 300, y - 150)
  await page.mouse.down()
  await page.mouse.move(x + 300, y + 150, { steps: 4 })
  await page.mouse.up()
  await page.keyboard.up('Shift')
  await expect(page.locator('.react-flow__node.selected')).toHaveCount(5)
  await expect(page.locator('.react-flow__edge.selected')).toHaveCount(8)
})
