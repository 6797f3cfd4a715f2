import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from '@playwright/test'
import { indicator, openSmall, openSolved, openTab, settled } from './app'

const list = (page: Page) => page.getByRole('list', { name: 'Base case and scenarios' })
const names = (page: Page) => list(page).locator('.scenario-name')
const row = (page: Page, name: string) =>
  list(page).locator('.scenario-choose').filter({ hasText: name }).first()
const undo = (page: Page) => page.getByRole('button', { name: /^Undo: (?!all)/ })
const card = (page: Page, id: string) => page.locator(`.react-flow__node[data-id="${id}"]`)

test('a change is kept as a scenario, named, ordered, copied, deleted; each is undone', async ({
  page,
}) => {
  await openSmall(page)
  const before = await indicator(page, 'solid_waste')
  await page
    .getByRole('switch', { name: /fly ash/i })
    .first()
    .press('Space')
  await settled(page)
  const after = await indicator(page, 'solid_waste')
  expect(after).not.toBe(before)
  await page.getByRole('button', { name: 'Keep as a new scenario' }).click()
  await settled(page)
  await expect(names(page)).toHaveText([
    'Base case',
    'Dear landfill',
    'Weak brick market',
    'Scenario 1',
  ])
  await expect(row(page, 'Scenario 1')).toHaveAttribute('aria-pressed', 'true')
  expect(await indicator(page, 'solid_waste')).toBe(after)
  const what = page.getByRole('region', { name: 'What “Scenario 1” changes' })
  await expect(what.getByRole('listitem')).toHaveText([
    /fly ash.*: Power plant → Brick plant: shut/i,
  ])

  // A click on a change selects what changes; what differs is marked.
  await what.getByRole('button', { name: /shut/ }).click()
  await expect(page.getByRole('heading', { name: /fly ash/i }).first()).toBeVisible()
  await expect(page.locator('.flow .change-mark')).toHaveAccessibleName(
    /Differs from the base case/,
  )

  await page.getByRole('textbox', { name: 'Name (English)' }).fill('No ash bricks')
  await page.getByRole('textbox', { name: 'Name (English)' }).press('Enter')
  await expect(names(page).last()).toHaveText('No ash bricks')
  await row(page, 'No ash bricks').press('Alt+ArrowUp')
  await expect(names(page)).toHaveText([
    'Base case',
    'Dear landfill',
    'No ash bricks',
    'Weak brick market',
  ])
  await expect(row(page, 'No ash bricks')).toBeFocused()
  await list(page).getByRole('button', { name: 'Move No ash bricks up' }).click()
  await expect(names(page).nth(1)).toHaveText('No ash bricks')
  await list(page).getByRole('button', { name: 'What to do with No ash bricks' }).click()
  await page.getByRole('menuitem', { name: 'Duplicate' }).click()
  await expect(names(page).nth(2)).toHaveText('No ash bricks (copy)')

  // One key each: 1 is the base case, 4 the third scenario.
  await page.keyboard.press('Escape')
  await page.locator('.badge').focus()
  await page.keyboard.press('4')
  await expect(row(page, 'Dear landfill')).toHaveAttribute('aria-pressed', 'true')
  await page.keyboard.press('1')
  await expect(row(page, 'Base case')).toHaveAttribute('aria-pressed', 'true')
  await settled(page)
  expect(await indicator(page, 'solid_waste')).toBe(before)
  await expect(page.locator('.change-mark')).toHaveCount(0)
  await page.keyboard.press('2')
  await settled(page)

  await list(page)
    .getByRole('button', { name: 'What to do with No ash bricks', exact: true })
    .click()
  await page.getByRole('menuitem', { name: 'Delete' }).click()
  await expect(row(page, 'Base case')).toHaveAttribute('aria-pressed', 'true')
  await undo(page).click()
  await expect(row(page, 'No ash bricks')).toHaveAttribute('aria-pressed', 'true')
  for (const step of ['Duplicate', 'Move', 'Move', 'Change', 'Keep the changes as'])
    await page.getByRole('button', { name: new RegExp(`^Undo: ${step}`) }).click()
  await expect(names(page)).toHaveText(['Base case (edited)', 'Dear landfill', 'Weak brick market'])
  await settled(page)
  expect(await indicator(page, 'solid_waste')).toBe(after)
})

test('what no longer applies is listed at its scenario and dropped; a scenario becomes the base case', async ({
  page,
}) => {
  await openSmall(page)
  const panel = await openTab(page, 'Scenarios')
  await row(page, 'Weak brick market').click()
  await settled(page)
  const weak = await indicator(page, 'cost')
  await panel.getByRole('button', { name: 'Take over into the base case' }).click()
  await settled(page)
  await expect(panel.getByText('Nothing: the same as the base case.')).toBeVisible()
  await row(page, 'Base case').click()
  await settled(page)
  expect(await indicator(page, 'cost')).toBeCloseTo(weak, 0)
  await expect(row(page, 'Dear landfill')).toContainText('changes: 3')

  // The brick plant goes; a scenario that speaks of it says what of it is left without effect.
  await row(page, 'Dear landfill').click()
  const patch = {
    processes: { bricks: { capacity: '1000 t/year' }, landfill: null },
    flows: { ash_to_landfill: null, slag_to_landfill: null },
    parameters: { landfill_fee: { value: '100 CNY/t' } },
  }
  await page.getByRole('button', { name: 'Scenarios', exact: true }).click()
  await page.getByRole('button', { name: /Dear landfill dear_landfill/ }).click()
  await page.getByRole('textbox', { name: 'What it changes (JSON)' }).fill(JSON.stringify(patch))
  await expect(panel.getByRole('button', { name: /At most|capacity/ })).toBeVisible()
  const ghosts = page.getByRole('img', { name: /^Of the base case, not here: Landfill; Fly ash/ })
  await expect(ghosts.locator('rect')).toHaveCount(1)
  await expect(ghosts.locator('path')).toHaveCount(2)
  await card(page, 'bricks').click({ position: { x: 60, y: 12 } })
  await card(page, 'bricks').press('Delete')
  const stale = panel.getByRole('region', { name: /No longer applies/ })
  await expect(stale).toContainText('processes.bricks')
  await stale.getByRole('button', { name: /Drop this change/ }).click()
  await expect(stale).toHaveCount(0)
  await expect(undo(page)).toHaveAccessibleName('Undo: Drop changes of Dear landfill')
})

