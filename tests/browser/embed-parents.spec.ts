import type { Frame, Page } from '@playwright/test'
import { article, expect, readyFrame, test, toldHeights } from './article.ts'
import { wordsOf } from './reader.ts'

const HANDLER = {
  /** Datawrapper's parent: each height that a frame tells is that frame's, by whatever name. */
  datawrapper: `const heights = event.data && event.data['datawrapper-height']
    if (heights) for (const frame of document.querySelectorAll('iframe'))
      if (frame.contentWindow === event.source) for (const name in heights) frame.style.height = heights[name] + 'px'`,
  /** Its older one finds the frame by its address. */
  datawrapperBefore: `const heights = event.data && event.data['datawrapper-height']
    for (const name in heights || {}) document.querySelector('iframe[src*="' + name + '"]').style.height = heights[name] + 'px'`,
  /** AMP resizes on \`embed-size\`, but never below 100 px. */
  amp: `const { sentinel, type, height } = event.data || {}
    if (sentinel === 'amp' && type === 'embed-size' && height >= 100) document.querySelector('iframe').style.height = height + 'px'`,
  /** Embedly and Medium read JSON, and know the frame by its address. */
  medium: `let read = null
    try { read = JSON.parse(event.data) } catch {}
    if (read && read.context === 'iframe.resize') for (const frame of document.querySelectorAll('iframe'))
      if (frame.src === read.src) frame.style.height = read.height + 'px'`,
  /** WordPress knows a frame by the secret it has put into its address, and holds its height between 200 and 1000. */
  wordpress: `const { message, value, secret } = event.data || {}
    for (const frame of document.querySelectorAll('iframe'))
      if (message === 'height' && secret === frame.dataset.secret && frame.contentWindow === event.source)
        frame.height = Math.min(Math.max(value, 200), 1000)`,
} as const

const listening = (handler: string) => `<script>addEventListener('message', (event) => { ${handler} })</script>`
const frame = (src: string, more = '') => `<iframe id="runut" title="A story" width="100%" style="border: 0" src="${src}" ${more}></iframe>`

/** How each parent holds a frame of this address. */
const PARENTS: Readonly<Record<string, (src: string, site: string) => string>> = {
  'embed.js': (src, site) => `${frame(src)}<script async src="${site}embed.js"></script>`,
  Pym: (src) => `<div id="chart"></div><script src="/pym.js"></script><script>new pym.Parent('chart', '${src}', {})</script>`,
  'iframe-resizer 4': (src) => `${frame(src)}<script src="/resizer-4.js"></script><script>iFrameResize({}, '#runut')</script>`,
  'iframe-resizer 5': (src) =>
    `${frame(src)}<script src="/resizer-5.js"></script><script>iframeResize({ license: 'GPLv3', waitForLoad: false }, '#runut')</script>`,
  'open-iframe-resizer': (src) =>
    `${frame(src)}<script type="module">import { initialize } from '/open-resizer.js'; initialize({}, '#runut')</script>`,
  Datawrapper: (src) => listening(HANDLER.datawrapper) + frame(src),
  'an older Datawrapper': (src) => listening(HANDLER.datawrapperBefore) + frame(src),
  AMP: (src) => listening(HANDLER.amp) + frame(`${src}#amp=1`, 'sandbox="allow-scripts allow-same-origin allow-popups"'),
  Medium: (src) => listening(HANDLER.medium) + frame(src),
  WordPress: (src) => listening(HANDLER.wordpress) + frame(`${src}#?secret=aB3dE5gH7j`, 'sandbox="allow-scripts" data-secret="aB3dE5gH7j"'),
}

/** So far, in px, a frame may be from what it shows. */
const OFF = 4
const WORDS = wordsOf('en')

/** How high the frame stands in the article, and how high it says it would be. */
const heights = async (page: Page) => ({
  stands: (await page.locator('iframe').boundingBox())?.height ?? 0,
  told: (await toldHeights(page)).at(-1) ?? -1,
})

/** The frame has come to another height than before, as high as it asked for, and nothing in it scrolls. */
async function follows(page: Page, inside: Frame, before: number): Promise<number> {
  await expect.poll(async () => (await toldHeights(page)).at(-1)).not.toBe(before)
  await expect.poll(async () => Math.abs((await heights(page)).stands - (await heights(page)).told)).toBeLessThanOrEqual(OFF)
  await expect.poll(() => inside.evaluate(() => document.documentElement.scrollHeight - innerHeight)).toBeLessThanOrEqual(OFF)
  return (await heights(page)).told
}

/**
 * The frame has come to rest: it stands as high as it has told, what it shows is laid out at that height, and asked once more it says the
 * same. Returns that height. A frame that has told little may be about to tell more: at first it has no height, and room for little.
 */
async function atRest(page: Page, inside: Frame): Promise<number> {
  const asked = () =>
    page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          const hear = ({ data }: MessageEvent) => {
            if (data?.type !== 'iframe-resized') return
            removeEventListener('message', hear)
            resolve(data.height)
          }
          addEventListener('message', hear)
          frames[0]?.postMessage({ type: 'iframe-get-child-dimensions' }, '*')
        }),
    )
  await expect
    .poll(async () => {
      const { stands, told } = await heights(page)
      await inside.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))
      const [answer, room, content] = [
        await asked(),
        ...(await inside.evaluate(() => [innerHeight, document.documentElement.scrollHeight] as const)),
      ]
      return Math.max(...[told, answer, room].map((height) => Math.abs(height - stands)), content - room)
    })
    .toBeLessThanOrEqual(OFF)
  return (await heights(page)).told
}

