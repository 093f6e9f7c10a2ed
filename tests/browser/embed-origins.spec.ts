import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { ready, wordsOf } from './reader.ts'

const WORDS = wordsOf('en')
const FILE = 'https://data.example/kisah/x.json'
const STORY = readFileSync(join(import.meta.dirname, '../../data/blitar-2021.json'), 'utf8')

/** The frame's page as a build with these settings writes it: whose site it is, and which others it lists. */
async function settle(page: Page, origins: string): Promise<void> {
  await page.route('**/embed.html*', async (route) => {
    const response = await route.fetch()
    const html = (await response.text())
      .replace('<link rel="icon"', `<meta name="runut:origins" content="${origins}"><link rel="icon"`)
      .replace('<span class="frame-from"', '<p class="newsroom"><bdi>Warta Kota</bdi></p><span class="frame-from"')
    await route.fulfill({ response, body: html })
  })
}

test.describe('a file of another site, in a frame', () => {
  test.use({ otherHost: 'data.example' })

  test('is opened where the site has listed that one, and says where it is from; nothing says that it is the newsroom’s', async ({
    page,
  }) => {
    await settle(page, 'https://a.example https://data.example')
    await page.route(FILE, (route) => route.fulfill({ body: STORY, headers: { 'Access-Control-Allow-Origin': '*' } }))
    await page.goto(`embed.html?lang=en&view=text&data=${encodeURIComponent(FILE)}`)
    await ready(page)
    await expect(page.locator('.foreign')).toHaveText(WORDS.chrome.foreign('data.example'))
    await expect(page.locator('.newsroom')).toBeHidden()
  })
})

test('a file of a site that is not listed is not asked for', async ({ page }) => {
  await settle(page, 'https://a.example')
  await page.goto(`embed.html?lang=en&data=${encodeURIComponent(FILE)}`)
  await expect(page.locator('.card[data-error-code]')).toHaveAttribute('data-error-code', 'origin-not-allowed')
})

test('whose site it is stands in the line below a frame, in every language', async ({ page }) => {
  await page.setViewportSize({ width: 340, height: 500 })
  await settle(page, '')
  await page.goto('embed.html')
  await ready(page)
  const foot = page.locator('.frame-foot')
  await expect(foot.locator('.newsroom')).toHaveText('Warta Kota')
  await page.getByRole('button', { name: 'EN, English' }).click()
  await expect(foot).toContainText('Open the full page')
  await expect(foot.locator('.newsroom')).toHaveText('Warta Kota')
  // What can be pressed keeps its place beside it.
  for (const part of await foot.locator('a, button').all()) await expect(part).toBeInViewport({ ratio: 0.95 })
})
