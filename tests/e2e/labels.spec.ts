import type { Page } from '@playwright/test'
import { expect, test } from '@playwright/test'
import { openSmall, openSolved } from './app'

/** Zooms about the middle of the canvas until lengths on screen are those of the drawing. */
async function zoomToFull(page: Page): Promise<void> {
  const zoom = () =>
    page
      .locator('.react-flow__viewport')
      .evaluate((viewport) => new DOMMatrixReadOnly(getComputedStyle(viewport).transform).a)
  const pane = (await page.locator('.react-flow__pane').boundingBox())!
  await page.mouse.move(pane.x + pane.width / 2, pane.y + pane.height / 2)
  await expect(async () => {
    // A wheel of d px multiplies the zoom by 2 to the power of −d / 500.
    await page.mouse.wheel(0, 500 * Math.log2(await zoom()))
    expect(Math.abs((await zoom()) - 1)).toBeLessThan(0.01)
  }).toPass()
  await page.mouse.move(2, 2)
}

/** What can be read of the labels in view, and what they touch: other labels, cards, stubs. */
const labelsOf = (page: Page) =>
  page.locator('.canvas').evaluate((canvas) => {
    const view = canvas.getBoundingClientRect()
    const touch = (a: DOMRect, b: DOMRect) =>
      a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
    const found = (selector: string) =>
      [...canvas.querySelectorAll(selector)]
        .map((element) => ({ text: element.textContent, box: element.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 0 && touch(box, view))
    const labels = found('.flow-label[data-always="true"]')
    const others = found('.card, .stub, .zone-name')
    return {
      texts: labels.map(({ text }) => text),
      touching: labels.flatMap((label, i) =>
        [...labels.slice(i + 1), ...others]
          .filter(({ box }) => touch(label.box, box))
          .map(({ text }) => `${label.text} / ${text}`),
      ),
    }
  })

for (const [name, open, least] of [
  ['Ash to bricks', openSmall, 4],
  ['Chiping', openSolved, 4],
] as const)
  test(`at full size the labels of flows touch nothing: ${name}`, async ({ page }) => {
    await open(page)
    await zoomToFull(page)
    await expect.poll(async () => (await labelsOf(page)).texts.length).toBeGreaterThanOrEqual(least)
    await expect.poll(async () => (await labelsOf(page)).touching).toEqual([])
    const { texts } = await labelsOf(page)
    for (const text of texts) expect(text).toMatch(/^[\d.,]+\s\S+/u)
  })
