import { expect, test } from './fixtures.ts'
import { chromiumLaunch } from './launch.ts'
import { hashPart, open, region, wordsOf } from './reader.ts'

test.use({ launchOptions: chromiumLaunch('--disable-3d-apis') })

test('without WebGL the graph is drawn all the same, and can be used', async ({ page }) => {
  await open(page)
  await expect(region(page, 'graph').locator('svg').first()).toBeVisible()
  await expect(region(page, 'graph').locator('svg')).toContainText(['Santoso'])
})

test('without WebGL names are walked to, chosen, dragged, put back and asked about as with it', async ({ page }) => {
  const words = wordsOf('id')
  await open(page)
  const graph = region(page, 'graph')
  const proxy = graph.locator('.graph-proxy')
  await expect(graph.locator('.graph-layer svg')).toBeVisible()
  const middle = async () => {
    const box = await proxy.boundingBox()
    if (box === null) throw new Error('no node')
    return { x: Math.round(box.x + box.width / 2), y: Math.round(box.y + box.height / 2) }
  }
  await proxy.focus()
  await page.keyboard.press('ArrowRight')
  await expect(graph.locator('.graph-caption')).toHaveText(/hubungan; 1 dari \d+: /)
  await page.keyboard.press('Enter')
  await expect.poll(() => hashPart(page, 'sel')).not.toBeNull()
  await page.keyboard.press('Escape')
  await expect.poll(() => hashPart(page, 'sel')).toBeNull()
  await expect(region(page, 'detail').locator('.start')).toBeVisible()

  const home = await middle()
  await page.mouse.move(home.x, home.y)
  await expect(graph.locator('.graph-card')).toBeVisible()
  await page.mouse.down()
  await page.mouse.move(home.x + 30, home.y + 5, { steps: 4 })
  await page.mouse.move(home.x + 60, home.y + 20, { steps: 4 })
  await page.mouse.up()
  await expect.poll(middle).toEqual({ x: home.x + 60, y: home.y + 20 })
  await page.getByRole('button', { name: words.graph.tidy }).click()
  await expect.poll(middle).toEqual(home)
  await page.mouse.click(home.x, home.y)
  await expect.poll(() => hashPart(page, 'sel')).not.toBeNull()
  await expect(graph.locator('canvas')).toHaveCount(0)
})
