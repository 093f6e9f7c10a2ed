import type { Frame, Page } from '@playwright/test'
import { WHOLE_WORDS } from '../../src/words/whole.ts'
import { article, expect, readyFrame, test, toldHeights } from './article.ts'

/** No parent gives a frame more, in px. */
const MOST = 5000
const WORDS = WHOLE_WORDS.en
const long = (src: string, after: string) =>
  article(
    `<div style="block-size: 400px"></div><iframe title="A story" src="${src}" width="100%" height="600" style="border: 0; display: block"></iframe><div style="block-size: 6000px"></div>${after}`,
  )
const height = async (page: Page) => (await page.locator('iframe').boundingBox())?.height ?? 0

test.use({ viewport: { width: 390, height: 844 } })

for (const [view, most, follow] of [
  ['timeline', MOST, (site: string) => `<script async src="${site}embed.js"></script>`],
  ['text', MOST, (site: string) => `<script async src="${site}embed.js"></script>`],
  // A system that gives no frame more than that.
  [
    'timeline',
    1000,
    () =>
      `<script>addEventListener('message', ({ data }) => { if (data.type === 'runut:height') document.querySelector('iframe').style.height = Math.min(data.height, 1000) + 'px' })</script>`,
  ],
] as const)
  test(`all of a ${view} that is higher than ${most} px shows as many whole entries as there is room for, says where the rest is, and goes back`, async ({
    page,
    site,
    newsroom,
  }) => {
    newsroom.print({ '/': long(`${site.url}blitar-2021/en/embed.html?view=${view}`, follow(site.url)) })
    await page.goto(newsroom.url)
    const frame = await readyFrame(page)
    await expect.poll(async () => (await toldHeights(page)).at(-1)).toBe(await height(page))
    const before = await height(page)
    await frame.getByRole('button', { name: 'Show all' }).click()
    const rest = frame.getByRole('link', { name: /\d+ more on the full page/ })
    await expect(rest).toBeVisible()
    // As high as it is, and nothing in it scrolls.
    await expect.poll(() => frame.evaluate(() => Math.abs(document.documentElement.scrollHeight - innerHeight))).toBeLessThanOrEqual(1)
    const after = await height(page)
    expect(after).toBeLessThanOrEqual(most)
    expect(after).toBeGreaterThan(before + 100)
    // The first record that has no room is the one at which the full page opens; the one before is there as a whole.
    const next = /[#&]sel=([^&]+)/.exec((await rest.getAttribute('href')) ?? '')?.[1] ?? ''
    const region = frame.locator(`.region.${view}`)
    const edge = ((await region.boundingBox())?.y ?? 0) + ((await region.boundingBox())?.height ?? 0)
    const shown = await region
      .locator(view === 'text' ? '.text-view [data-record]:not(a, [data-record] *)' : '.time-list li:has(a[data-record])')
      .evaluateAll((all) => all.map((each) => each.closest('[inert]') === null))
    expect(shown.indexOf(false)).toBeGreaterThan(0)
    expect(shown.lastIndexOf(true)).toBe(shown.indexOf(false) - 1)
    expect(await rest.textContent()).toBe(WORDS.rest(shown.length - shown.indexOf(false)))
    const first = region.locator(view === 'text' ? `.text-view [data-record="${next}"]:not(a)` : `li:has(a[data-record="${next}"])`).last()
    expect((await first.boundingBox())?.y).toBeGreaterThanOrEqual(Math.floor(edge))
    // Where it was cut off is where keys go on.
    await expect(frame.locator(`.region.${view} :focus`)).toHaveCount(1)

    const less = frame.getByRole('button', { name: WORDS.less })
    await less.click()
    await expect(less).toHaveCount(0)
    await expect.poll(() => height(page)).toBe(before)
    const more = frame.getByRole('button', { name: 'Show all' })
    await expect(more).toBeFocused()
    await expect(page.locator('iframe')).toBeInViewport({ ratio: 0.2 })
    await expect(more).toBeInViewport()
  })

test('in a frame whose height stands, all of a list scrolls once it is asked for, and goes back to its beginning', async ({
  page,
  site,
  newsroom,
}) => {
  newsroom.print({ '/': long(`${site.url}blitar-2021/en/embed.html?view=timeline`, '') })
  await page.goto(newsroom.url)
  const frame = await readyFrame(page)
  await frame.getByRole('button', { name: 'Show all' }).click()
  const less = frame.getByRole('button', { name: WORDS.less })
  await expect(less).toBeAttached()
  expect(await frame.evaluate(() => document.documentElement.scrollHeight)).toBeGreaterThan(MOST)
  await expect(frame.locator('.time-list li').last()).toBeAttached()
  await expect(frame.locator('[inert]')).toHaveCount(0)
  await less.click()
  await expect(frame.getByRole('button', { name: 'Show all' })).toBeFocused()
  expect(await frame.evaluate(() => [document.documentElement.scrollHeight, scrollY])).toEqual([600, 0])
})

test('another view than the one that was asked for as a whole begins with its beginning', async ({ page, site, newsroom }) => {
  newsroom.print({ '/': long(`${site.url}blitar-2021/en/embed.html?view=timeline`, `<script async src="${site.url}embed.js"></script>`) })
  await page.goto(newsroom.url)
  const frame = await readyFrame(page)
  await frame.getByRole('button', { name: 'Show all' }).click()
  await expect(frame.getByRole('button', { name: WORDS.less })).toBeVisible()
  await frame.getByRole('button', { name: 'Text', exact: true }).click()
  await expect(frame.getByRole('button', { name: WORDS.less })).toHaveCount(0)
  await expect(frame.getByRole('button', { name: 'Show all' })).toBeVisible()
  await expect.poll(() => height(page)).toBeLessThan(1000)
})

test('who reads at the end of a frame that becomes much lower is brought back to it', async ({ page, site, newsroom }) => {
  newsroom.print({ '/': long(`${site.url}blitar-2021/en/embed.html?view=timeline`, `<script async src="${site.url}embed.js"></script>`) })
  await page.goto(newsroom.url)
  const frame = await readyFrame(page)
  const tell = async (told: number) => {
    await frame.evaluate((at) => parent.postMessage({ type: 'runut:height', v: 1, height: at }, '*'), told)
    await expect.poll(() => height(page)).toBe(told)
  }
  await tell(4000)
  await page.evaluate(() => scrollTo(0, 3800))
  await tell(520)
  await expect(page.locator('iframe')).toBeInViewport({ ratio: 1 })
  // Who reads elsewhere stays there.
  await page.evaluate(() => scrollTo(0, 3800))
  await tell(480)
  await expect(page.locator('iframe')).not.toBeInViewport()
})

test('all of a list that is asked for twice, while it is on its way, comes once', async ({ page, site, newsroom }) => {
  newsroom.print({ '/': long(`${site.url}blitar-2021/en/embed.html?view=timeline`, '') })
  await page.goto(newsroom.url)
  const frame = await readyFrame(page)
  await frame.getByRole('button', { name: 'Show all' }).evaluate((more: HTMLElement) => {
    more.click()
    more.click()
  })
  await expect(frame.getByRole('button', { name: WORDS.less })).not.toHaveCount(0)
  await expect(frame.getByRole('button', { name: WORDS.less })).toHaveCount(1)
})

test('who has gone back to the beginning of a list, and on from there, stays there when the frame has another size later', async ({
  page,
  site,
  newsroom,
}) => {
  newsroom.print({ '/': long(`${site.url}blitar-2021/en/embed.html?view=timeline`, '') })
  await page.goto(newsroom.url)
  const frame = await readyFrame(page)
  await frame.getByRole('button', { name: 'Show all' }).click()
  await frame.getByRole('button', { name: WORDS.less }).click()
  await expect(frame.getByRole('button', { name: 'Show all' })).toBeFocused()
  const other = frame.getByRole('button', { name: 'Graph', exact: true })
  await other.focus()
  await frame.evaluate(() => {
    const resized = new Promise((done) => addEventListener('resize', () => requestAnimationFrame(done), { once: true }))
    Object.assign(globalThis, { resized })
  })
  await page.locator('iframe').evaluate((element) => {
    element.style.height = '700px'
  })
  await frame.evaluate(() => Reflect.get(globalThis, 'resized'))
  await expect(other).toBeFocused()
})

/** A frame that its article gives the height of all of its list. */
async function growWhole(
  page: Page,
  site: string,
  newsroom: { readonly url: string; readonly print: (pages: Record<string, string>) => void },
  view = 'timeline',
) {
  newsroom.print({ '/': long(`${site}blitar-2021/en/embed.html?view=${view}`, `<script async src="${site}embed.js"></script>`) })
  await page.goto(newsroom.url)
  const frame = await readyFrame(page)
  await frame.getByRole('button', { name: 'Show all' }).click()
  const rest = frame.getByRole('link', { name: /\d+ more on the full page/ })
  await expect(rest).toBeVisible()
  await expect(frame.locator(`.region.${view} :focus`)).toHaveCount(1)
  return { frame, rest }
}

test('the way to the rest of a list leads to what the reader has made of it since', async ({ page, site, newsroom }) => {
  const { frame, rest } = await growWhole(page, site.url, newsroom)
  await frame.evaluate(() => history.replaceState(null, '', '#v1&known=2021-01-05'))
  await rest.focus()
  expect(await rest.getAttribute('href')).toMatch(/#v1&known=2021-01-05&sel=/)
})

test('who has gone elsewhere from where a list was cut off is not taken back when something comes to be told', async ({
  page,
  site,
  newsroom,
}) => {
  const { frame } = await growWhole(page, site.url, newsroom)
  // Nothing there takes the focus.
  await frame.locator('h1').click()
  await frame.evaluate(() => (document.activeElement instanceof HTMLElement ? document.activeElement.blur() : null))
  await frame.locator('.region.detail').evaluate((detail) => detail.append(document.createElement('div')))
  expect(await frame.evaluate(() => document.activeElement === document.body)).toBe(true)
})

/** How far a frame's card goes beyond its edges, in px, once it has been put in its place. */
const beyond = (frame: Frame) =>
  frame.locator('.region.detail').evaluate(async (card) => {
    for (let i = 0; i < 4; i++) await new Promise((done) => requestAnimationFrame(done))
    const { top, bottom } = card.getBoundingClientRect()
    return Math.max(0, -top, bottom - innerHeight)
  })
const ask = (frame: Frame, state: string) =>
  frame.evaluate(
    (state) => dispatchEvent(new MessageEvent('message', { source: parent, data: { type: 'runut:show', v: 1, state } })),
    state,
  )
const choose = async (frame: Frame, place: 'first' | 'last') => {
  const row = frame.locator('.time-list a[data-record]')[place]()
  await ask(frame, `sel=${await row.getAttribute('data-record')}`)
  await expect(row).toHaveAttribute('aria-current', 'true')
}
const isPlaced = (frame: Frame) => frame.evaluate(() => document.documentElement.style.getPropertyValue('--tall') !== '')

test('what is told of a record that has no room in a frame is in sight', async ({ page, site, newsroom }) => {
  const { frame } = await growWhole(page, site.url, newsroom)
  await choose(frame, 'first')
  await expect.poll(() => isPlaced(frame)).toBe(true)
  await choose(frame, 'last')
  expect(await beyond(frame)).toBe(0)
})

test('what is told of a record stays in sight when its row is scrolled away', async ({ page, site, newsroom }) => {
  newsroom.print({ '/': long(`${site.url}blitar-2021/en/embed.html?view=timeline`, '') })
  await page.goto(newsroom.url)
  const frame = await readyFrame(page)
  await frame.getByRole('button', { name: 'Show all' }).click()
  await expect(frame.getByRole('button', { name: WORDS.less })).toBeAttached()
  await choose(frame, 'first')
  await expect.poll(() => isPlaced(frame)).toBe(true)
  expect(await beyond(frame)).toBe(0)
  await frame.evaluate(() => scrollTo(0, 2000))
  expect(await beyond(frame)).toBe(0)
})

test('all of a text in an article that becomes wider and narrower again has as much room as before', async ({ page, site, newsroom }) => {
  const { frame } = await growWhole(page, site.url, newsroom, 'text')
  /** How high the frame is once it is so wide, has been cut off after a whole entry, and is as high as what is left. */
  const settled = async (width: number) => {
    await page.setViewportSize({ width, height: 844 })
    const isSettled = () =>
      frame.evaluate((wanted) => {
        const cut = document.querySelector<HTMLElement>('.region.text')?.style.maxBlockSize !== ''
        return cut && innerWidth === wanted && Math.abs(document.body.getBoundingClientRect().height - innerHeight) <= 1
      }, width)
    await expect.poll(isSettled).toBe(true)
    return height(page)
  }
  const before = await settled(390)
  expect(before).toBeGreaterThan(4000)
  expect(await settled(940)).toBeGreaterThan(4000)
  expect(await settled(390)).toBe(before)
})

test('a row that is chosen in all of a list stays where it was pressed, and what is told of it stands beside it', async ({
  page,
  site,
  newsroom,
}) => {
  const { frame } = await growWhole(page, site.url, newsroom)
  const rows = frame.locator('.time-list a[data-record]:not([inert] *)')
  const row = rows.nth(6)
  await row.scrollIntoViewIfNeeded()
  const before = (await row.boundingBox())?.y
  await row.click()
  await expect(row).toHaveAttribute('aria-current', 'true')
  await expect.poll(() => isPlaced(frame)).toBe(true)
  expect((await row.boundingBox())?.y).toBe(before)
  await expect(frame.locator('.region.detail h2').first()).toBeInViewport()
})
