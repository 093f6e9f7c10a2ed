import { expect, test } from './fixtures.ts'
import { open, region } from './reader.ts'

const OLD = 'Masa kontrak habis'
const NEW = 'Masa kontrak berakhir'

/** The page comes from a cache; the file that it loads has been corrected since it was drawn. */
for (const [name, width] of [
  ['wide page', 1280],
  ['phone', 390],
] as const) {
  test(`a corrected file wins over the page drawn before it, on a ${name}`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 })
    await page.route('**/data/blitar-2021.json', async (route) => {
      const response = await route.fetch()
      await route.fulfill({ response, body: (await response.text()).replaceAll(OLD, NEW) })
    })
    await open(page)
    const text = region(page, 'text').locator('[data-record="kontrak-habis"]')
    await expect(text).toContainText(NEW)
    if (width < 600) await expect(region(page, 'timeline').locator('[data-record="kontrak-habis"]')).toContainText(NEW)
    await expect(page.locator('body')).not.toContainText(OLD)
  })
}
