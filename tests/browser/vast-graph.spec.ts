import { tiesFile } from '../graph-stories.ts'
import { expect, test } from './fixtures.ts'
import { region, wordsOf } from './reader.ts'

/** A story of so many names, as JSON. */
const storyOf = (count: number): string =>
  JSON.stringify(
    tiesFile(
      Array.from({ length: count }, (_, i) => `Orang ${i}`),
      Array.from({ length: count - 1 }, (_, i) => [i, (i * 7 + 1) % count] as const),
    ),
  )
const ADDRESS = 'data/vast.json'

/** The page has preloaded its own story. Arranging takes its time on a busy machine. */
test.use({ expected: /preloaded using link preload/ })
test.slow()

test('where there is no worker, more names than a page can arrange stand where they begin, and the graph says that this means nothing', async ({
  page,
}) => {
  const story = storyOf(5001)
  await page.addInitScript(() => {
    // As in a sandbox of no origin.
    Object.defineProperty(window, 'Worker', {
      value: class {
        constructor() {
          throw new DOMException('refused', 'SecurityError')
        }
      },
    })
  })
  await page.route(`**/${ADDRESS}`, (route) => route.fulfill({ contentType: 'application/json', body: story }))
  await page.goto('./')
  await page.goto(`./?data=${encodeURIComponent(new URL(ADDRESS, page.url()).href)}`)
  await page.locator('.graph-offer button').click({ timeout: 60_000 })
  const words = wordsOf('id')
  await expect(page.locator('.graph-caption')).toHaveText(words.graph.rough(words.number(5001)), { timeout: 60_000 })
  await expect(region(page, 'graph').locator('.graph-layer canvas').first()).toBeVisible({ timeout: 60_000 })
})

test('a graph that is drawn when asked for stands before its mark is set', async ({ page }) => {
  const story = storyOf(1600)
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
