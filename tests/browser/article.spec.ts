import { createRequire } from 'node:module'
import type { Frame, Page } from '@playwright/test'
import type { AxeResults } from 'axe-core'
import { readyFrame } from './article.ts'
import { expect, test } from './fixtures.ts'
import { wordsOf } from './reader.ts'

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js')
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
const PHONE = { width: 390, height: 844 }
const WIDE = { width: 1280, height: 800 }

/** The article's frames: the timeline, the graph and the card. */
const FRAMES = { artikel: ['#lini-masa', '#jejaring', '#kartu'], article: ['#timeline', '#ties', '#card'] } as const
const LANG = { artikel: 'id', article: 'en' } as const

/** A frame of the article, complete: what lies far below is fetched when it comes near. */
async function come(page: Page, selector: string): Promise<Frame> {
  await page.locator(selector).scrollIntoViewIfNeeded()
  return readyFrame(page, selector)
}

const link = (page: Page, frame: string, state: string) => page.locator(`a[href="${frame}"][data-runut="${state}"]`)
const lit = (page: Page) => page.locator('a[data-runut][aria-current]').evaluateAll((links) => links.map((each) => each.dataset['runut']))

for (const name of ['artikel', 'article'] as const) {
  const [timeline, graph] = FRAMES[name]

  test(`${name}: its words drive the frame that they name, and are marked while it shows that`, async ({ page }) => {
    await page.setViewportSize(WIDE)
    await page.goto(`./${name}/`)
    const time = await come(page, timeline)
    await link(page, timeline, 'sel=claim-politics').click()
    await expect(time.locator('.region.detail .pair')).toContainText('Santoso')
    expect(await lit(page)).toEqual(['sel=claim-politics'])

    // The second frame has its own, and the first keeps what it shows.
    const ties = await come(page, graph)
    await link(page, graph, 'sel=henry').focus()
    await page.keyboard.press('Enter')
    await expect(ties.locator('.region.detail h2')).toContainText('Henry')
    expect(await lit(page)).toEqual(['sel=claim-politics', 'sel=henry'])
    await expect(time.locator('.region.detail .pair')).toBeVisible()

    // What the reader does in the frame marks and lets go too.
    await time.getByRole('button', { name: wordsOf(LANG[name]).chrome.letGo }).click()
    await expect.poll(() => lit(page)).toEqual(['sel=henry'])

    await link(page, timeline, 'known=2021-01-05').click()
    await expect.poll(() => time.url()).toContain('known=2021-01-05')
    await link(page, timeline, '').click()
    await expect.poll(() => time.url()).not.toContain('known=')
  })

  for (const [size, colorScheme] of [
    [WIDE, 'light'],
    [PHONE, 'dark'],
  ] as const) {
    test(`${name} on ${size.width} px, ${colorScheme}: nothing stands in a reader's way`, async ({ page }) => {
      await page.addInitScript({ path: AXE })
      await page.emulateMedia({ colorScheme })
      await page.setViewportSize(size)
      await page.goto(`./${name}/`)
      for (const selector of FRAMES[name]) await come(page, selector)
      await link(page, timeline, 'sel=claim-politics').click()
      await expect.poll(() => lit(page)).toEqual(['sel=claim-politics'])
      // Frames are looked into by tests of their own.
      const { violations } = await page.evaluate(async (tags): Promise<AxeResults> => {
        const { axe } = globalThis as unknown as { axe: { run: (options: object) => Promise<AxeResults> } }
        return axe.run({ runOnly: tags, resultTypes: ['violations'], iframes: false })
      }, TAGS)
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join()}`)).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
    })
  }
}

test('an article on paper: a frame prints what it shows, touched or not, and where all of it is', async ({ page, site }) => {
  await page.setViewportSize(WIDE)
  await page.goto('./artikel/')
  const frames: Frame[] = []
  for (const selector of FRAMES.artikel) frames.push(await come(page, selector))
  const [time, ties, claim] = frames
  if (time === undefined || ties === undefined || claim === undefined) throw new Error('a frame is missing')
  // What printing takes has come once the frame draws it when told that it is to be printed.
  const printed = async (frame: Frame) => {
    await frame.evaluate(() => dispatchEvent(new Event('beforeprint')))
    return frame.locator('.print-pictures svg').count()
  }
  // A frame that nobody has touched has not fetched its line drawings: it prints those that the build has made.
  await page.emulateMedia({ media: 'print' })
  await expect(time.locator('.region.timeline .time-picture:visible, .region.timeline .time-list:visible')).toHaveCount(1)
  await expect(ties.locator('.region.graph > .graph-picture')).toBeVisible()
  expect((await ties.locator('.region.graph > .graph-picture').boundingBox())?.height).toBeGreaterThan(200)
  for (const frame of [time, ties]) await expect(frame.locator('.region.text')).toBeHidden()
  await page.emulateMedia({ media: 'screen' })
  await link(page, '#lini-masa', 'sel=claim-politics').click()
  await link(page, '#jejaring', 'sel=henry').click()
  for (const frame of [time, ties]) await expect.poll(() => printed(frame)).toBeGreaterThan(0)
  // A card has no pictures; its address is brought up to date all the same.
  await claim.evaluate(() => dispatchEvent(new Event('beforeprint')))
  await page.emulateMedia({ media: 'print' })
  await expect(time.locator('.print-pictures .time-picture')).toBeVisible()
  await expect(time.locator('.print-pictures .graph-picture')).toBeHidden()
  await expect(ties.locator('.print-pictures .graph-picture')).toBeVisible()
  await expect(ties.locator('.print-pictures .time-picture')).toBeHidden()
  for (const frame of [time, ties]) await expect(frame.locator('.region.text')).toBeHidden()
  await expect(claim.locator('.print-pictures')).toBeHidden()
  await expect(claim.locator('.region.detail .pair')).toContainText('Santoso')
  for (const frame of frames) {
    const foot = frame.locator('.frame-foot a')
    await expect(foot).toBeVisible()
    expect(await foot.evaluate((line) => getComputedStyle(line, '::after').content)).toContain(`: ${site.url}`)
    // It stands within what is printed of the frame, however high that is.
    expect((await foot.boundingBox())?.height).toBeGreaterThan(0)
    expect(await foot.evaluate((line) => line.getBoundingClientRect().top)).toBeLessThan(60)
  }
  expect(await claim.locator('.frame-foot a').evaluate((line) => line.getAttribute('href'))).toContain('sel=claim-politics')
})

test.describe('without scripts', () => {
  const [timeline, , card] = FRAMES.article
  // Where nobody reads the story's file, a slow browser says that it was fetched in vain.
  test.use({ javaScriptEnabled: false, expected: /was preloaded using link preload but not used/ })

  test('the frames of an article read, and its words lead to them', async ({ page }) => {
    await page.goto('./article/')
    const inside = page.frameLocator(timeline)
    await expect(inside.locator('.region.timeline svg').first()).toBeVisible()
    await expect(inside.locator('.region.text [data-record="claim-politics"]').first()).toBeAttached()
    await link(page, timeline, 'sel=kontrak-habis').click()
    await expect(page).toHaveURL(new RegExp(`${timeline}$`))
    await page.locator(card).scrollIntoViewIfNeeded()
    await expect(page.frameLocator(card).locator('h1')).toBeVisible()
  })
})
