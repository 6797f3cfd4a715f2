import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { expect, test } from '@playwright/test'
import { dropDocument, openSmall, settled, showTab, unfoldAll } from './app'

type Doc = Readonly<Record<string, unknown>>

/** A week in days, in dollars: 200 t of meal a day, and a mill that is built larger. */
const week = JSON.parse(readFileSync('tests/fixtures/days.json', 'utf8')) as Doc

/** How a year stands behind an amount, or over a table. */
const years = { en: /\/y\b|\bper year|\ba year/, zh: /\/年|每年/ } as const

async function open(page: Page, language: 'en' | 'zh', doc: Doc): Promise<void> {
  await openSmall(page, `/?lang=${language}`)
  await dropDocument(page, doc)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    language === 'en' ? 'Seven days' : '七天',
  )
  await expect(page.locator('.badge')).toHaveAttribute('data-tone', 'pass', { timeout: 30_000 })
  await settled(page)
}

/** All that can be read: texts, those of drawings, what is told of them, and what is heard. */
const readAll = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const attributes = ['title', 'aria-label', 'placeholder'].flatMap((name) =>
      [...document.querySelectorAll(`[${name}]`)].map((each) => each.getAttribute(name) ?? ''),
    )
    const body = document.body.cloneNode(true) as HTMLElement
    for (const each of body.querySelectorAll('script, style')) each.remove()
    // Blocks are told apart, so that no two texts run into one word.
    const texts = [...body.querySelectorAll('*')].map((each) =>
      [...each.childNodes].map((node) => (node.nodeType === 3 ? node.nodeValue : '')).join(''),
    )
    return [...attributes, ...texts].join('\n')
  })

/** Looks at the document, every card, every flow, every tab and every study. */
async function walk(page: Page, look: (place: string) => Promise<void>): Promise<void> {
  await page.locator('.legend summary').click()
  await unfoldAll(page)
  await look('document')
  for (const card of Object.keys(week.processes as Doc)) {
    await page.locator(`.react-flow__node[data-id="${card}"]`).focus()
    await page.keyboard.press('Enter')
    await unfoldAll(page)
    await look(card)
  }
  for (const flow of Object.keys(week.flows as Doc)) {
    await page.locator(`.react-flow__edge[data-id="${flow}"]`).dispatchEvent('click')
    await unfoldAll(page)
    await look(flow)
  }
  await page.locator('.inspector .facts .link').nth(2).click()
  await unfoldAll(page)
  await look('commodity')
  await page.getByRole('button', { name: /^(Show the outline|显示大纲)$/ }).click()
  await page.locator('.outline-line').first().click()
  for (const key of ['*', 'ArrowDown', 'ArrowRight', 'ArrowDown', 'ArrowRight'])
    await page.keyboard.press(key)
  await look('outline')
  for (const tab of await page.locator('.drawer').getByRole('tab').all()) {
    await showTab(page, tab)
    await look(`tab ${(await tab.textContent()) ?? ''}`)
    const studies = page.locator('.studies-list button, .studies nav li button')
    for (const study of await studies.all()) {
      await study.click()
      await expect(page.getByText(/\d+ solves?, |共求解 \d+ 次/)).toBeVisible({ timeout: 60_000 })
      await look(`study ${(await study.textContent()) ?? ''}`)
    }
  }
}

for (const language of ['en', 'zh'] as const)
  test(`seven days never become a year, and dollars never yuan, ${language}`, async ({ page }) => {
    test.slow()
    await open(page, language, week)
    let read = ''
    await walk(page, async (place) => {
      const text = await readAll(page)
      read += text
      const told = text.split('\n').filter((line) => years[language].test(line))
      expect.soft(told, place).toEqual([])
      // What one yuan is worth stands in the rates of the document.
      const money = text
        .split('\n')
        .filter((line) => !line.startsWith('1 CNY') && /\d[^美]*(CNY|[^美]元)/.test(line))
      expect.soft(money, place).toEqual([])
      const shares = [...text.matchAll(/([\d.,]+)\s?%/g)].map(([, share = '']) => Number(share))
      expect.soft(Math.max(...shares), place).toBeLessThanOrEqual(100)
    })
    for (const amount of language === 'en'
      ? [
          '200\u202ft/d',
          '1.4\u202fkt in\u00a07\u00a0×\u00a01\u202fd',
          'in 7 × 1 day',
          '000\u202fUSD',
        ]
      : ['200吨/天', '1,400吨，共7×1天', '7×1天合计', '万美元'])
      expect.soft(read).toContain(amount)
  })

test('200 t a day are 200 t/d', async ({ page }) => {
  await open(page, 'en', { ...week, periods: 1, studies: {} })
  await page.locator('.react-flow__node[data-id="buyers"]').focus()
  await page.keyboard.press('Enter')
  const inspector = page.getByRole('complementary', { name: 'Inspector' })
  await expect(inspector.locator('.big')).toHaveText('200\u202ft/d')
  await expect(inspector).toContainText('100\u202f% of 200\u202ft/d')
  expect(await readAll(page)).not.toMatch(years.en)
})

test('what is built and what could be otherwise is told on the canvas, in the tables and beside', async ({
  page,
}) => {
  await open(page, 'en', week)
  const mill = page.locator('.react-flow__node[data-id="mill"]')
  await expect(mill).toContainText('+150\u202ft')
  await mill.focus()
  await page.keyboard.press('Enter')
  const inspector = page.getByRole('complementary', { name: 'Inspector' })
  await expect(inspector).toContainText('built150\u202ft/d')
  const east = page.locator('.react-flow__edge[data-id="block_east"]')
  await expect(east.locator('title')).toHaveText('Other flows give the same goal and indicators.')
  await expect(east.locator('.flow-label')).toContainText('≈\u202f210\u202ft')
  await east.dispatchEvent('click')
  await expect(inspector).toContainText('Could be0\u202ft – 210\u202ft in')
  await page.getByRole('tab', { name: 'Flows' }).click()
  await expect(
    page.getByRole('tabpanel').getByRole('cell', { name: '0\u202ft – 210\u202ft' }),
  ).not.toHaveCount(0)
  await page.getByRole('tab', { name: 'Processes' }).click()
  await expect(page.getByRole('tabpanel').getByRole('cell', { name: '150\u202ft/d' })).toBeVisible()
})
