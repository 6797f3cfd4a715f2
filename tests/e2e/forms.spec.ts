import { readFileSync } from 'node:fs'
import AxeBuilder from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'
import { expect, test } from '@playwright/test'
import { dropDocument, openSmall } from './app'

/** Opens the small network with one of its cards selected, or with the document in the inspector. */
async function openBricks(page: Page, card?: string): Promise<Locator> {
  await openSmall(page)
  if (card !== undefined) await page.locator(`.react-flow__node[data-id="${card}"]`).click()
  return page.getByRole('complementary', { name: 'Inspector' })
}

const unfold = (inspector: Locator, name: string | RegExp) =>
  inspector.getByRole('button', { name, expanded: false }).first().click()

const passes = (page: Page) =>
  expect(page.locator('.badge')).toHaveAttribute('data-tone', 'pass', { timeout: 30_000 })

/** Picks the first of what is found by a word or an id. */
const pick = async (page: Page, field: Locator, words: string) => {
  await field.click()
  await field.fill(words)
  await page.getByRole('listbox').getByRole('option').first().click()
}

test('names are completed while an expression is typed, by keyboard', async ({ page }) => {
  const inspector = await openBricks(page, 'brick_market')
  await unfold(inspector, 'Capacity')
  const capacity = inspector.getByRole('combobox', { name: 'At most' })
  await capacity.fill('2 * bri')
  const list = page.getByRole('listbox', { name: 'Names that fit' })
  await expect(list.getByRole('option')).toHaveCount(2)
  await expect(list.getByRole('option', { name: /brick_sales/ })).toContainText('200000 t/year')
  await expect(capacity).toHaveAttribute('aria-expanded', 'true')
  await capacity.press('ArrowDown')
  await capacity.press('ArrowDown')
  await capacity.press('Enter')
  await expect(capacity).toHaveValue('2 * brick_sales')
  await expect(list).toBeHidden()
  await expect(inspector.getByText('= 400\u202fkt/y')).toBeVisible({ timeout: 20_000 })
  await capacity.press('Enter')
  await capacity.pressSequentially(' + bri')
  await expect(list).toBeVisible()
  await capacity.press('Escape')
  await expect(list).toBeHidden()
  await expect(capacity).toHaveValue('2 * brick_sales + bri')
  await capacity.press('Escape')
  await expect(capacity).toHaveValue('2 * brick_sales')
  await capacity.fill('5 k')
  await capacity.press('ArrowDown')
  await capacity.press('Tab')
  await expect(capacity).toHaveValue(/^5 k\w+/)
  await expect(capacity).toBeFocused()
})

test('a mistake in an expression is marked where it is', async ({ page }) => {
  const inspector = await openBricks(page, 'brick_market')
  await unfold(inspector, 'Capacity')
  const capacity = inspector.getByRole('combobox', { name: 'At most' })
  await capacity.fill('2 * brick_sales + salt')
  await expect(capacity).toHaveAccessibleDescription(/at character 19/, { timeout: 20_000 })
  await expect(inspector.locator('.place mark')).toHaveText('s')
  await capacity.press('Escape')
  await expect(inspector.locator('.place')).toHaveCount(0)
})

test('an amount takes its range, and is plain again without', async ({ page }) => {
  const inspector = await openBricks(page)
  await unfold(inspector, 'Commodities')
  await inspector.getByRole('button', { name: 'Fly ash (dry)' }).last().click()
  await unfold(inspector, 'Prices and burdens')
  const toggle = inspector.getByRole('button', { name: 'Range of Disposal fee' })
  await toggle.click()
  const range = inspector.getByRole('group', { name: 'Range of Disposal fee' })
  await range.getByRole('combobox', { name: 'Lowest' }).fill('20 MWh')
  await expect(range.getByRole('combobox', { name: 'Lowest' })).toHaveAccessibleDescription(
    /write it in CNY\/t/,
    { timeout: 20_000 },
  )
  await range.getByRole('combobox', { name: 'Lowest' }).fill('20 元/吨')
  await range.getByRole('combobox', { name: 'Highest' }).fill('90 CNY/t')
  await range.getByRole('combobox', { name: 'How well founded' }).selectOption('assumed')
  await passes(page)
  await toggle.click()
  await expect(toggle).toContainText('20 元/吨 – 90 CNY/t')
  await toggle.click()
  await range.getByRole('combobox', { name: 'Lowest' }).fill('')
  await range.getByRole('combobox', { name: 'Highest' }).fill('')
  await range.getByRole('combobox', { name: 'How well founded' }).selectOption('none')
  await toggle.click()
  await expect(toggle).not.toContainText('–')
  await expect(inspector.getByRole('combobox', { name: 'Disposal fee' })).toHaveValue(
    'landfill_fee',
  )
})

