import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { chromium, expect, test } from '@playwright/test'
import { newestText, openSmall, openSolved, settled } from './app'

const save = (page: Page): Locator => page.locator('.save-state')
const title = (page: Page): Locator => page.getByRole('heading', { level: 1 })

/** Opens the dialog of documents. */
async function openDialog(page: Page): Promise<Locator> {
  await page.getByTitle('Open another network').click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('heading', { name: 'Examples' })).toBeVisible()
  return dialog
}

/** The row of a document of the user's own. */
const own = (dialog: Locator, name: string): Locator =>
  dialog
    .getByRole('region', { name: 'My documents' })
    .getByRole('listitem')
    .filter({
      has: dialog.page().getByRole('heading', { name, exact: true }),
    })

/** Begins a blank document of a name. */
async function begin(page: Page, name: string): Promise<void> {
  const dialog = await openDialog(page)
  await dialog.getByLabel('Name of the new document').fill(name)
  await dialog.getByRole('button', { name: 'New document' }).click()
  await expect(dialog).toHaveCount(0)
  await expect(title(page)).toHaveText(name)
}

/** Renames the open document in the dialog, which stays open. */
async function rename(page: Page, from: string, to: string): Promise<void> {
  const dialog = page.getByRole('dialog')
  await own(dialog, from).getByRole('button', { name: 'Rename' }).click()
  await dialog.getByLabel('Name', { exact: true }).fill(to)
  await dialog.getByLabel('Name', { exact: true }).press('Enter')
}

/** Moves a card of the tutorial, which is an edit. */
async function moveCard(page: Page): Promise<number> {
  const card = page.locator('.react-flow__node[data-id="landfill"]')
  const before = await card.boundingBox()
  await card.hover({ position: { x: 20, y: 20 } })
  await page.mouse.down()
  await page.mouse.move((before?.x ?? 0) - 40, (before?.y ?? 0) + 60, { steps: 6 })
  await page.mouse.up()
  return (before?.y ?? 0) + 40
}

test('an example is not touched: its first edit makes a document that a reload brings back', async ({
  page,
}) => {
  await openSmall(page)
  await expect(save(page)).toHaveText('Example')
  await moveCard(page)
  await expect(save(page)).toHaveText(/^Saved \d\d:\d\d$/)
  const transform = () =>
    page.locator('.react-flow__node[data-id="landfill"]').evaluate((node) => node.style.transform)
  const moved = await transform()
  await openSolved(page)
  await expect(title(page)).toHaveText('Ash to bricks')
  await expect(save(page)).toHaveText(/^Saved/)
  expect(await transform()).toBe(moved)
  const dialog = await openDialog(page)
  await expect(own(dialog, 'Ash to bricks')).toHaveCount(1)
  await dialog
    .getByRole('region', { name: 'Examples' })
    .getByRole('listitem')
    .filter({ hasText: 'Ash to bricks' })
    .getByRole('button', { name: 'Open' })
    .click()
  await expect(save(page)).toHaveText('Example')
  await expect.poll(transform).not.toBe(moved)
})

test('the save state says Saving until the edit is in, and opens what it means', async ({
  page,
}) => {
  await openSmall(page)
  await begin(page, 'Mine')
  await expect(save(page)).toHaveText(/^Saved \d\d:\d\d$/)
  await expect(save(page).getByRole('status')).toBeVisible()
  await openDialog(page)
  await page.evaluate(() => {
    const seen: string[] = []
    Object.assign(window, { seen })
    const status = document.querySelector('.save-state')
    new MutationObserver(() => seen.push(status?.textContent ?? '')).observe(status ?? document, {
      ...{ subtree: true, childList: true, characterData: true },
    })
  })
  await rename(page, 'Mine', 'Yours')
  await expect(title(page)).toHaveText('Yours')
  const seen = () => page.evaluate<string[]>('window.seen')
  await expect.poll(async () => (await seen()).at(-1)).toMatch(/^Saved/)
  expect((await seen())[0]).toBe('Saving…')
  await page.keyboard.press('Escape')
  await save(page).click()
  await expect(page.getByText('Every edit is kept in this browser')).toBeVisible()
  const download = page.waitForEvent('download')
  await page.evaluate('delete window.showSaveFilePicker')
  await page.getByRole('button', { name: 'Download a copy' }).click()
  const file = await download
  expect(file.suggestedFilename()).toBe('Yours.json')
  expect(JSON.parse(readFileSync(await file.path(), 'utf8'))).toMatchObject({
    format: 'loopworks/1',
    name: { en: 'Yours' },
    period: '1 year',
    currency: 'CNY',
    objective: { minimize: 'cost' },
  })
})

