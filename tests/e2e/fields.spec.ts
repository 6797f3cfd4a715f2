import { readFileSync } from 'node:fs'
import type { Locator, Page } from '@playwright/test'
import { expect, test } from '@playwright/test'
import { openSmall } from './app'

type Schema = Readonly<Record<string, unknown>>

const isSchema = (value: unknown): value is Schema => typeof value === 'object' && value !== null

/** The format, as tests/core/format/schema.test.ts proves that the program checks it. */
const format: unknown = JSON.parse(readFileSync('public/loopworks-1.schema.json', 'utf8'))

/** Paths of all fields of the format: "processes.*.ports.*.amount", with a star for the key of a table. */
function fieldsOf(schema: unknown, path: string, above: readonly unknown[] = []): string[] {
  if (!isSchema(schema) || above.includes(schema.$ref ?? schema)) return []
  const { $ref, anyOf, properties, additionalProperties } = schema
  const inside = [...above, $ref ?? schema]
  const at = (key: string) => (path === '' ? key : `${path}.${key}`)
  if (typeof $ref === 'string') return fieldsOf(definition($ref), path, inside)
  if (Array.isArray(anyOf)) return anyOf.flatMap((each) => fieldsOf(each, path, inside))
  if (isSchema(properties))
    return Object.entries(properties).flatMap(([key, each]) => fieldsOf(each, at(key), inside))
  return isSchema(additionalProperties) && Object.keys(additionalProperties).length > 0
    ? fieldsOf(additionalProperties, at('*'), inside)
    : [path]
}

const definition = (reference: string): unknown =>
  reference
    .split('/')
    .slice(1)
    .reduce<unknown>((at, key) => (isSchema(at) ? at[key] : undefined), format)

/** What no form is for, and why. */
const elsewhere: Readonly<Record<string, string>> = {
  $schema: 'for the editors of files',
  format: 'the same in every document',
  'processes.*.kind': 'chosen when a process is added',
  'layout.*.x': 'drawn',
  'layout.*.y': 'drawn',
  'layout.*.collapsed': 'drawn',
  'layout.*.locked': 'drawn',
  'zones.*.collapsed': 'drawn',
  'notes.*.text': 'drawn',
  'notes.*.x': 'drawn',
  'notes.*.y': 'drawn',
  'studies.*': 'asked in the drawer',
}

/** Unfolds all that is folded. */
async function unfoldAll(inspector: Locator): Promise<void> {
  const folded = inspector.locator('button[aria-expanded="false"]')
  await expect
    .poll(
      async () => {
        await folded.evaluateAll((all) => {
          for (const each of all) if (each instanceof HTMLElement) each.click()
        })
        return folded.count()
      },
      { timeout: 30_000 },
    )
    .toBe(0)
}

/** Fields that are in the inspector, with a star for the key of a table. */
async function shown(inspector: Locator): Promise<readonly string[]> {
  await unfoldAll(inspector)
  const paths = await inspector
    .locator('[data-field]')
    .evaluateAll((all) => all.map((each) => each.getAttribute('data-field') ?? ''))
  return paths.map((path) =>
    path
      .replace(/^(objective)(\.then)+/, '$1')
      .replace(/^((?:rates|parameters|commodities|processes|flows|limits)\.)[^.]+/, '$1*')
      .replace(/^((?:scenarios|zones|sources)\.)[^.]+/, '$1*')
      .replace(
        /\b((?:ports|modes|accepts|share|quality|exempt|composition|weights)\.)[^.]+/g,
        '$1*',
      ),
  )
}

const select = async (page: Page, card: string) => {
  await page.locator(`.react-flow__node[data-id="${card}"]`).focus()
  await page.keyboard.press('Enter')
}

/** Types into a box and goes on to a card within one moment, in which no typing rests. */
const typeAndLeave = async (page: Page, field: string, text: string, card: string) => {
  await page.evaluate(
    ([path, typed, id]) => {
      const box = document.querySelector(`[data-field="${path}"] input`)
      if (box === null) throw new Error(path)
      // As the browser sets it, so that the program does not take it for its own doing.
      Reflect.set(HTMLInputElement.prototype, 'value', typed, box)
      box.dispatchEvent(new InputEvent('input', { bubbles: true }))
      const node = document.querySelector(`.react-flow__node[data-id="${id}"]`)
      if (node instanceof HTMLElement) node.click()
    },
    [field, text, card] as const,
  )
}

test('what was typed last is written where it was typed, though another card is selected at once', async ({
  page,
}) => {
  await openSmall(page)
  const inspector = page.getByRole('complementary', { name: 'Inspector' })
  await select(page, 'landfill')
  await unfoldAll(inspector)
  await typeAndLeave(page, 'processes.landfill.name.en', 'Old quarry', 'brick_market')
  await expect(inspector.locator('h3 .muted').filter({ hasText: 'brick_market' })).toBeVisible()
  await expect(page.locator('.react-flow__node[data-id="landfill"]')).toContainText('Old quarry')
  await expect(page.locator('.react-flow__node[data-id="brick_market"]')).not.toContainText('Old')
})

test('every field of the format has its form', async ({ page }) => {
  test.slow()
  await page.goto('/?lang=en')
  await page.getByTitle('Open another network').click()
  await page.locator('input[type=file]').setInputFiles('tests/fixtures/everything.json')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('One of everything')
  const inspector = page.getByRole('complementary', { name: 'Inspector' })
  const found = new Set(await shown(inspector))
  for (const way of ['minimize', 'maximize']) {
    const label = way === 'minimize' ? 'least of one indicator' : 'most of one indicator'
    await inspector.getByRole('combobox', { name: 'How', exact: true }).selectOption(label)
    await expect(inspector.locator(`[data-field$=".${way}"]`).first()).toBeVisible()
    for (const each of await shown(inspector)) found.add(each)
  }
  await inspector.getByRole('button', { name: 'Dust', exact: true }).click()
  await expect(inspector.getByRole('button', { name: 'Delete this commodity' })).toBeVisible()
  for (const each of await shown(inspector)) found.add(each)
  for (const card of ['mill', 'plant', 'switch', 'heap', 'sell']) {
    await select(page, card)
    await expect(inspector.locator('h3 .muted').filter({ hasText: card })).toBeVisible()
    for (const each of await shown(inspector)) found.add(each)
  }
  await page.locator('.react-flow__edge[data-id="meal"]').dispatchEvent('click')
  await expect(inspector.getByRole('button', { name: 'Delete this flow' })).toBeVisible()
  for (const each of await shown(inspector)) found.add(each)

  const fields = [...new Set(fieldsOf(format, ''))]
  expect(fields.length).toBeGreaterThan(120)
  // The value of an amount with a range stands in the field of the plain amount.
  const hasForm = (path: string) =>
    found.has(path) ||
    found.has(`${path}.value`) ||
    (path.endsWith('.value') && found.has(path.slice(0, -'.value'.length)))
  expect(fields.filter((path) => !hasForm(path) && !Object.hasOwn(elsewhere, path))).toEqual([])
  expect(Object.keys(elsewhere).filter((path) => !fields.includes(path))).toEqual([])
})
