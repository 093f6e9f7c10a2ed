import { expect, test } from './fixtures.ts'
import { open, region } from './reader.ts'

test.use({ contextOptions: { forcedColors: 'active' }, colorScheme: 'dark' })

test('where a reader has colours of their own, names stand in them, and on no other ground', async ({ page }) => {
  await open(page)
  const graph = region(page, 'graph')
  await expect(graph.locator('.graph-layer canvas').first()).toBeVisible()
  await expect(graph.locator('.graph-layer svg')).toHaveCount(0)
  const shot = await graph.screenshot({ animations: 'disabled' })
  const lit = await page.evaluate(async (data) => {
    const image = await createImageBitmap(new Blob([Uint8Array.from(atob(data), (char) => char.charCodeAt(0))]))
    const canvas = new OffscreenCanvas(image.width, image.height)
    const pen = canvas.getContext('2d')
    if (pen === null) return 1
    pen.drawImage(image, 0, 0)
    const { data: pixels } = pen.getImageData(0, 0, image.width, image.height)
    let bright = 0
    for (let i = 0; i < pixels.length; i += 4) if (pixels.slice(i, i + 3).every((part) => part > 200)) bright++
    return bright / (image.width * image.height)
  }, shot.toString('base64'))
  // Letters, lines and nodes are bright on dark; with a bright ground behind each name it is twice as much and more.
  expect(lit).toBeGreaterThan(0.01)
  expect(lit).toBeLessThan(0.06)
})