test('a document is duplicated, deleted, brought back by undo and out of the trash', async ({
  page,
}) => {
  await openSmall(page)
  await begin(page, 'First')
  await begin(page, 'Second')
  const dialog = await openDialog(page)
  await own(dialog, 'First').getByRole('button', { name: 'Duplicate' }).click()
  await expect(own(dialog, 'First (copy)')).toHaveCount(1)
  await own(dialog, 'First').getByRole('button', { name: 'Delete' }).click()
  await expect(dialog.getByText('“First” is in the trash.')).toBeVisible()
  await expect(own(dialog, 'First')).toHaveCount(0)
  await dialog.getByRole('button', { name: 'Undo' }).click()
  await expect(own(dialog, 'First')).toHaveCount(1)
  // The open one: another document opens in its place.
  await own(dialog, 'Second').getByRole('button', { name: 'Delete' }).click()
  await expect(title(page)).not.toHaveText('Second')
  const trash = dialog.getByRole('region', { name: 'Trash' })
  await trash.getByRole('listitem').getByRole('button', { name: 'Restore' }).click()
  await expect(own(dialog, 'Second')).toHaveCount(1)
  await own(dialog, 'Second').getByRole('button', { name: 'Open' }).click()
  await expect(title(page)).toHaveText('Second')
})

const json = (text: string, name = 'plant.json') => ({
  name,
  mimeType: 'application/json',
  buffer: Buffer.from(text),
})

test('a file with mistakes says where, and the open document stays', async ({ page }) => {
  await openSmall(page)
  await begin(page, 'Mine')
  const dialog = await openDialog(page)
  const chooser = dialog.locator('input[type=file]')
  const bad = { format: 'loopworks/1', name: { en: 'X' }, period: 5, processes: { a: { kin: 1 } } }
  await chooser.setInputFiles(json(JSON.stringify(bad)))
  const alert = dialog.getByRole('alert')
  await expect(alert).toContainText('“plant.json” was not opened')
  await expect(alert.getByRole('listitem').filter({ hasText: 'processes.a' }).first()).toBeVisible()
  await chooser.setInputFiles(json('{"format": "loopworks/1", "na'))
  await expect(alert).toContainText('line 1, column')
  await chooser.setInputFiles(json('{"format": "loopworks/9"}'))
  await expect(alert).toContainText('made by a newer version')
  await chooser.setInputFiles(json(' '.repeat(20_000_001)))
  await expect(alert).toContainText('larger than 20 MB')
  await expect(title(page)).toHaveText('Mine')
})

test('a file dropped on the window opens as a document of its own', async ({ page }) => {
  await openSmall(page)
  const text = readFileSync('models/networks/ash_to_bricks.json', 'utf8')
  await page.evaluate(
    (content) => {
      const data = new DataTransfer()
      data.items.add(new File([content], 'a.json', { type: 'application/json' }))
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true }))
    },
    text.replace('"en": "Ash to bricks', '"en": "From a file: ash to bricks'),
  )
  await expect(title(page)).toContainText('From a file')
  await settled(page)
  await expect(page.locator('.badge')).toHaveAttribute('data-tone', 'pass')
  await expect(save(page)).toHaveText(/^Saved/)
})

