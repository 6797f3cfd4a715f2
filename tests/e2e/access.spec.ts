import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { openSolved, openTab } from './app'

for (const colorScheme of ['light', 'dark'] as const)
  for (const language of ['en', 'zh'] as const)
    test(`nothing serious for axe, ${colorScheme}, ${language}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme })
      await openSolved(page, `/?lang=${language}`)
      await openTab(page, language === 'en' ? 'Avoided waste' : '减排固废')
      const { violations } = await new AxeBuilder({ page }).analyze()
      const serious = violations.filter(
        ({ impact }) => impact === 'serious' || impact === 'critical',
      )
      const found = serious.map(({ id, nodes }) => ({
        id,
        nodes: nodes
          .slice(0, 3)
          .map(({ html, failureSummary }) => `${html} ${failureSummary ?? ''}`),
      }))
      expect(found).toEqual([])
    })

test('nothing serious for axe in the inspector and the certificate', async ({ page }) => {
  await openSolved(page)
  await page.locator('.react-flow__node[data-id="power_units"]').click()
  await page.locator('.badge').click()
  await expect(page.getByRole('dialog')).toBeVisible()
  const { violations } = await new AxeBuilder({ page }).analyze()
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
  expect(serious.map(({ id, nodes }) => ({ id, html: nodes[0]?.html }))).toEqual([])
})

test('keeps to its content security policy and raises no error', async ({ page }) => {
  const said: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') said.push(message.text())
  })
  page.on('pageerror', (error) => said.push(error.message))
  await openSolved(page)
  await openTab(page, 'Avoided waste')
  await openTab(page, 'Flows')
  expect(said).toEqual([])
})

test('cards are visited along the flow, selected by Enter, cleared by Escape', async ({ page }) => {
  await openSolved(page)
  const nodes = page.locator('.react-flow__node')
  const ids = await nodes.evaluateAll((all) => all.map((node) => node.getAttribute('data-id')))
  const place = (id: string) => ids.indexOf(id)
  expect(place('coal_supply')).toBeLessThan(place('power_units'))
  expect(place('bauxite_supply')).toBeLessThan(place('bayer_lt'))
  await nodes.nth(place('electrolysis')).focus()
  await page.keyboard.press('Enter')
  const inspector = page.getByRole('complementary', { name: 'Inspector' })
  await expect(inspector.getByRole('heading', { level: 2 })).toHaveText('Electrolysis')
  await page.keyboard.press('Escape')
  await expect(inspector.getByRole('heading', { level: 2 })).not.toHaveText('Electrolysis')
})

test('targets are at least 24 px', async ({ page }) => {
  await openSolved(page)
  const small = await page.locator('button:visible').evaluateAll((all) =>
    all.flatMap((each) => {
      const { width, height } = each.getBoundingClientRect()
      return width < 23.5 || height < 23.5
        ? [`${each.outerHTML.slice(0, 90)} ${String(width)} × ${String(height)}`]
        : []
    }),
  )
  expect(small).toEqual([])
})
