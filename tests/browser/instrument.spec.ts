import type { Page } from '@playwright/test'
import { PLAYING } from '../../src/words/playing.ts'
import { expect, test } from './fixtures.ts'
import { eachFrame, hashPart, open, region, wordsOf } from './reader.ts'

const words = wordsOf('en')
const play = PLAYING.en

const slider = (page: Page) => region(page, 'overview').getByRole('slider', { name: words.timeline.overview })
/** What the timeline shows, in words; null where no slider says it. */
const shown = (page: Page) => slider(page).getAttribute('aria-valuetext')

async function spot(page: Page, part: number) {
  const box = await region(page, 'timeline').boundingBox()
  if (box === null) throw new Error('not on screen')
  return { x: box.x + box.width * part, y: box.y + box.height * 0.45 }
}

/** Zooms in with the wheel, so that there is somewhere to go. */
async function zoomIn(page: Page) {
  const { x, y } = await spot(page, 0.5)
  await page.mouse.move(x, y)
  const before = await shown(page)
  for (let i = 0; i < 6; i++) await page.mouse.wheel(0, -200)
  await expect.poll(() => shown(page)).not.toBe(before)
}

/** Drags to the left and lets go while moving. */
async function flick(page: Page) {
  const { x, y } = await spot(page, 0.7)
  await page.mouse.move(x, y)
  await page.mouse.down()
  for (let i = 1; i <= 8; i++) await page.mouse.move(x - i * 25, y)
  await page.mouse.up()
  await holdSlider(page)
}

/** The slider goes with the window in each frame only while it has the focus. */
const holdSlider = (page: Page) => slider(page).evaluate((element) => element.focus({ preventScroll: true }))

/** The middle of the window in the overview, in its px. */
const middle = (page: Page) =>
  slider(page).evaluate((element) => {
    const { left, right } = element.getBoundingClientRect()
    return (left + right) / 2
  })

/** Waits until what moves by itself has come to rest. */
async function rested(page: Page) {
  await holdSlider(page)
  let last = Number.NaN
  await expect
    .poll(async () => {
      const before = last
      last = await middle(page)
      return last === before
    })
    .toBe(true)
}