test('a second tab is read-only until it takes over; then the first is', async ({
  context,
  page,
}) => {
  await openSmall(page)
  await moveCard(page)
  await expect(save(page)).toHaveText(/^Saved/)
  const second = await context.newPage()
  await openSolved(second)
  await expect(save(second)).toHaveText('Read-only')
  const slider = second.getByRole('slider').first()
  const before = await slider.getAttribute('aria-valuenow')
  await slider.focus()
  await second.keyboard.press('ArrowRight')
  await expect(second.getByRole('alert')).toContainText('Your edit was not made')
  await expect(slider).toHaveAttribute('aria-valuenow', before ?? '')
  const landfill = second.locator('.react-flow__node[data-id="landfill"]')
  const place = () => landfill.evaluate((node) => node.style.transform)
  const still = await place()
  await moveCard(second)
  expect(await place()).toBe(still)
  await landfill.click({ position: { x: 20, y: 20 } })
  for (const key of ['Delete', 'ArrowRight', 'ControlOrMeta+d', 'ControlOrMeta+z'])
    await second.keyboard.press(key)
  await expect(second.locator('.react-flow__node')).toHaveCount(5)
  expect(await place()).toBe(still)
  await expect(second.getByRole('status', { name: 'Messages' })).toHaveText('')
  // An edit of the first tab that is not saved yet goes along.
  const dialog = await openDialog(page)
  await rename(page, 'Ash to bricks', 'Renamed at last')
  await expect(title(page)).toHaveText('Renamed at last')
  await second.getByRole('button', { name: 'Take over' }).click()
  await expect(save(second)).toHaveText(/^Saved/)
  await expect(title(second)).toHaveText('Renamed at last')
  await expect(save(page)).toHaveText('Read-only')
  await own(dialog, 'Renamed at last').getByRole('button', { name: 'Delete' }).click()
  await expect(dialog.getByRole('alert')).toContainText('Another tab is writing this document')
})

test('a tab that crashes frees its document', async ({ context, page }) => {
  await openSmall(page)
  await begin(page, 'Mine')
  await expect(save(page)).toHaveText(/^Saved/)
  const second = await context.newPage()
  const session = await context.newCDPSession(page)
  void session.send('Page.crash').catch(() => undefined)
  await page.waitForEvent('crash')
  await second.goto('/?lang=en')
  await expect(title(second)).toHaveText('Mine')
  await expect(save(second)).toHaveText(/^Saved/)
})

test('without locks nothing is overwritten: the losing edit goes on in a copy', async ({
  context,
  page,
}) => {
  await context.addInitScript(() => {
    Object.defineProperty(Navigator.prototype, 'locks', { value: undefined })
  })
  await openSmall(page)
  await begin(page, 'Mine')
  await expect(save(page)).toHaveText(/^Saved/)
  const second = await context.newPage()
  await second.goto('/?lang=en')
  await expect(title(second)).toHaveText('Mine')
  await openDialog(page)
  await rename(page, 'Mine', 'Theirs')
  await expect(title(page)).toHaveText('Theirs')
  await expect(save(page)).toHaveText(/^Saved/)
  await openDialog(second)
  await rename(second, 'Theirs', 'Ours')
  await expect(title(second)).toHaveText('Ours (conflict)')
  const dialog = second.getByRole('dialog')
  await expect(own(dialog, 'Ours (conflict)')).toHaveCount(1)
  await expect(own(dialog, 'Theirs')).toHaveCount(1)
})

for (const [how, script] of [
  ['throws', 'IDBFactory.prototype.open = () => { throw new DOMException("no", "SecurityError") }'],
  ['hangs', 'IDBFactory.prototype.open = () => new EventTarget()'],
] as const)
  test(`the app opens and says so where the database ${how}`, async ({ page }) => {
    await page.addInitScript(script)
    await openSmall(page)
    await expect(save(page)).toContainText('Not saved')
    const notice = page.getByRole('region', { name: 'About this document' })
    await expect(notice).toContainText('Not saved on this device')
    await expect(notice.getByRole('button', { name: 'Download a copy' })).toBeVisible()
  })

