import type { Page } from '@playwright/test'
import { LISTING } from '../../src/words/listing.ts'
import { PLAYING } from '../../src/words/playing.ts'
import { manyEvents } from '../story.ts'
import { expect, test } from './fixtures.ts'
import { slide } from './hands.ts'
import { eachFrame, hashPart, open, region, wordsOf } from './reader.ts'

const { timeline } = wordsOf('id')
const words = LISTING.id
const X = 195

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

/** Where the page stands, how far the browser has zoomed it, and the height of the list. */
const state = (page: Page) =>
  page.evaluate(() => ({
    y: scrollY,
    zoom: visualViewport?.scale,
    list: document.querySelector('.time-list ol')?.getBoundingClientRect().height ?? 0,
  }))

const rowTop = async (page: Page, record: string): Promise<number> => {
  const box = await region(page, 'timeline').locator(`a[data-record="${record}"]`).first().boundingBox()
  return box?.y ?? Number.NaN
}

/** Opens a story of 3,000 events; that takes its time on a busy machine. */
async function openMany(page: Page, hash: string): Promise<void> {
  await page.route('**/data/many.json', (route) => route.fulfill({ json: manyEvents(3000) }))
  await page.goto(`./?story=many${hash}`)
  await expect(page.locator('html')).toHaveAttribute('data-runut', 'ready', { timeout: 30_000 })
}

const ROW = 'tender-pihak-ketiga'
const toRow = (page: Page) =>
  page.locator(`[data-view="timeline"] a[data-record="${ROW}"]`).evaluate((row) => row.scrollIntoView({ block: 'center' }))

test('two fingers stretch time about themselves and leave the page as large as it is', async ({ page }) => {
  await open(page)
  await toRow(page)
  const [before, top] = [await state(page), await rowTop(page, ROW)]
  const y = top + 10
  await slide(
    page,
    [20, 30, 45, 60, 80].map((by) => [
      { x: X, y: y - by },
      { x: X, y: y + by },
    ]),
  )
  const after = await state(page)
  expect(after.list).toBeGreaterThan(before.list + 200)
  expect(after.zoom).toBe(before.zoom)
  expect(Math.abs((await rowTop(page, ROW)) - top)).toBeLessThan(6)
})

test('one finger scrolls the page', async ({ page }) => {
  await open(page)
  await toRow(page)
  const before = await state(page)
  await slide(
    page,
    [600, 560, 500, 440, 400].map((y) => [{ x: X, y }]),
  )
  await expect.poll(async () => (await state(page)).y).toBeGreaterThan(before.y + 120)
  expect((await state(page)).list).toBe(before.list)
})

test('buttons stretch and compress time as well', async ({ page }) => {
  await open(page)
  const before = await state(page)
  await page.getByRole('button', { name: words.stretch }).tap()
  await expect.poll(async () => (await state(page)).list).toBeGreaterThan(before.list)
  await page.getByRole('button', { name: words.compress }).tap()
  await expect.poll(async () => (await state(page)).list).toBe(before.list)
})

test('the date of what is below it sticks to the top', async ({ page }) => {
  await open(page)
  for (const [record, date] of [
    ['kontrak-habis', '31 Desember 2020'],
    ['claim-support', '5 Januari 2021'],
    ['claim-satrio-keren', '8 Januari 2021'],
  ] as const) {
    const row = region(page, 'timeline').locator(`a[data-record="${record}"]`).first()
    await row.evaluate((link) => link.scrollIntoView({ block: 'start' }))
    await page.evaluate(() => scrollBy(0, 50))
    expect(await page.evaluate(() => document.elementFromPoint(30, 20)?.closest('li')?.textContent)).toBe(date)
  }
})

test('what gets the focus is not below the date', async ({ page }) => {
  await open(page)
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight))
  const row = region(page, 'timeline').locator('a[data-record="claim-support"]').first()
  await row.focus()
  expect(await rowTop(page, 'claim-support')).toBeGreaterThanOrEqual(40)
})

