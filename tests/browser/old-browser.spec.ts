import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { region } from './reader.ts'

/** As a browser that does not know the unit by which old ones are told: in the scripts and in the style sheets. */
async function growOld(page: Page): Promise<void> {
  await page.route(/\.(js|css)$/, async (route) => {
    const response = await route.fetch()
    await route.fulfill({ response, body: (await response.text()).replaceAll('1rlh', '1old') })
  })
}

for (const [address, sentence] of [
  ['./', 'Versi peramban ini terlalu lama'],
  ['./en/?lang=en#v1&sel=santoso', 'This browser is too old'],
  ['./embed.html?lang=en&view=graph', 'This browser is too old'],
] as const) {
  test(`too old a browser says so at ${address}, and the story can be read`, async ({ page }) => {
    await growOld(page)
    await page.goto(address)
    // A frame, which without scripts has one language, says it in both.
    const note = page.locator('.too-old', { hasText: sentence })
    await expect(note).toBeVisible()
    await expect(note).toContainText('16.4')
    await expect(region(page, 'text').locator('[data-record="claim-politics"]').first()).toBeVisible()
    await expect(region(page, 'timeline').locator('svg').first()).toBeVisible()
    // What would do nothing is not offered, and nothing has begun.
    for (const tools of ['.tool-row', '.settings']) await expect(page.locator(`.top ${tools}`)).toBeHidden()
    await expect(page.locator('html')).toHaveAttribute('data-runut', 'loading')
    await expect(page.locator('canvas')).toHaveCount(0)
  })
}

test('a browser that can says nothing of it', async ({ page }) => {
  await page.goto('./')
  await expect(page.locator('html')).toHaveAttribute('data-runut', 'ready')
  for (const note of await page.locator('.too-old').all()) await expect(note).toBeHidden()
})
