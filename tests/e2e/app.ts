import type { Locator, Page } from '@playwright/test'
import { expect } from '@playwright/test'

/** How long the slowest machine may take to solve [ms]. */
const timeout = 30_000

/** Waits in the page until something there fits a selector: an assertion looks again but once a second after a while. */
const appears = (page: Page, selector: string): Promise<void> =>
  page.evaluate(
    async ([wanted, most]) => {
      const end = performance.now() + most
      while (document.querySelector(wanted) === null && performance.now() < end)
        await new Promise((again) => setTimeout(again, 20))
    },
    [selector, timeout] as const,
  )

/** Opens the app and waits until it is solved and certified, and compared with its baselines. */
export async function openSolved(page: Page, address = '/?lang=en'): Promise<void> {
  await page.goto(address)
  await appears(page, '.badge[data-tone="pass"][data-running="false"]')
  await expect(page.locator('.badge')).toHaveAttribute('data-tone', 'pass')
  await settled(page)
}

/** Opens the app with its smallest network, as a tab does that had it open before. */
export async function openSmall(page: Page, address = '/?lang=en'): Promise<void> {
  await page.addInitScript(() => {
    const key = 'loopworks.document'
    if (sessionStorage.getItem(key) === null) sessionStorage.setItem(key, 'ash_to_bricks')
  })
  await openSolved(page, address)
  await expect(page.locator('.react-flow__node')).toHaveCount(5)
}

/**
 * Waits until nothing is being solved any more. What was done must have arrived by then: a click, a key, a choice has
 * when it returns; what is typed, loaded or dropped has not, and is waited for by what it shows.
 */
export async function settled(page: Page): Promise<void> {
  await appears(page, '.badge[data-running="false"]')
  await expect(page.locator('.badge')).toHaveAttribute('data-running', 'false')
}

/** A point of the window [px]. */
export type Point = readonly [x: number, y: number]

/** Middle of a place once it has come to rest and nothing covers it: cards grow and the view fits them as answers come. */
export async function middleOf(place: Locator): Promise<Point> {
  let middle: Point | null = null
  const find = async () => (middle = await place.evaluate(middleAtRest))
  await expect.poll(find, { message: `${place.toString()} at rest, in the open` }).not.toBeNull()
  return middle!
}

/** Middle of an element that stands for two frames and is on top there; null for another. */
async function middleAtRest(element: Element): Promise<Point | null> {
  const middle = () => {
    const { x, y, width, height } = element.getBoundingClientRect()
    return [x + width / 2, y + height / 2] as const
  }
  const before = middle()
  const frame = () => new Promise((drawn) => requestAnimationFrame(drawn))
  await frame()
  await frame()
  const [x, y] = middle()
  const rests = x === before[0] && y === before[1]
  return rests && element.contains(document.elementFromPoint(x, y)) ? [x, y] : null
}

/** Presses the mouse on one place and lets it go on another, having moved in steps. */
export async function drag(page: Page, [x, y]: Point, [toX, toY]: Point): Promise<void> {
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move((x + toX) / 2, (y + toY) / 2, { steps: 4 })
  await page.mouse.move(toX, toY, { steps: 4 })
  await page.mouse.up()
}

/** Value of an indicator in its own unit, as it is on screen. */
export async function indicator(page: Page, id: string): Promise<number> {
  const value = await page.locator(`[data-indicator="${id}"]`).getAttribute('data-value')
  return Number(value)
}

/** Opens a tab of the results, and waits for what it shows: its code may come by itself. */
export async function openTab(page: Page, name: string | RegExp): Promise<Locator> {
  return showTab(page, page.getByRole('tab', { name }))
}

/** The same, of a tab that is at hand. */
export async function showTab(page: Page, tab: Locator): Promise<Locator> {
  await tab.click()
  await expect(tab).toHaveAttribute('aria-selected', 'true')
  const panel = page.getByRole('tabpanel')
  await expect(panel).not.toBeEmpty()
  return panel
}

/** Unfolds all that is folded in the inspector, once that shows something. */
export async function unfoldAll(page: Page): Promise<void> {
  await expect(page.locator('.inspector').getByRole('heading').first()).toBeVisible()
  const folded = page.locator('.inspector [aria-expanded="false"]:not(input)')
  for (let fold = 0; fold < 60 && (await folded.count()) > 0; fold++) await folded.first().click()
}

/** Opens a network of the gallery. */
export async function openNetwork(page: Page, name: string): Promise<void> {
  await page.getByTitle('Open another network').click()
  const card = page.getByRole('dialog').getByRole('listitem').filter({ hasText: name })
  await card.getByRole('button', { name: 'Open' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name)
  await expect(page.locator('[data-indicator="cost"]')).toBeVisible({ timeout })
  await settled(page)
}

/** Chooses in one of the header's lists, and waits for the answer. */
export async function choose(page: Page, list: string, option: string): Promise<void> {
  await page.getByRole('combobox', { name: list, exact: true }).click()
  await page.getByRole('option', { name: option }).click()
  await settled(page)
}

/** The newest revision that the browser keeps, as text. */
export const newestText = (page: Page): Promise<string> =>
  page.evaluate(
    () =>
      new Promise<string>((resolve, reject) => {
        const opening = indexedDB.open('loopworks')
        opening.onerror = () => {
          reject(new Error('no database'))
        }
        opening.onsuccess = () => {
          const all = opening.result.transaction('revs').objectStore('revs').getAll()
          all.onsuccess = () => {
            opening.result.close()
            resolve((all.result.at(-1) as { readonly text: string }).text)
          }
        }
      }),
  )

/** Drops a document on the window as a file, and waits until it is the open one. */
export async function dropDocument(page: Page, doc: object): Promise<void> {
  const open = () => page.evaluate(() => sessionStorage.getItem('loopworks.document'))
  const before = await open()
  await page.evaluate((content) => {
    const data = new DataTransfer()
    data.items.add(new File([content], 'dropped.json', { type: 'application/json' }))
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true }))
  }, JSON.stringify(doc))
  await expect.poll(open).not.toBe(before)
}
