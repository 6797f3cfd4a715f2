import AxeBuilder from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'
import { expect, test } from '@playwright/test'
import { indicator, openSmall, openSolved, settled } from './app'

/** Opens the small network with one of its cards selected, or with the document in the inspector. */
async function openBricks(page: Page, card?: string): Promise<Locator> {
  await openSmall(page)
  if (card !== undefined) await page.locator(`.react-flow__node[data-id="${card}"]`).click()
  return page.getByRole('complementary', { name: 'Inspector' })
}

const unfold = (inspector: Locator, name: string | RegExp) =>
  inspector.getByRole('button', { name, expanded: false }).click()

const badge = (page: Page) => page.locator('.badge')

test('a capacity is typed in the units of the user, read back, and solved', async ({ page }) => {
  const inspector = await openBricks(page, 'bricks')
  const before = await indicator(page, 'solid_waste')
  await unfold(inspector, 'Capacity')
  const capacity = inspector.getByRole('combobox', { name: 'At most' })
  await expect(capacity).toHaveValue('300000 t/year')
  await capacity.fill('10 万t/a')
  await expect(inspector.getByText('= 100\u202fkt/y')).toBeVisible()
  await expect.poll(() => indicator(page, 'solid_waste')).toBeGreaterThan(before * 1.05)
  await expect(badge(page)).toHaveAttribute('data-tone', 'pass')
  await capacity.press('Tab')
  await expect(capacity).toHaveValue('10 万t/a')
})

test('a half-typed quantity says so beside the field, keeps the answer, and Escape restores', async ({
  page,
}) => {
  const inspector = await openBricks(page, 'bricks')
  const before = await indicator(page, 'cost')
  await unfold(inspector, 'Capacity')
  const capacity = inspector.getByRole('combobox', { name: 'At most' })
  await capacity.fill('24000 MWh/')
  await expect(capacity).toHaveAttribute('aria-invalid', 'true')
  await expect(capacity).toHaveAccessibleDescription(/is not a quantity or expression/)
  expect(await indicator(page, 'cost')).toBe(before)
  await capacity.fill('24000 MWh')
  await expect(capacity).toHaveAccessibleDescription(/write it in/)
  await capacity.press('Escape')
  await expect(capacity).toHaveValue('300000 t/year')
  await expect(capacity).not.toHaveAttribute('aria-invalid', 'true')
  await expect(badge(page)).toHaveAttribute('data-tone', 'pass')
  expect(await indicator(page, 'cost')).toBeCloseTo(before, 0)
  await expect(inspector.getByRole('heading', { level: 2 })).toHaveText('Brick plant')
})

test('Enter commits, and a second edit can be restored without losing the first', async ({
  page,
}) => {
  const inspector = await openBricks(page, 'bricks')
  await unfold(inspector, 'Capacity')
  const capacity = inspector.getByRole('combobox', { name: 'At most' })
  await capacity.fill('200 kt/a')
  await capacity.press('Enter')
  await expect(inspector.getByText('= 200\u202fkt/y')).toBeVisible()
  await capacity.fill('2')
  await capacity.press('Escape')
  await expect(capacity).toHaveValue('200 kt/a')
  await capacity.fill('')
  await expect(capacity).toHaveAttribute('placeholder', 'no limit')
  await expect(inspector.getByText('No capacity set')).toBeVisible()
})

test('what is typed in one visit to a field is one step of undo', async ({ page }) => {
  const inspector = await openBricks(page, 'bricks')
  await unfold(inspector, 'Capacity')
  const capacity = inspector.getByRole('combobox', { name: 'At most' })
  await capacity.fill('')
  await capacity.pressSequentially('200 kt/a', { delay: 200 })
  await inspector.getByRole('button', { name: 'Cost and price' }).focus()
  await expect(capacity).toHaveValue('200 kt/a')
  await page.keyboard.press('Control+z')
  await expect(capacity).toHaveValue('300000 t/year')
  await page.keyboard.press('Control+Shift+z')
  await expect(capacity).toHaveValue('200 kt/a')
})

