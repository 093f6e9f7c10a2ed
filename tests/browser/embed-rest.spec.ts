import type { Page } from '@playwright/test'
import { article, expect, readyFrame, test } from './article.ts'
import { holdPart, wordsOf } from './reader.ts'

const WORDS = wordsOf('en')
const KB = 1000
/** Scripts that a frame fetches before its reader does anything, gzipped. */
const MOST = 45 * KB
/** A frame of its own height, alone. */
const HEIGHT = 700

/** The scripts that the page has fetched so far: their names, without fingerprints, and their bytes as they travel. */
const scripts = async (page: Page) => {
  const files: { readonly name: string; readonly bytes: number }[] = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .filter((entry): entry is PerformanceResourceTiming => entry.name.endsWith('.js'))
      .map(({ name, encodedBodySize }) => ({ name: name.replace(/^.*\/|-[\w-]{8}\.js$/g, ''), bytes: encodedBodySize })),
  )
  return { names: files.map(({ name }) => name).sort(), bytes: files.reduce((sum, { bytes }) => sum + bytes, 0) }
}

/** All is done that nobody has asked for: nothing more is fetched while the page has nothing to do. */
async function atRest(page: Page, address: string, width: number, height = HEIGHT): Promise<void> {
  await page.setViewportSize({ width, height })
  await page.goto(address)
  await expect(page.locator('html')).toHaveAttribute('data-runut', 'ready')
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)))
}

const FIRST = ['core', 'embed', 'frame-boot', 'list', 'sleep']

for (const lang of ['id', 'en'] as const)
  for (const [view, width, height] of [
    ['timeline', 320, 300],
    ['timeline', 360, 700],
    ['timeline', 600, 300],
    ['timeline', 640, 400],
    ['timeline', 700, 580],
    ['timeline', 700, 630],
    ['timeline', 959, 700],
    ['timeline', 1200, 580],
    ['text', 320, 700],
    ['text', 700, 580],
    ['graph', 700, 580],
  ] as const)
    test(`before its reader does anything a frame of ${width} × ${height} px (${view}, ${lang}) has fetched what answers, and no more`, async ({
      page,
    }) => {
      await atRest(page, `embed.html?story=blitar-2021&lang=${lang}&view=${view}`, width, height)
      const { names, bytes } = await scripts(page)
      expect(names.filter((name) => name !== 'rolldown-runtime')).toEqual([...FIRST, ...(lang === 'id' ? [] : ['en'])].sort())
      expect(bytes).toBeLessThanOrEqual(MOST)
      // What is on screen tells the story that was asked for, and its regions answer to their names.
      await expect(page.locator('h1')).toHaveText(lang === 'id' ? /Pemkot Blitar/ : /Blitar city hall/)
      await expect(page.locator('[data-tab][aria-current]')).toHaveAttribute('data-tab', view)
      if (view === 'text') return expect(page.locator('.region.text')).toBeVisible()
      // One picture, and all of it.
      const host = page.locator(`.region.${view}`)
      await expect(
        host.locator(width < 600 ? '.first-list .time-list' : `svg.${view === 'graph' ? 'graph' : 'time'}-picture:visible`),
      ).toHaveCount(1)
      if (width >= 600)
        expect(await host.evaluate((it) => [it.scrollHeight - it.clientHeight, it.scrollWidth - it.clientWidth])).toEqual([0, 0])
    })

test('where a server does not tell how long the story is, a frame fetches no more', async ({ page, site, newsroom }) => {
  const file = await (await page.request.get(`${site.url}data/blitar-2021.json`)).text()
  // It compresses as it sends.
  newsroom.print({ '/data/blitar-2021.json': file })
  const { headers } = await fetch(`${newsroom.url}data/blitar-2021.json`)
  expect(headers.get('content-length')).toBeNull()
  await atRest(page, `${newsroom.url}blitar-2021/en/embed.html?view=timeline`, 360)
  expect((await scripts(page)).names.filter((name) => name !== 'rolldown-runtime')).toEqual([...FIRST, 'en'].sort())
})

