import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { NO_NAMES } from '../../src/words/no-names.ts'
import { expect, test } from './fixtures.ts'
import { hashPart, open, region } from './reader.ts'

const proxy = (page: Page) => page.locator('.graph-proxy')
const caption = (page: Page) => page.locator('.graph-caption')
const tidy = (page: Page) => page.getByRole('button', { name: /^Rapikan/ })

/** Where the node stands on which a walk by keys is: in the middle of the button that stands for it. */
async function nodeSpot(page: Page): Promise<{ readonly x: number; readonly y: number }> {
  const box = await proxy(page).boundingBox()
  if (box === null) throw new Error('no node')
  return { x: Math.round(box.x + box.width / 2), y: Math.round(box.y + box.height / 2) }
}

test('keys walk through the graph, onto its lines and back', async ({ page }) => {
  await open(page)
  await proxy(page).focus()
  await page.keyboard.press('ArrowRight')
  await expect(caption(page)).toHaveText(/hubungan; 1 dari \d+: /)
  await page.keyboard.press('e')
  await expect.poll(() => hashPart(page, 'sel')).not.toBeNull()
  const relation = hashPart(page, 'sel')
  // Standing on a line, the walk goes on from the same name.
  await page.keyboard.press('ArrowRight')
  await expect(caption(page)).toHaveText(/hubungan; 2 dari \d+: /)
  const here = await proxy(page).getAttribute('aria-label')
  await page.keyboard.press('Enter')
  await expect.poll(() => hashPart(page, 'sel')).not.toBe(relation)
  await expect(proxy(page)).not.toHaveAttribute('aria-label', here ?? '')
  const there = hashPart(page, 'sel')
  // Where it has come to is heard with its kind and its ties, not its name alone.
  await expect(page.locator('[data-slot="live"]')).toHaveText(/, [^,]+, \d+ hubungan/)
  await page.keyboard.press('Backspace')
  await expect.poll(() => hashPart(page, 'sel')).not.toBe(there)
})

test('what a walk by keys has come to gets its card when the pointer comes too, and no questions stand over the picture', async ({
  page,
}) => {
  await open(page)
  await proxy(page).focus()
  await expect(proxy(page)).toHaveAttribute('aria-label', /Pekerja outsourcing.*Pertanyaan terbuka/)
  await expect(caption(page)).toHaveText(/Pekerja outsourcing.*, 13 hubungan$/)
  await page.keyboard.press('End')
  await page.keyboard.press('Home')
  await expect(caption(page)).toHaveText(/Santoso/)
  const node = await nodeSpot(page)
  await page.mouse.move(node.x, node.y)
  await expect(page.locator('.graph-card')).toContainText('Santoso')
})

test('keys walk to an event that stands in the graph, are told who takes part and as what, and go on to another name', async ({ page }) => {
  await open(page, './?lang=en#v1&events=1&sel=samanhudi')
  await proxy(page).focus()
  // His ties come first and the events after them: the last one is the arrest.
  await page.keyboard.press('ArrowLeft')
  await expect(caption(page)).toHaveText(/ties, 1 event; (\d+) of \1: in the event .*KPK/)
  await page.keyboard.press('Enter')
  await expect.poll(() => hashPart(page, 'sel')).toBe('ott-kpk-2018')
  await expect(proxy(page)).toHaveAttribute('aria-label', /, 2 names$/)
  await page.keyboard.press('ArrowLeft')
  await expect(page.locator('[data-slot="live"]')).toHaveText(/; 2 of 2: .*KPK.* \(made the arrest\)/)
  await page.keyboard.press('Enter')
  await expect.poll(() => hashPart(page, 'sel')).toBe('kpk')
  await page.keyboard.press('Backspace')
  await page.keyboard.press('Backspace')
  await expect.poll(() => hashPart(page, 'sel')).toBe('samanhudi')
})

test('what is said of a node never stands over it, and one hint covers no node', async ({ page }) => {
  await open(page, '#v1&events=1&sel=wali-kota-blitar')
  const height = (await caption(page).boundingBox())?.height ?? 99
  expect(height).toBeLessThan(32)
  await proxy(page).focus()
  await expect(caption(page)).toHaveText(/Wali Kota Blitar/)
  const [said, node] = [await caption(page).boundingBox(), await proxy(page).boundingBox()]
  if (said === null || node === null) throw new Error('not on screen')
  const beside = said.x >= node.x + node.width || said.x + said.width <= node.x
  expect(beside || said.y >= node.y + node.height || said.y + said.height <= node.y).toBe(true)
})

