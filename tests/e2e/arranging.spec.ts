import type { Page } from '@playwright/test'
import { expect, test } from '@playwright/test'
import { generateNetwork } from '../support/generate'
import { choose, dropDocument, newestText, openSmall, openSolved } from './app'

const cards = (page: Page) => page.locator('.react-flow__node')
const card = (page: Page, id: string) => page.locator(`.react-flow__node[data-id="${id}"]`)

/** Where the view stands. */
const viewport = (page: Page): Promise<string> =>
  page.locator('.react-flow__viewport').evaluate((each) => (each as HTMLElement).style.transform)

test('the view shows all of 300 processes, the inspector fifty of their reuse flows and more on demand', async ({
  page,
}) => {
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
  const inspector = page.getByRole('complementary', { name: 'Inspector' })
  const switches = inspector.getByRole('switch', { name: /^Let / })
  await expect(switches).toHaveCount(50, { timeout: 30_000 })
  await inspector.getByRole('button', { name: /^Show 50 more of/ }).click()
  await expect(switches).toHaveCount(100)
})

test('the overview map moves the view, and an answer leaves it where the user moved it', async ({
  page,
}) => {
  await openSolved(page)
  await card(page, 'electrolysis').focus()
  await page.keyboard.press('Enter')
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
  // The selected card is far out of view by now.
  const moved = await viewport(page)
  await choose(page, 'Scenario', 'Wet cooling')
  await expect(card(page, 'electrolysis')).toHaveClass(/selected/)
  expect(await viewport(page)).toBe(moved)
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

/** Places of cards [px of the drawing]. */
const places = (page: Page, ...ids: readonly string[]) =>
  Promise.all(
    ids.map((id) =>
      page.locator(`.react-flow__node[data-id="${id}"]`).evaluate((card) => {
        const { e, f } = new DOMMatrix(getComputedStyle(card).transform)
        const { offsetWidth: width, offsetHeight: height } = card as HTMLElement
        return { left: e, top: f, right: e + width, width, height }
      }),
    ),
  )

for (const [language, left, right, across, undone] of [
  ['en', 'Align left', 'Align right', 'Distribute across', 'Undo: Arrange'],
  ['zh', '左对齐', '右对齐', '横向等距', '撤销：排列'],
] as const)
  test(`cards are aligned from the menu and distributed from the palette, ${language}`, async ({
    page,
  }) => {
    await openSmall(page, `/?lang=${language}`)
    const card = (id: string) => page.locator(`.react-flow__node[data-id="${id}"]`)
    const select = async (...[first, ...others]: readonly string[]) => {
      await card(first!).click({ position: { x: 60, y: 12 } })
      for (const id of others)
        await card(id).click({ position: { x: 60, y: 12 }, modifiers: ['ControlOrMeta'] })
    }
    const before = await places(page, 'chp', 'landfill')
    await select('chp', 'landfill')
    await card('chp').click({ button: 'right', position: { x: 60, y: 12 } })
    await page.getByRole('menuitem', { name: left, exact: true }).click()
    await expect(page.getByRole('button', { name: undone })).toBeVisible()
    const lefts = async () => (await places(page, 'chp', 'landfill')).map((place) => place.left)
    const leftmost = Math.min(...before.map((place) => place.left))
    await expect.poll(lefts).toEqual([leftmost, leftmost])
    await page.keyboard.press('ControlOrMeta+z')
    await page.keyboard.press('ControlOrMeta+k')
    await expect(page.getByRole('dialog').getByRole('textbox')).toBeFocused()
    await page.keyboard.type(right)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('button', { name: undone })).toBeVisible()
    const rights = async () => (await places(page, 'chp', 'landfill')).map((place) => place.right)
    const rightmost = Math.max(...before.map((place) => place.right))
    await expect.poll(rights).toEqual([rightmost, rightmost])
    await page.keyboard.press('ControlOrMeta+z')
    const [even] = await places(page, 'bricks')
    await select('bricks')
    await page.keyboard.press('Shift+ArrowRight')
    await select('chp', 'bricks', 'brick_market')
    await page.keyboard.press('ControlOrMeta+k')
    await expect(page.getByRole('dialog').getByRole('textbox')).toBeFocused()
    await page.keyboard.type(across)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('button', { name: undone })).toBeVisible()
    const [chp, bricks, market] = await places(page, 'chp', 'bricks', 'brick_market')
    expect(Math.abs(bricks!.left - chp!.right - (market!.left - bricks!.right))).toBeLessThan(2)
    expect(bricks).toEqual(even)
  })