test('a name with markup is a text', async ({ page }) => {
  const alerts: string[] = []
  page.on('dialog', (dialog) => {
    alerts.push(dialog.message())
    void dialog.dismiss()
  })
  const inspector = await openBricks(page, 'bricks')
  await unfold(inspector, 'Name and recipe')
  const name = inspector.getByRole('textbox', { name: 'Name (English)' })
  await name.fill('<img src=x onerror=alert(1)>')
  await name.press('Enter')
  await expect(inspector.getByRole('heading', { level: 2 })).toHaveText(
    '<img src=x onerror=alert(1)>',
  )
  await expect(page.locator('img[src="x"]')).toHaveCount(0)
  expect(alerts).toEqual([])
})

test('a limit is added, binds, and is taken away', async ({ page }) => {
  const inspector = await openBricks(page)
  const before = await indicator(page, 'cost')
  await unfold(inspector, 'Limits')
  await inspector.getByRole('combobox', { name: 'Add a limit on' }).fill('brick_market')
  await page.getByRole('option', { name: 'Process: Brick market' }).click()
  await unfold(inspector, 'Process: Brick market')
  await inspector.getByRole('combobox', { name: 'At most' }).fill('5 万吨/年')
  await expect(inspector.getByText('= 50\u202fkt/y')).toBeVisible()
  await expect.poll(() => indicator(page, 'cost')).toBeGreaterThan(before + 1000)
  await expect(badge(page)).toHaveAttribute('data-tone', 'pass')
  await inspector.getByRole('button', { name: 'Delete this limit' }).click()
  await expect.poll(async () => Math.abs((await indicator(page, 'cost')) - before)).toBeLessThan(1)
})

test('a parameter is added, named and used in an expression', async ({ page }) => {
  const inspector = await openBricks(page)
  await unfold(inspector, /^Parameters/)
  await inspector.getByRole('button', { name: 'Add a parameter' }).click()
  await unfold(inspector, /^parameter/)
  const id = inspector.getByRole('textbox', { name: 'Id in expressions' })
  await id.fill('brick_price')
  await expect(id).toHaveAccessibleDescription(/is taken/)
  await id.fill('工时')
  await id.press('Enter')
  await unfold(inspector, '工时')
  await inspector.getByRole('combobox', { name: 'Value' }).fill('7500 h/year')
  await inspector.getByRole('combobox', { name: 'Value' }).press('Enter')
  await page.locator('.react-flow__node[data-id="bricks"]').click()
  await unfold(inspector, 'Capacity')
  const capacity = inspector.getByRole('combobox', { name: 'At most' })
  await capacity.fill('工时 * 20 t/h')
  await expect(inspector.getByText('= 150\u202fkt/y')).toBeVisible()
  await expect(badge(page)).toHaveAttribute('data-tone', 'pass')
  await capacity.fill('工 * 20 t/h')
  await expect(capacity).toHaveAccessibleDescription(/neither a unit nor a parameter/)
})

test('a recipe becomes an own one, whose balance is shown while it is typed', async ({ page }) => {
  const inspector = await openBricks(page, 'bricks')
  await unfold(inspector, 'Name and recipe')
  await unfold(inspector, 'Mass and element balance')
  await expect(inspector.getByRole('row', { name: /^Mass/ })).toContainText('✓')
  await inspector.getByRole('combobox', { name: 'Recipe' }).click()
  await inspector.getByRole('combobox', { name: 'Recipe' }).fill('own')
  await page.getByRole('option', { name: 'Own recipe' }).click()
  await expect(inspector.getByRole('textbox', { name: 'Unit of activity' })).toHaveValue('t')
  await expect(badge(page)).toHaveAttribute('data-tone', 'pass')
  await expect(inspector.getByRole('row', { name: /^Mass/ })).toContainText('✓')
  await unfold(inspector, 'Ports')
  await inspector.getByRole('combobox', { name: 'Add an inlet' }).fill('limestone')
  await page.getByRole('option', { name: /^Limestone 94/ }).click()
  await unfold(inspector, /^→ Limestone/)
  const amount = inspector.getByRole('combobox', { name: 'Amount per unit' })
  await expect(amount).toHaveValue('0 t/t')
  await amount.fill('0.5 t/t')
  await expect(inspector.getByRole('row', { name: /^Mass/ })).toContainText('✗')
  await inspector.getByRole('button', { name: 'Delete this port' }).click()
  await expect(inspector.getByRole('row', { name: /^Mass/ })).toContainText('✓')
})