test('a node is dragged and put back, by pointer and by keys', async ({ page }) => {
  await open(page)
  const home = await nodeSpot(page)
  await page.mouse.move(home.x, home.y)
  await page.mouse.down()
  await page.mouse.move(home.x + 30, home.y + 10, { steps: 4 })
  await page.mouse.move(home.x + 90, home.y + 40, { steps: 4 })
  await page.mouse.up()
  await expect.poll(() => nodeSpot(page)).toEqual({ x: home.x + 90, y: home.y + 40 })
  expect(hashPart(page, 'sel')).toBeNull()
  await tidy(page).click()
  await expect.poll(() => nodeSpot(page)).toEqual(home)
  await expect(tidy(page)).toBeHidden()
  await expect(proxy(page)).toBeFocused()
  await page.keyboard.press('Shift+ArrowRight')
  await expect.poll(async () => (await nodeSpot(page)).x).toBeGreaterThan(home.x + 5)
  await expect(tidy(page)).toBeVisible()
})

test('a drag of the ground moves it, also after a node was dragged', async ({ page }) => {
  await open(page)
  const stage = region(page, 'graph').locator('.graph-stage')
  await page.locator('.graph-button').nth(1).click()
  const home = await nodeSpot(page)
  await page.mouse.move(home.x, home.y)
  await page.mouse.down()
  await page.mouse.move(home.x + 50, home.y, { steps: 5 })
  await page.mouse.up()
  await expect.poll(async () => (await nodeSpot(page)).x).toBe(home.x + 50)
  const box = await stage.boundingBox()
  if (box === null) throw new Error('no stage')
  const ground = { x: box.x + 12, y: box.y + box.height - 8 }
  await page.mouse.move(ground.x, ground.y)
  await page.mouse.down()
  await page.mouse.move(ground.x + 25, ground.y - 15, { steps: 5 })
  await page.mouse.up()
  await expect.poll(() => nodeSpot(page)).toEqual({ x: home.x + 75, y: home.y - 15 })
})

for (const theme of ['light', 'dark'])
  test(`a card beside the pointer covers nothing that is pointed at: ${theme}`, async ({ page }) => {
    await open(page, `./?theme=${theme}`)
    const home = await nodeSpot(page)
    const card = page.locator('.graph-card')
    await page.mouse.move(home.x, home.y)
    await expect(card).toBeVisible()
    await expect(card).toContainText(/\d+ hubungan/)
    const [box, node] = [await card.boundingBox(), await proxy(page).boundingBox()]
    if (box === null || node === null) throw new Error('no card')
    const apart =
      box.x >= node.x + node.width || box.x + box.width <= node.x || box.y >= node.y + node.height || box.y + box.height <= node.y
    expect(apart).toBe(true)
    await page.mouse.move(home.x, home.y + 400)
    await expect(card).toBeHidden()
  })

test.describe('by touch', () => {
  test.use({ hasTouch: true })
  test('a finger gets no card, and takes hold of a node when it rests on it', async ({ page }) => {
    await open(page)
    const home = await nodeSpot(page)
    const cdp = await page.context().newCDPSession(page)
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', x: number, y: number) =>
      cdp.send('Input.dispatchTouchEvent', { type, touchPoints: type === 'touchEnd' ? [] : [{ x, y }] })
    await touch('touchStart', home.x, home.y)
    await expect(page.locator('.graph-stage.holding')).toBeVisible()
    await touch('touchMove', home.x + 20, home.y)
    await touch('touchMove', home.x + 60, home.y + 20)
    await touch('touchEnd', 0, 0)
    await expect.poll(() => nodeSpot(page)).toEqual({ x: home.x + 60, y: home.y + 20 })
    await expect(page.locator('.graph-card:visible')).toHaveCount(0)
  })
})

test('of a story without names the graph says that there are none', async ({ page }) => {
  const published = JSON.parse(readFileSync(join(import.meta.dirname, '../../data/blitar-2021.json'), 'utf8'))
  const { publisher: _, ...source } = published.sources[0]
  const [type] = Object.keys(published.vocabulary.eventTypes)
  const event = { id: 'alone', type, title: 'Rapat', when: '2021-01-05', status: 'reported', cites: [{ source: source.id }] }
  const none = { entities: [], relations: [], claims: [], figures: [], questions: [], corrections: [], tours: [] }
  const text = JSON.stringify({ ...published, ...none, sources: [source], events: [event] })
  await page.route('**/data/*.json', (route) => route.fulfill({ body: text, contentType: 'application/json' }))
  await open(page, '?lang=en')
  await expect(region(page, 'text').locator('[data-record="alone"]').first()).toBeAttached()
  await expect(region(page, 'graph').locator('.graph-caption')).toHaveText(NO_NAMES.en)
  await expect(region(page, 'graph').locator('.graph-caption')).toBeInViewport()
})