test('a full disk is said, and saving goes on when there is room again', async ({ page }) => {
  await openSmall(page)
  await page.evaluate(() => {
    const put = Object.getOwnPropertyDescriptor(IDBObjectStore.prototype, 'put')
    const full = () => {
      throw new DOMException('full', 'QuotaExceededError')
    }
    Object.defineProperty(IDBObjectStore.prototype, 'put', { ...put, value: full })
    Object.assign(window, {
      makeRoom: () => {
        Object.defineProperty(IDBObjectStore.prototype, 'put', put ?? {})
      },
    })
  })
  await moveCard(page)
  await expect(save(page)).toHaveText('Not saved: the disk is full')
  const notice = page.getByRole('region', { name: 'About this document' })
  await expect(notice.getByRole('button', { name: 'Download a copy' })).toBeVisible()
  await page.evaluate('window.makeRoom()')
  await expect(save(page)).toHaveText(/^Saved/, { timeout: 12_000 })
})

test('the last edit survives a page that is closed at once', async ({ context, page }) => {
  await openSmall(page)
  await begin(page, 'Mine')
  await expect(save(page)).toHaveText(/^Saved/)
  await openDialog(page)
  await rename(page, 'Mine', 'Closed at once')
  await expect(title(page)).toHaveText('Closed at once')
  await page.close({ runBeforeUnload: true })
  const second = await context.newPage()
  await second.goto('/?lang=en')
  await expect(title(second)).toHaveText('Closed at once')
})

// Killed 12 times, from at once to 1.2 s after an edit: what opens is the document before or after it and no mixture, and
// an edit that is older than a second is always there.
test('a browser that is killed loses at most the last second', async ({ baseURL }, info) => {
  test.setTimeout(240_000)
  const profile = mkdtempSync(join(tmpdir(), 'loopworks-kill-'))
  const { launchOptions, viewport } = info.project.use
  const launch = async () => {
    const context = await chromium.launchPersistentContext(profile, {
      ...launchOptions,
      ...(baseURL === undefined ? {} : { baseURL }),
      ...(viewport === undefined ? {} : { viewport }),
      locale: 'en-GB',
    })
    const page = context.pages()[0] ?? (await context.newPage())
    await page.goto('/?lang=en')
    return { context, page }
  }
  try {
    let opened = await launch()
    await begin(opened.page, 'Edit 0')
    let last = 'Edit 0'
    for (let round = 1; round <= 12; round++) {
      await expect(save(opened.page)).toHaveText(/^Saved/)
      const before = await newestText(opened.page)
      const edited = `Edit ${String(round)}`
      await openDialog(opened.page)
      await rename(opened.page, last, edited)
      await expect(title(opened.page)).toHaveText(edited)
      const began = performance.now()
      await opened.page.waitForTimeout((round - 1) * 110)
      const age = performance.now() - began
      killBrowser(profile)
      await opened.context.close().catch(() => undefined)
      opened = await launch()
      await expect(title(opened.page)).toHaveText(/^Edit/)
      const kept = (await title(opened.page).textContent()) ?? ''
      expect(age > 1000 ? [edited] : [last, edited], `killed after ${String(age)} ms`).toContain(
        kept,
      )
      expect(await newestText(opened.page)).toBe(before.replace(`"${last}"`, `"${kept}"`))
      last = kept
    }
    await opened.context.close()
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
  }
})

/** Kills the browser of a profile, as the system would. */
function killBrowser(profile: string): void {
  const lines = execFileSync('ps', ['-eo', 'pid=,args='], { encoding: 'utf8' }).split('\n')
  for (const line of lines.filter((each) => each.includes(`--user-data-dir=${profile}`)))
    try {
      process.kill(Number(line.trim().split(' ')[0]), 'SIGKILL')
    } catch {
      // Gone with its parent.
    }
}
