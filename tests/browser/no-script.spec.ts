import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { open, region, wordsOf } from './reader.ts'

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
      // What would do nothing is not offered.
      await expect(page.locator('.foot')).toBeVisible()
      await expect(page.locator('.foot button')).toBeHidden()
      await expect(region(page, 'timeline').locator('svg').first()).toBeVisible()
      await expect(region(page, 'graph').locator('svg').first()).toBeVisible()
    })
  }
})

for (const [address, lang] of [
  ['./', 'id'],
  ['./en/', 'en'],
  ['./blitar-2021/', 'id'],
] as const) {
  test(`${address} is drawn by its scripts as by the build`, async ({ page, browser, baseURL }) => {
    const before = await browser.newContext({ javaScriptEnabled: false, ...(baseURL === undefined ? {} : { baseURL }) })
    const still = await before.newPage()
    await still.goto(address)
    const built = await html(still)
    await before.close()

    await open(page, address)
    const { statusOptions } = wordsOf(lang).chrome
    // The scripts leave the drawn text alone until it has to say something else: a filter there and back makes it their own.
    await page.getByRole('button', { name: statusOptions.reported, exact: true }).click()
    await expect.poll(() => html(page)).not.toBe(built)
    await page.getByRole('button', { name: statusOptions.all, exact: true }).click()
    await expect.poll(() => html(page)).toBe(built)
  })
}

test('printed, the whole text stands on paper', async ({ page }) => {
  await open(page)
  await page.emulateMedia({ media: 'print' })
  await expect(region(page, 'text').locator('[data-record="sindonews-2021-01-05"]').first()).toBeVisible()
  await expect(page.getByRole('combobox')).toBeHidden()
})