test.describe('a frame is as high as what it shows', () => {
  // Resizers greet a frame before it is there.
  test.use({
    viewport: { width: 720, height: 900 },
    expected: /iframe-?resizer|iFrameSizer|Failed to execute 'postMessage'|parent\(runut\)|console\.groupEnd/i,
  })

  for (const [name, hold] of Object.entries(PARENTS)) {
    test(`in an article by ${name}`, async ({ page, site, newsroom }) => {
      newsroom.print({ '/': article(hold(`${site.url}embed.html?lang=en`, site.url)) })
      await page.goto(newsroom.url)
      const inside = await readyFrame(page)
      const wide = await follows(page, inside, -1)
      // A phone's list, then the graph, which there is a tab of its own.
      await page.setViewportSize({ width: 400, height: 900 })
      const list = await follows(page, inside, wide)
      await inside.getByRole('button', { name: WORDS.chrome.views.graph }).click()
      await follows(page, inside, list)
      // The frame has no height at first: once it has one there is room for more, which a slow machine may tell at once. Some parents ask again.
      const told = await toldHeights(page)
      expect([3, 4]).toContain(told.filter((height, i) => height !== told[i - 1]).length)
      expect(told.length).toBeLessThanOrEqual(6)
    })
  }
})

for (const width of [400, 720, 1100]) {
  test(`whatever is chosen in a frame of ${width} px, its height comes to rest`, async ({ page, site, newsroom }) => {
    await page.setViewportSize({ width, height: 900 })
    newsroom.print({ '/': article(`${frame(`${site.url}embed.html?lang=en`)}<script async src="${site.url}embed.js"></script>`) })
    await page.goto(newsroom.url)
    const inside = await readyFrame(page)
    const rest = await atRest(page, inside)
    for (const [state, told] of [
      ['sel=santoso', 'Santoso'],
      ['tour=jalan-cerita.2', /./],
      ['path=pekerja.kpk', /./],
      ['sel=claim-politics&known=2021-01-05', 'politics'],
    ] as const) {
      await page.evaluate((hash) => frames[0]?.postMessage({ type: 'runut:show', v: 1, state: hash }, '*'), state)
      await expect(inside.locator('.region.detail h2').first()).toContainText(told)
      // A height that follows from the frame's own would go on growing.
      expect(Math.abs((await atRest(page, inside)) - rest)).toBeLessThan(150)
    }
    const told = await toldHeights(page)
    expect(told.filter((height, i) => height !== told[i - 1]).length).toBeLessThanOrEqual(12)
  })
}

for (const [view, width] of [
  ['timeline', 990],
  ['graph', 990],
  ['both', 990],
] as const) {
  test(`how high a frame of ${width} px would be, showing ${view}, does not follow from how high it is`, async ({
    page,
    site,
    newsroom,
  }) => {
    await page.setViewportSize({ width, height: 900 })
    const src = `${site.url}embed.html?lang=en&view=${view}`
    const told = async (height: number) => {
      newsroom.print({ '/': article(frame(src, `height="${height}"`)) })
      await page.goto(newsroom.url)
      await readyFrame(page)
      return (await toldHeights(page)).at(-1)
    }
    await expect.poll(async () => ((await told(1000)) ?? 0) - ((await told(560)) ?? 0)).toBe(0)
  })
}

test('a frame that begins out of sight draws once it is shown, and tells its height then', async ({ page, site, newsroom }) => {
  const src = `${site.url}embed.html?lang=en&view=timeline`
  newsroom.print({ '/': article(`<div id="tab" hidden>${frame(src)}</div><script async src="${site.url}embed.js"></script>`) })
  await page.goto(newsroom.url)
  // Its own code has run; what it draws waits for somebody to see it.
  await expect.poll(() => page.evaluate(() => Reflect.get(window, 'said').length)).toBeGreaterThan(0)
  expect(await toldHeights(page)).toEqual([])
  await page.locator('#tab').evaluate((tab: HTMLElement) => {
    tab.hidden = false
  })
  const inside = await readyFrame(page)
  await follows(page, inside, -1)
  await expect(inside.locator('.first-wide .time-picture:visible')).toHaveCount(1)
  // Once its reader comes, something else than the ground is painted.
  await inside.locator('.region.timeline').hover()
  const ink = () =>
    inside.locator('.time-wide canvas').evaluate((canvas: HTMLCanvasElement) => {
      const pixels = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? []
      return new Set(pixels).size
    })
  await expect(inside.locator('.time-wide canvas')).toBeVisible()
  await expect.poll(ink).toBeGreaterThan(20)
})

test('ten lazy frames ask for nothing before they are near', async ({ page, site, newsroom }) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  const lazy = frame(`${site.url}embed.html?lang=en`, 'loading="lazy" height="580"')
  newsroom.print({ '/': article(`<div style="block-size: 20000px"></div>${lazy.repeat(10)}<script src="${site.url}embed.js"></script>`) })
  await page.goto(newsroom.url)
  expect(asked.filter((url) => url.startsWith(site.url))).toEqual([`${site.url}embed.js`])
  await page.evaluate(() => scrollTo(0, 20_000))
  await expect.poll(() => asked.some((url) => url.startsWith(`${site.url}blitar-2021/en/embed.html`))).toBe(true)
})
