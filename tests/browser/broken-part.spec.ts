import { SHARE_WORDS } from '../../src/words/share.ts'
import { expect, test } from './fixtures.ts'
import { open, region, wordsOf } from './reader.ts'

test.describe('where a part of the program does not come', () => {
  test.use({ expected: /Failed to load resource/ })

  for (const [part, sentence] of [
    ['panels', 'gagal dimuat'],
    ['core', null],
    ['wide', 'gagal dimuat'],
    ['wide-rest', 'gagal dimuat'],
    ['around', 'gagal dimuat'],
    ['graph', 'gagal dimuat'],
  ] as const) {
    test(`${part}: what the build has drawn stays to be read`, async ({ page }) => {
      let refused = 0
      await page.route(new RegExp(`/assets/${part}-[\\w-]{8}\\.js$`), (route) => {
        refused += 1
        return route.abort()
      })
      await page.goto('./')
      if (sentence !== null) await expect(page.getByRole('alert')).toContainText(sentence)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await expect(region(page, 'text').locator('[data-record="claim-politics"]').first()).toBeVisible()
      await expect(page.locator('html')).not.toHaveClass(/stale/)
      expect(refused, `${part} is a file of the site`).toBeGreaterThan(0)
    })
  }

  test('visits: nothing is compared, and nobody is troubled', async ({ page }) => {
    let refused = 0
    await page.route(/\/assets\/visits-[\w-]{8}\.js$/, (route) => {
      refused += 1
      return route.abort()
    })
    await open(page)
    await expect.poll(() => refused).toBeGreaterThan(0)
    await expect(page.getByRole('alert')).toHaveCount(0)
  })

  test('search: it is said, and the next letter asks again', async ({ page }) => {
    const search = /\/assets\/search-[\w-]{8}\.js$/
    await page.route(search, (route) => route.abort())
    await open(page)
    await page.getByRole('combobox', { name: wordsOf('id').chrome.search }).click()
    await page.keyboard.type('s')
    await expect(page.getByRole('alert')).toContainText('gagal dimuat')
    await page.unroute(search)
    await page.keyboard.type('antoso')
    await expect(page.getByRole('option', { name: 'Santoso' }).first()).toBeVisible()
  })

  test('what writes files: it is said in its place, and opened again it comes', async ({ page }) => {
    const writers = /\/assets\/saving-[\w-]{8}\.js$/
    const { saveAs, saveAsFailed } = SHARE_WORDS.id
    await page.route(writers, (route) => route.abort())
    await open(page)
    await page.getByRole('button', { name: wordsOf('id').chrome.share, exact: true }).click()
    const dialog = page.getByRole('dialog')
    const heading = dialog.locator('summary').filter({ hasText: saveAs })
    await heading.click()
    await expect(dialog.locator('details').filter({ hasText: saveAs })).toContainText(saveAsFailed)
    await expect(dialog.getByRole('status')).toHaveText(saveAsFailed)
    await page.unroute(writers)
    await heading.click()
    await heading.click()
    await expect(dialog.getByRole('radio').first()).toBeVisible()
    await expect(dialog.getByRole('status')).toHaveText('')
  })
})
