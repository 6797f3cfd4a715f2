import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { openSolved, settled, showTab, unfoldAll } from './app'

type Language = 'en' | 'zh'

/** What the walk presses, in both languages. */
const words = {
  en: {
    outline: /^(Show|Hide) the outline$/,
    library: /^(Show|Hide) the library$/,
    tutorial: 'Open the tutorial',
    glossary: 'Glossary',
  },
  zh: {
    outline: /^(显示|隐藏)大纲$/,
    library: /^(显示|隐藏)工艺库$/,
    tutorial: '打开教程',
    glossary: '术语表',
  },
} as const

/** The tutorial, in which the slider of the brick market leads to more than can be met. */
export async function openTied(page: Page, language: Language): Promise<void> {
  await page.route(/ash_to_bricks-.*\.js$/, async (route) => {
    const response = await route.fetch()
    const text = await response.text()
    const contract = /(capacity:\s*.)2400000 MWh\/year(.,\s*minimum:\s*.)2200000 MWh\/year/
    const tied = text.replace(contract, '$1 9000000 MWh/year$2brick_sales * 11 MWh/t')
    await route.fulfill({ response, body: tied })
  })
  await openSolved(page, `/?lang=${language}`)
  await page.getByRole('button', { name: words[language].tutorial }).click()
  await expect(page.locator('.react-flow__node')).toHaveCount(5)
  await settled(page)
}

/** Opens one screen after the other in the tutorial, everything on each unfolded, and looks at the place that it takes. */
export async function visitScreens(
  page: Page,
  language: Language,
  look: (screen: string, place: string) => Promise<void>,
): Promise<void> {
  const its = words[language]
  const press = (key: string) => page.keyboard.press(key)
  const toggle = (panel: RegExp) => page.getByRole('button', { name: panel }).click()
  const card = page.locator('.react-flow__node[data-id="chp"]')
  const dialog = page.getByRole('dialog')
  const unfold = () => unfoldAll(page)
  const inDialog = async (screen: string, key: string) => {
    await card.focus()
    await press('Enter')
    await press(key)
    await expect(dialog).toBeVisible()
    await look(screen, '[role="dialog"]')
    await press('Escape')
    await expect(dialog).toHaveCount(0)
  }

  await unfold()
  await look('document', 'body')
  await toggle(its.library)
  await page.locator('.library summary').first().click()
  await page.locator('.recipe-more:visible').first().click()
  await look('library', '.library')
  await toggle(its.library)
  await toggle(its.outline)
  await page.locator('.outline-line').nth(1).click()
  for (const key of ['ArrowRight', 'ArrowRight', '*', 'ArrowRight']) await press(key)
  await look('outline', '.outline')
  await toggle(its.outline)
  await card.focus()
  await press('Enter')
  await unfold()
  await look('process', '.inspector')
  await page.locator('.react-flow__edge[data-id="steam_to_bricks"]').dispatchEvent('click')
  await unfold()
  await look('flow', '.inspector')
  await page.locator('.inspector .facts .link').nth(2).click()
  await unfold()
  await look('commodity', '.inspector')
  for (const tab of await page.locator('.drawer').getByRole('tab').all()) {
    await showTab(page, tab)
    await look(`drawer ${(await tab.textContent()) ?? ''}`, '.drawer')
  }
  await page.locator('.drawer').getByRole('tab', { selected: true }).click()
  await inDialog('connect', 'c')
  await inDialog('rename', 'F2')
  await inDialog('shortcuts', '?')
  await press('?')
  await dialog.getByRole('button', { name: its.glossary }).click()
  await expect(dialog.locator('dt')).toHaveCount(20)
  await look('glossary', '[role="dialog"]')
  await press('Escape')
  await expect(dialog).toHaveCount(0)
  await inDialog('palette', 'ControlOrMeta+k')
  await card.focus()
  await press('Shift+F10')
  await expect(page.getByRole('menu')).toBeVisible()
  await look('menu', '[role="menu"]')
  await press('Escape')
  await page.locator('.document-name').click()
  await expect(dialog).toBeVisible()
  await look('documents', '[role="dialog"]')
  await press('Escape')
  await expect(dialog).toHaveCount(0)
  await page.locator('.badge').click()
  await expect(dialog).toBeVisible()
  await look('certificate', '[role="dialog"]')
  await press('Escape')
  await page.locator('.react-flow__pane').click({ position: { x: 4, y: 300 } })
  // Bricks that the market takes.
  await page.getByRole('slider').nth(2).focus()
  await press('End')
  await expect(page.getByRole('alert')).toBeVisible()
  await settled(page)
  await look('banner', 'main')
}
