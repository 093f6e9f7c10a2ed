import type { Page } from '@playwright/test'
import { isolated } from '../../src/base/bidi.ts'
import { expect, test } from './fixtures.ts'
import { hashPart, open, region, wordsOf } from './reader.ts'

const words = wordsOf('id')
test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

interface Spot {
  readonly x: number
  readonly y: number
}

/** The middle of a node on screen, in px of the window. */
async function spotOf(page: Page, id: string): Promise<Spot> {
  const form = region(page, 'graph').locator(`.graph-layer [data-record="${id}"] :is(path, circle, rect)`).first()
  const box = await form.boundingBox()
  if (box === null) throw new Error(`${id} is not on screen`)
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

/** Where some nodes stand in the graph's region, wherever on the page that is. */
async function spotsIn(page: Page, ids: readonly string[]): Promise<readonly Spot[]> {
  const box = await region(page, 'graph').boundingBox()
  if (box === null) throw new Error('no graph')
  const spots = await Promise.all(ids.map((id) => spotOf(page, id)))
  return spots.map(({ x, y }) => ({ x: Math.round(x - box.x), y: Math.round(y - box.y) }))
}

/** The graph's own picture stands, and not only what the build has drawn. */
const stands = (page: Page) => expect(region(page, 'graph').locator('.graph-layer svg')).toBeVisible()

test('a name that is tapped where the sheet will be is chosen, and nothing in the sheet; the other end of a path is tapped above it', async ({
  page,
}) => {
  await open(page, '?view=graph')
  await stands(page)
  const low = await spotOf(page, 'pekerja')
  await page.evaluate(() => addEventListener('click', () => document.documentElement.toggleAttribute('data-clicked', true), true))
  await page.touchscreen.tap(low.x, low.y)
  const detail = region(page, 'detail')
  await expect(detail.getByRole('heading', { level: 2 })).toHaveText('Pekerja outsourcing Pemkot Blitar')
  await expect.poll(async () => (await detail.boundingBox())?.y ?? 0).toBeLessThan(low.y)
  const [graph, sheet] = [await region(page, 'graph').boundingBox(), await detail.boundingBox()]
  if (graph === null || sheet === null) throw new Error('not on screen')
  // A click would come after the sheet, and press what stands there.
  await expect(page.locator('html[data-clicked]')).toHaveCount(0)
  expect(graph.y).toBeGreaterThanOrEqual(0)
  expect(graph.y + graph.height).toBeLessThanOrEqual(sheet.y + 1)

  await detail.getByRole('button', { name: words.path.ask(isolated('Pekerja outsourcing Pemkot Blitar')) }).tap()
  const asked = detail.locator('.chooser')
  await expect(asked.getByRole('combobox')).toBeFocused()
  await expect(asked).not.toContainText('Esc')
  await expect(asked).toBeInViewport({ ratio: 1 })
  await asked.getByRole('button', { name: words.path.cancel }).tap()
  await expect(asked).toHaveCount(0)

  await detail.getByRole('button', { name: words.path.ask(isolated('Pekerja outsourcing Pemkot Blitar')) }).tap()
  await expect(asked).toBeInViewport({ ratio: 1 })
  const other = await spotOf(page, 'samanhudi')
  await page.touchscreen.tap(other.x, other.y)
  await expect.poll(() => hashPart(page, 'path')).toBe('pekerja.samanhudi')
  await expect(detail.locator('.chain').first().locator('.weakest')).toContainText(words.record.status.alleged)
  await detail.getByRole('button', { name: words.chrome.close }).tap()
  await expect.poll(() => hashPart(page, 'path')).toBeNull()
})

test('a page that begins with somebody chosen has the graph and who is chosen above the sheet', async ({ page }) => {
  await open(page, '?view=graph#v1&sel=henry')
  await stands(page)
  const detail = region(page, 'detail')
  await expect(detail.getByRole('heading', { level: 2 })).toHaveText('Henry Pradipta Anwar')
  const bottom = async () => {
    const [graph, sheet] = [await region(page, 'graph').boundingBox(), await detail.boundingBox()]
    return graph === null || sheet === null ? Number.POSITIVE_INFINITY : graph.y + graph.height - sheet.y
  }
  await expect.poll(bottom).toBeLessThanOrEqual(1)
  expect((await region(page, 'graph').boundingBox())?.y).toBeGreaterThanOrEqual(0)
  expect((await spotOf(page, 'henry')).y).toBeLessThan((await detail.boundingBox())?.y ?? 0)
})

test('what a finger has moved goes back when it is tidied, and no words come over the picture', async ({ page }) => {
  await open(page, '?view=graph')
  await stands(page)
  const [home] = await spotsIn(page, ['pekerja'])
  const { x, y } = await spotOf(page, 'pekerja')
  const cdp = await page.context().newCDPSession(page)
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...touchPoints: readonly Spot[]) =>
    cdp.send('Input.dispatchTouchEvent', { type, touchPoints: [...touchPoints] })
  await touch('touchStart', { x, y })
  await expect(page.locator('.graph-stage.holding')).toBeVisible()
  await touch('touchMove', { x: x + 15, y })
  await touch('touchMove', { x: x + 40, y: y + 50 })
  await touch('touchEnd')
  await expect.poll(() => spotsIn(page, ['pekerja'])).not.toEqual([home])
  expect(hashPart(page, 'sel')).toBeNull()
  await page.getByRole('button', { name: words.graph.tidy }).tap()
  await expect.poll(() => spotsIn(page, ['pekerja'])).toEqual([home])
  await expect(page.locator('[data-slot="live"]')).toHaveText(words.graph.tidied)
  const said = page.locator('.graph-caption')
  await expect(said).toHaveText(new RegExp(`^(${words.graph.hint}|${words.graph.hintBrief})$`))
})

test('nobody moves on a phone when a range fades them, or when only what is documented is shown, which says what is hidden', async ({
  page,
}) => {
  const ids = ['pekerja', 'samanhudi', 'santoso', 'kpk']
  await open(page, '?view=graph')
  await stands(page)
  const before = await spotsIn(page, ids)
  for (const hash of ['#v1&range=2021-01-04/2021-01-06', '#v1&known=2021-01-05', '#v1&status=documented']) {
    await page.goto('about:blank')
    await open(page, `?view=graph${hash}`)
    await stands(page)
    expect([hash, await spotsIn(page, ids)]).toEqual([hash, before])
  }
  await expect(page.locator('body')).toContainText(words.chrome.emptyDocumented)
})