test('a frame that is asked for by another address of the site is the same, in the language asked for, with or without scripts', async ({
  page,
  site,
}) => {
  await page.goto('embed.html?lang=en&view=timeline&childId=chart#v1&sel=santoso')
  await expect(page.locator('html')).toHaveAttribute('data-runut', 'ready')
  // What says where it came from is gone again.
  expect(page.url()).toBe(`${site.url}blitar-2021/en/embed.html?lang=en&view=timeline#v1&sel=santoso`)
  await expect(page.locator('.region.detail h2')).toHaveText(/Santoso/)
  const full = page.locator('.frame-foot a')
  await full.focus()
  await expect(full).toHaveAttribute('href', `${site.url}en/?lang=en&view=timeline#v1&sel=santoso`)
})

for (const [width, none] of [
  [360, ['wide', 'wide-rest', 'large', 'graph', 'sigma-painter']],
  [700, ['large', 'sigma-painter']],
] as const)
  test(`a frame of ${width} px that wakes fetches what it answers with, and not what it does not show`, async ({ page }) => {
    await atRest(page, 'blitar-2021/en/embed.html?view=timeline', width)
    await page.getByRole('button', { name: WORDS.timeline.play, exact: true }).focus()
    await expect(page.locator(width < 600 ? '.time-narrow' : '.time-wide canvas')).toBeVisible()
    await expect(page.locator('.region.detail h2')).toBeAttached()
    const { names } = await scripts(page)
    expect(names).toEqual(expect.arrayContaining(['around', 'page-en']))
    expect(none.filter((name) => names.includes(name))).toEqual([])
  })

test('what is pressed in a frame before anything answers there is done when it can be', async ({ page }) => {
  const release = await holdPart(page, 'panels')
  await atRest(page, 'embed.html?lang=en&view=timeline', 700)
  const graph = page.getByRole('button', { name: WORDS.chrome.views.graph, exact: true })
  await graph.click()
  await expect(page.locator('[data-slot="top"]')).toHaveAttribute('aria-busy', 'true')
  await expect(page.locator('.region.graph')).toBeHidden()
  release()
  await expect(page.locator('.region.graph')).toBeVisible()
  await expect(graph).toHaveAttribute('aria-current', 'page')
  await expect(page.locator('[data-slot="top"]')).not.toHaveAttribute('aria-busy')
})

test.describe('by touch', () => {
  test.use({ hasTouch: true, isMobile: true })

  test('a record that is tapped in a frame at rest is told of', async ({ page }) => {
    await atRest(page, 'embed.html?lang=en&view=timeline', 360)
    await page.locator('.first-list a[data-record="kontrak-habis"]').tap()
    await expect(page.locator('.region.detail h2')).toHaveText('Contracts run out')
  })

  test('a link in a text is followed once it can be', async ({ page }) => {
    const release = await holdPart(page, 'panels')
    await atRest(page, 'embed.html?lang=en&view=text', 360)
    await page.locator('.region.text a[data-select="santoso"]').first().tap()
    await expect(page.locator('.region.text')).toHaveAttribute('aria-busy', 'true')
    release()
    await expect(page.locator('.region.detail h2')).toHaveText(/Santoso/)
  })

  test('a control that is tapped in a wide frame at rest does its work', async ({ page }) => {
    await atRest(page, 'embed.html?lang=en&view=timeline', 700)
    await page.getByRole('button', { name: WORDS.timeline.zoomIn, exact: true }).tap()
    await expect.poll(() => page.url()).toContain('t=')
  })

  test('a mark that is tapped in a wide frame at rest is told of when it can be', async ({ page }) => {
    await atRest(page, 'embed.html?lang=en&view=timeline#v1', 700, 580)
    const proxy = page.locator('button.time-proxy')
    await proxy.focus()
    await page.keyboard.press('End')
    const [box, record] = [await proxy.boundingBox(), await proxy.getAttribute('data-record')]
    if (box === null || record === null) throw new Error('not on screen')
    const release = await holdPart(page, 'wide-rest')
    await atRest(page, 'embed.html?lang=en&view=timeline&again', 700, 580)
    await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2)
    release()
    await expect.poll(() => page.url()).toContain(`sel=${record}`)
  })
})

