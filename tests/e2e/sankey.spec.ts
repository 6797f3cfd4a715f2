import AxeBuilder from '@axe-core/playwright'
import { readFileSync } from 'node:fs'
import type { Locator } from '@playwright/test'
import { expect, test } from '@playwright/test'
import { openSmall, openSolved, openTab } from './app'

/** Widths [px] and amounts of the links, by the id of the link. */
const widths = (diagram: Locator): Promise<Readonly<Record<string, number>>> =>
  diagram
    .locator('.link')
    .evaluateAll((links) =>
      Object.fromEntries(
        links.map((link) => [
          link.getAttribute('data-link') ?? '',
          Number(link.querySelector('.link-line')?.getAttribute('stroke-width')),
        ]),
      ),
    )

test('the cluster is drawn by zone with its loops, in its layers, finer when asked', async ({
  page,
}) => {
  await openSolved(page)
  const panel = await openTab(page, 'Sankey')
  const diagram = panel.getByRole('img', { name: /^Mass \[Mt\/y\]: Base case$/ })
  await expect(diagram).toBeVisible()
  await expect(diagram.locator('.end[data-end="zone.power"]')).toHaveCount(1)
  await expect(panel.getByText('2 links close a loop and are led around')).toBeVisible()
  await expect(diagram.locator('.link[data-returns="true"] .link-arrow')).toHaveCount(2)
  await expect(panel.getByText(/^\d+ links too small to be drawn, /)).toBeVisible()

  await panel.getByLabel('Kind of commodity').selectOption('waste')
  const kinds = diagram.locator('.link')
  await expect(kinds.first()).toBeAttached()
  await expect(diagram.locator('.link:not([data-commodity="waste"])')).toHaveCount(0)
  await panel.getByLabel('Commodity', { exact: true }).selectOption('red_mud')
  await expect(panel.getByRole('table', { name: 'Links' }).locator('tbody tr')).not.toHaveCount(0)
  await expect(
    panel
      .getByRole('table', { name: 'Links' })
      .locator('tbody tr')
      .filter({ hasNotText: 'Red mud' }),
  ).toHaveCount(0)

  await panel.getByLabel('Count').selectOption('element.Al')
  await expect(panel.getByRole('img', { name: /^Al contained \[/ })).toBeVisible()
  await panel.getByLabel('Count').selectOption('energy')
  await expect(panel.getByRole('img', { name: /^Energy \[TWh\/y\]/ })).toBeVisible()
  await panel.getByLabel('One node per zone').uncheck()
  await expect(panel.locator('.end[data-end="process.power_units"]')).toHaveCount(1)
})

test('widths and sums say what the tables say; what is selected is selected everywhere; both can be saved', async ({
  page,
}) => {
  await openSmall(page)
  const panel = await openTab(page, 'Sankey')
  const diagram = panel.getByRole('img')
  await panel.getByLabel('Hide links below').selectOption('hide none')
  const links = panel.getByRole('table', { name: 'Links' })
  const rows = await links.locator('tbody tr').count()
  await expect(diagram.locator('.link')).toHaveCount(rows)

  const downloading = page.waitForEvent('download')
  await panel.getByRole('button', { name: 'Save as CSV' }).click()
  const csv = readFileSync(await (await downloading).path(), 'utf8')
  const lines = csv.trim().split('\r\n').slice(1)
  expect(lines).toHaveLength(rows)
  const drawn = Object.values(await widths(diagram))
  const amounts = lines.map((line) => Number(line.split(',').at(-2)))
  const [largest, widest] = [Math.max(...amounts), Math.max(...drawn)]
  const sorted = (values: readonly number[]) => [...values].sort((a, b) => b - a)
  for (const [i, amount] of sorted(amounts).entries())
    expect(Math.abs(sorted(drawn)[i]! - (amount / largest) * widest)).toBeLessThan(1)

  await links
    .getByRole('button', { name: /fly ash/i })
    .first()
    .focus()
  await page.keyboard.press('Enter')
  await expect(links.locator('tr[aria-selected="true"]')).toHaveCount(1)
  await expect(diagram.locator('.link[data-selected="true"]')).toHaveCount(1)
  await expect(page.locator('.react-flow__edge.selected')).toHaveCount(1)
  await page.locator('.react-flow__node[data-id="bricks"]').click()
  await expect(diagram.locator('.end[data-selected="true"]')).toHaveAttribute(
    'data-end',
    'process.bricks',
  )
  await diagram.locator('.end[data-end="process.chp"] rect').click()
  const nodes = panel.getByRole('table', { name: 'Nodes' })
  await expect(nodes.locator('tr[aria-selected="true"]')).toContainText('Power plant')

  const saving = page.waitForEvent('download')
  await panel.getByRole('button', { name: 'Save as SVG' }).click()
  const file = await saving
  expect(file.suggestedFilename()).toMatch(/^Ash to bricks Mass .*\.svg$/)
  const svg = readFileSync(await file.path(), 'utf8')
  expect(svg).toContain('xmlns="http://www.w3.org/2000/svg"')
  expect(svg).toContain('Power plant')
  expect(svg).not.toContain('var(--')
  expect(svg.match(/stroke="rgb\(/g)?.length).toBeGreaterThan(rows)

  await panel.getByLabel('Compare with').selectOption('Weak brick market')
  const change = panel.getByRole('img', { name: /: Base case less “Weak brick market”$/ })
  await expect(change).toBeVisible({ timeout: 30_000 })
  const bricks = links.getByRole('row', { name: /bricks?.*Brick market/i })
  await expect(bricks.first()).toContainText(/\+\d/)

  // It is still compared when the tab is opened again, until what it is compared with is deleted.
  const list = page.getByRole('list', { name: 'Base case and scenarios' })
  await openTab(page, 'Scenarios')
  await openTab(page, 'Sankey')
  await expect(change).toBeVisible()
  await expect(panel.getByLabel('Hide links below')).toHaveValue('0')
  await openTab(page, 'Scenarios')
  await list.getByRole('button', { name: 'What to do with Weak brick market' }).click()
  await page.getByRole('menuitem', { name: 'Delete' }).click()
  await openTab(page, 'Sankey')
  await expect(panel.getByRole('img', { name: /: Base case$/ })).toBeVisible()
  await expect(panel.getByLabel('Compare with')).toHaveValue('')
})

test('a difference has sign, colour and pattern, and names its baseline, in Chinese and in the dark', async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
  await openSolved(page, '/?lang=zh')
  const panel = await openTab(page, '桑基图')
  await panel.getByLabel('对比').selectOption({ label: '无再利用' })
  const diagram = panel.getByRole('img', { name: '质量（万吨/年）：基础情景减去“无再利用”' })
  await expect(diagram).toBeVisible()
  const style = (sign: string, property: string) =>
    diagram
      .locator(`.link[data-sign="${sign}"][data-wide="true"] .link-line`)
      .first()
      .evaluate((path, name) => getComputedStyle(path).getPropertyValue(name), property)
  expect(await style('less', 'stroke')).toContain('sankey-less')
  expect(await style('more', 'stroke')).toMatch(/^rgb/)
  const titles = await diagram.locator('.link title').allTextContents()
  expect(titles.some((title) => title.includes('，+'))).toBe(true)
  expect(titles.some((title) => title.includes('，−'))).toBe(true)
  const { violations } = await new AxeBuilder({ page }).include('.sankey-panel').analyze()
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
  expect(serious.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))).toEqual([])
})
