import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { openNetwork, openSolved, openTab, settled } from './app'

test('each derived indicator shows its value and, unfolded, its formula and terms', async ({
  page,
}) => {
  await openSolved(page)
  const panel = await openTab(page, 'Derived indicators')
  const rate = panel.getByRole('listitem').filter({ hasText: 'Comprehensive utilisation rate' })
  await expect(rate).toContainText(/\d\d(\.\d+)?\u202f%/)
  await rate.getByText('Comprehensive utilisation rate').click()
  await expect(rate.getByText('used / (generated + used from earlier stocks)')).toBeVisible()
  await expect(rate.getByRole('row', { name: /generated .*Mt/ })).toBeVisible()
  await expect(panel.getByText('what is saved is against “No reuse”')).toBeVisible()
})

test('claims are judged in the background; a verdict unfolds to its arithmetic and readings', async ({
  page,
}) => {
  await openSolved(page)
  const panel = await openTab(page, 'Claims')
  await expect(panel.getByRole('progressbar', { name: 'Networks solved' })).toBeVisible()
  const claim = panel.getByRole('listitem').filter({ hasText: 'The stock of solid waste' })
  await expect(claim).toContainText('Contradicted', { timeout: 60_000 })
  await expect(claim).toContainText('claimed = 8\u202fMt')
  await claim.getByText('The stock of solid waste').click()
  await expect(claim.getByText('每年可减少固废存量800万吨')).toBeVisible()
  await expect(claim.getByText('Press claim, document 000')).toBeVisible()
  const generated = claim.getByRole('heading', { name: /As waste generated, red mud included/ })
  await expect(generated).toContainText('Reproduced')
  await expect(claim.getByRole('row', { name: /red_mud .* made 3\.1\d\sMt/ })).toHaveCount(1)
  const { violations } = await new AxeBuilder({ page }).include('.claims').analyze()
  expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual(
    [],
  )
})

test('judging can be cancelled and taken up again, and shown by verdict', async ({ page }) => {
  await openSolved(page)
  const panel = await openTab(page, 'Claims')
  await panel.getByRole('button', { name: 'Cancel' }).click()
  await expect(panel.getByText('Not computed.')).toBeVisible()
  await panel.getByRole('button', { name: 'Judge the claims' }).click()
  const contradicted = panel.getByRole('button', { name: /Contradicted \d+/ })
  await contradicted.click({ timeout: 60_000 })
  await expect(contradicted).toHaveAttribute('aria-pressed', 'true')
  const rows = panel.locator('.claim')
  await expect(rows.first()).toContainText('Contradicted')
  const count = Number(/\d+$/.exec(await contradicted.innerText())?.[0])
  await expect(rows).toHaveCount(count)
})

test('a claim opens the network and the scenario that check it', async ({ page }) => {
  await openSolved(page)
  await openNetwork(page, 'Ash to bricks')
  const panel = await openTab(page, 'Claims')
  const claim = panel.getByRole('listitem').filter({ hasText: 'Indirect dry cooling saves' })
  await claim.getByText('Indirect dry cooling saves').click({ timeout: 60_000 })
  await claim.getByRole('button', { name: 'Open this network' }).first().click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Chiping')
  await settled(page)
  await expect(page.getByRole('tab', { name: 'Claims' })).toHaveAttribute('aria-selected', 'true')
})

test('claims and derived indicators speak Chinese', async ({ page }) => {
  await openSolved(page, '/?lang=zh')
  const derived = await openTab(page, '衍生指标')
  await expect(derived.getByText('一般工业固体废物综合利用率')).toBeVisible()
  const panel = await openTab(page, '报道核对')
  const claim = panel.getByRole('listitem').filter({ hasText: '每年减少固废存量800万吨' })
  await expect(claim).toContainText('与衡算不符', { timeout: 60_000 })
  await expect(claim).toContainText('报道 = 800万吨')
  await claim.getByText('每年减少固废存量800万吨').click()
  await expect(claim.getByRole('heading', { name: /按产生量，含赤泥/ })).toContainText('可重现')
})
