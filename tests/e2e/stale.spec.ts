import { expect, test } from '@playwright/test'
import { openSmall, settled } from './app'

test('figures are marked as those of before until the answer of an edit is there', async ({
  page,
}) => {
  // What the page asks of its worker can be held back.
  await page.addInitScript(() => {
    const post = Reflect.get(Worker.prototype, 'postMessage') as (...all: unknown[]) => void
    const held: (() => void)[] = []
    let holding = false
    Worker.prototype.postMessage = function (this: Worker, ...args: unknown[]) {
      const send = () => {
        Reflect.apply(post, this, args)
      }
      if (holding) held.push(send)
      else send()
    }
    Object.assign(window, {
      hold: () => {
        holding = true
      },
      release: () => {
        holding = false
        for (const send of held.splice(0)) send()
      },
    })
  })
  await openSmall(page)
  const workspace = page.locator('.workspace')
  const cost = () => page.locator('[data-indicator="cost"]').getAttribute('data-value')
  await expect(workspace).toHaveAttribute('data-stale', 'false')
  const before = await cost()
  await page.evaluate('window.hold()')
  await page.getByRole('slider', { name: /Landfill fee/ }).focus()
  await page.keyboard.press('ArrowRight')
  await expect(workspace).toHaveAttribute('data-stale', 'true')
  expect(await cost()).toBe(before)
  await page.evaluate('window.release()')
  await expect(workspace).toHaveAttribute('data-stale', 'false')
  await settled(page)
  expect(await cost()).not.toBe(before)
})