test('scenarios of Chiping side by side; one that cannot be met says why in its column', async ({
  page,
}) => {
  await openSolved(page)
  const panel = await openTab(page, 'Scenarios')
  await panel.getByText('Compare', { exact: true }).click()
  const table = panel.getByRole('table', { name: 'Indicators, per year' })
  await expect(table).toBeVisible({ timeout: 20_000 })
  await expect(table.getByRole('columnheader')).toHaveCount(6)
  await expect(
    table.getByRole('row', { name: /Solid waste avoided against “No reuse”/ }),
  ).toBeVisible()
  await expect(
    table.getByRole('row', { name: /Solid waste avoided against “Business as usual”/ }),
  ).toBeVisible()

  await panel.getByRole('button', { name: /^Scenarios: 4 of/ }).click()
  await page.getByRole('checkbox', { name: 'Zero landfill' }).check()
  await page.keyboard.press('Escape')
  await panel.getByRole('button', { name: 'Cancel' }).click()
  await expect(panel.getByText('Not computed.')).toBeVisible()
  await panel.getByRole('button', { name: 'Compare', exact: true }).click()
  await expect(table.getByText('Cannot be met')).toBeVisible({ timeout: 30_000 })
  await expect(table.getByText(/above the limit of 0/)).toBeVisible()
  const waste = table.getByRole('row', { name: /^Solid waste Mt/ })
  await expect(waste.getByRole('cell')).toHaveText([
    'Mt/y',
    /^3\.\d+$/,
    /^6\.\d+$/,
    /^3\.\d+$/,
    /^2\.\d+$/,
    '–',
  ])

  // Measured against another column, sorted, filtered, only what differs, and selected on the canvas.
  await panel.getByText('Flows', { exact: true }).click()
  await panel.getByText('Difference', { exact: true }).click()
  await panel.getByRole('button', { name: 'Measure the others against All reuse' }).click()
  const flows = panel.getByRole('table', { name: 'Flows, per year: difference from “All reuse”' })
  await expect(flows).toBeVisible()
  const all = await flows.getByRole('row').count()
  await panel.getByRole('switch', { name: 'Only what differs' }).check()
  await panel.getByRole('searchbox', { name: 'Filter by name' }).fill('gypsum')
  await expect.poll(() => flows.getByRole('row').count()).toBeLessThan(all / 2)
  await flows.getByRole('button', { name: 'Nothing reused', exact: true }).click()
  await expect(flows.getByRole('columnheader', { name: /Nothing reused/ })).toHaveAttribute(
    'aria-sort',
    'descending',
  )
  await flows
    .getByRole('button', { name: /Plasterboard plant/ })
    .first()
    .click()
  await expect(page.locator('.flow[data-selected="true"]')).toHaveCount(1)
  await openTab(page, 'Avoided')
  await openTab(page, 'Scenarios')
  await expect(panel.getByRole('button', { name: /^Scenarios: 5 of/ })).toBeVisible()
  await expect(panel.getByRole('switch', { name: 'Only what differs' })).toBeChecked()
  await expect(panel.getByRole('searchbox', { name: 'Filter by name' })).toHaveValue('gypsum')
  await expect(flows.getByRole('columnheader', { name: /Nothing reused/ })).toHaveAttribute(
    'aria-sort',
    'descending',
  )
  const download = page.waitForEvent('download')
  await panel.getByRole('button', { name: 'Download as CSV' }).click()
  expect((await download).suggestedFilename()).toMatch(/Flows\.csv$/)
})

test('in Chinese and dark, changes and comparison are free of serious findings', async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.addInitScript(() => {
    sessionStorage.setItem('loopworks.document', 'ash_to_bricks')
  })
  await openSolved(page, '/?lang=zh')
  await page.getByRole('tab', { name: '情景' }).click()
  const panel = page.getByRole('tabpanel')
  await page
    .getByRole('list', { name: '基础情景与各情景' })
    .getByRole('button', { name: /^砖市低迷/ })
    .click()
  await settled(page)
  await expect(
    panel.getByRole('region', { name: '“砖市低迷”的改动' }).getByRole('listitem'),
  ).toHaveCount(2)
  const serious = async () =>
    (await new AxeBuilder({ page }).include('.scenarios').analyze()).violations.filter(
      ({ impact }) => impact === 'serious' || impact === 'critical',
    )
  expect(await serious()).toEqual([])
  await panel.getByText('对比', { exact: true }).click()
  await expect(panel.getByRole('table', { name: '指标（每年）' })).toBeVisible({ timeout: 20_000 })
  expect(await serious()).toEqual([])
})
