import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { card, open, ready, region, wordsOf } from './reader.ts'

/** A promise, and what keeps it. */
function gateway(): { readonly promise: Promise<void>; readonly resolve: () => void } {
  let keep = () => {}
  const promise = new Promise<void>((resolve) => {
    keep = resolve
  })
  return { promise, resolve: () => keep() }
}

/** Until the page has drawn what it has been told by now. */
const frames = (page: Page) => page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))

interface HeldBack {
  readonly asked: Promise<void>
  /** Those that have been asked for so far. */
  readonly addresses: string[]
  readonly letGo: () => void
}

/** Holds back every request for an address until it is let go. */
async function holdBack(page: Page, address: string | RegExp): Promise<HeldBack> {
  const addresses: string[] = []
  const gate = gateway()
  const first = gateway()
  await page.route(address, async (route) => {
    addresses.push(route.request().url())
    first.resolve()
    await gate.promise
    await route.fallback()
  })
  return { asked: first.promise, addresses, letGo: gate.resolve }
}

test('who changes the language and back again has the last one, whichever comes first', async ({ page }) => {
  const english = await holdBack(page, /\/assets\/(page-)?en-[\w-]{8}\.js$/)
  await open(page)
  const choose = (lang: string) => page.locator(`button[lang="${lang}"]`).click()
  await choose('en')
  await english.asked
  await choose('id')
  english.letGo()
  // Whoever imports the same files has them when the page has them.
  await page.evaluate((files) => Promise.all(files.map((file) => import(file))), english.addresses)
  await frames(page)
  await expect(page.locator('html')).toHaveAttribute('lang', 'id')
  await expect(page.getByRole('heading', { name: wordsOf('id').chrome.evidence })).toBeVisible()
})

test.describe('a story asked for twice', () => {
  test.use({ expected: /Failed to load resource/ })
  test('is not covered by the card of the first, slower answer', async ({ page }) => {
    let times = 0
    const first = gateway()
    await page.route('**/data/blitar-2021.json', async (route) => {
      times += 1
      if (times === 1) return route.fulfill({ body: '{' })
      if (times > 2) return route.fallback()
      await first.promise
      return route.fulfill({ body: '[]' }).catch(() => undefined)
    })
    await page.goto('./')
    const retry = card(page).getByRole('button', { name: wordsOf('id').problem.retry })
    await retry.click()
    await expect.poll(() => times).toBe(2)
    await retry.click()
    await ready(page)
    first.resolve()
    await expect(region(page, 'timeline').locator('canvas')).toBeVisible()
    await expect(card(page)).toHaveCount(0)
    await expect(page.locator('html')).toHaveAttribute('data-runut', 'ready')
  })
})

test('a tour’s address does not show the whole story first', async ({ page }) => {
  const core = await holdBack(page, /\/assets\/core-[\w-]{8}\.js$/)
  await page.goto('./#v1&tour=jalan-cerita.2', { waitUntil: 'commit' })
  await expect(page.locator('html')).toHaveClass(/stale/)
  core.letGo()
  await ready(page)
})

test('a drag out and back again is no range', async ({ page }) => {
  await open(page)
  const box = await region(page, 'timeline').boundingBox()
  if (box === null) throw new Error('no timeline')
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  await page.keyboard.down('Shift')
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x + 80, y, { steps: 4 })
  await page.mouse.move(x, y, { steps: 4 })
  await page.mouse.up()
  await page.keyboard.up('Shift')
  await expect(page.getByRole('navigation', { name: wordsOf('id').chrome.range })).toHaveCount(0)
  // A step back is written at once: had there been a range, it would stand in the address.
  expect(new URL(page.url()).hash).not.toContain('range=')
})

test('single keys can be kept to the regions of the page', async ({ page }) => {
  await open(page)
  const search = page.getByRole('combobox', { name: wordsOf('id').chrome.search })
  await page.keyboard.press('?')
  await page.getByRole('checkbox', { name: wordsOf('id').keys.everywhere }).uncheck()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
  await page.keyboard.press('/')
  await frames(page)
  await expect(search).not.toBeFocused()
  await region(page, 'timeline').locator('button.time-proxy').focus()
  await page.keyboard.press('/')
  await expect(search).toBeFocused()
})

test.describe('a page that begins without a size', () => {
  test.use({ expected: /preloaded using link preload/ })
  test('is drawn once it has one', async ({ page }) => {
    await page.route('**/tab.html', (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: '<!doctype html><title>Tab</title><iframe src="./" width="1200" height="700" hidden></iframe>',
      }),
    )
    await page.goto('./tab.html')
    const frame = page.locator('iframe')
    const story = frame.contentFrame()
    await expect(story.locator('[data-view="timeline"]')).toBeAttached()
    await frame.evaluate((element) => element.removeAttribute('hidden'))
    await expect(story.locator('html')).toHaveAttribute('data-runut', 'ready')
    await expect(story.locator('[data-view="timeline"] canvas').first()).toBeVisible()
    await expect(story.locator('[data-view="graph"]').locator('canvas, svg').first()).toBeVisible()
  })
})

test.describe('what goes wrong is said, and no longer waited for', () => {
  test.use({ expected: /^uncaught: / })

  test('in a frame', async ({ page }) => {
    await page.addInitScript(() => {
      CanvasRenderingContext2D.prototype.beginPath = () => {
        throw new Error('no picture')
      }
    })
    await page.goto('./')
    await expect(page.getByRole('alert')).toContainText('gagal dimuat')
    await expect(page.locator('html')).toHaveAttribute('data-runut', 'problem')
  })

  test('in a browser without ResizeObserver', async ({ page }) => {
    await page.addInitScript(() => Reflect.deleteProperty(window, 'ResizeObserver'))
    await page.goto('./')
    await expect(page.getByRole('alert')).toContainText('gagal dimuat')
    await expect(page.locator('html')).toHaveAttribute('data-runut', 'problem')
    await expect(region(page, 'text')).toContainText('Santoso')
  })
})

test('texts without end are labels cut short, and the page answers', async ({ page, request, baseURL }) => {
  const story = JSON.parse(await (await request.get(`${baseURL}data/blitar-2021.json`)).text())
  story.story.title = 'T'.repeat(1_000_000)
  story.entities[0].name = 'W'.repeat(100_000)
  story.events[3].title = `a${'\u0301'.repeat(10_000)}`
  story.claims[0].statement = 'x '.repeat(50_000)
  await page.route('**/data/blitar-2021.json', (route) => route.fulfill({ body: JSON.stringify(story) }))
  await page.goto('./?lang=en')
  await expect(page.locator('html')).toHaveAttribute('data-runut', 'ready', { timeout: 30_000 })
  expect((await page.title()).length).toBeLessThan(400)
  for (const link of await page.locator('[data-select]').allTextContents()) expect(link.length).toBeLessThan(1000)
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
})
