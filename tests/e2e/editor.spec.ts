import AxeBuilder from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'
import { expect, test } from '@playwright/test'
import type { Point } from './app'
import { drag, middleOf, openSmall, settled } from './app'

const cards = (page: Page) => page.locator('.react-flow__node')
const flows = (page: Page) => page.locator('.react-flow__edge')
const card = (page: Page, id: string) => page.locator(`.react-flow__node[data-id="${id}"]`)
const port = (page: Page, process: string, id: string) =>
  page.locator(`.react-flow__handle[data-nodeid="${process}"][data-handleid="${id}"]`)
const undo = (page: Page) => page.getByRole('button', { name: /^Undo: (?!all)/ })
const said = (page: Page) => page.getByRole('status', { name: 'Messages' })

/** The tutorial with five cards and the library open. */
async function openTutorial(page: Page): Promise<void> {
  await openSmall(page)
  await expect(cards(page)).toHaveCount(5)
}

/** A page without cards. */
async function openEmpty(page: Page): Promise<void> {
  await openTutorial(page)
  await page.locator('.react-flow__pane').click({ position: { x: 300, y: 8 } })
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.press('Delete')
  await expect(cards(page)).toHaveCount(0)
  await settled(page)
}

const library = (page: Page) => page.getByRole('complementary', { name: 'Library' })

async function search(page: Page, words: string): Promise<Locator> {
  const show = page.getByRole('button', { name: 'Show the library' })
  if (await show.isVisible()) await show.click()
  await library(page).getByRole('searchbox').fill(words)
  return library(page).locator('.recipe-add').first()
}

const dragTo = async (page: Page, from: Locator, to: Locator | Point) => {
  const target = 'boundingBox' in to ? await middleOf(to) : to
  await drag(page, await middleOf(from), target)
}

test('adds from the library by click and by drag, and shows what a recipe takes and makes', async ({
  page,
}) => {
  await openTutorial(page)
  const recipe = await search(page, 'plasterboard')
  await recipe.click()
  await expect(cards(page)).toHaveCount(6)
  await expect(undo(page)).toHaveAccessibleName('Undo: Add FGD-gypsum plasterboard')
  const canvas = (await page.locator('.canvas').boundingBox())!
  await recipe.dragTo(page.locator('.canvas'), {
    targetPosition: { x: canvas.width / 2, y: canvas.height - 40 },
  })
  await expect(cards(page)).toHaveCount(7)
  await library(page)
    .getByRole('button', { name: /^What FGD-gypsum plasterboard/ })
    .click()
  await expect(library(page).locator('.recipe-preview')).toContainText('Usual size: 350000 t/year')
  await settled(page)
  await expect(page.locator('.badge')).toHaveAttribute('data-tone', 'pass')
})

test('finds recipes by characters, by pinyin initials, and by what they take', async ({ page }) => {
  await openSmall(page, '/?lang=zh')
  await page.getByRole('button', { name: '显示工艺库' }).click()
  const panel = page.getByRole('complementary', { name: '工艺库' })
  for (const words of ['石膏板', 'zmsgb']) {
    await panel.getByRole('searchbox').fill(words)
    await expect(panel.locator('.recipe-add')).toHaveText(['纸面石膏板', '天然石膏纸面石膏板'])
  }
  await panel.getByRole('searchbox').fill('')
  await panel.getByRole('combobox', { name: '消耗' }).fill('fmh')
  await page.getByRole('option', { name: '粉煤灰', exact: true }).click()
  await expect(panel.locator('.recipe-add').filter({ hasText: '蒸压粉煤灰砖' })).toBeVisible()
  await expect(panel.locator('.recipe-add').filter({ hasText: '纸面石膏板' })).toHaveCount(0)
})

test('connects by drag, by click-click and by keyboard; undo and redo name the step', async ({
  page,
}) => {
  await openTutorial(page)
  const count = await flows(page).count()
  await dragTo(page, port(page, 'chp', 'electricity'), port(page, 'bricks', 'electricity'))
  await expect(said(page)).toContainText('there already')
  await page.locator('.react-flow__edge[data-id="steam_to_bricks"]').dispatchEvent('click')
  await page.keyboard.press('Backspace')
  await expect(flows(page)).toHaveCount(count - 1)

  await dragTo(page, port(page, 'chp', 'steam'), port(page, 'bricks', 'steam'))
  await expect(flows(page)).toHaveCount(count)
  await expect(undo(page)).toHaveAccessibleName(/^Undo: Connect .*[Ss]team.* → Brick plant$/)
  await page.keyboard.press('ControlOrMeta+z')
  await expect(flows(page)).toHaveCount(count - 1)
  await expect(page.getByRole('button', { name: /^Redo: Connect .* → Brick plant$/ })).toBeVisible()

  await port(page, 'chp', 'steam').click()
  await expect(port(page, 'bricks', 'steam')).toHaveAttribute('data-fits', 'true')
  await expect(port(page, 'bricks', 'water')).not.toHaveAttribute('data-fits')
  await port(page, 'bricks', 'steam').click()
  await expect(flows(page)).toHaveCount(count)
  await page.keyboard.press('ControlOrMeta+z')
  await expect(flows(page)).toHaveCount(count - 1)

  await card(page, 'chp').focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('c')
  const dialog = page.getByRole('dialog', { name: 'Connect Power plant' })
  await expect(dialog.getByRole('textbox')).toBeFocused()
  await page.keyboard.type('steam brick plant')
  await page.keyboard.press('Enter')
  await expect(dialog).toHaveCount(0)
  await expect(flows(page)).toHaveCount(count)
  await settled(page)
  await expect(page.locator('.badge')).toHaveAttribute('data-tone', 'pass')
})

