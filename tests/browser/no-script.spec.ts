import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { open, region } from './reader.ts'

const html = (page: Page) => region(page, 'text').evaluate((element) => element.innerHTML)

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  for (const [address, title] of [
    ['./', 'Kontrak'],
    ['./en/', 'Contract'],
    ['./blitar-2021/', 'Kontrak'],
  ] as const) {
    test(`${address} reads whole, with both pictures`, async ({ page }) => {
      await page.goto(address)
      await expect(page.getByRole('heading', { level: 1 })).toContainText(title, { ignoreCase: true })
      for (const id of ['ott-kpk-2018', 'claim-politics', 'santoso', 'anggaran', 'siapa-menang-tender', 'sindonews-2021-01-05']) {
        await expect(region(page, 'text').locator(`[data-record="${id}"]`).first()).toBeVisible()
      }
      await expect(region(page, 'timeline').locator('svg').first()).toBeVisible()
      await expect(region(page, 'graph').locator('svg').first()).toBeVisible()
    })
  }
})

for (const address of ['./', './en/', './blitar-2021/']) {
  test(`${address} says the same after its scripts have run as before`, async ({ page, browser, baseURL }) => {
    const before = await browser.newContext({ javaScriptEnabled: false, ...(baseURL === undefined ? {} : { baseURL }) })
    const still = await before.newPage()
    await still.goto(address)
    await open(page, address)
    expect(await html(page)).toBe(await html(still))
    await before.close()
  })
}

test('printed, the whole text stands on paper', async ({ page }) => {
  await open(page)
  await page.emulateMedia({ media: 'print' })
  await expect(region(page, 'text').locator('[data-record="sindonews-2021-01-05"]').first()).toBeVisible()
  await expect(page.getByRole('combobox')).toBeHidden()
})
