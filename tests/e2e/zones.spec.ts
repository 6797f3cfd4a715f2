import type { Page } from '@playwright/test'
import { expect, test } from '@playwright/test'
import { openSmall, openSolved, settled } from './app'

const cards = (page: Page) => page.locator('.react-flow__node')
const zoneCard = (page: Page, zone: string) =>
  page.locator(`.react-flow__node[data-id="zone:${zone}"]`)
const undo = (page: Page) => page.getByRole('button', { name: /^Undo: (?!all)/ })
/** Places of all cards [px of the drawing]. */
const places = (page: Page) =>
  cards(page).evaluateAll((all) =>
    all.map((card) => {
      const { e, f } = new DOMMatrix(getComputedStyle(card).transform)
      return [card.getAttribute('data-id'), Math.round(e), Math.round(f)] as const
    }),
  )

/** Places of some cards that are of one zone. */
const waterworks = async (page: Page) =>
  (await places(page)).filter(([id]) => /^(ww_reuse|cooling|sewage_works)$/.test(id ?? '')).sort()

for (const [language, collapse, processes, expand] of [
  ['en', 'Collapse Water', /\d+ processes/, 'Expand Water'],
  ['zh', '折叠水', /\d+ 个工序/, '展开水'],
] as const)
  test(`a zone collapses to one card with its totals and expands again, ${language}`, async ({
    page,
  }) => {
    await openSolved(page, `/?lang=${language}`)
    const before = await places(page)
    const cost = await page.locator('[data-indicator="cost"]').getAttribute('data-value')
    await page.getByRole('button', { name: collapse }).click()
    const card = zoneCard(page, 'water')
    await expect(card).toBeVisible()
    await expect(card.getByRole('heading')).toBeVisible()
    expect(await cards(page).count()).toBeLessThan(before.length)
    await card.focus()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Shift+Digit2')
    await expect(card).toContainText(processes)
    // What crosses the border, each with its amount; nothing is solved again.
    await expect(card.locator('.port-rows output').first()).toHaveText(/\d/)
    expect(await page.locator('[data-indicator="cost"]').getAttribute('data-value')).toBe(cost)
    await page.getByRole('button', { name: expand }).click()
    await expect.poll(() => places(page)).toEqual(before)
  })

test('the card of a zone takes its processes along when it is moved, as one step', async ({
  page,
}) => {
  await openSolved(page)
  const before = new Map((await places(page)).map(([id, ...place]) => [id, place]))
  await page.getByRole('button', { name: 'Collapse Water' }).click()
  await zoneCard(page, 'water').click()
  await page.keyboard.press('Shift+ArrowRight')
  await expect(undo(page)).toHaveAccessibleName('Undo: Move')
  await page.keyboard.press('ControlOrMeta+k')
  await expect(page.getByRole('dialog').getByRole('textbox')).toBeFocused()
  await page.keyboard.type('expand all')
  await page.keyboard.press('Enter')
  await expect(cards(page)).toHaveCount(before.size)
  const moved = (await places(page)).filter(([id, x]) => before.get(id)![0] !== x)
  expect(moved.length).toBeGreaterThan(3)
  for (const [id, x, y] of moved)
    expect([x, y]).toEqual([before.get(id)![0] + 160, before.get(id)![1]])
  await page.keyboard.press('ControlOrMeta+z')
  await page.keyboard.press('ControlOrMeta+z')
  await page.keyboard.press('ControlOrMeta+z')
  await expect
    .poll(async () => new Map((await places(page)).map(([id, ...place]) => [id, place])))
    .toEqual(before)
})

test('all zones collapsed make a small drawing, which can be arranged, and selected from', async ({
  page,
}) => {
  await openSolved(page)
  const before = await waterworks(page)
  await page.locator('.react-flow__pane').click({ button: 'right', position: { x: 300, y: 8 } })
  await page.getByRole('menuitem', { name: 'Collapse all zones' }).click()
  await expect(zoneCard(page, 'water')).toBeVisible()
  await expect(undo(page)).toHaveAccessibleName(/^Undo: Collapse \d elements$/)
  await page.locator('.react-flow__edge').first().dispatchEvent('click')
  await expect(page.locator('.flow[data-selected="true"]')).toHaveCount(1)
  await page.keyboard.press('Escape')
  const count = await cards(page).count()
  await page.getByRole('button', { name: 'Arrange by chains' }).click()
  await expect(undo(page)).toHaveAccessibleName(`Undo: Arrange ${String(count)} cards`)
  await zoneCard(page, 'water').dblclick()
  await expect(zoneCard(page, 'water')).toHaveCount(0)
  // They went along with the card of their zone, as they stood to one another.
  const after = await waterworks(page)
  const [dx, dy] = [after[0]![1] - before[0]![1], after[0]![2] - before[0]![2]]
  expect([dx, dy]).not.toEqual([0, 0])
  expect(after).toEqual(before.map(([id, x, y]) => [id, x + dx, y + dy]))
})

test('a zone is renamed from its title', async ({ page }) => {
  await openSolved(page)
  await page.getByRole('button', { name: 'Water', exact: true }).dblclick()
  const dialog = page.getByRole('dialog', { name: 'Rename Water' })
  await dialog.getByRole('textbox').fill('Water works')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Collapse Water works' })).toBeVisible()
})

test('a note is written, moved and deleted, each a step; markup stays text', async ({ page }) => {
  await openSmall(page)
  await page.keyboard.press('ControlOrMeta+k')
  await expect(page.getByRole('dialog').getByRole('textbox')).toBeFocused()
  await page.keyboard.type('add a note')
  await page.keyboard.press('Enter')
  const note = page.getByRole('region', { name: 'Note 1' })
  await note.getByRole('textbox').fill('灰 <img src=x onerror=alert(1)>')
  await expect(undo(page)).toHaveAccessibleName('Undo: Write a note')
  await note.getByRole('button', { name: /^Move note 1/ }).press('ArrowDown')
  await expect(undo(page)).toHaveAccessibleName('Undo: Move a note')
  await expect(page.locator('.save-state')).toHaveText(/^Saved/)
  await page.reload()
  await settled(page)
  await expect(note.getByRole('textbox')).toHaveValue('灰 <img src=x onerror=alert(1)>')
  await note.getByRole('button', { name: 'Delete note 1' }).click()
  await expect(note).toHaveCount(0)
  await page.keyboard.press('ControlOrMeta+z')
  await expect(note).toHaveCount(1)
})

test('guides appear while a card is dragged into line with another', async ({ page }) => {
  await openSmall(page)
  const card = page.locator('.react-flow__node[data-id="landfill"]')
  const other = page.locator('.react-flow__node[data-id="bricks"]')
  const [from, to] = [(await card.boundingBox())!, (await other.boundingBox())!]
  await page.mouse.move(from.x + 20, from.y + 6)
  await page.mouse.down()
  // The drag begins where the pointer is once it has moved.
  await page.mouse.move(from.x + 22, from.y + 8)
  await page.mouse.move(to.x + 24, from.y + 30, { steps: 6 })
  await expect(page.locator('.guide').first()).toBeAttached()
  await page.mouse.up()
  await expect(page.locator('.guide')).toHaveCount(0)
  const left = (place: typeof card) =>
    place.evaluate((element) => new DOMMatrix(getComputedStyle(element).transform).e)
  const aligned = await left(other)
  await expect.poll(() => left(card)).toBe(aligned)
})
