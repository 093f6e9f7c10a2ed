import type { CDPSession, Frame, Page } from '@playwright/test'
import { article, expect, readyFrame, test } from './article.ts'

/** The largest that a canvas may be along one side, in its own pixels, for browsers to paint it. */
const MOST_CANVAS = 16_384
const frameOf = (src: string) => `<iframe title="A story" width="720" height="580" src="${src}"></iframe>`
const ask = (page: Page, state: string) =>
  page.evaluate((show) => frames[0]?.postMessage({ type: 'runut:show', v: 1, state: show }, '*'), state)

/** Gives the frame a size in the article, and its elements time to be laid out and drawn for it. */
async function resize(page: Page, frame: Frame, { width, height }: { readonly width: number; readonly height: number }): Promise<void> {
  await page.locator('iframe').evaluate((element: HTMLIFrameElement, css) => {
    element.style.cssText = css
  }, `width: ${width}px; height: ${height}px; border: 0`)
  await expect.poll(() => frame.evaluate(() => [innerWidth, innerHeight])).toEqual([width, height])
}

/** What of the frame's timeline is on screen: the picture that the build has drawn, its list, or what is drawn by itself; none of it, or more than one, is an error. */
const onScreen = (frame: Frame) =>
  frame.evaluate(() => {
    const seen = (selector: string) =>
      [...document.querySelectorAll(`.region.timeline ${selector}`)].filter(
        (each) => each.clientHeight > 0 && getComputedStyle(each.closest('.first-list') ?? each).clipPath === 'none',
      ).length
    return {
      wide: seen('.time-picture') + seen('.time-wide canvas'),
      list: seen('.first-list .time-list') + seen('.time-narrow .time-list'),
    }
  })

/** Says aloud what a page only tells its own listeners, as that an observer goes round in circles. */
const listen = (page: Page) => page.addInitScript(() => addEventListener('error', ({ message }) => console.error(`error: ${message}`)))

for (const state of ['at rest', 'awake'] as const) {
  test(`a frame ${state} that had no room, or next to none, draws for the room that it is given`, async ({ page, site, newsroom }) => {
    await listen(page)
    await page.setViewportSize({ width: 1300, height: 1000 })
    newsroom.print({ '/': article(frameOf(`${site.url}blitar-2021/en/embed.html?view=timeline`)) })
    await page.goto(newsroom.url)
    const frame = await readyFrame(page)
    if (state === 'awake') {
      await ask(page, 'sel=santoso')
      await expect(frame.locator('.time-wide canvas')).toBeVisible()
    }
    for (const [from, to] of ROOMS) {
      await resize(page, frame, from)
      await resize(page, frame, to)
      await expect.poll(() => onScreen(frame)).toEqual(to.width < 600 ? { wide: 0, list: 1 } : { wide: 1, list: 0 })
    }
  })

  test(`a frame ${state} is drawn for every screen: turned, zoomed, of other resolutions, and very wide`, async ({
    page,
    site,
    newsroom,
  }) => {
    await listen(page)
    newsroom.print({
      '/': article(frameOf(`${site.url}blitar-2021/en/embed.html?view=timeline`).replace('width="720"', 'width="100%" style="border: 0"')),
    })
    await page.goto(newsroom.url)
    const frame = await readyFrame(page)
    if (state === 'awake') {
      await ask(page, 'sel=santoso')
      await expect(frame.locator('.region.detail h2')).toHaveText(/Santoso/)
    }
    const cdp = await page.context().newCDPSession(page)
    for (const [width, height, ratio] of SCREENS) {
      await screen(cdp, width, height, ratio)
      await expect.poll(() => frame.evaluate(() => [innerWidth, devicePixelRatio])).toEqual([width, ratio])
      await expect.poll(() => onScreen(frame)).toEqual(width < 600 ? { wide: 0, list: 1 } : { wide: 1, list: 0 })
      const sides = await frame.evaluate(() => [...document.querySelectorAll('canvas')].flatMap((canvas) => [canvas.width, canvas.height]))
      expect(Math.max(0, ...sides)).toBeLessThanOrEqual(MOST_CANVAS)
      // Nothing of it is cut off sideways.
      await expect.poll(() => frame.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
    }
  })
}

const size = (width: number, height: number) => ({ width, height })
/** From no room, or next to none, to some, in px. */
const ROOMS = [
  [size(0, 0), size(300, 200)],
  [size(1, 1), size(700, 580)],
  [size(720, 0), size(1200, 600)],
  [size(1, 580), size(320, 300)],
] as const

/** Upright and across; 400 %; resolutions of screens that a window is moved between; a wall of screens. Width and height in px, and the ratio. */
const SCREENS = [
  [390, 844, 3],
  [844, 390, 3],
  [320, 256, 4],
  [1280, 800, 1],
  [1280, 800, 1.25],
  [8000, 1000, 1],
  [8000, 1000, 2],
  [720, 900, 1],
] as const

const screen = (cdp: CDPSession, width: number, height: number, deviceScaleFactor: number) =>
  cdp.send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor, mobile: false })

test('a frame that is taken out of its article and put in again begins anew, and its links drive it', async ({ page, site, newsroom }) => {
  newsroom.print({
    '/': article(
      `<div id="place">${frameOf(`${site.url}blitar-2021/en/embed.html?view=timeline`)}</div><a href="#" data-runut="sel=henry">him</a><script src="${site.url}embed.js"></script>`,
    ),
  })
  await page.goto(newsroom.url)
  await readyFrame(page)
  await page.locator('#place').evaluate((place) => {
    const [frame] = place.children
    if (frame === undefined) return
    frame.remove()
    Reflect.get(window, 'said').splice(0)
    place.append(frame)
  })
  const frame = await readyFrame(page)
  await page.getByRole('link', { name: 'him' }).click()
  await expect(frame.locator('.region.detail h2')).toHaveText(/Henry/)
})
