import type { Locator, Page } from '@playwright/test'
import { expect, test } from '@playwright/test'
import { openSmall, openSolved, settled } from './app'

const card = (page: Page, id: string) => page.locator(`.react-flow__node[data-id="${id}"]`)
const told = (page: Page, name = 'What happened') => page.getByRole('log', { name })

/** Presses Tab until something has the focus. */
async function tabTo(page: Page, goal: Locator, key = 'Tab'): Promise<void> {
  for (let press = 0; press < 150; press++) {
    const there = await goal.evaluate((element) => element === document.activeElement, undefined, {
      timeout: 5000,
    })
    if (there) return
    await page.keyboard.press(key)
  }
  throw new Error(`no way to ${goal.toString()} by ${key}`)
}

const words = {
  en: {
    newDocument: 'New document',
    search: 'Search processes',
    put: 'Put the library away',
    certified: 'Certified',
    told: 'What happened',
    recipes: ['indirect dry CHP', 'limestone-gypsum FGD', 'gypsum plasterboard'],
    added: [/^Done: Add .*CHP/, /^Done: Add .*FGD/, /^Done: Add .*plasterboard/],
    joints: ['so2 gypsum', 'gypsum plasterboard'],
    connected: /^Done: Connect .* → /,
    undone: /^Undone: Connect/,
    redone: /^Redone: Connect/,
    solved: /Solved\. Cost: .*CNY\/y/,
    flow: /Flow .*: .* → .*, [\d.,]+\s\S+\/y/,
    certificate: 'Certificate',
  },
  zh: {
    newDocument: '新建文档',
    search: '搜索工序',
    put: '收起工艺库',
    certified: '校验通过',
    told: '操作与结果',
    recipes: ['热电联产(间冷)', '石灰石-石膏法脱硫', 'zmsgb'],
    added: [/^已完成：添加/, /^已完成：添加/, /^已完成：添加.*石膏板/],
    joints: ['脱硫', '石膏板'],
    connected: /^已完成：连接 .* → /,
    undone: /^已撤销：连接/,
    redone: /^已重做：连接/,
    solved: /已求解。成本：.*元\/年/,
    flow: /流 .*：.* → .*，[\d.,]+\s?\S+\/年/,
    certificate: '求解校验',
  },
} as const

for (const language of ['en', 'zh'] as const)
  test(`three processes are added, connected, solved and read with the keyboard alone, ${language}`, async ({
    page,
  }) => {
    test.slow()
    const its = words[language]
    await openSolved(page, `/?lang=${language}`)
    const { keyboard } = page
    // A blank page.
    await tabTo(page, page.locator('.document-name'))
    await keyboard.press('Enter')
    const begin = page.getByRole('dialog').getByRole('button', { name: its.newDocument })
    await tabTo(page, begin)
    await keyboard.press('Enter')
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await expect(page.locator('.react-flow__node')).toHaveCount(0)
    // Three processes from the library.
    const search = page.getByRole('searchbox', { name: its.search })
    for (const [i, recipe] of its.recipes.entries()) {
      await keyboard.press('n')
      await expect(search).toBeFocused()
      await keyboard.press('ControlOrMeta+a')
      await keyboard.type(recipe)
      await tabTo(page, page.locator('.recipe-add').first())
      await keyboard.press('Enter')
      await expect(page.locator('.react-flow__node')).toHaveCount(i + 1)
      await expect(told(page, its.told).locator('p').first()).toHaveText(its.added[i]!)
    }
    const ids = await page
      .locator('.react-flow__node')
      .evaluateAll((all) => all.map((each) => each.getAttribute('data-id')!))
    const [plant, fgd] = ['chp', 'fgd'].map((part) => ids.find((id) => id.includes(part))!)
    await tabTo(page, page.getByRole('button', { name: its.put }), 'Shift+Tab')
    await keyboard.press('Enter')
    // Connected.
    for (const [i, id] of [plant!, fgd!].entries()) {
      await tabTo(page, card(page, id))
      await keyboard.press('Enter')
      await expect(card(page, id)).toHaveClass(/selected/)
      await keyboard.press('c')
      await expect(page.getByRole('dialog').getByRole('textbox')).toBeFocused()
      await keyboard.type(its.joints[i]!)
      await expect(page.getByRole('option').first()).toHaveAttribute('data-combobox-selected')
      await keyboard.press('Enter')
      await expect(page.getByRole('dialog')).toHaveCount(0)
      await expect(page.locator('.react-flow__edge')).toHaveCount(i + 1)
      await expect(told(page, its.told).locator('p').first()).toHaveText(its.connected)
    }
    await keyboard.press('ControlOrMeta+z')
    await expect(told(page, its.told).locator('p').first()).toHaveText(its.undone)
    await keyboard.press('ControlOrMeta+y')
    await expect(told(page, its.told).locator('p').first()).toHaveText(its.redone)
    await expect(page.locator('.react-flow__node')).toHaveCount(3)
    await expect(page.locator('.react-flow__edge')).toHaveCount(2)
    // Solved and certified: said aloud, and in the badge.
    await settled(page)
    await expect(page.locator('.badge')).toContainText(its.certified)
    await expect(told(page, its.told)).toContainText(its.solved)
    await tabTo(page, page.locator('.badge'), 'Shift+Tab')
    await keyboard.press('Enter')
    await expect(
      page.getByRole('dialog').getByRole('heading', { name: its.certificate }),
    ).toBeVisible()
    await keyboard.press('Escape')
    await expect(page.locator('.badge')).toBeFocused()
    // The amount of a flow, by walking to it.
    await tabTo(page, card(page, plant!))
    await keyboard.press('Enter')
    await keyboard.press(']')
    await expect(told(page, its.told)).toContainText(its.flow)
  })

