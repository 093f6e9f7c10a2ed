import { MOST_STEPS } from '../../src/story/chains.ts'
import { tiesFile } from '../graph-stories.ts'
import { expect, test } from './fixtures.ts'
import { hashPart, ready, region, wordsOf } from './reader.ts'

const IDS = ['constructor', 'prototype', 'length', 'name']
/** Parallel lines both ways, and two loops. */
const TIES = [
  [0, 1],
  [1, 0],
  [0, 1],
  [0, 0],
  [0, 0],
  [2, 3],
  [3, 0],
] as const
const ADDRESS = 'data/hostile.json'
const words = wordsOf('id')

/** The page has preloaded its own story. */
test.use({ expected: /preloaded using link preload/ })

test('names whose ids mean something to JavaScript are drawn, walked, found in the address and connected like any others', async ({
  page,
}) => {
  const story = JSON.stringify(
    tiesFile(
      IDS.map((id) => `Nama ${id}`),
      TIES,
      IDS,
    ),
  )
  await page.route(`**/${ADDRESS}`, (route) => route.fulfill({ contentType: 'application/json', body: story }))
  await page.goto('./')
  const address = `./?data=${encodeURIComponent(new URL(ADDRESS, page.url()).href)}`
  await page.goto(`${address}#v1&sel=constructor`)
  await ready(page)
  const graph = region(page, 'graph')
  const detail = region(page, 'detail')
  await expect(graph.locator('.graph-layer canvas').first()).toBeVisible()
  await expect(detail.getByRole('heading', { level: 2 })).toHaveText('Nama constructor')
  const proxy = graph.locator('.graph-proxy')
  await proxy.focus()
  await expect(proxy).toHaveAttribute('aria-label', /Nama constructor.*, 6 hubungan/)
  // Its ties in the order of the file: three parallel ones, two loops, one more.
  for (const [i, other] of ['prototype', 'prototype', 'prototype', 'constructor', 'constructor', 'name'].entries()) {
    await page.keyboard.press('ArrowRight')
    await expect(page.locator('[data-slot="live"]')).toHaveText(new RegExp(`; ${i + 1} dari 6: .*Nama ${other}`))
  }
  await page.keyboard.press('Enter')
  await expect.poll(() => hashPart(page, 'sel')).toBe('name')
  await page.goto(`${address}#v1&path=length.prototype`)
  await ready(page)
  await expect(detail.locator('.chain').first().locator('.weakest')).toContainText('Nama')
  await expect(detail.getByRole('heading', { level: 2 })).toHaveText(/Nama length.*Nama prototype/)
  await expect(detail).not.toContainText(words.path.none(MOST_STEPS))
})