test.describe('the timeline as an instrument', () => {
  test.beforeEach(async ({ page }) => {
    await open(page, './?lang=en')
    await expect(slider(page)).toBeAttached()
  })

  test('goes on when it is thrown, and comes to rest', async ({ page }) => {
    await zoomIn(page)
    await rested(page)
    // A hand that a slow machine has held up throws nothing: it throws again.
    await expect(async () => {
      await flick(page)
      const released = await middle(page)
      await rested(page)
      expect(await middle(page)).toBeGreaterThan(released)
    }).toPass()
  })

  test('that was thrown rests under a press', async ({ page }) => {
    await zoomIn(page)
    await rested(page)
    await expect(async () => {
      await rested(page)
      await flick(page)
      const released = await middle(page)
      await eachFrame(slider(page), 2)
      expect(await middle(page)).toBeGreaterThan(released)
    }).toPass()
    await page.mouse.down()
    await holdSlider(page)
    await eachFrame(slider(page), 2)
    expect(new Set(await eachFrame(slider(page), 12)).size).toBe(1)
    await page.mouse.up()
  })

  test('zooms in where it is clicked twice, and out again with Shift', async ({ page }) => {
    const whole = await shown(page)
    const { x } = await spot(page, 0.9)
    const box = await region(page, 'timeline').boundingBox()
    const y = (box?.y ?? 0) + 42
    await page.mouse.dblclick(x, y)
    await expect.poll(() => shown(page)).not.toBe(whole)
    await page.keyboard.down('Shift')
    await page.mouse.dblclick(x, y)
    await page.keyboard.up('Shift')
    await expect.poll(() => shown(page)).toBe(whole)
  })

  test('is moved and zoomed by keys in the overview, which says what is shown', async ({ page }) => {
    const whole = await shown(page)
    await slider(page).focus()
    for (const key of ['+', '+', '+']) await page.keyboard.press(key)
    await expect.poll(() => shown(page)).not.toBe(whole)
    await page.keyboard.press('Home')
    await expect.poll(async () => Number(await slider(page).getAttribute('aria-valuenow'))).toBeLessThan(20)
    await page.keyboard.press('End')
    await expect.poll(async () => Number(await slider(page).getAttribute('aria-valuenow'))).toBeGreaterThan(80)
    await page.keyboard.press('0')
    await expect.poll(() => shown(page)).toBe(whole)
  })

  test('sets a range by keys, shows it while it is set, and lets go of it', async ({ page }) => {
    const proxy = region(page, 'timeline').locator('button.time-proxy')
    await proxy.focus()
    await expect(proxy).toHaveAccessibleName(/^1 of \d+: /)
    for (const key of ['[', 'ArrowRight', 'ArrowRight', 'Escape', 'PageDown', ']']) await page.keyboard.press(key)
    await expect.poll(() => hashPart(page, 'range')).not.toBeNull()
    await page.keyboard.press('Escape')
    await expect.poll(() => hashPart(page, 'range')).toBeNull()
  })

  test('plays when asked, rests by Space, goes by events, and leaves nothing behind', async ({ page }) => {
    const whole = await shown(page)
    const bar = page.getByRole('group', { name: play.name })
    const head = page.locator('.time-playhead')
    await expect(bar).toHaveCount(0)
    await region(page, 'timeline').getByRole('button', { name: words.timeline.play }).click()
    await expect(bar.getByRole('button', { name: play.pause })).toBeFocused()
    const before = await head.evaluate((element) => element.style.translate)
    await expect.poll(() => head.evaluate((element) => element.style.translate)).not.toBe(before)
    await page.keyboard.press('Space')
    const rest = bar.getByRole('button', { name: play.play, exact: true })
    await expect(rest).toBeFocused()
    await bar.getByRole('button', { name: play.next }).click()
    await expect(page.locator('[data-slot="live"]')).toContainText(/documented|reported|alleged|claim|source/)
    await bar.getByRole('button', { name: play.stop }).click()
    await expect(bar).toHaveCount(0)
    await expect(head).toHaveCount(0)
    await expect.poll(() => shown(page)).toBe(whole)
  })

  test('stays where a hand has brought it while it was played, and rests in a tab that is not seen', async ({ page }) => {
    await zoomIn(page)
    await rested(page)
    const before = await shown(page)
    const bar = page.getByRole('group', { name: play.name })
    await region(page, 'timeline').getByRole('button', { name: words.timeline.play }).click()
    await expect(bar.getByRole('button', { name: play.pause })).toBeFocused()
    await page.evaluate(() => {
      Object.defineProperty(document, 'hidden', { get: () => true, configurable: true })
      document.dispatchEvent(new Event('visibilitychange'))
      Reflect.deleteProperty(document, 'hidden')
      document.dispatchEvent(new Event('visibilitychange'))
    })
    await expect(bar.getByRole('button', { name: play.play, exact: true })).toBeVisible()
    expect(new Set(await eachFrame(page.locator('.time-playhead'), 12)).size).toBe(1)
    await flick(page)
    await rested(page)
    const panned = await shown(page)
    expect(panned).not.toBe(before)
    await bar.getByRole('button', { name: play.stop }).click()
    await expect(bar).toHaveCount(0)
    await rested(page)
    expect(await shown(page)).toBe(panned)
  })

  test('that is played is let go of when the page becomes too narrow for it', async ({ page }) => {
    await open(page, './?lang=en')
    await region(page, 'timeline').getByRole('button', { name: words.timeline.play }).click()
    await expect(page.getByRole('group', { name: play.name })).toBeVisible()
    await page.setViewportSize({ width: 500, height: 800 })
    const row = region(page, 'timeline').locator('a[data-record="keterangan-santoso-7-januari"]').first()
    await expect(row).toHaveAttribute('data-level', 'normal')
  })
})

