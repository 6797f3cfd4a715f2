import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { expect, test } from '@playwright/test'
import { choose, dropDocument, openSmall, openTab, settled } from './app'

const card = (page: Page, id: string) => page.locator(`.react-flow__node[data-id="${id}"]`)
const said = (page: Page) => page.getByRole('status', { name: /^(Messages|消息)$/ })
const tutorial = JSON.parse(readFileSync('models/networks/ash_to_bricks.json', 'utf8')) as {
  readonly processes: Readonly<Record<string, object>>
  readonly scenarios: object
}

for (const [language, show, library, commodity, lime, own, named] of [
  [
    'en',
    'Show the library',
    'Library',
    'Commodity',
    'Quicklime',
    'Own process',
    /^Undo: Add Quicklime.* process$/,
  ],
  ['zh', '显示工艺库', '工艺库', '物料', '生石灰', '自定义工序', /^撤销：添加生石灰.*工序$/],
] as const)
  test(`a process with a recipe of one's own is added from the library, and solved, ${language}`, async ({
    page,
  }) => {
    await openSmall(page, `/?lang=${language}`)
    await page.getByRole('button', { name: show }).click()
    const panel = page.getByRole('complementary', { name: library })
    await panel.getByRole('combobox', { name: commodity, exact: true }).fill(lime)
    await page.getByRole('option', { name: lime }).first().click()
    await panel.getByRole('button', { name: own }).click()
    await expect(page.getByRole('button', { name: named })).toBeVisible()
    const added = page.locator('.react-flow__node.selected')
    await expect(added).toHaveCount(1)
    await expect(added.locator('.react-flow__handle')).toHaveCount(2)
    await settled(page)
    await expect(page.locator('.badge')).toHaveAttribute('data-tone', 'pass')
    await expect(page.locator('.workspace')).toHaveAttribute('data-stale', 'false')
  })

test('markup in a name is text on the card, in inspector, outline, table, tooltip and title', async ({
  page,
}) => {
  const markup = '<img src=x onerror="window.broken = true">'
  await openSmall(page)
  await dropDocument(page, {
    ...tutorial,
    name: { en: `${markup} title` },
    processes: {
      ...tutorial.processes,
      bricks: { ...tutorial.processes.bricks, name: { en: markup } },
    },
  })
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`${markup} title`)
  await settled(page)
  await expect(card(page, 'bricks')).toContainText(markup)
  await card(page, 'bricks').click({ position: { x: 60, y: 12 } })
  const inspector = page.getByRole('complementary', { name: 'Inspector' })
  await expect(inspector.getByRole('heading', { level: 2 })).toHaveText(markup)
  const panel = await openTab(page, 'Processes')
  await expect(panel.getByRole('button', { name: markup })).toBeVisible()
  await page.getByRole('button', { name: 'Show the outline' }).click()
  await expect(page.getByRole('treeitem', { name: markup }).first()).toBeVisible()
  await card(page, 'bricks').focus()
  await page.keyboard.press('Delete')
  const undo = page.getByRole('button', { name: `Undo: Delete ${markup}` })
  await undo.hover()
  await expect(page.getByRole('tooltip')).toHaveText(`Undo: Delete ${markup}`)
  expect(await page.evaluate('window.broken')).toBeUndefined()
  await expect(page.locator('img[src="x"]')).toHaveCount(0)
})

for (const [language, list, words, base] of [
  ['en', 'Scenario', 'Scenarios that mention it pass over it: Small bricks', 'Small bricks'],
  ['zh', '情景', '提到它的情景会略过它：小砖厂', '小砖厂'],
] as const)
  test(`scenarios that mention what is deleted are named, and still solved, ${language}`, async ({
    page,
  }) => {
    const small = {
      name: { en: 'Small bricks', zh: '小砖厂' },
      patch: { processes: { bricks: { capacity: '1000 t/year' } } },
    }
    await openSmall(page, `/?lang=${language}`)
    await dropDocument(page, { ...tutorial, scenarios: { ...tutorial.scenarios, small } })
    await expect(page.locator('.react-flow__node')).toHaveCount(5)
    await settled(page)
    await card(page, 'bricks').click({ position: { x: 60, y: 12 } })
    await page.keyboard.press('Delete')
    await expect(card(page, 'bricks')).toHaveCount(0)
    await expect(said(page)).toContainText(words)
    await choose(page, list, base)
    await expect(page.locator('.badge')).toHaveAttribute('data-tone', 'pass')
    await expect(page.locator('.workspace')).toHaveAttribute('data-stale', 'false')
  })