test('a process gets a second mode, and loses it again', async ({ page }) => {
  const inspector = await openBricks(page, 'chp')
  await unfold(inspector, 'Modes')
  await pick(page, inspector.getByRole('combobox', { name: 'Add a mode by a recipe' }), 'cond_dry')
  await passes(page)
  await expect(inspector.getByRole('button', { name: /chp_dry/ })).toBeVisible()
  await inspector.getByRole('button', { name: /cond_dry/, expanded: false }).click()
  await inspector.getByRole('combobox', { name: 'Cost per unit' }).last().fill('1 CNY/t')
  await expect(
    inspector.getByRole('combobox', { name: 'Cost per unit' }).last(),
  ).toHaveAccessibleDescription(/write it in CNY\/MWh/, { timeout: 20_000 })
  await inspector.getByRole('combobox', { name: 'Cost per unit' }).last().fill('1 CNY/MWh')
  await passes(page)
  await inspector.getByRole('button', { name: 'Delete this mode' }).click()
  await expect(inspector.getByText('It runs in one way.')).toBeVisible()
  await passes(page)
  await inspector.getByRole('button', { name: 'Add a mode of its own' }).click()
  await expect(inspector.getByRole('button', { name: /^own/ })).toBeVisible()
  await passes(page)
})

test('a commodity of the document is made where it is needed, and kept while it is used', async ({
  page,
}) => {
  const inspector = await openBricks(page, 'landfill')
  await unfold(inspector, 'Ports')
  await inspector.getByRole('button', { name: 'New commodity …' }).click()
  const maker = inspector.getByRole('form', { name: 'New commodity …' })
  await maker.getByRole('button', { name: 'Create' }).click()
  await expect(maker.getByRole('textbox', { name: 'Name (English)' })).toHaveAccessibleDescription(
    'give it a name first',
  )
  await maker.getByRole('textbox', { name: 'Name (English)' }).fill('Kiln dust')
  await maker.getByRole('textbox', { name: 'Name (Chinese)' }).fill('窑灰')
  await maker.getByRole('combobox', { name: 'Kind' }).selectOption('waste')
  await maker.getByRole('button', { name: 'Create' }).click()
  await expect(inspector.getByRole('button', { name: '→ Kiln dust' })).toBeVisible()
  await passes(page)
  await inspector.getByRole('button', { name: 'Back to the network' }).click()
  await unfold(inspector, 'Commodities')
  await inspector.getByRole('button', { name: 'Kiln dust' }).click()
  await inspector.getByRole('button', { name: 'Delete this commodity' }).click()
  await expect(inspector.getByRole('alert')).toContainText('still used by Landfill')
  await page.keyboard.press('Control+z')
  await expect(inspector.getByRole('button', { name: 'Delete this commodity' })).toHaveCount(0)
})

test('an exemption asks for its reason first', async ({ page }) => {
  const inspector = await openBricks(page, 'bricks')
  await unfold(inspector, 'Mass and element balance')
  await pick(page, inspector.getByRole('combobox', { name: 'Exempt a balance' }), 'Mass')
  const reason = inspector.getByRole('textbox', { name: 'Why Mass need not close' })
  await inspector.getByRole('button', { name: 'Exempt', exact: true }).click()
  await expect(reason).toHaveAccessibleDescription('say why first')
  await reason.fill('moisture is not weighed')
  await reason.press('Enter')
  await expect(reason).toHaveValue('moisture is not weighed')
  await expect(inspector.getByRole('button', { name: 'Delete Mass' })).toBeVisible()
})

