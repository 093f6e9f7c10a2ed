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
