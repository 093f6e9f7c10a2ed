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

test('and the timeline is drawn in them, also after they have changed: bands that fade, and dotted lines', async ({ page }) => {
  /** How many pixels of the timeline's picture can be told from the ground. */
  const ink = () =>
    region(page, 'timeline')
      .locator('.time-wide canvas')
      .evaluate((canvas) => {
        if (!(canvas instanceof HTMLCanvasElement)) return 0
        const copy = document.createElement('canvas')
        copy.width = canvas.width
        copy.height = canvas.height
        const pen = copy.getContext('2d', { willReadFrequently: true })
        if (pen === null) return 0
        pen.drawImage(canvas, 0, 0)
        pen.fillStyle = 'Canvas'
        const ground = pen.fillStyle === '#ffffff' ? 255 : 0
        const { data } = pen.getImageData(0, 0, canvas.width, canvas.height)
        const seen = (_: unknown, i: number) => Math.abs((data[4 * i] ?? 0) - ground) * (data[4 * i + 3] ?? 0) > 0.03 * 255 * 255
        return Array.from({ length: data.length / 4 }, seen).filter(Boolean).length
      })
  await open(page)
  // What paints while time moves has come by then.
  await expect(region(page, 'timeline').getByRole('application')).toBeVisible()
  const dark = await ink()
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'light' })
  // As many, but for the edges of letters.
  await expect.poll(async () => Math.abs((await ink()) / dark - 1)).toBeLessThan(0.03)
})
