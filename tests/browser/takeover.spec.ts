import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { holdPart, ready, region } from './reader.ts'

interface Spot {
  readonly x: number
  readonly y: number
}

/** Keeps where the build has drawn each name, in parts of the graph's region, before any script of the page runs. */
function keepDrawnSpots() {
  document.addEventListener('readystatechange', () => {
    if (document.readyState !== 'interactive') return
    const host = document.querySelector('[data-view="graph"]')
    const part = (value: string | null) => Number.parseFloat(value ?? '') / 100
    const spots = [...(host?.querySelectorAll<SVGElement>(':scope > svg [data-record] > svg') ?? [])].map((mark) => [
      mark.parentElement?.dataset['record'],
      { x: part(mark.getAttribute('x')), y: part(mark.getAttribute('y')) },
    ])
    document.documentElement.dataset['drawn'] = JSON.stringify(spots)
  })
}

/** The middle of what is about a spot in one colour, along the lines through it: taken from what is on screen. */
async function seenSpots(page: Page, spots: ReadonlyMap<string, Spot>): Promise<ReadonlyMap<string, Spot>> {
  const shot = await region(page, 'graph').screenshot({ animations: 'disabled' })
  const found = await page.evaluate(
    async ([data, list]) => {
      const image = await createImageBitmap(new Blob([Uint8Array.from(atob(data), (char) => char.charCodeAt(0))]))
      const canvas = new OffscreenCanvas(image.width, image.height)
      const pen = canvas.getContext('2d')
      if (pen === null) return []
      pen.drawImage(image, 0, 0)
      const { data: pixels } = pen.getImageData(0, 0, image.width, image.height)
      const at = (x: number, y: number) => [0, 1, 2].map((part) => pixels[4 * (y * image.width + x) + part] ?? 0)
      const ground = at(2, image.height - 3).join()
      return list.flatMap(([id, { x, y }]) => {
        const own = at(Math.round(x), Math.round(y))
        // Who has no name is an empty, dashed form: there is nothing to follow to its border.
        if (own.join() === ground) return []
        const same = (dx: number, dy: number) => {
          let far = 0
          while (far < 40 && at(Math.round(x) + far * dx, Math.round(y) + far * dy).every((part, i) => Math.abs(part - (own[i] ?? 0)) < 40))
            far++
          return far
        }
        const [right, left, below, above] = [same(1, 0), same(-1, 0), same(0, 1), same(0, -1)]
        return [[id, { x: Math.round(x) + (right - left) / 2, y: Math.round(y) + (below - above) / 2 }] as const]
      })
    },
    [shot.toString('base64'), [...spots]] as const,
  )
  return new Map(found)
}

const far = (a: Spot | undefined, b: Spot | undefined) => (a && b ? Math.hypot(a.x - b.x, a.y - b.y) : Number.POSITIVE_INFINITY)

/** On the page, and in an article, whose frame wakes at the first sign of its reader. */
const PLACES = [
  { where: 'on the page', address: './', size: { width: 1280, height: 800 } },
  { where: 'in an article', address: './embed.html?lang=id&view=graph', size: { width: 720, height: 640 } },
] as const

for (const { where, address, size: window } of PLACES)
  test(`WebGL takes over from the drawn picture with no node moving by more than a pixel, ${where}`, async ({ page }) => {
    const release = await holdPart(page, 'sigma-painter')
    await page.addInitScript(keepDrawnSpots)
    await page.setViewportSize(window)
    await page.goto(address)
    await ready(page)
    await page.mouse.move(3, 3)
    const graph = region(page, 'graph')
    await expect(graph.locator('.graph-layer svg')).toBeVisible()
    const parts: readonly (readonly [string, Spot])[] = JSON.parse((await page.locator('html').getAttribute('data-drawn')) ?? '[]')
    const size = await graph.evaluate(({ clientWidth, clientHeight }) => ({ width: clientWidth, height: clientHeight }))
    const drawn = new Map(parts.map(([id, { x, y }]) => [id, { x: x * size.width, y: y * size.height }]))
    expect(drawn.size).toBeGreaterThan(10)
    const lines = await seenSpots(page, drawn)
    release()
    await expect(graph.locator('.graph-layer canvas').first()).toBeVisible()
    await expect(graph.locator('.graph-layer svg')).toHaveCount(0)
    const pixels = await seenSpots(page, drawn)
    expect(lines.size).toBeGreaterThan(10)
    for (const id of lines.keys()) expect([id, far(lines.get(id), pixels.get(id)) <= 1]).toEqual([id, true])
    // A triangle is cut in other halves by the lines through its middle; what is round or square stands where the build has put it.
    for (const id of ['santoso', 'pemkot-blitar', 'pekerja', 'yasin', 'sindonews'])
      expect([id, far(drawn.get(id), pixels.get(id)) <= 1.5]).toEqual([id, true])
  })