test('in another currency prices are read by their rate, and money is told in it', async ({
  page,
}) => {
  const inspector = await openBricks(page)
  await unfold(inspector, 'Document')
  await unfold(inspector, 'Exchange rates')
  await pick(page, inspector.getByRole('combobox', { name: 'Currency', exact: true }), 'dollar usd')
  await expect(page.locator('.badge')).not.toHaveAttribute('data-tone', 'pass', { timeout: 30_000 })
  await pick(page, inspector.getByRole('combobox', { name: 'Add the rate of' }), '人民币')
  const rates = inspector.getByRole('group', { name: 'CNY, Chinese Yuan' })
  const worth = rates.getByRole('combobox', { name: '1 CNY is worth' })
  await expect(worth).toHaveAttribute('placeholder', '… USD/CNY')
  await expect(rates.getByRole('textbox', { name: 'As of' })).toHaveValue(/^\d{4}-\d\d-\d\d$/)
  await worth.fill('0.14 USD/CNY')
  await passes(page)
  await expect(page.locator('[data-indicator="cost"]')).toContainText('M USD')
  await unfold(inspector, 'Commodities')
  await inspector.getByRole('button', { name: 'Fly ash (dry)' }).last().click()
  await expect(inspector.locator('.facts')).toContainText('USD/t')
  await page.getByRole('button', { name: 'Switch to Chinese' }).click()
  await expect(page.locator('[data-indicator="cost"]')).toContainText('万美元')
})

test('a stock says with what it ends, and fixed cost when it is paid', async ({ page }) => {
  const inspector = await openBricks(page)
  await dropDocument(page, JSON.parse(readFileSync('tests/fixtures/days.json', 'utf8')) as object)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Seven days')
  await passes(page)
  await page.locator('.react-flow__node[data-id="heap"]').click()
  await unfold(inspector, 'Capacity')
  await expect(inspector.getByRole('combobox', { name: 'Least load when on' })).toHaveCount(0)
  const end = inspector.getByRole('combobox', { name: 'Ends with' })
  await expect(end).toHaveValue('1')
  await end.selectOption('an amount')
  const amount = inspector.getByRole('combobox', { name: 'Held at the end' })
  await expect(amount).toHaveValue('50 t')
  await amount.fill('20 t')
  await passes(page)
  await expect(inspector.locator('.big')).toHaveText('20\u202ft')
  await end.selectOption('anything')
  await passes(page)
  await expect(inspector.locator('.big')).toHaveText('0\u202ft')
  await unfold(inspector, 'Building')
  await inspector.getByRole('checkbox', { name: 'Capacity may be added' }).check()
  await expect(inspector.getByRole('combobox', { name: 'Investment' })).toHaveValue('0 USD/t')
  await passes(page)
  await unfold(inspector, 'Cost and price')
  await expect(inspector.getByRole('combobox', { name: 'Fixed cost is paid' })).toHaveCount(0)
  await inspector.getByRole('combobox', { name: /^Fixed cost/ }).fill('3 USD')
  const when = inspector.getByRole('combobox', { name: 'Fixed cost is paid' })
  await expect(when.getByRole('option')).toHaveText(['in every period', 'where capacity is built'])
  await when.selectOption('where capacity is built')
  await passes(page)
  await page.locator('.react-flow__edge[data-id="dust_east"]').dispatchEvent('click')
  await unfold(inspector, 'Amounts')
  await expect(inspector.getByRole('combobox', { name: 'Cost per unit' })).toHaveValue('1 USD/t')
})

