import { expect, test } from './fixtures.ts'

const COUNT = 10
/** What one graph draws with: one context of WebGL, of which a page has about sixteen. */
const contexts = (canvases: readonly (SVGElement | HTMLElement)[]) =>
  canvases.filter((canvas) => canvas instanceof HTMLCanvasElement && canvas.getContext('webgl2')?.isContextLost() === false).length

/** The browser says so when it takes a context away: what this is about. */
test.use({ expected: /Too many active WebGL contexts|preloaded using link preload/ })

test('ten embeds on a page all show a graph', async ({ page }) => {
  test.slow()
  const frame = '<iframe src="./?view=graph" width="760" height="520" loading="lazy"></iframe>'
  await page.route('**/many.html', (route) =>
    route.fulfill({ contentType: 'text/html', body: `<!doctype html><title>Ten</title>${`<p>${frame}</p>`.repeat(COUNT)}` }),
  )
  await page.goto('./many.html')
  for (let i = 0; i < COUNT; i++) {
    const element = page.locator('iframe').nth(i)
    await element.scrollIntoViewIfNeeded()
    const graph = element.contentFrame().locator('[data-view="graph"]')
    await expect(graph.locator('.graph-layer canvas, .graph-layer svg, svg.graph-picture').first()).toBeVisible({ timeout: 20_000 })
  }
  // What is far out of sight has given its contexts back, and draws again when it is looked at.
  const first = page.locator('iframe').first()
  const canvases = first.contentFrame().locator('[data-view="graph"] canvas')
  await expect.poll(() => canvases.evaluateAll(contexts), { timeout: 15_000 }).toBe(0)
  await first.scrollIntoViewIfNeeded()
  await expect(first.contentFrame().locator('[data-view="graph"] .graph-layer').first()).toBeVisible()
})

test('a picture is drawn anew for another resolution, as often as it changes', async ({ page }) => {
  test.slow()
  await page.goto('./')
  const canvas = page.locator('[data-view="graph"] .graph-layer canvas').first()
  await expect(canvas).toBeVisible()
  const cdp = await page.context().newCDPSession(page)
  for (const ratio of [2, 1, 3]) {
    // The emulation alone tells no listener: as on a real change of screens, the page's width is another too.
    const metrics = { width: 1280 - 10 * ratio, height: 800, deviceScaleFactor: ratio, mobile: false }
    await cdp.send('Emulation.setDeviceMetricsOverride', metrics)
    await expect
      .poll(() => canvas.evaluate((element) => (element instanceof HTMLCanvasElement ? element.width / element.clientWidth : 0)), {
        timeout: 20_000,
      })
      .toBeCloseTo(ratio, 1)
  }
})
