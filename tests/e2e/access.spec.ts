import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from '@playwright/test'
import { openSmall, openSolved, openTab } from './app'
import { openTied, visitScreens } from './screens'

/** What is serious for axe in a place of the page as it stands. */
async function serious(page: Page, place: string): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).include(place).analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.slice(0, 3).map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary ?? ''}`),
    )
}

/** Things to press that are smaller than 24 px each way, links in a sentence aside. */
const smallTargets = (page: Page): Promise<readonly string[]> =>
  page
    .locator(
      'button:visible, summary:visible, [role="treeitem"]:visible, [role="tab"]:visible, [role="menuitem"]:visible, [role="option"]:visible, input:not([type="checkbox"], [type="range"]):visible',
    )
    .evaluateAll((all) =>
      all.flatMap((each) => {
        const { width, height } = each.getBoundingClientRect()
        return width < 23.5 || height < 23.5
          ? [`${each.outerHTML.slice(0, 120)} ${String(width)} × ${String(height)}`]
          : []
      }),
    )

/** Elements whose own text is cut off and that do not say it whole on hover; those cut after some lines have a “More”. */
const clipped = (page: Page): Promise<readonly string[]> =>
  page.locator('body *:visible').evaluateAll((all) =>
    all.flatMap((each) => {
      const own = [...each.childNodes].some(
        (node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim() !== '',
      )
      const { overflowX, overflowY, clipPath, webkitLineClamp } = getComputedStyle(each)
      const hidden = overflowX === 'hidden' || overflowX === 'clip' || overflowY === 'hidden'
      const cut =
        each.scrollWidth > each.clientWidth + 1 || each.scrollHeight > each.clientHeight + 2
      const told =
        each.closest(
          '[title], [aria-label]:not(main, section, aside, header, footer, nav, [role="region"], [role="toolbar"], [role="dialog"], [role="tree"])',
        ) !== null
      return own && hidden && cut && !told && clipPath === 'none' && webkitLineClamp === 'none'
        ? [`${each.outerHTML.slice(0, 160)} in ${each.parentElement?.className ?? ''}`]
        : []
    }),
  )

for (const [language, colorScheme] of [
  ['en', 'light'],
  ['zh', 'dark'],
] as const)
  test(`every screen, ${language}, ${colorScheme}: nothing serious for axe, targets of 24 px, no text cut`, async ({
    page,
  }) => {
    test.setTimeout(240_000)
    await page.emulateMedia({ colorScheme })
    await openTied(page, language)
    await visitScreens(page, language, async (screen, place) => {
      expect.soft(await serious(page, place), `axe: ${screen}`).toEqual([])
      expect.soft(await smallTargets(page), `targets: ${screen}`).toEqual([])
      expect.soft(await clipped(page), `cut: ${screen}`).toEqual([])
    })
  })

test('the language changes without a reload, with the selection, and the page says which it is', async ({
  page,
}) => {
  await openSolved(page)
  await page.locator('.react-flow__node[data-id="electrolysis"]').focus()
  await page.keyboard.press('Enter')
  await page.evaluate(() => {
    document.body.dataset.before = 'true'
  })
  await page.getByRole('button', { name: 'Switch to Chinese' }).click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN')
  await expect(page.getByRole('complementary', { name: '属性' })).toContainText('电解')
  await expect(page.getByRole('tab', { name: '减排固废' })).toBeVisible()
  await expect(page.locator('.indicators')).toContainText('万吨')
  await expect(page.locator('body')).toHaveAttribute('data-before', 'true')
  await expect(page.locator('.react-flow__node[data-id="electrolysis"]')).toHaveClass(/selected/)
})

test('in forced colours selection, reuse, a full bar and the focus are told by lines', async ({
  page,
}) => {
  await page.emulateMedia({ forcedColors: 'active' })
  await openSolved(page)
  const style = (selector: string, property: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property)
  await page.locator('.react-flow__node[data-id="electrolysis"]').focus()
  await page.keyboard.press('Enter')
  await expect(page.locator('.card[data-selected="true"]')).toHaveCount(1)
  expect(await style('.card[data-selected="true"]', 'outline-style')).toBe('solid')
  expect(await style('.card[data-selected="false"]', 'outline-style')).toBe('none')
  expect(await style('.react-flow__node:focus', 'outline-style')).toBe('dashed')
  const plain = '.flow[data-reuse="false"][data-selected="false"] .flow-line'
  const reuse = '.flow[data-reuse="true"][data-selected="false"] .flow-line'
  expect(await style(reuse, 'stroke')).not.toBe(await style(plain, 'stroke'))
  await expect(page.locator('.flow[data-reuse="true"] .flow-core').first()).toBeAttached()
  expect(await style('.bar[data-binding="true"]', 'outline-style')).toBe('solid')
  expect(await style('.bar[data-binding="false"]', 'outline-style')).toBe('none')
  expect(await style('.bar i', 'background-color')).not.toBe(
    await style('.bar', 'background-color'),
  )
})

test('paper is light, whatever the screen is, and shows no tools', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  await openSmall(page)
  await expect(page.locator('.workspace')).toHaveAttribute('data-scheme', 'dark')
  await page.emulateMedia({ colorScheme: 'dark', media: 'print' })
  await expect(page.locator('.workspace')).toHaveAttribute('data-scheme', 'light')
  await expect(page.getByRole('navigation', { name: 'Panels' })).toBeHidden()
  await expect(page.locator('.indicators')).toBeVisible()
})

// A window of 1280 × 800 at a zoom of 200 % has 640 × 400 px of its own.
test('at 200 % zoom whatever has the focus is in view and not covered', async ({ page }) => {
  test.setTimeout(150_000)
  await page.setViewportSize({ width: 640, height: 400 })
  await openTied(page, 'en')
  const round = async (screen: string) => {
    const covered: string[] = []
    for (let stop = 0; stop < 45; stop++) {
      await page.keyboard.press('Tab')
      const found = await page.evaluate(() => {
        const element = document.activeElement
        if (element === null || element === document.body) return null
        const box = element.getBoundingClientRect()
        const shares = [0.1, 0.3, 0.5, 0.7, 0.9]
        const seen = shares.some((x) =>
          shares.some((y) => {
            const top = document.elementFromPoint(box.x + box.width * x, box.y + box.height * y)
            return (
              top !== null &&
              (element.contains(top) ||
                top.contains(element) ||
                top.closest('label')?.contains(element) === true)
            )
          }),
        )
        return seen ? null : element.outerHTML.slice(0, 140)
      })
      if (found !== null) covered.push(found)
    }
    expect.soft([...new Set(covered)], screen).toEqual([])
  }
  await round('canvas')
  for (const panel of ['library', 'outline', 'inspector'] as const) {
    await page.getByRole('button', { name: `Show the ${panel}` }).click()
    await round(panel)
  }
  await page.getByRole('button', { name: 'Hide the inspector' }).click()
  await page.getByRole('tab', { name: 'Flows' }).click()
  await round('drawer')
  await page.getByRole('tab', { name: 'Flows' }).click()
  await page.locator('.document-name').click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await round('documents')
  await page.keyboard.press('Escape')
  await page.locator('.react-flow__node[data-id="chp"]').focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('c')
  await expect(page.getByRole('dialog')).toBeVisible()
  await round('connect')
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