for (const by of ['sign', 'line'] as const)
  test(`what is pressed in a drawn graph is told of when it can be: a ${by}`, async ({ page }) => {
    const release = await holdPart(page, 'panels')
    await atRest(page, 'embed.html?lang=en&view=graph', 700, 580)
    const picture = page.locator('.region.graph > .graph-picture')
    // A place on screen that is for this alone: beside a sign, or on a line far from any.
    const spot = await picture.evaluate((drawn, wanted) => {
      const signs = [...drawn.querySelectorAll('[data-record] > svg')].map((sign) => ({ sign, box: sign.getBoundingClientRect() }))
      if (wanted === 'sign')
        for (const { sign, box } of signs)
          for (let turn = 0; turn < 8; turn++) {
            const [x, y] = [box.x + box.width / 2 + 14 * Math.cos(turn), box.y + box.height / 2 + 14 * Math.sin(turn)]
            const near = signs.filter((each) => Math.hypot(each.box.x + each.box.width / 2 - x, each.box.y + each.box.height / 2 - y) < 40)
            const under = document.elementFromPoint(x, y)
            // On the picture's ground, as a finger that is larger than the sign.
            if (near.length === 1 && under?.closest('.graph-picture') === drawn && under.closest('[data-record]') === null)
              return { x, y, record: sign.parentElement?.dataset['record'] ?? '' }
          }
      for (const line of drawn.querySelectorAll<SVGPathElement>('[data-record] > path')) {
        const matrix = line.getScreenCTM()
        const middle = line.getPointAtLength(line.getTotalLength() / 2).matrixTransform(matrix ?? undefined)
        const near = signs.some(({ box }) => Math.hypot(box.x + box.width / 2 - middle.x, box.y + box.height / 2 - middle.y) < 30)
        if (!near && document.elementFromPoint(middle.x, middle.y) === line)
          return { x: middle.x, y: middle.y, record: line.parentElement?.dataset['record'] ?? '' }
      }
      return null
    }, by)
    if (spot === null) throw new Error('no such place')
    await page.mouse.click(spot.x, spot.y)
    await expect(page.locator('.region.graph')).toHaveAttribute('aria-busy', 'true')
    release()
    await expect.poll(() => page.url()).toContain(`sel=${spot.record}`)
    await expect(page.locator('.region.graph')).not.toHaveAttribute('aria-busy')
  })

test('a graph that would be drawn much higher than the build has drawn it is drawn anew: its signs would stand apart from their nodes', async ({
  page,
}) => {
  await atRest(page, 'embed.html?lang=en&view=graph', 1000, 700)
  await expect(page.locator('.region.graph .graph-layer').first()).toBeAttached()
})

test('a frame at rest wakes for its article as for its reader', async ({ page, site, newsroom }) => {
  await page.setViewportSize({ width: 720, height: 900 })
  newsroom.print({
    '/': article(`<iframe title="A story" width="100%" height="580" src="${site.url}embed.html?lang=en&view=timeline"></iframe>`),
  })
  await page.goto(newsroom.url)
  const frame = await readyFrame(page)
  await expect(frame.locator('.first-wide .time-picture:visible')).toBeVisible()
  await page.evaluate(() => frames[0]?.postMessage({ type: 'runut:show', v: 1, state: 'sel=santoso' }, '*'))
  await expect(frame.locator('.region.detail h2')).toHaveText(/Santoso/)
})

test('a frame whose address is led on by its article follows', async ({ page, site, newsroom }) => {
  const src = `${site.url}embed.html?lang=en&view=timeline`
  newsroom.print({ '/': article(`<iframe title="A story" width="100%" height="580" src="${src}"></iframe>`) })
  await page.goto(newsroom.url)
  const frame = await readyFrame(page)
  await expect(frame.locator('.first-wide .time-picture:visible')).toBeVisible()
  await page.locator('iframe').evaluate((element: HTMLIFrameElement, to) => {
    element.src = to
  }, `${src}#v1&sel=santoso`)
  await expect(frame.locator('.region.detail h2')).toHaveText(/Santoso/)
})