test('a range is set by its first and its last row', async ({ page }) => {
  await open(page)
  await page.getByRole('button', { name: words.range }).tap()
  // What it says moves the rows down.
  await expect(page.locator('.time-note')).toContainText(words.pickFirst)
  await region(page, 'timeline').locator('a[data-record="kontrak-habis"]').tap()
  await expect(page.locator('.time-note')).toContainText(words.pickLast)
  await region(page, 'timeline').locator('a[data-record="pekerja-dirumahkan"]').tap()
  await expect(page).toHaveURL(/range=2020-12-30T17:00Z\/2021-01-01T17:00Z/)
  await expect(region(page, 'timeline').locator('a[data-record="keterangan-santoso-7-januari"]')).toHaveAttribute('data-level', 'muted')
})

test('an address leads to the beginning of its stretch of time', async ({ page }) => {
  await open(page, './#v1&t=2021-01-06/2021-01-09')
  await expect(region(page, 'timeline').locator('a[data-record="keterangan-santoso-7-januari"]')).toBeInViewport()
  expect(await rowTop(page, 'keterangan-santoso-7-januari')).toBeLessThan(200)
})

test('the list that the build has drawn is taken over as it is', async ({ page }) => {
  await page.addInitScript(() => {
    const watch = new MutationObserver(() => {
      const item = document.querySelector('.first-list li')
      if (item === null) return
      watch.disconnect()
      Reflect.set(window, 'firstItem', item)
    })
    watch.observe(document, { childList: true, subtree: true })
  })
  await open(page)
  const stands = await page.evaluate(() => {
    const item: unknown = Reflect.get(window, 'firstItem')
    return item instanceof Element && item.isConnected && item.closest('.time-narrow') !== null
  })
  expect(stands).toBe(true)
  await expect(page.getByRole('button', { name: timeline.fold })).toBeEnabled()
})

/** The records of the rows in the page that stand between January 2000 and the heading after it. */
function rowsOfFirstPart(list: Element): readonly string[] {
  let heading = ''
  return [...list.querySelectorAll('li')].flatMap((item) => {
    heading = item.querySelector('h2')?.textContent ?? heading
    const id = item.querySelector('a')?.getAttribute('data-record')
    return heading === 'Januari 2000' && id ? [id] : []
  })
}

/** Presses what stands behind the button for search and filters. */
async function inTools(page: Page, name: string): Promise<void> {
  const more = page.locator('.more')
  await more.evaluate((button: HTMLElement) => button.click())
  await page.getByRole('button', { name, exact: true }).evaluate((button: HTMLElement) => button.click())
  await more.evaluate((button: HTMLElement) => button.click())
}

test('time is played by touch: a line goes through the rows, a finger stops it, and the page is where it was in the end', async ({
  page,
}) => {
  await open(page)
  const said = PLAYING.id
  const bar = page.getByRole('group', { name: said.name })
  const head = page.locator('.time-playhead')
  const last = region(page, 'timeline').locator('a[data-record]').last()
  const before = await state(page)
  await page.getByRole('button', { name: timeline.play }).tap()
  await expect(bar.getByRole('button', { name: said.pause })).toBeFocused()
  await expect(region(page, 'timeline').locator('a[data-record="kontrak-habis"]')).toHaveAttribute('data-level', 'muted')
  await expect(last).toBeAttached()
  await expect.poll(async () => (await state(page)).y).toBeGreaterThan(before.y + 150)
  await expect(bar).toBeInViewport({ ratio: 1 })
  await expect(head).toBeInViewport()
  await bar.getByRole('button', { name: said.next }).tap()
  await expect(bar.getByRole('button', { name: said.play, exact: true })).toBeVisible()
  await expect(page.locator('[data-slot="live"]')).not.toBeEmpty()
  await bar.getByRole('button', { name: said.stop }).tap()
  await expect(bar).toHaveCount(0)
  await expect(head).toHaveCount(0)
  await expect.poll(async () => Math.abs((await state(page)).y - before.y)).toBeLessThan(2)
  await expect(region(page, 'timeline').locator('a[data-record="kontrak-habis"]')).toHaveAttribute('data-level', 'normal')
  await page.getByRole('button', { name: timeline.play }).tap()
  await expect(bar.getByRole('button', { name: said.pause })).toBeFocused()
  const { x = 0, y = 0 } = (await region(page, 'timeline').locator('ol').boundingBox()) ?? {}
  await slide(page, [[{ x: x + 200, y: Math.max(y + 300, 500) }]])
  await expect(bar.getByRole('button', { name: said.play, exact: true })).toBeVisible()
  expect(new Set(await eachFrame(head, 12)).size).toBe(1)
})

