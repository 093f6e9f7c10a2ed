import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { open, region } from './reader.ts'

const moving = (page: Page) => page.locator('.time-moving')

/** What the page has seen of the canvas over the timeline's own since it was told to look. */
interface Seen {
  /** How many different pictures it has shown. */
  readonly pictures: number
  /** How many of its px differ from those of the canvas below by more than rounding, when both were last compared. */
  readonly apart: number
}

/** Looks at the two canvases in each frame. */
function watchCanvases() {
  const shown = new Set<string>()
  const read = (canvas: HTMLCanvasElement, panel: string) => {
    const copy = document.createElement('canvas')
    Object.assign(copy, { width: canvas.width, height: canvas.height })
    const pen = copy.getContext('2d', { willReadFrequently: true })
    if (pen === null) throw new Error('no canvas')
    pen.fillStyle = panel
    pen.fillRect(0, 0, copy.width, copy.height)
    pen.drawImage(canvas, 0, 0)
    return pen.getImageData(0, 0, copy.width, copy.height).data
  }
  const both = () => {
    const [own, over] = document.querySelectorAll<HTMLCanvasElement>('.time-wide > canvas')
    const host = document.querySelector('.region.timeline')
    return own === undefined || over === undefined || host === null ? null : { own, over, panel: getComputedStyle(host).backgroundColor }
  }
  const look = () => {
    const now = both()
    if (now !== null && now.over.style.visibility === '') {
      const px = read(now.over, now.panel)
      let sum = 0
      for (let i = 0; i < px.length; i++) sum = (sum * 31 + (px[i] ?? 0)) | 0
      shown.add(String(sum))
    }
    requestAnimationFrame(look)
  }
  look()
  const seen = (): Seen => {
    const now = both()
    if (now === null) return { pictures: shown.size, apart: -1 }
    // The upper one lets nothing of the lower one through.
    const [own, over] = [read(now.own, now.panel), read(now.over, 'transparent')]
    return {
      pictures: shown.size,
      apart: own.length === over.length ? own.filter((value, i) => Math.abs(value - (over[i] ?? 0)) > 2).length : -1,
    }
  }
  Object.assign(globalThis, { seen })
}

const seen = (page: Page): Promise<Seen> => page.evaluate(() => Reflect.get(globalThis, 'seen')())

interface Held {
  readonly x: number
  readonly y: number
}

/** Takes hold of the timeline near its middle, where there is nothing to choose. */
async function hold(page: Page): Promise<Held> {
  const box = await region(page, 'timeline').boundingBox()
  if (box === null) throw new Error('not on screen')
  const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  await page.mouse.move(at.x, at.y)
  await page.mouse.wheel(0, -400)
  await page.mouse.down()
  return at
}

/** Drags to and fro until it comes true. */
async function dragUntil(page: Page, { x, y }: Held, isTrue: () => Promise<boolean>): Promise<void> {
  let step = 0
  await expect
    .poll(
      async () => {
        for (let i = 0; i < 6; i++) await page.mouse.move(x + 60 * Math.sin(step++ / 4), y)
        return isTrue()
      },
      { intervals: [1] },
    )
    .toBe(true)
}

/**
 * Drags a little and holds still, until the last picture was seen on both canvases (on a slow machine it may have come too late to be one of the
 * movement) and they are the same.
 */
const expectSame = (page: Page, { x, y }: Held): Promise<void> =>
  expect
    .poll(async () => {
      for (let i = 0; i < 8; i++) await page.mouse.move(x + 10 * i, y)
      await expect(moving(page)).toBeHidden()
      return (await seen(page)).apart
    })
    .toBe(0)

test('while it is dragged the timeline is painted beside the page, and at rest both pictures are the same', {
  tag: '@any-browser',
}, async ({ page }) => {
  await open(page, './?lang=en')
  await page.evaluate(watchCanvases)
  await expect(moving(page)).toHaveCount(0)
  const at = await hold(page)
  await dragUntil(page, at, async () => (await seen(page)).pictures >= 3)
  // The hand holds still: the page's own canvas has caught up, and is what is seen.
  await expectSame(page, at)
  // So it does after the next gesture, which begins with an older picture.
  const { pictures } = await seen(page)
  await dragUntil(page, at, async () => (await seen(page)).pictures >= pictures + 3)
  await expectSame(page, at)
  await page.mouse.up()
})

test('a timeline that has been dragged is painted in another theme, beside the page as well', async ({ page }) => {
  await open(page, './?lang=en')
  await page.evaluate(watchCanvases)
  const at = await hold(page)
  await dragUntil(page, at, async () => (await seen(page)).pictures >= 2)
  await page.emulateMedia({ colorScheme: 'dark' })
  await expect(moving(page)).toBeHidden()
  const { pictures } = await seen(page)
  await dragUntil(page, at, async () => (await seen(page)).pictures >= pictures + 3)
  await expectSame(page, at)
  await page.mouse.up()
})

/** What the timeline's own canvas shows. */
const ownPicture = (page: Page): Promise<string> =>
  page
    .locator('.time-wide > canvas')
    .first()
    .evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL())

const REFUSALS = {
  'may have no worker': () => {
    Object.defineProperty(window, 'Worker', {
      value: class {
        constructor() {
          throw new DOMException('refused', 'SecurityError')
        }
      },
    })
  },
  'has a worker that never answers': () => {
    Object.defineProperty(window, 'Worker', {
      value: class extends EventTarget {
        postMessage() {}
        terminate() {}
      },
    })
  },
  'knows no canvas beside the page': () => {
    Reflect.deleteProperty(HTMLCanvasElement.prototype, 'transferControlToOffscreen')
  },
}

for (const [name, refuse] of Object.entries(REFUSALS))
  test(`a page that ${name} paints what is dragged itself`, async ({ page }) => {
    await page.addInitScript(refuse)
    await open(page, './?lang=en')
    await page.evaluate(watchCanvases)
    const at = await hold(page)
    const pictures = new Set<string>()
    await dragUntil(page, at, async () => pictures.add(await ownPicture(page)).size >= 4)
    await page.mouse.up()
    expect((await seen(page)).pictures).toBe(0)
  })

test('a worker that fails while the timeline is dragged leaves the rest of it to the page', async ({ page }) => {
  await page.addInitScript(() => {
    const Given = window.Worker
    window.Worker = class extends Given {
      constructor(address: string | URL, options?: WorkerOptions) {
        super(address, options)
        if (options?.name === 'paint') document.addEventListener('fail', () => this.dispatchEvent(new Event('error')))
      }
    }
  })
  await open(page, './?lang=en')
  await page.evaluate(watchCanvases)
  const at = await hold(page)
  await dragUntil(page, at, async () => (await seen(page)).pictures >= 3)
  const left = await page.evaluate(() => {
    document.dispatchEvent(new Event('fail'))
    return document.querySelectorAll('.time-moving').length
  })
  expect(left).toBe(0)
  const before = await seen(page)
  const pictures = new Set<string>()
  await dragUntil(page, at, async () => pictures.add(await ownPicture(page)).size >= 4)
  expect((await seen(page)).pictures).toBe(before.pictures)
  await page.mouse.up()
})
