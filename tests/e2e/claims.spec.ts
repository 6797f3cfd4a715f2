import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { openSmall, openSolved, openTab, settled } from './app'

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

test('claims are judged in the background; a verdict unfolds to its arithmetic and readings, in both languages', async ({
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
  await page.getByRole('button', { name: 'Switch to Chinese' }).click()
  const chinese = page.getByRole('listitem').filter({ hasText: '每年减少固废存量800万吨' })
  await expect(chinese).toContainText('与衡算不符')
  await expect(chinese).toContainText('报道 = 800万吨')
  await expect(chinese.getByRole('heading', { name: /按产生量，含赤泥/ })).toContainText('可重现')
  const derived = await openTab(page, '衍生指标')
  await expect(derived.getByText('一般工业固体废物综合利用率')).toBeVisible()
})

test('judging can be cancelled and taken up again; a claim opens the network that checks it', async ({
  page,
}) => {
  await openSmall(page)
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
  await contradicted.click()
  const claim = panel.getByRole('listitem').filter({ hasText: 'Indirect dry cooling saves' })
  await claim.getByText('Indirect dry cooling saves').click()
  await claim.getByRole('button', { name: 'Open this network' }).first().click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Chiping')
  await settled(page)
  await expect(page.getByRole('tab', { name: 'Claims' })).toHaveAttribute('aria-selected', 'true')
})
