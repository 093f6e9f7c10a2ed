import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { eachFrame, hashPart, open, region, wordsOf } from './reader.ts'

const words = wordsOf('en')
const timeline = (page: Page) => region(page, 'timeline')
const walker = (page: Page) => timeline(page).locator('button.time-proxy')
const cursor = (page: Page) =>
  timeline(page)
    .locator('canvas')
    .first()
    .evaluate((canvas) => canvas.style.cursor)

/** Walks to a record by keys, and gives the place of its mark once the picture rests. */
async function placeOf(page: Page, record: string) {
  await walker(page).focus()
  await expect(walker(page)).toHaveAccessibleName(/^\d+ of /)
  await page.keyboard.press('Home')
  await expect(async () => {
    if ((await walker(page).getAttribute('data-record')) !== record) await page.keyboard.press('ArrowRight')
    expect(await walker(page).getAttribute('data-record')).toBe(record)
  }).toPass({ intervals: [20] })
  await expect.poll(async () => new Set(await eachFrame(walker(page), 4)).size).toBe(1)
  const box = await walker(page).boundingBox()
  if (box === null) throw new Error('not on screen')
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

test('what is pointed at is found anew where a zoom has come to rest under the pointer', async ({ page }) => {
  await open(page, './?lang=en')
  // A moment, and no day: that would be a band as wide as the zoom makes it.
  const { x, y } = await placeOf(page, 'sindonews-2021-01-05')
  await page.mouse.move(x - 9, y)
  await expect.poll(() => cursor(page)).toBe('pointer')
  await expect(page.locator('.time-tip')).toContainText('SINDOnews')
  for (let i = 0; i < 6; i++) await page.mouse.wheel(0, -200)
  await expect.poll(() => cursor(page)).toBe('grab')
  await expect(page.locator('.time-tip')).toBeHidden()
})

test('the note at the pointer leaves what has been pressed, and comes back once something else is pointed at', async ({ page }) => {
  await open(page, './?lang=en')
  const tip = page.locator('.time-tip')
  const other = await placeOf(page, 'claim-politics')
  const { x, y } = await placeOf(page, 'sindonews-2021-01-05')
  await page.mouse.move(x, y)
  await expect(tip).toContainText('SINDOnews')
  await page.mouse.click(x, y)
  await expect.poll(() => hashPart(page, 'sel')).toBe('sindonews-2021-01-05')
  await expect(tip).toBeHidden()
  await page.mouse.move(x + 1, y)
  // It would be back with the next frame.
  expect(await eachFrame(tip, 3)).toEqual(['0 0', '0 0', '0 0'])
  await page.mouse.move(other.x, other.y)
  await expect(tip).toBeVisible()
  await page.mouse.move(x, y)
  await expect(tip).toContainText('SINDOnews')
})

test('what a note at the pointer says is never cut off at its top', async ({ page }) => {
  await open(page, './?lang=en')
  await walker(page).focus()
  await expect(walker(page)).toHaveAccessibleName(/^1 of /)
  const top = await timeline(page).evaluate((element) => element.getBoundingClientRect().top)
  const tip = page.locator('.time-tip')
  let highest = 0
  for (const record of ['claim-politics', 'claim-sudden', 'claim-timing']) {
    const { x, y } = await placeOf(page, record)
    await page.mouse.move(x, y)
    await expect(tip).toBeVisible()
    const box = await tip.boundingBox()
    expect(box?.y).toBeGreaterThanOrEqual(top)
    highest = Math.max(highest, box?.height ?? 0)
  }
  // High enough to have been cut, had it stood above the pointer.
  expect(highest).toBeGreaterThan(120)
})

test('a press that stops what was thrown chooses nothing; the next one does', async ({ page }) => {
  await open(page, './?lang=en')
  const { y } = await placeOf(page, 'kontrak-langsung-dihentikan')
  const canvas = await timeline(page).locator('canvas').first().boundingBox()
  if (canvas === null) throw new Error('not on screen')
  const x = canvas.x + canvas.width * 0.53
  // As near as that, the stretch is far longer than the screen.
  await page.mouse.move(x, y)
  for (let i = 0; i < 8; i++) await page.mouse.wheel(0, -200)
  await expect.poll(() => hashPart(page, 't')).not.toBeNull()
  const slider = region(page, 'overview').getByRole('slider', { name: words.timeline.overview })
  let way = -1
  // A hand that a slow machine has held up throws nothing, or the picture has come to rest before it presses: it throws again, back.
  await expect(async () => {
    await page.keyboard.press('Escape')
    way = -way
    await page.mouse.move(x, y)
    await page.mouse.down()
    for (let i = 1; i <= 6; i++) await page.mouse.move(x + way * i * 12, y)
    await page.mouse.up()
    await slider.evaluate((element) => element.focus({ preventScroll: true }))
    expect(new Set(await eachFrame(slider, 3)).size).toBe(3)
    await page.mouse.down()
    await page.mouse.up()
    expect(new Set(await eachFrame(slider, 6)).size).toBeLessThan(3)
    expect(hashPart(page, 'sel')).toBeNull()
  }).toPass()
  await page.mouse.click(x, y)
  await expect.poll(() => hashPart(page, 'sel')).toBe('kontrak-langsung-dihentikan')
})

test('leaving a range by Escape is said, and screen readers leave the keys of the walk to it', async ({ page }) => {
  await open(page, './?lang=en')
  const live = page.locator('[data-slot="live"]')
  await expect(page.getByRole('application', { name: words.timeline.name }).locator('button.time-proxy')).toBeAttached()
  await placeOf(page, 'kontrak-habis')
  await page.keyboard.press('[')
  await expect(live).toHaveText('Range starts: 31 December 2020')
  await page.keyboard.press('ArrowRight')
  await expect(live).toContainText(/^\d+ of /)
  await page.keyboard.press(']')
  await expect(live).toContainText('Range: 31 Dec')
  await page.keyboard.press('Escape')
  await expect(live).toHaveText(words.timeline.rangeSet(words.chrome.wholeTime))
})

test('a button that was pressed off looks off while the pointer is still on it, in every look of the page', async ({ page }) => {
  await open(page, './?lang=en')
  const button = timeline(page).getByRole('button', { name: words.timeline.fold, exact: true })
  /** How light its ground is, from 0 to 1. */
  const ground = () =>
    button.evaluate((element) => {
      const [red = 0, green = 0, blue = 0] = (getComputedStyle(element).backgroundColor.match(/[\d.]+/g) ?? []).map(Number)
      return (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255
    })
  const press = async (on: boolean) => {
    await button.click()
    await expect(button).toHaveAttribute('aria-pressed', String(on))
    expect(await button.evaluate((element) => element.matches(':hover'))).toBe(true)
    return ground()
  }
  await expect(button).toHaveAttribute('aria-pressed', 'true')
  for (const look of [
    { colorScheme: 'light', forcedColors: 'none' },
    { colorScheme: 'dark', forcedColors: 'none' },
    { colorScheme: 'dark', forcedColors: 'active' },
  ] as const) {
    await page.emulateMedia(look)
    const off = await press(false)
    const on = await press(true)
    expect([look, Math.abs(on - off) > 0.2]).toEqual([look, true])
  }
})
