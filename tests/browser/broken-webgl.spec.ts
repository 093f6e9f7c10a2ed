import { expect, test } from './fixtures.ts'
import { open, region } from './reader.ts'

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
