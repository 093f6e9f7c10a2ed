import { expect, type Locator, type Page } from '@playwright/test'
import type { AllWords } from '../../src/words/words.ts'
import { region } from './reader.ts'

/** A way to use the page. Each does the same things by its own means. */
export interface Hand {
  /** Looks for a name and takes the first hit. */
  readonly find: (name: string) => Promise<void>
  /** Zooms the timeline in. */
  readonly zoom: () => Promise<void>
  /** Sets a range on the timeline. */
  readonly brush: () => Promise<void>
  readonly follow: (link: Locator) => Promise<void>
}

interface Spot {
  readonly x: number
  readonly y: number
}

/** A spot in a region, in parts of its width and height. */
async function spotIn(target: Locator, x: number, y: number): Promise<Spot> {
  const box = await target.boundingBox()
  if (box === null) throw new Error('not on screen')
  return { x: box.x + box.width * x, y: box.y + box.height * y }
}

const searchBox = (page: Page, words: AllWords) => page.getByRole('combobox', { name: words.chrome.search })
const firstHit = (page: Page) => page.getByRole('option').first()

export function mouse(page: Page, words: AllWords): Hand {
  const timeline = region(page, 'timeline')
  return {
    find: async (name) => {
      await searchBox(page, words).click()
      await page.keyboard.type(name)
      await page.getByRole('option', { name }).first().click()
    },
    zoom: async () => {
      const { x, y } = await spotIn(timeline, 0.6, 0.5)
      await page.mouse.move(x, y)
      await page.mouse.wheel(0, -300)
    },
    brush: async () => {
      const [from, to] = [await spotIn(timeline, 0.3, 0.5), await spotIn(timeline, 0.7, 0.5)]
      await page.keyboard.down('Shift')
      await page.mouse.move(from.x, from.y)
      await page.mouse.down()
      await page.mouse.move((from.x + to.x) / 2, to.y, { steps: 4 })
      await page.mouse.move(to.x, to.y, { steps: 4 })
      await page.mouse.up()
      await page.keyboard.up('Shift')
    },
    follow: (link) => link.click(),
  }
}

export function keys(page: Page, words: AllWords): Hand {
  const proxy = region(page, 'timeline').locator('button.time-proxy')
  return {
    find: async (name) => {
      await page.keyboard.press('/')
      await expect(searchBox(page, words)).toBeFocused()
      await page.keyboard.type(name)
      await expect(firstHit(page)).toContainText(name)
      await page.keyboard.press('Enter')
    },
    zoom: async () => {
      await proxy.focus()
      await page.keyboard.press('+')
    },
    brush: async () => {
      await proxy.focus()
      for (const key of ['Home', 'ArrowRight', '[', 'ArrowRight', 'ArrowRight', 'ArrowRight', ']']) await page.keyboard.press(key)
    },
    follow: async (link) => {
      await link.focus()
      await page.keyboard.press('Enter')
    },
  }
}

/** How far down the timeline no sheet covers it, in parts of its height; with the tools open above it. */
const OPEN = 0.2

/** Fingers on a tablet: one drags, two pinch. */
export function touch(page: Page, words: AllWords): Hand {
  const timeline = region(page, 'timeline')
  return {
    find: async (name) => {
      await openTools(page, words)
      await searchBox(page, words).tap()
      await page.keyboard.type(name)
      await page.getByRole('option', { name }).first().tap()
    },
    zoom: async () => {
      const middle = await spotIn(timeline, 0.6, OPEN)
      const apart = (by: number) => [-by, by].map((dx) => ({ x: middle.x + dx, y: middle.y }))
      await slide(page, [40, 60, 80, 100, 120].map(apart))
    },
    brush: async () => {
      await timeline.getByRole('button', { name: words.timeline.brush }).tap()
      const along = [0.3, 0.4, 0.5, 0.6, 0.7]
      const path = await Promise.all(along.map(async (x) => [await spotIn(timeline, x, OPEN)]))
      await slide(page, path)
    },
    follow: (link) => link.tap(),
  }
}

/** On narrow pages search and filters open from a button. */
async function openTools(page: Page, words: AllWords): Promise<void> {
  const more = page.getByRole('button', { name: words.chrome.more })
  if ((await more.isVisible()) && (await more.getAttribute('aria-expanded')) === 'false') await more.tap()
}

/** How long fingers rest at each spot, in animation frames: a faster hand would fling, and a browser takes the next tap as the end of a fling. */
const RESTING = 5

const rest = (page: Page) =>
  page.evaluate(async (frames) => {
    for (let i = 0; i < frames; i++) await new Promise(requestAnimationFrame)
  }, RESTING)

/** Puts fingers down at the first spots, moves them through the others, and lifts them. */
export async function slide(page: Page, path: readonly (readonly Spot[])[]): Promise<void> {
  const session = await page.context().newCDPSession(page)
  for (const [i, spots] of path.entries()) {
    await session.send('Input.dispatchTouchEvent', { type: i === 0 ? 'touchStart' : 'touchMove', touchPoints: [...spots] })
    await rest(page)
  }
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
  await session.detach()
}