test('a connection that does not fit is refused in words', async ({ page }) => {
  await openTutorial(page)
  const count = await flows(page).count()
  await dragTo(page, port(page, 'chp', 'fly_ash'), port(page, 'bricks', 'steam'))
  await expect(said(page)).toContainText(/This inlet of Brick plant takes .*[Ss]team.*, not .*ash/)
  await port(page, 'chp', 'fly_ash').click()
  await port(page, 'bricks', 'ash_brick').click()
  await expect(said(page)).toContainText('Both ports are outlets')
  await expect(flows(page)).toHaveCount(count)
})

test('Delete and Backspace delete the selection and never while typing', async ({ page }) => {
  await openTutorial(page)
  await search(page, 'x')
  await card(page, 'bricks').click({ position: { x: 60, y: 12 } })
  const field = library(page).getByRole('searchbox')
  await field.press('Backspace')
  await field.press('Delete')
  await expect(cards(page)).toHaveCount(5)
  await card(page, 'bricks').click({ position: { x: 60, y: 12 } })
  await page.keyboard.press('Delete')
  await expect(cards(page)).toHaveCount(4)
  await expect(undo(page)).toHaveAccessibleName('Undo: Delete Brick plant')
  await page.keyboard.press('ControlOrMeta+z')
  await expect(cards(page)).toHaveCount(5)
  await settled(page)
  await expect(page.locator('.badge')).toHaveAttribute('data-tone', 'pass')
})

test('copies keep their inner flows; foreign text is refused', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await openTutorial(page)
  const count = await flows(page).count()
  await card(page, 'chp').click({ position: { x: 60, y: 12 } })
  await card(page, 'bricks').click({ position: { x: 60, y: 12 }, modifiers: ['ControlOrMeta'] })
  await page.keyboard.press('ControlOrMeta+c')
  await page.keyboard.press('ControlOrMeta+v')
  await expect(cards(page)).toHaveCount(7)
  expect(await flows(page).count()).toBeGreaterThan(count)
  await expect(card(page, 'chp_2')).toHaveClass(/selected/)
  const pasted = await flows(page).count()
  await page.keyboard.press('ControlOrMeta+d')
  await expect(cards(page)).toHaveCount(9)
  expect((await flows(page).count()) - pasted).toBe(pasted - count)
  await page.evaluate(() => navigator.clipboard.writeText('just a text <img onerror=alert(1)>'))
  await page.keyboard.press('ControlOrMeta+v')
  await expect(said(page)).toContainText('no part of a network')
  await page.evaluate(() => navigator.clipboard.writeText('x'.repeat(10_000_000)))
  await page.keyboard.press('ControlOrMeta+v')
  await expect(said(page)).toContainText('more than 1 MB')
  await expect(cards(page)).toHaveCount(9)
})

test('cards selected with a box move together as one step; arrows move them by the grid', async ({
  page,
}) => {
  await openTutorial(page)
  const pane = (await page.locator('.react-flow__pane').boundingBox())!
  await page.keyboard.down('Shift')
  await page.mouse.move(pane.x + 60, pane.y + 60)
  await page.mouse.down()
  await page.mouse.move(pane.x + pane.width - 10, pane.y + pane.height - 10, { steps: 6 })
  await page.mouse.up()
  await page.keyboard.up('Shift')
  await expect(page.locator('.react-flow__node.selected')).toHaveCount(5)
  const places = () =>
    cards(page).evaluateAll((all) => all.map((each) => (each as HTMLElement).style.transform))
  const before = await places()
  await dragTo(page, page.locator('.react-flow__nodesselection-rect'), [
    pane.x + pane.width / 2 + 50,
    pane.y + pane.height / 2 + 40,
  ])
  await expect.poll(places).not.toEqual(before)
  await expect(undo(page)).toHaveAccessibleName('Undo: Move')
  await page.keyboard.press('ControlOrMeta+z')
  await expect.poll(places).toEqual(before)
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await expect.poll(places).not.toEqual(before)
  await page.keyboard.press('ControlOrMeta+z')
  await expect.poll(places).toEqual(before)
})