test('the goal is a list of ranks with weights at its end', async ({ page }) => {
  const inspector = await openBricks(page)
  await unfold(inspector, 'Goal')
  await inspector.getByRole('button', { name: 'Put an indicator before' }).click()
  const rank = inspector.getByRole('group', { name: 'Rank 1' })
  await expect(rank.getByRole('combobox', { name: 'First of all' })).toHaveValue('Solid waste')
  await rank.getByRole('combobox', { name: 'May then worsen by' }).fill('500%')
  await expect(rank.getByRole('combobox', { name: 'May then worsen by' })).toHaveAttribute(
    'aria-invalid',
    'true',
    { timeout: 20_000 },
  )
  await rank.getByRole('combobox', { name: 'May then worsen by' }).fill('5%')
  const last = inspector.getByRole('group', { name: 'In the end' })
  await last.getByRole('combobox', { name: 'How' }).selectOption('least weighted sum')
  await pick(page, last.getByRole('combobox', { name: 'Weigh another' }), 'CO₂e, own')
  await last.getByRole('combobox', { name: 'Weight of CO₂e, own' }).fill('50 CNY/t')
  await passes(page)
  await inspector.getByRole('button', { name: 'Delete Rank 1' }).click()
  await expect(inspector.getByRole('group', { name: 'What is sought' })).toBeVisible()
})

test('a scenario is written as a patch that fits, a source with its address', async ({ page }) => {
  const inspector = await openBricks(page)
  await unfold(inspector, 'Scenarios')
  await inspector.getByRole('button', { name: 'Add a scenario' }).click()
  await inspector
    .getByRole('button', { name: /^Scenario \d/, expanded: false })
    .last()
    .click()
  const patch = inspector.getByRole('textbox', { name: 'What it changes (JSON)' })
  await patch.fill('{"flows": ')
  await expect(patch).toHaveAccessibleDescription(/line 1/)
  await patch.fill('{"processes": {"bricks": {"capacity": true}}}')
  await expect(patch).toHaveAttribute('aria-invalid', 'true')
  await patch.fill('{"processes": {"bricks": {"capacity": "1 t/year"}}}')
  await expect(patch).not.toHaveAttribute('aria-invalid', 'true')
  await unfold(inspector, 'Sources')
  await inspector.getByRole('button', { name: 'Add a source' }).click()
  await unfold(inspector, 'Untitled source')
  await inspector.getByRole('textbox', { name: 'Publication' }).fill('Press, 2020')
  await passes(page)
})

test('steps are named after the element and the field, in both languages', async ({ page }) => {
  const inspector = await openBricks(page, 'bricks')
  await unfold(inspector, 'Capacity')
  await inspector.getByRole('combobox', { name: 'At most' }).fill('200 kt/a')
  await expect(
    page.getByRole('button', { name: 'Undo: Change Brick plant: At most' }),
  ).toBeVisible()
  await page.getByRole('button', { name: 'Switch to Chinese' }).click()
  const card = page.getByRole('complementary', { name: '属性' })
  await card.getByRole('combobox', { name: '下限' }).fill('1 万吨/年')
  await expect(page.getByRole('button', { name: /修改 制砖厂：下限/ })).toBeVisible()
})

for (const colorScheme of ['light', 'dark'] as const)
  test(`nothing serious for axe in the newer forms, and nothing cut, ${colorScheme}`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme })
    const inspector = await openBricks(page)
    for (const name of [
      'Document',
      'Exchange rates',
      'Goal',
      'Scenarios',
      'Sources',
      'Commodities',
    ])
      await unfold(inspector, name)
    await inspector.getByRole('button', { name: 'New commodity …' }).click()
    await inspector.getByRole('button', { name: 'Put an indicator before' }).click()
    await expect(inspector.getByRole('group', { name: 'Rank 1' })).toBeVisible()
    const { violations } = await new AxeBuilder({ page }).include('.inspector').analyze()
    const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
    expect(
      serious.map(({ id, nodes }) => ({ id, html: nodes.slice(0, 3).map((each) => each.html) })),
    ).toEqual([])
    const wide = await inspector.evaluate((element) => element.scrollWidth - element.clientWidth)
    expect(wide).toBeLessThanOrEqual(0)
  })
