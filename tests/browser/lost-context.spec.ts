import { expect, test } from './fixtures.ts'
import { open, region } from './reader.ts'

/** How many of the graph's WebGL canvases have lost their context; takes it from all of them first when asked to. */
const countLost = (canvases: readonly (SVGElement | HTMLElement)[], lose: boolean) =>
  canvases.filter((canvas) => {
    const context = canvas instanceof HTMLCanvasElement ? canvas.getContext('webgl2') : null
    if (lose) context?.getExtension('WEBGL_lose_context')?.loseContext()
    return context?.isContextLost() === true
  }).length

test('a graph that loses its drawing context is drawn again', async ({ page }) => {
  await open(page)
  const graph = region(page, 'graph')
  await expect(graph.locator('canvas').first()).toBeVisible()
  expect(await graph.locator('canvas').evaluateAll(countLost, true)).toBeGreaterThan(0)
  await expect.poll(() => graph.locator('canvas').evaluateAll(countLost, false)).toBe(0)
  await expect(graph.locator('canvas, svg').first()).toBeVisible()
})

test('a graph that is drawn again is seen meanwhile, and can be used', async ({ page }) => {
  await open(page)
  const graph = region(page, 'graph')
  await expect(graph.locator('.graph-layer canvas').first()).toBeVisible()
  await page.evaluate(() => {
    const { prototype } = WebGL2RenderingContext
    const ask = prototype.getSyncParameter
    // The graphics card is never done, until the page hears otherwise.
    prototype.getSyncParameter = () => null
    document.addEventListener('card-is-done', () => {
      prototype.getSyncParameter = ask
    })
  })
  expect(await graph.locator('canvas').evaluateAll(countLost, true)).toBeGreaterThan(0)
  await expect(graph.locator('.graph-layer svg')).toContainText(['Santoso'])
  const before = await graph.locator('.graph-layer svg').innerHTML()
  await graph.getByRole('button', { name: 'Perbesar' }).click()
  await expect.poll(() => graph.locator('.graph-layer svg').innerHTML()).not.toBe(before)
  await page.evaluate(() => document.dispatchEvent(new Event('card-is-done')))
  await expect(graph.locator('.graph-layer canvas').first()).toBeVisible()
  await expect(graph.locator('.graph-layer svg')).toHaveCount(0)
})