test('a flow dropped on the empty canvas offers what fits, and adds it connected', async ({
  page,
}) => {
  await openTutorial(page)
  const pane = (await page.locator('.react-flow__pane').boundingBox())!
  await dragTo(page, port(page, 'chp', 'boiler_slag'), [
    pane.x + pane.width / 2,
    pane.y + pane.height - 20,
  ])
  const dialog = page.getByRole('dialog', { name: 'Connect Power plant' })
  await expect(dialog.getByRole('option').first()).toContainText(/market/)
  await expect(dialog.getByRole('option').filter({ hasText: 'Cement grinding' })).toBeVisible()
  await dialog.getByRole('option').filter({ hasText: 'Cement grinding' }).click()
  await expect(cards(page)).toHaveCount(6)
  await expect(undo(page)).toHaveAccessibleName(/^Undo: Connect .*slag.* → Cement grinding/)
})

test('menus open by mouse and by Shift+F10; F2 renames, whatever the name', async ({ page }) => {
  await openTutorial(page)
  await card(page, 'bricks').click({ button: 'right', position: { x: 60, y: 12 } })
  const menu = page.getByRole('menu')
  await expect(menu.getByRole('menuitem', { name: /Connect to/ })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(menu).toHaveCount(0)
  await card(page, 'bricks').click({ position: { x: 60, y: 12 } })
  await page.keyboard.press('F2')
  const dialog = page.getByRole('dialog', { name: /Rename/ })
  await dialog.getByRole('textbox').fill('<img src=x onerror=alert(1)>')
  await page.keyboard.press('Enter')
  await expect(card(page, 'bricks')).toContainText('<img src=x onerror=alert(1)>')
  await expect(undo(page)).toHaveAccessibleName('Undo: Rename <img src=x onerror=alert(1)>')
  await card(page, 'bricks').focus()
  await page.keyboard.press('Shift+F10')
  await expect(menu.getByRole('menuitem', { name: /Rename/ })).toBeVisible()
})

test('the sheet of shortcuts opens by ?, and nothing is serious for axe', async ({ page }) => {
  test.slow()
  await openTutorial(page)
  const serious = async () =>
    (await new AxeBuilder({ page }).analyze()).violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => ({ id, html: nodes[0]?.html }))
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'Shortcuts' })).toContainText('Backspace')
  expect(await serious()).toEqual([])
  await page.keyboard.press('Escape')
  await search(page, 'brick')
  await library(page).getByRole('button', { name: /^What/ }).first().click()
  await card(page, 'chp').click({ position: { x: 60, y: 12 } })
  expect(await serious()).toEqual([])
  await page.keyboard.press('c')
  await expect(page.getByRole('dialog')).toBeVisible()
  expect(await serious()).toEqual([])
})

test('from a blank page to a solved plant, brick works and gypsum board in under 40 actions', async ({
  page,
}) => {
  test.slow()
  await openEmpty(page)
  await expect(page.getByRole('region', { name: 'Nothing is drawn yet' })).toBeVisible()
  let actions = 0
  const act = async (doing: Promise<unknown>) => {
    actions++
    await doing
  }
  const type = async (words: string) => {
    await act(page.keyboard.type(words))
    await act(page.keyboard.press('Enter'))
  }
  const extend = async (process: string, words: string) => {
    await act(card(page, process).click({ position: { x: 60, y: 12 } }))
    await act(page.keyboard.press('c'))
    await expect(page.getByRole('dialog').getByRole('textbox')).toBeFocused()
    await type(words)
    await expect(page.getByRole('dialog')).toHaveCount(0)
  }
  await act(page.getByRole('button', { name: 'Open the library' }).click())
  await act(library(page).getByRole('searchbox').fill('indirect dry CHP'))
  await act(library(page).locator('.recipe-add').first().click())
  const plant = 'coal_chp_extraction_indirect_dry'
  await expect(card(page, plant)).toBeVisible()
  await act(page.getByRole('button', { name: 'Hide the library' }).click())
  await extend(plant, '(dry) autoclaved')
  await act(page.getByRole('button', { name: 'Show everything' }).click())
  await extend(plant, 'so2 limestone-gypsum')
  await act(page.getByRole('button', { name: 'Show everything' }).click())
  await extend('wet_limestone_gypsum_fgd', '10% plasterboard')
  await act(page.getByRole('button', { name: 'Show everything' }).click())
  await extend(plant, 'electricity market')
  await act(page.getByRole('button', { name: 'Show everything' }).click())
  await extend('autoclaved_fly_ash_brick', 'brick market')
  await expect(cards(page)).toHaveCount(6)
  await expect(flows(page)).toHaveCount(5)
  await settled(page)
  await expect(page.locator('.badge')).toHaveAttribute('data-tone', 'pass')
  expect(actions).toBeLessThan(40)
})