for (const width of [1280, 640])
  test(`with letters twice as large, its controls are twice as large too, above the picture, ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 })
    await open(page, './?lang=en')
    const timeline = region(page, 'timeline')
    const zoomIn = timeline.getByRole('button', { name: words.timeline.zoomIn })
    const canvas = timeline.locator('canvas').first()
    const boxes = async () => {
      const [button, picture, whole] = await Promise.all([zoomIn, canvas, timeline].map((one) => one.boundingBox()))
      if (!button || !picture || !whole) throw new Error('not on screen')
      return { button, picture, whole, bottom: Math.round(picture.y + picture.height - whole.y - whole.height) }
    }
    await expect(timeline.getByRole('combobox')).toBeVisible()
    const before = await boxes()
    expect(before.bottom).toBe(0)
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%'
    })
    await expect.poll(async () => (await boxes()).bottom).toBe(0)
    const { button, picture, whole } = await boxes()
    expect(button.height).toBeGreaterThan(1.9 * before.button.height)
    expect(button.y + button.height).toBeLessThanOrEqual(picture.y)
    const select = await timeline.getByRole('combobox').boundingBox()
    expect(select?.x).toBeGreaterThanOrEqual(whole.x)
    await zoomIn.click()
    await expect(timeline.locator('canvas').first()).toBeVisible()
    await expect.poll(() => hashPart(page, 't')).not.toBeNull()
  })

/** The least letters that the timeline has drawn since it was last asked, in px of the page; null where it has drawn none. */
const leastLetters = (page: Page) =>
  region(page, 'timeline')
    .locator('canvas')
    .first()
    .evaluate((canvas) => {
      const drawn = (globalThis as unknown as { drawn: { canvas: unknown; px: number }[] }).drawn.splice(0)
      const own = drawn.filter((text) => text.canvas === canvas).map(({ px }) => px)
      return own.length === 0 ? null : Math.min(...own)
    })

/** Notes how large each text is drawn on a canvas. */
function noteLetters() {
  const drawn: { canvas: unknown; px: number }[] = []
  Object.assign(globalThis, { drawn })
  const { fillText } = CanvasRenderingContext2D.prototype
  CanvasRenderingContext2D.prototype.fillText = function (...text) {
    const px = (Number(/([\d.]+)px/.exec(this.font)?.[1]) * this.getTransform().a) / devicePixelRatio
    drawn.push({ canvas: this.canvas, px })
    return fillText.apply(this, text)
  }
}

for (const [lanes, keys, record] of [
  ['packed', ['End', 'ArrowLeft'], 'indonesiasatu-2021-01-08'],
  ['claim', ['End', 'ArrowLeft', 'ArrowLeft'], 'claim-no-earlier-review'],
] as const)
  test(`letters twice as large are so in the picture too, and what is pointed at is where it is seen, rows ${lanes}`, async ({ page }) => {
    await page.addInitScript(noteLetters)
    await page.setViewportSize({ width: 1280, height: 1200 })
    await open(page, `./?lang=en&view=timeline${lanes === 'packed' ? '' : `#v1&lanes=${lanes}`}`)
    const head = region(page, 'timeline').locator('.row-head').first()
    const before = lanes === 'packed' ? 0 : ((await head.boundingBox())?.height ?? 0)
    await expect.poll(() => leastLetters(page)).toBeGreaterThanOrEqual(12)
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%'
    })
    await expect.poll(() => leastLetters(page)).toBeGreaterThanOrEqual(24)
    if (lanes !== 'packed') await expect.poll(async () => (await head.boundingBox())?.height ?? 0).toBeGreaterThan(1.7 * before)
    const proxy = region(page, 'timeline').locator('button.time-proxy')
    await proxy.focus()
    await expect(proxy).toHaveAccessibleName(/^1 of /)
    for (const key of keys) await page.keyboard.press(key)
    await expect(proxy).toHaveAttribute('data-record', record)
    await expect.poll(async () => new Set(await eachFrame(proxy, 4)).size).toBe(1)
    await proxy.scrollIntoViewIfNeeded()
    // A press on what still moves stops it, and chooses nothing yet.
    await expect(async () => {
      const box = await proxy.boundingBox()
      if (box === null) throw new Error('not on screen')
      await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2)
      await expect.poll(() => hashPart(page, 'sel'), { timeout: 2000 }).toBe(record)
    }).toPass({ timeout: 15_000 })
  })

test('letters that are made smaller are so in a picture that stays as large as it is', async ({ page }) => {
  await page.addInitScript(noteLetters)
  await open(page, './?lang=en&view=timeline')
  await timelineStays(page)
  await expect.poll(() => leastLetters(page)).toBeGreaterThanOrEqual(12)
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '75%'
  })
  await expect.poll(async () => (await leastLetters(page)) ?? 12).toBeLessThan(10)
})

/** Gives the region one size, whatever its page does. */
const timelineStays = (page: Page) =>
  region(page, 'timeline').evaluate((element) =>
    Object.assign(element.style, { position: 'fixed', inset: '100px auto auto 0', inlineSize: '880px', blockSize: '500px', zIndex: '9' }),
  )

/** Unfolds the time, and says whether it was seen to open on the way. */
async function unfoldIsSeen(page: Page): Promise<boolean> {
  await open(page, './?lang=en')
  await expect(slider(page)).toBeAttached()
  await region(page, 'timeline').evaluate((element) => {
    const watch = new MutationObserver(() => {
      if (element.querySelector('.time-morph') !== null) element.dataset['morphed'] = ''
    })
    watch.observe(element, { childList: true, subtree: true })
  })
  const fold = region(page, 'timeline').getByRole('button', { name: words.timeline.fold })
  await expect(fold).toHaveAttribute('aria-pressed', 'true')
  await fold.click()
  await expect(fold).toHaveAttribute('aria-pressed', 'false')
  await eachFrame(fold, 3)
  return (await region(page, 'timeline').getAttribute('data-morphed')) !== null
}

test('folded time is seen to open', async ({ page }) => {
  expect(await unfoldIsSeen(page)).toBe(true)
})

test.describe('where motion is not welcome', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } })

  test('folded time opens at once', async ({ page }) => {
    expect(await unfoldIsSeen(page)).toBe(false)
  })

  test('nothing goes on by itself', async ({ page }) => {
    await open(page, './?lang=en')
    await zoomIn(page)
    await flick(page)
    // The last move of the hand is on screen a frame later.
    await eachFrame(slider(page), 3)
    const released = await middle(page)
    await rested(page)
    expect(await middle(page)).toBe(released)
  })

  test('time is played from event to event, and nothing moves between them', async ({ page }) => {
    await open(page, './?lang=en')
    const head = page.locator('.time-playhead')
    await region(page, 'timeline').getByRole('button', { name: words.timeline.play }).click()
    await expect(page.getByRole('group', { name: play.name })).toBeVisible()
    const [first] = await eachFrame(head, 1)
    expect(new Set(await eachFrame(head, 30)).size).toBeLessThan(4)
    await expect.poll(async () => (await eachFrame(head, 1))[0], { timeout: 15_000 }).not.toBe(first)
  })
})

test.describe('under fingers', () => {
  test.use({ viewport: { width: 820, height: 1100 }, hasTouch: true, isMobile: true })

  test('zooms in where it is tapped twice', async ({ page }) => {
    await open(page, './?lang=en')
    await expect(slider(page)).toBeAttached()
    const whole = await shown(page)
    const box = await region(page, 'timeline').boundingBox()
    const [x, y] = [(box?.x ?? 0) + (box?.width ?? 0) * 0.9, (box?.y ?? 0) + 42]
    await page.touchscreen.tap(x, y)
    await page.touchscreen.tap(x, y)
    await expect.poll(() => shown(page)).not.toBe(whole)
  })

  test('reaches the buttons and the list of speeds that stand over the picture', async ({ page }) => {
    await open(page, './?lang=en')
    await expect(slider(page)).toBeAttached()
    await page.getByRole('button', { name: words.timeline.play }).tap()
    const bar = page.getByRole('group', { name: play.name })
    await bar.getByRole('button', { name: play.pause }).tap()
    await expect(bar.getByRole('button', { name: play.play, exact: true })).toBeVisible()
    const speed = bar.getByRole('combobox', { name: play.speed })
    await speed.tap()
    await expect(speed).toBeFocused()
  })
})