test('] and [ walk from card to flow to card, arrows to the flows beside; Enter opens, Escape returns', async ({
  page,
}) => {
  await openSmall(page)
  await card(page, 'chp').focus()
  await page.keyboard.press('Enter')
  const heading = page.getByRole('complementary', { name: 'Inspector' }).getByRole('heading', {
    level: 2,
  })
  await expect(heading).toHaveText('Power plant')
  await page.keyboard.press(']')
  await expect(page.locator('.react-flow__edge.selected')).toHaveCount(1)
  const first = await heading.textContent()
  expect(first).toContain('Power plant → ')
  await page.keyboard.press('ArrowDown')
  await expect(heading).not.toHaveText(first!)
  await expect(heading).toContainText('Power plant → ')
  await page.keyboard.press('ArrowUp')
  await expect(heading).toHaveText(first!)
  await expect(told(page)).toContainText(`Flow ${first!}`)
  await page.keyboard.press(']')
  const taker = first!.split(' → ')[1]!
  await expect(heading).toHaveText(taker)
  await expect(page.locator('.react-flow__node:focus')).toContainText(taker)
  await page.keyboard.press('[')
  await expect(page.locator('.react-flow__edge.selected')).toHaveCount(1)
  await page.keyboard.press('ArrowLeft')
  const giver = page.locator('.react-flow__node:focus')
  await expect(giver).toHaveClass(/selected/)
  const id = await giver.getAttribute('data-id')
  await page.keyboard.press('Enter')
  await expect(page.locator('#inspector')).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(card(page, id!)).toBeFocused()
  await expect(card(page, id!)).toHaveClass(/selected/)
  await page.keyboard.press('Escape')
  await expect(card(page, id!)).not.toHaveClass(/selected/)
  await card(page, 'landfill').focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press(']')
  await expect(page.getByRole('status', { name: 'Messages' })).toContainText('Nothing flows out')
})

test('what cannot be met is said, and that the figures are those of before', async ({ page }) => {
  await openSmall(page)
  const supply = page.locator('.react-flow__node').filter({ hasText: 'Coal' }).first()
  await supply.focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Delete')
  await expect(told(page)).toContainText('Done: Delete')
  await expect(told(page)).toContainText('those of the last certified answer')
  await expect(page.getByRole('alert')).toContainText('Grid')
  await page.keyboard.press('ControlOrMeta+z')
  await expect(told(page)).toContainText('Undone: Delete')
  await expect(told(page)).toContainText(/Solved\. Cost: .*CNY\/y/)
})

test('Escape closes the certificate and the menus also before the focus is in them, and gives it back', async ({
  page,
}) => {
  await openSmall(page)
  for (const opener of [
    page.locator('.badge'),
    page.locator('.save-state'),
    page.getByRole('button', { name: 'Colour scheme' }),
  ]) {
    await opener.evaluate(async (button: HTMLElement) => {
      button.focus()
      button.click()
      await Promise.resolve()
      button.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }))
    })
    await expect(opener).toHaveAttribute('aria-expanded', 'false')
    await expect(opener).toBeFocused()
  }
})
