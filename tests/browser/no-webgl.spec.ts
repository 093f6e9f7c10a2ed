import { expect, test } from './fixtures.ts'
import { chromiumLaunch } from './launch.ts'
import { eachFrame, hashPart, open, region, wordsOf } from './reader.ts'

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

test('what is pointed at in the timeline is said over no name of the graph', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 })
  await open(page)
  const graph = region(page, 'graph')
  await expect(graph.locator('.graph-layer svg')).toBeVisible()
  const proxy = region(page, 'timeline').locator('button.time-proxy')
  await proxy.focus()
  await expect(proxy).toHaveAccessibleName(/^\d+ dari /)
  await page.keyboard.press('Home')
  const covered = () =>
    graph.evaluate((element) => {
      const caption = element.querySelector('.graph-caption')
      const names = [...element.querySelectorAll('.graph-layer svg text')]
      if (caption === null || names.length < 10) throw new Error('no names')
      if (getComputedStyle(caption).visibility === 'hidden') return []
      const said = caption.getBoundingClientRect()
      const meets = (name: Element) => {
        const box = name.getBoundingClientRect()
        return box.left < said.right && said.left < box.right && box.top < said.bottom && said.top < box.bottom
      }
      return names.filter(meets).map((name) => `${caption.textContent} over ${name.textContent}`)
    })
  let before: string | null = null
  for (let i = 0; i < 14; i++) {
    await expect.poll(() => proxy.getAttribute('data-record')).not.toBe(before)
    before = await proxy.getAttribute('data-record')
    await eachFrame(proxy, 3)
    expect(await covered(), before ?? '').toEqual([])
    await page.keyboard.press('ArrowRight')
  }
})
