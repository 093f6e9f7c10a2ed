import type { Frame, Page } from '@playwright/test'
import { article, expect, readyFrame, test } from './article.ts'
import { wordsOf } from './reader.ts'

const WORDS = wordsOf('en')
const frameOf = (src: string, more = '') => `<iframe title="A story" width="100%" height="580" src="${src}" ${more}></iframe>`
/** What of the story is selected, as the frame's own address says. */
const selected = (frame: Frame) => /[#&]sel=([^&]*)/.exec(frame.url())?.[1] ?? null
const show = (state: string) => ({ type: 'runut:show', v: 1, state })
/** What the frame has said of what is selected, in order. */
const selections = (page: Page) =>
  page.evaluate(() =>
    Reflect.get(window, 'said')
      .filter((said: { type?: unknown } | null) => said?.type === 'runut:select')
      .map(({ id }: { id: string | null }) => id),
  )
const post = (page: Page, message: unknown) => page.evaluate((data) => frames[0]?.postMessage(data, '*'), message)

test.use({ viewport: { width: 720, height: 900 } })

test('what an article asks is shown; what anyone else asks, or is no request, changes nothing', async ({ page, site, newsroom }) => {
  newsroom.print({
    '/': article(`${frameOf(`${site.url}embed.html?lang=en`)}<iframe title="Another" src="/sibling"></iframe>`),
    '/sibling': `<script>addEventListener('message', ({ data }) => parent.frames[0].postMessage(data, '*'))</script>`,
  })
  await page.goto(newsroom.url)
  const frame = await readyFrame(page)
  await page.evaluate((valid) => frames[1]?.postMessage(valid, '*'), show('sel=santoso'))
  await frame.evaluate((valid) => window.postMessage(valid, '*'), show('sel=santoso'))
  await page.evaluate(() => {
    const ring: { self?: unknown } = {}
    ring.self = ring
    const junk: readonly unknown[] = [
      null,
      0,
      [],
      ring,
      { type: 'runut:show', v: 2, state: 'sel=santoso' },
      { type: 'runut:show', v: 1, state: ['sel=santoso'] },
      { type: 'runut:show', v: 1, state: 'sel=santoso'.padEnd(5000, ' ') },
      JSON.parse('{"__proto__":{"type":"runut:show","v":1,"state":"sel=santoso"}}'),
      { type: 'runut:show', v: 1, state: '#__proto__=1&sel=constructor&t=NaN/1e999&range=%E0%A4&known=x' },
      { type: 'navigate', href: 'javascript:alert(1)' },
      'pymxPYMxchartxPYMxnavigateToxPYMxjavascript:alert(1)',
      new Map([['type', 'runut:show']]),
      new ArrayBuffer(1_000_000),
    ]
    for (const each of junk) frames[0]?.postMessage(each, '*')
    for (let i = 0; i < 10_000; i++) frames[0]?.postMessage({ type: 'runut:show', v: 1, state: `sel=nobody-${i}` }, '*')
    frames[0]?.postMessage('a port', '*', [new MessageChannel().port1])
  })
  // An answer to this one comes after all of those.
  await page.evaluate(() => frames[0]?.postMessage({ type: 'iframe-get-child-dimensions' }, '*'))
  await expect
    .poll(() => page.evaluate(() => Reflect.get(window, 'said').some((said: { type?: string }) => said?.type === 'iframe-resized')))
    .toBe(true)
  expect(await selections(page)).toEqual([])
  await post(page, show('sel=santoso&t=2020-12-01/2021-01-08'))
  await expect.poll(() => selected(frame)).toBe('santoso')
  await expect(frame.locator('.region.detail h2')).toHaveText(/Santoso/)
  expect(await selections(page)).toEqual(['santoso'])
})

test('a frame tells numbers, ids and fixed words, and adds no steps to the way back', async ({ page, site, newsroom }) => {
  newsroom.print({ '/': article(frameOf(`${site.url}embed.html?lang=en&parentUrl=https%3A%2F%2Fsecret.example&childId=chart#v1&q=typed`)) })
  await page.goto(newsroom.url)
  const before = await page.evaluate(() => history.length)
  const frame = await readyFrame(page)
  expect(frame.url()).not.toContain('secret.example')
  await post(page, show('sel=santoso&q=what+somebody+typed'))
  await expect.poll(() => selected(frame)).toBe('santoso')
  await frame.getByRole('button', { name: WORDS.chrome.letGo }).click()
  await expect.poll(() => selected(frame)).toBeNull()
  const said: readonly unknown[] = await page.evaluate(() => Reflect.get(window, 'said'))
  const src = new URL(await page.locator('iframe').evaluate((element: HTMLIFrameElement) => element.src))
  const words = said.map((each) => JSON.stringify(each).replaceAll(JSON.stringify(src.href).slice(1, -1), 'SRC'))
  const name = `embed.html${src.search}`
  const known = [
    /^\{"type":"runut:(ready","v":1|height","v":1,"height":\d+|select","v":1,"id":("santoso"|null)|use","v":1,"what":"select","id":"santoso")\}$/,
    /^\{"sentinel":"amp","type":"embed-(ready"|size","height":\d+)\}$/,
    /^"\[iFrameResizerChild\]Ready"$/,
    /^"pymxPYMxchartxPYMxheightxPYMx\d+"$/,
    /^"\{\\"src\\":\\".*\\",\\"context\\":\\"iframe\.resize\\",\\"height\\":\d+\}"$/,
  ]
  const isKnown = (each: string) =>
    known.some((form) => form.test(each)) || each.startsWith(`{"datawrapper-height":{${JSON.stringify(name)}:`)
  expect(words.filter((each) => !isKnown(each))).toEqual([])
  expect(words.join()).not.toContain('somebody')
  expect(await page.evaluate(() => history.length)).toBe(before)
})

test('links in an article drive its frames, each its own, and say which is shown', async ({ page, site, newsroom }) => {
  const link = (state: string, text: string, to = '') => `<a href="${to || site.url}" data-runut="${state}">${text}</a>`
  const links = [
    link('sel=santoso', 'the mayor'),
    link('sel=samanhudi', 'his predecessor'),
    link('t=2021-01-01/2021-01-08', 'that week'),
    link('sel=santoso', 'in the other frame', '#second'),
  ].join(' ')
  const src = `${site.url}embed.html?lang=en&view=timeline`
  newsroom.print({
    '/': article(
      `<p>${links}</p>${frameOf(src, 'id="first"')}${frameOf(src, 'id="second"')}<script async src="${site.url}embed.js"></script>`,
    ),
  })
  await page.goto(newsroom.url)
  const [first, second] = [await readyFrame(page, '#first'), await readyFrame(page, '#second')]
  const current = () => page.locator('a[aria-current]').allTextContents()
  await page.getByRole('link', { name: 'the mayor' }).click()
  await expect.poll(() => selected(first)).toBe('santoso')
  expect(await current()).toEqual(['the mayor'])
  await page.getByRole('link', { name: 'that week' }).click()
  await expect.poll(() => selected(first)).toBeNull()
  await expect.poll(current).toEqual(['that week'])
  await page.getByRole('link', { name: 'in the other frame' }).click()
  await expect.poll(() => selected(second)).toBe('santoso')
  expect(selected(first)).toBeNull()
  await page.getByRole('link', { name: 'his predecessor' }).focus()
  await page.keyboard.press('Enter')
  await expect.poll(() => selected(first)).toBe('samanhudi')
  await expect.poll(current).toEqual(['his predecessor', 'in the other frame'])
  // What the reader lets go in the frame is current no longer.
  await first.getByRole('button', { name: WORDS.chrome.letGo }).click()
  await expect.poll(current).toEqual(['in the other frame'])
})

test('an article believes only its own frames, and no height beyond reason', async ({ page, site, newsroom }) => {
  newsroom.print({
    '/': article(
      `${frameOf(`${site.url}embed.html?lang=en&view=timeline`, 'id="ours"')}<iframe id="other" title="Another" src="/other"></iframe><script src="${site.url}embed.js"></script>`,
    ),
    '/other': `<script>parent.postMessage({ type: 'runut:height', v: 1, height: 900 }, '*')</script>`,
  })
  await page.goto(newsroom.url)
  const ours = await readyFrame(page, '#ours')
  // Each height that it is ever given: its own word follows soon.
  await page.locator('#ours').evaluate((element: HTMLElement) => {
    const given: string[] = []
    Reflect.set(window, 'given', given)
    new MutationObserver(() => given.push(element.style.height)).observe(element, { attributes: true, attributeFilter: ['style'] })
  })
  const given = (): Promise<readonly string[]> => page.evaluate(() => Reflect.get(window, 'given'))
  await ours.evaluate(() => {
    for (const height of [1e9, '100%', null, Number.NaN, Number.POSITIVE_INFINITY, {}, -1, 700])
      parent.postMessage({ type: 'runut:height', v: 1, height }, '*')
  })
  await expect.poll(given).toContain('700px')
  expect((await given()).slice(0, 3)).toEqual(['5000px', '200px', '700px'])
  expect(await page.locator('#other').evaluate((element: HTMLElement) => element.style.height)).toBe('')
})

test.describe('in a sandbox that allows scripts alone', () => {
  // The browser says that it has opened no window.
  test.use({ expected: /Blocked opening/ })

  test('the story can be read and explored, and addresses be copied', async ({ page, site, newsroom }) => {
    newsroom.print({ '/': article(frameOf(`${site.url}embed.html?lang=en`, 'sandbox="allow-scripts"')) })
    await page.goto(newsroom.url)
    const frame = await readyFrame(page)
    expect(await frame.evaluate(() => self.origin)).toBe('null')
    await frame.getByRole('button', { name: WORDS.chrome.views.graph }).click()
    await expect(frame.locator('.graph-stage canvas').first()).toBeVisible()
    await frame.getByRole('button', { name: WORDS.chrome.views.text, exact: true }).click()
    await frame.locator('.region.text a[data-select="santoso"]').first().click()
    await expect(frame.locator('.region.detail h2')).toHaveText(/Santoso/)
    await frame.getByRole('link', { name: 'Open the full page' }).click()
    await expect(frame.locator('.toast input')).toHaveValue(/^http.*sel=santoso/)
  })
})

test('headings are one level lower than on the page of its own, and what is chosen later too', async ({ page }) => {
  await page.goto('embed.html?lang=en#v1&sel=santoso')
  await expect(page.locator('html')).toHaveAttribute('data-runut', 'ready')
  await expect(page.locator('.region.detail h2')).toHaveText(/Santoso/)
  // As the browser tells it to those who listen.
  const session = await page.context().newCDPSession(page)
  const { nodes } = await session.send('Accessibility.getFullAXTree')
  const levels = nodes
    .filter(({ role, ignored }) => !ignored && role?.value === 'heading')
    .map(({ name, properties }) => `${properties?.find((each) => each.name === 'level')?.value.value} ${name?.value}`)
  expect(levels).toContain('2 Outsourcing contracts at Blitar city hall')
  expect(levels).toContain('3 Santoso')
  expect(levels.filter((each) => each.startsWith('1 '))).toEqual([])
})