test('a flow takes its losses and transport, and is deleted', async ({ page }) => {
  const inspector = await openBricks(page, 'bricks')
  await inspector.getByRole('row', { name: /slag/ }).getByRole('button').first().click()
  await expect(inspector.getByText('chp.boiler_slag → bricks.boiler_slag')).toBeVisible()
  const cost = await indicator(page, 'cost')
  await unfold(inspector, 'Transport')
  await inspector.getByRole('combobox', { name: 'Distance' }).fill('60 km')
  await expect.poll(() => indicator(page, 'cost')).toBeGreaterThan(cost)
  await inspector.getByRole('combobox', { name: 'Mode of transport' }).selectOption('rail')
  await settled(page)
  await expect(inspector.locator('.facts')).toContainText('rail, 60')
  const flows = await page.locator('.react-flow__edge').count()
  await inspector.getByRole('button', { name: 'Delete this flow' }).click()
  await expect(page.locator('.react-flow__edge')).toHaveCount(flows - 1)
})

test('a commodity takes a price of its own, and goes back to the library', async ({ page }) => {
  const inspector = await openBricks(page, 'landfill')
  await inspector
    .getByRole('row', { name: /Fly ash/ })
    .getByRole('button')
    .first()
    .click()
  await inspector.getByRole('button', { name: 'Fly ash (dry)', exact: true }).click()
  await unfold(inspector, 'Prices and burdens')
  const fee = inspector.getByRole('combobox', { name: 'Disposal fee' })
  await expect(fee).toHaveValue('landfill_fee')
  await expect(inspector.getByText('= 50 CNY/t')).toBeVisible()
  const cost = await indicator(page, 'cost')
  await fee.fill('landfill_fee * 2')
  await expect(inspector.getByText('= 100 CNY/t')).toBeVisible()
  await expect.poll(() => indicator(page, 'cost')).toBeGreaterThan(cost)
  await inspector.getByRole('button', { name: 'Back to the library' }).click()
  await expect(fee).toHaveValue('')
  await expect(fee).toHaveAttribute('placeholder', /CNY/)
})

test('the forms speak Chinese', async ({ page }) => {
  await openSolved(page, '/?lang=zh')
  await page.locator('.react-flow__node[data-id="electrolysis"]').click()
  const inspector = page.getByRole('complementary', { name: '属性' })
  await unfold(inspector, '产能')
  const capacity = inspector.getByRole('combobox', { name: '上限' })
  await capacity.fill('１６０ 万吨/年')
  await expect(inspector.getByText('= 160万吨/年')).toBeVisible({ timeout: 20_000 })
  await capacity.fill('160 万')
  await expect(capacity).toHaveAccessibleDescription(/请换算成/, { timeout: 20_000 })
})

for (const colorScheme of ['light', 'dark'] as const)
  test(`nothing serious for axe in the forms, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme })
    const inspector = await openBricks(page, 'bricks')
    for (const name of ['Name and recipe', 'Capacity', 'Cost and price', 'Ports', 'Building'])
      await unfold(inspector, name)
    await unfold(inspector, /Fly ash/)
    await inspector.getByRole('combobox', { name: 'At most' }).first().fill('1 t/')
    await expect(inspector.locator('[aria-invalid="true"]').first()).toBeVisible()
    const { violations } = await new AxeBuilder({ page }).include('.inspector').analyze()
    const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
    expect(
      serious.map(({ id, nodes }) => ({ id, html: nodes.slice(0, 3).map((each) => each.html) })),
    ).toEqual([])
    const small = await inspector.getByRole('button').evaluateAll((all) =>
      all.flatMap((each) => {
        const { width, height } = each.getBoundingClientRect()
        return width < 23.5 || height < 23.5 ? [each.outerHTML.slice(0, 90)] : []
      }),
    )
    expect(small).toEqual([])
  })
