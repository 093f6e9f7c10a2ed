import { tiesFile } from '../graph-stories.ts'
import { expect, test } from './fixtures.ts'
import { region, wordsOf } from './reader.ts'

const NAMES = Array.from({ length: 1600 }, (_, i) => `Orang ${i}`)
const TIES = NAMES.slice(1).map((_, i) => [i, (i * 7 + 1) % 1600] as const)
const ADDRESS = 'data/vast.json'

/** The page has preloaded its own story. Arranging takes its time on a busy machine. */
test.use({ expected: /preloaded using link preload/ })
test.slow()

test('a graph that is drawn when asked for stands before its mark is set', async ({ page }) => {
  const story = JSON.stringify(tiesFile(NAMES, TIES))
  await page.route(`**/${ADDRESS}`, (route) => route.fulfill({ contentType: 'application/json', body: story }))
  await page.goto('./')
  await page.goto(`./?data=${encodeURIComponent(new URL(ADDRESS, page.url()).href)}`)
  await expect(page.locator('html')).toHaveAttribute('data-runut', 'ready', { timeout: 60_000 })
  const marks = () => page.evaluate(() => performance.getEntriesByName('runut:graph').length)
  expect(await marks()).toBe(0)
  await page.locator('.graph-offer button').click()
  await expect.poll(marks, { timeout: 60_000 }).toBe(1)
  await expect(region(page, 'graph').locator('.graph-layer canvas').first()).toBeVisible()
  await expect(page.locator('.graph-caption')).toHaveText(wordsOf('id').graph.hint)
})
