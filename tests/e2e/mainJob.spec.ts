import { expect, test } from '@playwright/test'
import { choose, indicator, openNetwork, openSmall, openSolved, openTab, settled } from './app'

test.describe('the network of Chiping', () => {
  for (const [language, verdict, tag] of [
    ['en', 'Certified', 'en'],
    ['zh', '校验通过', 'zh-CN'],
  ] as const)
    test(`opens solved, with its certificate, in ${language}`, async ({ page }) => {
      await openSolved(page, `/?lang=${language}`)
      await expect(page.locator('.badge')).toContainText(verdict)
      await expect(page.locator('html')).toHaveAttribute('lang', tag)
      await expect.poll(() => page.locator('.react-flow__node').count()).toBeGreaterThan(60)
      expect(await indicator(page, 'solid_waste')).toBeGreaterThan(1e6)
      await page.locator('.badge').click()
      const dialog = page.getByRole('dialog')
      await expect(dialog.getByRole('row')).toHaveCount(9)
      await expect(dialog.locator('[data-tone="pass"]')).toHaveCount(8)
      await expect(dialog).toContainText('HiGHS')
    })

  test('sends more waste to the landfill when a reuse flow is shut', async ({ page }) => {
    await openSolved(page)
    const before = await indicator(page, 'solid_waste')
    const largest = page.getByRole('switch', { name: /Carbide slag.*Clinker/ })
    await largest.focus()
    await page.keyboard.press('Space')
    await expect(largest).not.toBeChecked()
    await expect.poll(() => indicator(page, 'solid_waste')).toBeGreaterThan(before + 1000)
    await settled(page)
    await page.getByRole('button', { name: 'Undo all changes' }).click()
    await expect(largest).toBeChecked()
    await expect
      .poll(async () => Math.abs((await indicator(page, 'solid_waste')) - before))
      .toBeLessThan(1)
  })

  test('solves again as a parameter is moved by keyboard', async ({ page }) => {
    await openSolved(page)
    const before = await indicator(page, 'cost')
    await page.getByRole('slider', { name: /Coal price/ }).focus()
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => indicator(page, 'cost')).toBeGreaterThan(before)
  })

  test('wastes less when asked to, at a price', async ({ page }) => {
    await openSolved(page)
    const [waste, cost] = [await indicator(page, 'solid_waste'), await indicator(page, 'cost')]
    await choose(page, 'Goal', 'Least solid waste, then cost')
    await expect.poll(() => indicator(page, 'cost')).toBeGreaterThan(cost)
    expect(await indicator(page, 'solid_waste')).toBeLessThanOrEqual(waste)
    await expect(page.locator('.badge')).toHaveAttribute('data-tone', 'pass')
  })

  test('shows recipe, balance and sources of a process that is selected in a table', async ({
    page,
  }) => {
    await openSolved(page)
    const panel = await openTab(page, 'Processes')
    await panel.getByRole('button', { name: 'Process', exact: true }).click()
    const heading = panel.getByRole('columnheader', { name: 'Process' })
    await expect(heading).toHaveAttribute('aria-sort', 'ascending')
    await panel.getByRole('button', { name: 'Electrolysis' }).click()
    await expect(page.locator('.react-flow__node[data-id="electrolysis"]')).toHaveClass(/selected/)
    const inspector = page.getByRole('complementary', { name: 'Inspector' })
    await expect(inspector.getByRole('heading', { level: 2 })).toHaveText('Electrolysis')
    await expect(inspector).toContainText('1.58')
    for (const part of ['Activity', 'Mass balance', 'Sources', 'Economics'])
      await expect(inspector.getByRole('heading', { name: part })).toBeVisible()
    await expect(inspector).toContainText('Recipe, per t')
    await page.keyboard.press('Escape')
    await expect(inspector.getByRole('heading', { name: 'Parameters', level: 3 })).toBeVisible()
  })

  test('reads off the waste avoided, row by row', async ({ page }) => {
    await openSolved(page)
    const panel = await openTab(page, 'Avoided waste')
    await expect(panel).toContainText(/against No reuse: [\d.]+\sMt/)
    await expect(panel).toContainText(/against Business as usual: [\d.]+\skt/)
    const total = await panel.locator('[data-total]').getAttribute('data-total')
    const sum = await panel.locator('[data-sum]').getAttribute('data-sum')
    expect(Number(total)).toBeGreaterThan(1e6)
    expect(Math.abs(Number(sum) - Number(total))).toBeLessThan(1e-6 * Number(total))
    await expect(panel.getByRole('row').filter({ hasText: 'Plasterboard plant' })).toBeVisible()
  })
})

test('the gallery opens the tutorial, which javascript-lp-solver answers', async ({ page }) => {
  await openSolved(page)
  await openNetwork(page, 'Ash to bricks')
  await expect(page.locator('.react-flow__node')).toHaveCount(5)
  await page.locator('.badge').click()
  await expect(page.getByRole('dialog')).toContainText('javascript-lp-solver')
})

test('the first steps work and are never shown again once dismissed', async ({ page }) => {
  await openSolved(page)
  const steps = page.getByRole('region', { name: 'Three things to try' })
  const before = await indicator(page, 'solid_waste')
  await steps.getByRole('button', { name: 'Shut the gypsum flow' }).click()
  await expect.poll(() => indicator(page, 'solid_waste')).not.toBe(before)
  await steps.getByRole('button', { name: 'Do not show these again' }).click()
  await expect(steps).toHaveCount(0)
  await openSolved(page)
  await expect(steps).toHaveCount(0)
})

test('a card is moved without solving again', async ({ page }) => {
  await openSmall(page)
  const card = page.locator('.react-flow__node[data-id="landfill"]')
  const before = await card.boundingBox()
  await card.hover({ position: { x: 20, y: 20 } })
  await page.mouse.down()
  await page.mouse.move((before?.x ?? 0) - 40, (before?.y ?? 0) + 60, { steps: 6 })
  await page.mouse.up()
  const moved = async () => ((await card.boundingBox())?.y ?? 0) - (before?.y ?? 0)
  await expect.poll(moved).toBeGreaterThan(20)
  await expect(page.locator('.badge')).toHaveAttribute('data-running', 'false')
})
