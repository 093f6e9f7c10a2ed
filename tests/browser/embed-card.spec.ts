import { EMBED_WORDS } from '../../src/words/embed.ts'
import { article, expect, readyFrame, test, toldHeights } from './article.ts'
import { open, region, wordsOf } from './reader.ts'

const words = wordsOf('en')
const frame = EMBED_WORDS.en
const CARD = 'embed.html?lang=en&view=text#v1&sel=claim-politics'
const GRAPH = 'embed.html?lang=en&view=graph#v1&sel=santoso'

for (const size of [
  { width: 480, height: 300 },
  { width: 700, height: 300 },
  { width: 360, height: 580 },
]) {
  test(`the card of a claim begins with both sides in a low frame: ${size.width} × ${size.height}`, async ({ page }) => {
    await page.setViewportSize(size)
    await open(page, CARD)
    const card = region(page, 'detail')
    const whole = page.getByRole('button', { name: frame.whole, exact: true })
    await expect(whole).toBeInViewport({ ratio: 1 })
    for (const side of [words.record.sides.asserts, words.record.sides.denies])
      await expect(card.locator('.side-name').filter({ hasText: side }).first()).toBeInViewport({ ratio: 1 })
    await expect(page.getByRole('link', { name: frame.full })).toBeInViewport({ ratio: 1 })
    // Nothing but the article scrolls until all of it is asked for.
    expect(await page.evaluate(() => document.documentElement.scrollHeight - innerHeight)).toBeLessThanOrEqual(0)
    await whole.click()
    await expect(whole).toBeHidden()
    await card.locator('.claim-pair').evaluate((pair) => pair.scrollIntoView({ block: 'end' }))
    await expect(card.locator('.position').last()).toBeInViewport()
  })
}

test('the card of a claim stands whole in an article that follows its height, and comes to rest', async ({ page, site, newsroom }) => {
  await page.setViewportSize({ width: 720, height: 900 })
  newsroom.print({
    '/': article(
      `<iframe title="A claim" width="100%" height="300" style="border: 0" src="${site.url}${CARD}"></iframe><script src="${site.url}embed.js"></script>`,
    ),
  })
  await page.goto(newsroom.url)
  const inside = await readyFrame(page)
  await expect(inside.getByRole('button', { name: frame.whole, exact: true })).toBeHidden()
  const cut = () => inside.evaluate(() => document.documentElement.scrollHeight - innerHeight)
  await expect.poll(cut).toBeLessThanOrEqual(0)
  const card = inside.locator('.region.detail')
  expect(await card.evaluate((element) => element.scrollHeight - element.clientHeight)).toBeLessThanOrEqual(1)
  // The last word is what the frame has, and there were few before it.
  await expect
    .poll(async () => Math.abs(((await toldHeights(page)).at(-1) ?? Number.NaN) - (await inside.evaluate(() => innerHeight))))
    .toBeLessThanOrEqual(4)
  expect(new Set(await toldHeights(page)).size).toBeLessThanOrEqual(4)
})

test('the graph of one name shows it and what it is tied to, and its details when they are asked for', async ({ page }) => {
  await page.setViewportSize({ width: 600, height: 480 })
  await open(page, GRAPH)
  const card = region(page, 'detail')
  const details = page.getByRole('button', { name: frame.details, exact: true })
  await expect(details).toBeInViewport({ ratio: 1 })
  await expect(card).toBeHidden()
  expect(await page.evaluate(() => document.documentElement.scrollHeight - innerHeight)).toBeLessThanOrEqual(0)
  await details.click()
  await expect(details).toBeHidden()
  await expect(card.getByRole('heading', { name: 'Santoso', exact: true })).toBeFocused()
  await expect(card).toBeInViewport()
})

test('beside a wide graph of one name its details stand from the beginning', async ({ page }) => {
  await page.setViewportSize({ width: 1100, height: 600 })
  await open(page, GRAPH)
  await expect(region(page, 'detail').getByRole('heading', { name: 'Santoso', exact: true })).toBeVisible()
  await expect(page.getByRole('button', { name: frame.details, exact: true })).toBeHidden()
})

test('what a link of the article chooses in a graph shows its details at once', async ({ page, site, newsroom }) => {
  await page.setViewportSize({ width: 720, height: 900 })
  newsroom.print({
    '/': article(
      `<script src="${site.url}embed.js"></script><a href="#" data-runut="sel=pekerja">the workers</a><iframe title="A graph" width="100%" height="580" src="${site.url}${GRAPH}"></iframe>`,
    ),
  })
  await page.goto(newsroom.url)
  const inside = await readyFrame(page)
  await expect(inside.getByRole('button', { name: frame.details, exact: true })).toBeVisible()
  await page.getByRole('link', { name: 'the workers' }).click()
  await expect(inside.locator('.region.detail h2')).toBeVisible()
  await expect(inside.getByRole('button', { name: frame.details, exact: true })).toBeHidden()
})
