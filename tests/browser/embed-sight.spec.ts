import type { Frame, Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { wordsOf } from './reader.ts'

const WORDS = wordsOf('en')
const detail = (page: Page) => page.locator('.region.detail')

async function open(page: Page, address: string, width: number, height: number): Promise<void> {
  await page.setViewportSize({ width, height })
  await page.goto(address)
  await expect(page.locator('html')).toHaveAttribute('data-runut', 'ready')
}

for (const [width, height] of [
  [390, 640],
  [360, 480],
  [320, 400],
] as const) {
  test(`in a frame of ${width} × ${height} px the row that was chosen stays in sight beside what is told of it`, async ({ page }) => {
    await open(page, 'blitar-2021/en/embed.html?view=timeline', width, height)
    const row = page.locator('.region.timeline a[data-record]:visible').first()
    await row.click()
    await expect(detail(page).locator('h2')).toBeVisible()
    const gap = async () => {
      const [line, card] = [await row.locator('.time-title').boundingBox(), await detail(page).boundingBox()]
      if (line === null || card === null) return null
      const apart = card.y >= line.y + line.height || card.y + card.height <= line.y
      return { apart, room: card.height >= 110, within: card.y >= 0 && card.y + card.height <= height }
    }
    await expect.poll(gap).toEqual({ apart: true, room: true, within: true })
  })

  test(`in a frame of ${width} × ${height} px who was chosen in the graph stands above what is told`, async ({ page }) => {
    await open(page, 'blitar-2021/en/embed.html?view=graph', width, height)
    const node = page.locator('.region.graph [data-record="pekerja"] :is(path, circle, rect)').first()
    const spot = await node.boundingBox()
    if (spot === null) throw new Error('not on screen')
    await page.mouse.click(spot.x + spot.width / 2, spot.y + spot.height / 2)
    await expect(detail(page).locator('h2')).toBeVisible()
    const drawn = page.locator('.region.graph .graph-layer [data-record="pekerja"] :is(path, circle, rect)').first()
    const gap = async () => {
      const [sign, card] = [await drawn.boundingBox(), await detail(page).boundingBox()]
      return sign === null || card === null ? -1 : card.y - (sign.y + sign.height)
    }
    await expect.poll(gap).toBeGreaterThanOrEqual(0)
    expect((await page.locator('.region.graph').boundingBox())?.height).toBeGreaterThan(80)
  })
}

test('in a frame that begins with a claim its row is in sight beside the card', async ({ page }) => {
  await open(page, 'blitar-2021/en/embed.html?view=timeline#v1&sel=claim-politics', 390, 640)
  const row = page.locator('.region.timeline a[aria-current]').first()
  await expect(row).toBeVisible()
  const gap = async () => {
    const [line, card] = [await row.locator('.time-title').boundingBox(), await detail(page).boundingBox()]
    return line === null || card === null ? -1 : Math.max(card.y - line.y - line.height, line.y - card.y - card.height)
  }
  await expect.poll(gap).toBeGreaterThanOrEqual(0)
  await expect(row.locator('.time-title')).toBeInViewport({ ratio: 1 })
})

test('what is told of a record scrolls away below the row of the button that closes it', async ({ page }) => {
  await open(page, 'blitar-2021/en/embed.html?view=graph#v1&sel=santoso', 390, 640)
  await page.getByRole('button', { name: 'Details and sources', exact: true }).click()
  const close = detail(page).getByRole('button', { name: WORDS.chrome.letGo })
  await expect(close).toBeVisible()
  // Whatever lies in that row, however far it is scrolled, is the card's ground.
  const found = await close.evaluate((button) => {
    const card = button.closest('.region')
    const { left = 0, width = 0 } = card?.getBoundingClientRect() ?? {}
    const seen: string[] = []
    for (let far = 60; far <= 300; far += 20) {
      card?.scrollTo(0, far)
      const { top, bottom } = button.getBoundingClientRect()
      for (const part of [0.1, 0.3, 0.5]) seen.push(document.elementFromPoint(left + part * width, (top + bottom) / 2)?.className ?? '')
    }
    return seen
  })
  expect(new Set(found)).toEqual(new Set(['evidence entity']))
})

for (const lang of ['id', 'en'] as const)
  test(`at 320 px a frame says whose story it is, and cuts no name of ours: ${lang}`, async ({ page }) => {
    await open(page, `blitar-2021/${lang}/embed.html`, 320, 500)
    const from = page.locator('.frame-from')
    await expect(from).toContainText('127.0.0.1')
    await expect(from.getByText('Runut')).toBeHidden()
    expect((await from.boundingBox())?.width).toBeGreaterThan(100)
  })

/** How many of the events on screen have a name. */
const named = (page: Page | Frame) => page.locator('.first-wide > [data-still]:visible .time-picture text').count()

for (const [width, height] of [
  [700, 500],
  [800, 500],
  [1100, 500],
  [720, 630],
] as const)
  test(`a frame of ${width} × ${height} px that rests has room for the picture in which every event has its name`, async ({ page }) => {
    await open(page, 'blitar-2021/en/embed.html?view=timeline', width, height)
    await expect(page.locator('.first-wide > [data-still]:visible')).toHaveCount(1)
    const all = await page.locator('.first-wide > [data-still="700x424"] .time-picture text').count()
    expect(await named(page)).toBeGreaterThanOrEqual(all)
    expect(await page.evaluate(() => document.documentElement.scrollHeight - innerHeight)).toBeLessThanOrEqual(0)
  })

for (const [asleep, height] of [
  [true, 630],
  [false, 630],
  [false, 400],
] as const)
  test(`a graph in a frame of ${height} px that ${asleep ? 'rests' : 'is awake'} is printed whole, with all of its signs or none`, async ({
    page,
  }) => {
    await open(page, 'blitar-2021/en/embed.html?view=graph', 700, height)
    const drawn = asleep ? page.locator('.region.graph > .graph-picture') : page.locator('.print-pictures .graph-picture')
    if (!asleep) {
      await page.locator('.region.graph').hover()
      await expect(page.locator('.region.graph .graph-layer').first()).toBeAttached()
      await expect
        .poll(async () => {
          await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
          return drawn.count()
        })
        .toBe(1)
    }
    await page.emulateMedia({ media: 'print' })
    await expect(drawn).toBeVisible()
    const bottom = await drawn.evaluate((picture) =>
      Math.max(...[...picture.querySelectorAll('[data-record]')].map((each) => each.getBoundingClientRect().bottom)),
    )
    expect(bottom).toBeLessThanOrEqual(height)
    expect(bottom).toBeGreaterThan(200)
    const legend = page.locator('.print-legend')
    if (await legend.isVisible()) expect((await legend.boundingBox())?.y ?? 0).toBeGreaterThan(200)
    const ends = await legend.locator('li:visible').evaluateAll((all) => all.map((each) => each.getBoundingClientRect().bottom))
    expect(Math.max(0, ...ends)).toBeLessThanOrEqual(height)
  })
