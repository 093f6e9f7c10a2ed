import type { Page } from '@playwright/test'
import { tiesFile } from '../graph-stories.ts'
import { expect, test } from './fixtures.ts'
import { holdPart, region, wordsOf } from './reader.ts'

const NAMES = Array.from({ length: 400 }, (_, i) => `Orang ${i}`)
const TIES = NAMES.slice(1).flatMap((_, i) => [[i, i + 1] as const, [i, (i * 7) % 400] as const])
const ADDRESS = 'data/crowd.json'

/** Opens a story of 400 names, which are more than a page arranges before it shows anything. */
async function openCrowd(page: Page, names: readonly string[] = NAMES): Promise<void> {
  const story = JSON.stringify(tiesFile(names, TIES))
  await page.route(`**/${ADDRESS}`, (route) => route.fulfill({ contentType: 'application/json', body: story }))
  await page.goto(`./?data=${encodeURIComponent(new URL(ADDRESS, test.info().project.use.baseURL ?? page.url()).href)}`)
  await expect(page.locator('html')).toHaveAttribute('data-runut', 'ready', { timeout: 60_000 })
}

/** The page has preloaded its own story. Arranging takes its time on a busy machine. */
test.use({ expected: /preloaded using link preload/ })
test.slow()

/** What dashes mean, in as many words as there is room for between the names. */
const hint = () => {
  const { hint: whole, hintBrief } = wordsOf('id').graph
  return new RegExp(`^(${whole}|${hintBrief})$`)
}
const shown = (page: Page) => region(page, 'graph').locator('.graph-layer canvas, .graph-layer svg').first()
const spot = async (page: Page) => page.locator('.graph-proxy').boundingBox()

test('a large graph is arranged beside the page, under its policy', async ({ page }) => {
  const workers: string[] = []
  page.on('worker', (worker) => workers.push(worker.url()))
  await page.goto('./')
  await openCrowd(page)
  await expect(shown(page)).toBeVisible()
  expect(workers.map((url) => /layout\.worker-.*\.js$/.test(url))).toEqual([true])
  await expect(page.locator('.graph-caption')).toHaveText(hint())
})

test('without workers it is arranged on the page, to the same places', async ({ page, context }) => {
  await page.goto('./')
  await openCrowd(page)
  const place = await spot(page)
  const other = await context.newPage()
  await other.addInitScript(() => {
    // As in a sandbox of no origin.
    Object.defineProperty(window, 'Worker', {
      value: class {
        constructor() {
          throw new DOMException('refused', 'SecurityError')
        }
      },
    })
  })
  await other.goto(new URL('./', page.url()).href)
  await openCrowd(other)
  expect(await spot(other)).toEqual(place)
})

test('while nothing of it is drawn yet the region says so, and shows nothing of another story', async ({ page }) => {
  await page.goto('./')
  const release = await holdPart(page, 'sigma-painter')
  const story = JSON.stringify(tiesFile(NAMES, TIES))
  await page.route(`**/${ADDRESS}`, (route) => route.fulfill({ contentType: 'application/json', body: story }))
  await page.goto(`./?data=${encodeURIComponent(new URL(ADDRESS, page.url()).href)}`)
  const said = region(page, 'graph').locator('.graph-caption')
  await expect(said).toHaveText(wordsOf('id').graph.drawing('400'))
  await expect(said).toBeVisible()
  await expect(region(page, 'graph').locator('svg')).toHaveCount(0)
  release()
  await expect(said).toHaveText(hint())
  await expect(shown(page)).toBeVisible()
})
