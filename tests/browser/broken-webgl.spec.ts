import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { open, region } from './reader.ts'

/** Keeps every WebGL context that the page opens. */
function keepContexts() {
  const kept: WebGLRenderingContext[] = []
  const open = HTMLCanvasElement.prototype.getContext
  HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, ...asked: unknown[]) {
    const context: unknown = Reflect.apply(open, this, asked)
    if (context instanceof WebGL2RenderingContext) kept.push(context)
    return context
  } as typeof open
  Object.defineProperty(globalThis, 'openContexts', { get: () => kept.map((context) => !context.isContextLost()) })
}

/** Of the contexts that the page has opened: whether each is still open. */
const contexts = (page: Page): Promise<readonly boolean[]> => page.evaluate(() => Reflect.get(globalThis, 'openContexts'))

test('where WebGL breaks while the graph is drawn, its other picture stays, and it can be used', async ({ page }) => {
  await page.addInitScript(() => {
    for (const context of [WebGLRenderingContext, WebGL2RenderingContext])
      context.prototype.createProgram = () => {
        document.documentElement.dataset['broken'] = 'yes'
        throw new Error('broken on purpose')
      }
  })
  await open(page)
  await expect(page.locator('html[data-broken]')).toBeAttached()
  const graph = region(page, 'graph')
  await expect(graph.locator('svg').first()).toBeVisible()
  await graph.getByRole('button', { name: 'Perbesar' }).click()
  await expect(graph.locator('svg')).toContainText(['Santoso'])
  await expect(graph.locator('canvas')).toHaveCount(0)
})

test.describe('where the code that draws with WebGL does not come', () => {
  test.use({ expected: /sigma-painter|ERR_FAILED/ })

  test('no context is kept for it', async ({ page }) => {
    await page.addInitScript(keepContexts)
    await page.route(/sigma-painter/, (route) => route.abort())
    await open(page)
    await expect.poll(() => contexts(page)).toEqual([false])
    await expect(region(page, 'graph').locator('.graph-layer svg')).toBeVisible()
  })
})

test('where drawing with WebGL cannot begin, no context is kept for it', async ({ page }) => {
  await page.addInitScript(keepContexts)
  await page.addInitScript(() => {
    const match = window.matchMedia.bind(window)
    window.matchMedia = (query) => {
      if (query.includes('dppx')) throw new Error('broken on purpose')
      return match(query)
    }
  })
  await open(page)
  await expect.poll(() => contexts(page)).toEqual([false])
  await expect(region(page, 'graph').locator('.graph-layer svg')).toBeVisible()
})
