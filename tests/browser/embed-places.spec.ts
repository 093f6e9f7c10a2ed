import type { Page } from '@playwright/test'
import { article, expect, readyFrame, test } from './article.ts'
import { wordsOf } from './reader.ts'

const WORDS = wordsOf('en')

/** Many frames in one article, awake by the article's own words. */
const COUNT = 10
const frameOf = (src: string, more = '') => `<iframe title="A story" width="720" height="580" src="${src}" ${more}></iframe>`
const ask = (page: Page, index: number, state: string) =>
  page.evaluate(({ i, show }) => frames[i]?.postMessage({ type: 'runut:show', v: 1, state: show }, '*'), { i: index, show: state })

/** The browser says so when it takes a context away. */
test.use({ viewport: { width: 760, height: 900 }, expected: /Too many active WebGL contexts/ })

for (const view of ['timeline', 'graph'] as const)
  test(`ten awake frames of an article all show their ${view}, and hold few contexts`, async ({ page, site, newsroom }) => {
    test.slow()
    const src = `${site.url}blitar-2021/en/embed.html?view=${view}`
    newsroom.print({ '/': article(Array.from({ length: COUNT }, (_, i) => frameOf(src, `id="f${i}"`)).join('')) })
    await page.goto(newsroom.url)
    const picture = view === 'graph' ? '.region.graph .graph-layer canvas, .region.graph .graph-layer svg' : '.time-wide canvas'
    for (let i = 0; i < COUNT; i++) {
      await page.locator(`#f${i}`).evaluate((element) => element.scrollIntoView({ block: 'center' }))
      const frame = await readyFrame(page, `#f${i}`)
      await ask(page, i, 'sel=santoso')
      await expect(frame.locator('.region.detail h2')).toHaveText(/Santoso/)
      await expect(frame.locator(picture).first()).toBeVisible()
    }
    // What is out of sight gives its contexts back: there are fewer than the browser would take away.
    const held = async () => {
      const counts = await Promise.all(
        page
          .frames()
          .map((frame) =>
            frame.evaluate(
              () =>
                [...document.querySelectorAll('.graph-stage canvas')].filter(
                  (canvas) => canvas instanceof HTMLCanvasElement && canvas.getContext('webgl2')?.isContextLost() === false,
                ).length,
            ),
          ),
      )
      return counts.reduce((sum, count) => sum + count, 0)
    }
    await expect.poll(held, { timeout: 15_000 }).toBeLessThanOrEqual(6)
    const first = await readyFrame(page, '#f0')
    await page.locator('#f0').evaluate((element) => element.scrollIntoView({ block: 'center' }))
    await expect(first.locator(picture).first()).toBeVisible()
  })

test('frames of an article that is left and come back to are as they were, and go on', async ({ page, site, newsroom }) => {
  const script = `<script async src="${site.url}embed.js"></script>`
  const link = '<a href="#" data-runut="sel=henry">him</a>'
  newsroom.print({
    '/': article([frameOf(`${site.url}blitar-2021/en/embed.html?view=timeline`), script, link].join('')),
    '/other': '<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><title>Another page</title>',
  })
  await page.goto(newsroom.url)
  const before = await readyFrame(page)
  await ask(page, 0, 'sel=santoso')
  await expect(before.locator('.region.detail h2')).toHaveText(/Santoso/)
  await page.goto(`${newsroom.url}other`)
  await page.goBack()
  // Kept by the browser as it was, or loaded again: it listens, and has a height, either way.
  const frame = await readyFrame(page)
  await page.getByRole('link', { name: 'him' }).click()
  await expect(frame.locator('.region.detail h2')).toHaveText(/Henry/)
  await expect(page.getByRole('link', { name: 'him' })).toHaveAttribute('aria-current', 'true')
})

test('nothing in a frame keeps the browser from keeping its article', async ({ page, site, newsroom }) => {
  newsroom.print({ '/': article(frameOf(`${site.url}blitar-2021/en/embed.html?view=timeline`)) })
  await page.addInitScript(() => {
    // What is listened to there bars a page from being kept.
    const add = EventTarget.prototype.addEventListener
    EventTarget.prototype.addEventListener = function (this: EventTarget, ...given: Parameters<typeof add>) {
      if (given[0] === 'unload' || given[0] === 'beforeunload') console.error(`listens to ${given[0]}`)
      return add.apply(this ?? window, given)
    }
  })
  await page.goto(newsroom.url)
  const frame = await readyFrame(page)
  await ask(page, 0, 'sel=santoso')
  await expect(frame.locator('.region.detail h2')).toHaveText(/Santoso/)
})

test('a frame that is put out of sight and shown again, narrower, shows what there is room for', async ({ page, site, newsroom }) => {
  newsroom.print({ '/': article(`<div id="tab">${frameOf(`${site.url}blitar-2021/en/embed.html?view=timeline`)}</div>`) })
  await page.goto(newsroom.url)
  const frame = await readyFrame(page)
  const tab = page.locator('#tab')
  const show = (display: string, width: string) =>
    tab.evaluate(
      (element: HTMLElement, [to, wide]) => {
        element.style.display = to ?? ''
        element.querySelector('iframe')?.setAttribute('width', wide ?? '')
      },
      [display, width],
    )
  const drawn = frame.locator('.first-wide .time-picture:visible')
  await expect(drawn).toHaveCount(1)
  await show('none', '360')
  await show('', '360')
  await expect(drawn).toHaveCount(0)
  await expect(frame.locator('.first-list .time-list')).toBeVisible()
  // Awake it is the same.
  await ask(page, 0, 'sel=santoso')
  await expect(frame.locator('.region.detail h2')).toHaveText(/Santoso/)
  await show('none', '720')
  await show('', '720')
  await expect(frame.locator('.time-wide canvas')).toBeVisible()
})

test('who does not see a resting frame is read its list, and tabs past it', async ({ page }) => {
  await page.setViewportSize({ width: 720, height: 580 })
  await page.goto('blitar-2021/en/embed.html?view=timeline')
  await expect(page.locator('html')).toHaveAttribute('data-runut', 'ready')
  const timeline = page.getByRole('group', { name: WORDS.timeline.name })
  const link = timeline.getByRole('link', { name: /Contracts run out/ })
  await expect(link).toHaveCount(1)
  // What can be done with the picture is said once.
  await expect(timeline.getByRole('button', { name: WORDS.timeline.play, exact: true })).toHaveCount(1)
  // Both sides of a claim are in it.
  await expect(timeline.getByRole('link', { name: /Says so: .*SINDOnews.* Denies it: .*Santoso/ }).first()).toBeAttached()
  await expect(link).toHaveAttribute('tabindex', '-1')
  await link.dispatchEvent('click')
  await expect(page.locator('.region.detail h2')).toHaveText('Contracts run out')
})

test('who does not see a resting graph is read the story', async ({ page }) => {
  await page.setViewportSize({ width: 720, height: 580 })
  await page.goto('blitar-2021/en/embed.html?view=graph')
  await expect(page.locator('html')).toHaveAttribute('data-runut', 'ready')
  const text = page.getByRole('region', { name: WORDS.text.name })
  await expect(text.getByRole('heading').first()).toBeAttached()
  await expect(text.locator('[data-record="claim-politics"]').first()).toContainText('Santoso')
  expect(await text.boundingBox()).toMatchObject({ width: 1, height: 1 })
})