test('who scrolls while time is played stays there when it is over', async ({ page }) => {
  await open(page)
  const said = PLAYING.id
  const bar = page.getByRole('group', { name: said.name })
  await page.getByRole('button', { name: timeline.play }).tap()
  await expect(bar.getByRole('button', { name: said.pause })).toBeVisible()
  await slide(
    page,
    [700, 660, 600, 520, 450].map((y) => [{ x: X, y }]),
  )
  await expect(bar.getByRole('button', { name: said.play, exact: true })).toBeVisible()
  const { y } = await state(page)
  expect(y).toBeGreaterThan(150)
  await bar.getByRole('button', { name: said.stop }).tap()
  await expect(bar).toHaveCount(0)
  expect(Math.abs((await state(page)).y - y)).toBeLessThan(2)
})

test('rows of another kind in the address are kept for wider pages, and the list is whole', async ({ page }) => {
  await open(page, './#v1&lanes=entity')
  await expect(region(page, 'timeline').locator('a[data-record="kontrak-habis"]')).toHaveCount(1)
  await region(page, 'timeline').locator('a[data-record="kontrak-habis"]').tap()
  await expect.poll(() => hashPart(page, 'sel')).toBe('kontrak-habis')
  expect(hashPart(page, 'lanes')).toBe('entity')
})

test('a filter and the other language leave the row that is read where it is', async ({ page }) => {
  await open(page)
  await toRow(page)
  const top = await rowTop(page, ROW)
  await inTools(page, 'EN, English')
  await expect(page.locator('.time-heading').first()).toContainText('2018')
  await expect(region(page, 'timeline').locator(`a[data-record="${ROW}"]`)).toContainText(/tender/i)
  await expect.poll(async () => Math.abs((await rowTop(page, ROW)) - top)).toBeLessThan(90)
})

test.describe('a long story', () => {
  // The page's own story is fetched early, and not needed here.
  test.use({ expected: /was preloaded using link preload/ })

  test('is in the page in parts, opens where it is asked to, and all of it can be reached', async ({ page }) => {
    await openMany(page, '')
    const list = region(page, 'timeline').locator('.time-list')
    const size = () => list.evaluate((element) => element.querySelectorAll('*').length)
    const part = list.locator('.time-more').first()
    const count = Number.parseInt((await part.textContent()) ?? '', 10)
    await part.tap()
    await expect(list.locator('.time-more[aria-expanded="true"]')).toBeFocused()
    const seen = new Set<string>()
    for (let i = 0; i < 12; i++) {
      for (const id of await list.evaluate(rowsOfFirstPart)) seen.add(id)
      await page.evaluate(() => scrollBy(0, 300))
    }
    expect(seen.size).toBe(count)
    expect(await size()).toBeLessThan(1500)
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight))
    await expect(list.locator('.time-heading').last()).toContainText('2020')
    expect(await size()).toBeLessThan(1500)
  })

  test('opens the part of what an address has chosen', async ({ page }) => {
    await openMany(page, '#v1&sel=event-2500')
    await expect(region(page, 'timeline').locator('a[aria-current][data-record="event-2500"]')).toBeInViewport()
  })

  test('keeps what is read in place when the language or the filter changes', async ({ page }) => {
    await openMany(page, '#v1&sel=event-2500')
    const row = region(page, 'timeline').locator('a[data-record="event-2500"]')
    await expect(row).toBeInViewport()
    await page.keyboard.press('Escape')
    await expect(row).not.toHaveAttribute('aria-current')
    const top = await rowTop(page, 'event-2500')
    await inTools(page, 'EN, English')
    await expect(page.locator('html')).toHaveAttribute('lang', 'en')
    await expect.poll(async () => Math.abs((await rowTop(page, 'event-2500')) - top)).toBeLessThan(90)
  })
})
