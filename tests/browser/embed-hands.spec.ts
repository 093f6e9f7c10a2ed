import type { Page } from '@playwright/test'
import { article, expect, readyFrame, test } from './article.ts'
import { slide } from './hands.ts'
import { wordsOf } from './reader.ts'

const WORDS = wordsOf('en')
const TOP = 500
/** An article of 4000 px with a frame in it, high enough for all that it shows. */
const long = (src: string) =>
  article(
    `<div style="block-size: ${TOP}px"></div><iframe title="A story" src="${src}" width="100%" height="600" style="border: 0; display: block"></iframe><div style="block-size: 2900px"></div>`,
  )
const scrolled = (page: Page) => page.evaluate(() => Math.round(scrollY))
/** What of the frame's time is on screen, as its own address says; empty for all of it. */
const shownTime = (frame: { url: () => string }) => /[#&]t=([^&]*)/.exec(frame.url())?.[1] ?? ''

test.use({ viewport: { width: 720, height: 800 } })

for (const view of ['timeline', 'graph'] as const) {
  test(`a plain wheel over the ${view} scrolls the article as far as anywhere, and a hint says what zooms`, async ({
    page,
    site,
    newsroom,
  }) => {
    newsroom.print({ '/': long(`${site.url}embed.html?lang=en&view=${view}`) })
    await page.goto(newsroom.url)
    const frame = await readyFrame(page)
    const wheelAt = async (y: number) => {
      await page.evaluate(() => scrollTo(0, 0))
      await page.mouse.move(350, y)
      for (let i = 1; i <= 3; i++) {
        await page.mouse.wheel(0, 100)
        await expect.poll(() => scrolled(page)).toBe(i * 100)
      }
    }
    await wheelAt(100)
    // A frame wakes when it is pointed at, and says nothing before.
    await page.evaluate(() => scrollTo(0, 0))
    await page.mouse.move(350, TOP + 280)
    await expect(frame.locator(`.region.${view} :is(.graph-stage, .time-wide)`)).toBeAttached()
    await wheelAt(TOP + 280)
    await expect(frame.locator(`.region.${view} .gesture-hint`)).toHaveText(/Ctrl|⌘/)
    expect(shownTime(frame)).toBe('')
  })
}

test('Ctrl with the wheel zooms the timeline, and the article stays where it is', async ({ page, site, newsroom }) => {
  newsroom.print({ '/': long(`${site.url}embed.html?lang=en&view=timeline`) })
  await page.goto(newsroom.url)
  const frame = await readyFrame(page)
  await page.mouse.move(350, TOP + 250)
  await page.keyboard.down('Control')
  await page.mouse.wheel(0, -200)
  await page.keyboard.up('Control')
  await expect.poll(() => shownTime(frame)).not.toBe('')
  expect(await scrolled(page)).toBe(0)
})

test('on the full screen a plain wheel zooms; back in the article it scrolls again', async ({ page, site, newsroom }) => {
  newsroom.print({ '/': long(`${site.url}embed.html?lang=en&view=timeline`).replace('<iframe', '<iframe allow="fullscreen"') })
  await page.goto(newsroom.url)
  const frame = await readyFrame(page)
  await frame.getByRole('button', { name: 'Full screen' }).click()
  const back = frame.getByRole('button', { name: 'Leave full screen' })
  await expect(back).toBeFocused()
  await page.mouse.move(350, 250)
  await page.mouse.wheel(0, -200)
  await expect.poll(() => shownTime(frame)).not.toBe('')
  await back.click()
  await expect(frame.getByRole('button', { name: 'Full screen' })).toBeFocused()
  const before = await scrolled(page)
  await page.mouse.move(350, 350)
  await page.mouse.wheel(0, -100)
  await expect.poll(() => scrolled(page)).toBe(before - 100)
})

test.describe('with fingers', () => {
  test.use({ hasTouch: true, isMobile: true, deviceScaleFactor: 1 })

  for (const [view, width] of [
    ['timeline', 720],
    ['graph', 720],
    ['timeline', 390],
  ] as const) {
    test(`one finger across the ${view} of ${width} px scrolls the article as far as anywhere`, async ({ page, site, newsroom }) => {
      await page.setViewportSize({ width, height: 800 })
      newsroom.print({ '/': long(`${site.url}embed.html?lang=en&view=${view}`) })
      await page.goto(newsroom.url)
      const frame = await readyFrame(page)
      const drag = async (from: number) => {
        await page.evaluate(() => scrollTo(0, 0))
        await slide(
          page,
          [0, 40, 80, 120, 160, 200].map((by) => [{ x: width / 2, y: from - by }]),
        )
        return scrolled(page)
      }
      const beside = await drag(300)
      expect(beside).toBeGreaterThan(150)
      expect(Math.abs((await drag(TOP + 290)) - beside)).toBeLessThanOrEqual(1)
      expect(shownTime(frame)).toBe('')
    })
  }

  test('two fingers zoom the timeline and not the article', async ({ page, site, newsroom }) => {
    newsroom.print({ '/': long(`${site.url}embed.html?lang=en&view=timeline`) })
    await page.goto(newsroom.url)
    const frame = await readyFrame(page)
    const apart = (by: number) => [-by, by].map((dx) => ({ x: 360 + dx, y: TOP + 250 }))
    const length = () => {
      const [start = '', end = ''] = shownTime(frame).split('/')
      return Date.parse(end) - Date.parse(start)
    }
    await slide(page, [40, 60, 80, 100, 120].map(apart))
    await expect.poll(() => shownTime(frame)).not.toBe('')
    const before = length()
    await slide(page, [40, 60, 80, 100, 120].map(apart))
    await expect.poll(length).toBeLessThan(before / 2)
    expect(await page.evaluate(() => visualViewport?.scale)).toBe(1)
    expect(await scrolled(page)).toBe(0)
  })
})

test('in a frame of 300 px no plain wheel is caught by what is cut off, until all of it is asked for', async ({ page, site, newsroom }) => {
  await page.setViewportSize({ width: 340, height: 800 })
  newsroom.print({ '/': long(`${site.url}embed.html?lang=en`).replace('height="600"', 'height="300"') })
  await page.goto(newsroom.url)
  const frame = await readyFrame(page)
  await page.mouse.move(170, TOP + 150)
  await page.mouse.wheel(0, 100)
  await expect.poll(() => scrolled(page)).toBe(100)
  await frame.getByRole('button', { name: 'Show all' }).click()
  await expect(frame.getByRole('button', { name: 'Show all' })).toBeHidden()
  expect(await frame.evaluate(() => document.documentElement.scrollHeight)).toBeGreaterThan(1000)
  await expect(frame.getByRole('heading', { name: WORDS.timeline.undated })).toBeAttached()
})

test('a list that is cut off stands at its beginning again once what was pressed in it is closed', async ({ page, site, newsroom }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  newsroom.print({ '/': long(`${site.url}embed.html?lang=en&view=timeline`) })
  await page.goto(newsroom.url)
  const frame = await readyFrame(page)
  const region = frame.locator('.region.timeline')
  const scrolledTo = () => region.evaluate((element) => element.scrollTop)
  await region.locator('a[data-record]:visible').nth(1).click()
  await expect.poll(scrolledTo).toBeGreaterThan(50)
  await frame.locator('.region.detail').getByRole('button', { name: WORDS.chrome.letGo }).click()
  await expect.poll(scrolledTo).toBe(0)
})
