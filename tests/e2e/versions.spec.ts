import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { expect, test } from '@playwright/test'
import { openSmall, settled } from './app'

const save = (page: Page) => page.locator('.save-state')
const cards = (page: Page) => page.locator('.react-flow__node')

/** Deletes a card, and waits until that is kept. */
async function remove(page: Page, id: string, left: number): Promise<void> {
  await page.locator(`.react-flow__node[data-id="${id}"]`).click()
  await page.keyboard.press('Delete')
  await expect(cards(page)).toHaveCount(left)
  await expect(save(page)).toHaveText(/^Saved/)
}

test('earlier versions are listed with time, edit and size, previewed, and gone back to as one step', async ({
  page,
}) => {
  await openSmall(page)
  await remove(page, 'landfill', 4)
  await remove(page, 'brick_market', 3)
  await save(page).click()
  await page.getByRole('button', { name: 'Earlier versions…' }).click()
  await expect(page.getByText('Every edit is kept in this browser')).toHaveCount(0)
  const dialog = page.getByRole('dialog', { name: 'Earlier versions' })
  const list = dialog.getByRole('list', { name: 'Earlier versions' }).getByRole('button')
  await expect(list).toHaveCount(2)
  await expect(list.first()).toContainText(/\d\d:\d\d.*Delete Brick market.*newest.*3 processes/)
  await expect(list.nth(1)).toContainText(/Delete Landfill.*4 processes/)
  await expect(list.nth(1)).toHaveAttribute('aria-pressed', 'true')
  const preview = dialog.getByRole('region', { name: 'Preview' })
  await expect(preview.locator('.thumbnail rect')).toHaveCount(4)
  await expect(preview).toContainText('Processes: 1 added, 0 removed, 0 changed')
  await list.first().click()
  await expect(preview).toContainText('The same as the open document')
  await expect(preview.getByRole('button', { name: 'Go back to this version' })).toBeDisabled()
  await list.nth(1).click()
  await preview.getByRole('button', { name: 'Go back to this version' }).click()
  await expect(dialog).toHaveCount(0)
  await expect(cards(page)).toHaveCount(4)
  await page.getByRole('button', { name: 'Undo: Go back to an earlier version' }).click()
  await expect(cards(page)).toHaveCount(3)
  await page.keyboard.press('ControlOrMeta+Shift+z')
  await expect(cards(page)).toHaveCount(4)
  await expect(save(page)).toHaveText(/^Saved/)
  await openSolvedOrNot(page)
  await expect(cards(page)).toHaveCount(4)
})

/** Opens the app again, whatever came of the solve. */
async function openSolvedOrNot(page: Page): Promise<void> {
  await page.goto('/?lang=en')
  await settled(page)
}

test('Ctrl+S writes a file that Ctrl+O opens', async ({ page }) => {
  await openSmall(page)
  await page.evaluate('delete window.showSaveFilePicker')
  const download = page.waitForEvent('download')
  await page.keyboard.press('ControlOrMeta+s')
  const file = await (await download).path()
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ name: { zh: '粉煤灰制砖' } })
  await page.keyboard.press('ControlOrMeta+o')
  const open = page.getByRole('dialog').getByRole('button', { name: 'Open a file…' })
  await expect(open).toBeFocused()
  const chooser = page.waitForEvent('filechooser')
  await open.click()
  await (await chooser).setFiles(file)
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(save(page)).toHaveText(/^Saved/)
  await expect(cards(page)).toHaveCount(5)
})

test('a file that cannot be written is said', async ({ page }) => {
  await openSmall(page)
  await page.evaluate(() => {
    const refuse = () => Promise.reject(new DOMException('no', 'NotAllowedError'))
    Object.assign(window, { showSaveFilePicker: refuse })
  })
  await page.keyboard.press('ControlOrMeta+s')
  await expect(page.getByRole('status', { name: 'Messages' })).toContainText(
    'The file could not be written',
  )
})

test('leaving asks once while an edit is in no store, and not otherwise', async ({ page }) => {
  const asked: string[] = []
  page.on('dialog', (dialog) => {
    asked.push(dialog.type())
    void dialog.accept()
  })
  await openSmall(page)
  await remove(page, 'landfill', 4)
  await page.reload()
  await settled(page)
  expect(asked).toEqual([])
  await page.evaluate(() => {
    const full = () => {
      throw new DOMException('full', 'QuotaExceededError')
    }
    Object.defineProperty(IDBObjectStore.prototype, 'put', { value: full })
  })
  await page.locator('.react-flow__node[data-id="brick_market"]').click()
  await page.keyboard.press('Delete')
  await expect(save(page)).toHaveText('Not saved: the disk is full')
  await page.reload()
  expect(asked).toEqual(['beforeunload'])
})
