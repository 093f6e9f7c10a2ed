import type { Frame, Page } from '@playwright/test'
import { article, expect, readyFrame, test, toldHeights } from './article.ts'

const frameOf = (src: string, more = '') => `<iframe title="A story" width="720" height="580" src="${src}" ${more}></iframe>`
const VALID = { type: 'runut:show', v: 1, state: 'sel=santoso' }

/** The frame's own word, asked for twice, comes after all that was said to it before, and after what it does with a pause. */
async function heard(page: Page): Promise<void> {
  for (let i = 0; i < 2; i++)
    await page.evaluate(
      () =>
        new Promise<void>((resolve) => {
          addEventListener('message', function hear({ data }) {
            if (data?.type !== 'iframe-resized') return
            removeEventListener('message', hear)
            resolve()
          })
          frames[0]?.postMessage({ type: 'iframe-get-child-dimensions' }, '*')
        }),
    )
}

const said = (page: Page, type: string) =>
  page.evaluate((wanted) => Reflect.get(window, 'said').filter((each: { type?: unknown } | null) => each?.type === wanted).length, type)
/** Whether the frame still waits for its reader, as the build has drawn it. */
const rests = (frame: Frame) => frame.evaluate(() => document.querySelector('[data-app]')?.hasAttribute('data-rest'))
const selected = (frame: Frame) => /[#&]sel=([^&]*)/.exec(frame.url())?.[1] ?? null

/** Posts to the frame what no request is. */
const throwJunk = (page: Page) =>
  page.evaluate(() => {
    const ring: { self?: unknown } = {}
    ring.self = ring
    const deep = JSON.parse(`${'['.repeat(2000)}${']'.repeat(2000)}`)
    const state = 'sel=santoso'
    const junk: readonly unknown[] = [
      ...[undefined, null, true, 0, -1, 1e308, Number.NaN, 10n, '', ' ', [], {}, new Date(), /x/, new Error('x'), new Blob(['x'])],
      ...[ring, deep, new Map([['type', 'runut:show']]), new Set([state]), new ArrayBuffer(1_000_000), new Float64Array(8)],
      ...[2, '1', '1.0', null, -1, 1e9, [1], {}, true].map((v) => ({ type: 'runut:show', v, state })),
      ...[['sel=santoso'], { toString: state }, 1, null, undefined, state.padEnd(4001, '&')].map((each) => ({
        ...{ type: 'runut:show', v: 1, state: each },
      })),
      ...['__proto__', 'constructor', 'prototype'].map((key) => JSON.parse(`{"${key}":{"type":"runut:show","v":1,"state":"${state}"}}`)),
      ...[
        'runut:SHOW',
        'runut:height',
        'runut:ready',
        'runut:select',
        'runut:use',
        'navigate',
        'constructor',
        '__proto__',
        ['runut:show'],
      ].map((type) => ({ type, v: 1, state, id: 'santoso', href: 'javascript:alert(1)', height: 1e9 })),
      { message: 'link', value: 'https://evil.example/', secret: 'aB3dE5gH7j' },
      { sentinel: 'amp', type: 'send-consent-data' },
      { 'datawrapper-height': { __proto__: 1e9 } },
      ...['navigateTo', 'scrollToChildPos', 'heightx', '__proto__'].map((verb) => `pymxPYMxchartxPYMx${verb}xPYMxjavascript:alert(1)`),
      ...['moveToAnchor', '__proto__:8:x:y', `${'a'.repeat(5000)}:8:false`, ':8:', 'a b:8:true:32'].map((line) => `[iFrameSizer]${line}`),
      JSON.stringify({ type: 'runut:show', v: 1, state }),
      'x'.repeat(5_000_000),
    ]
    for (const each of junk) frames[0]?.postMessage(each, '*')
    frames[0]?.postMessage('a port', '*', [new MessageChannel().port1])
  })

test.use({ viewport: { width: 760, height: 900 } })

for (const state of ['at rest', 'awake'] as const)
  test(`a frame ${state} does what the page that holds it asks, and nothing that anybody else does, or that is no request`, async ({
    page,
    context,
    site,
    newsroom,
  }) => {
    const src = `${site.url}blitar-2021/en/embed.html?view=timeline&childId=chart`
    newsroom.print({
      '/': article(`${frameOf(src)}<iframe name="sibling" title="Another" src="/sibling"></iframe>`),
      '/sibling': `<script>addEventListener('message', ({ data }) => parent.frames[0].postMessage(data, '*'))</script>`,
    })
    await page.goto(newsroom.url)
    const frame = await readyFrame(page)
    if (state === 'awake') {
      await page.evaluate(() => frames[0]?.postMessage({ type: 'runut:show', v: 1, state: 'sel=henry' }, '*'))
      await expect(frame.locator('.region.detail h2')).toHaveText(/Henry/)
      await expect.poll(() => selected(frame)).toBe('henry')
    }
    const before = selected(frame)
    const told = await said(page, 'runut:select')

    await throwJunk(page)
    // A sibling; the frame itself; a frame within it; who has opened it.
    await page.evaluate((valid) => frames[1]?.postMessage(valid, '*'), VALID)
    await frame.evaluate((valid) => window.postMessage(valid, '*'), VALID)
    await frame.evaluate(() => document.body.append(document.createElement('iframe')))
    await frame.childFrames()[0]?.evaluate((valid) => parent.postMessage(valid, '*'), VALID)
    await heard(page)
    expect(selected(frame)).toBe(before)
    expect(await said(page, 'runut:select')).toBe(told)
    expect(await rests(frame)).toBe(state === 'at rest')
    const keys = () =>
      frame.evaluate(() =>
        [Object, Array, Function].map(({ prototype }) => Object.keys(prototype).length + Number(Object.isExtensible(prototype))),
      )
    expect(await keys()).toEqual([0, 0, 0])
    const popup = context.waitForEvent('page')
    await page.evaluate((address) => {
      Reflect.set(window, 'opened', window.open(address))
    }, src)
    const opened = await popup
    await expect(opened.locator('html')).toHaveAttribute('data-runut', 'ready')
    // A window of its own takes from itself alone what is to be shown, one after another; each is told of when it is.
    const heading = opened.locator('.region.detail h2')
    const own = (id: string) => opened.evaluate((sel) => window.postMessage({ type: 'runut:show', v: 1, state: `sel=${sel}` }, '*'), id)
    await own('samanhudi')
    await expect(heading).toHaveText(/Samanhudi/)
    await opened.evaluate(() => {
      const told: string[] = []
      Reflect.set(window, 'told', told)
      const panel = document.querySelector('.region.detail')
      const read = () => told.push(panel?.querySelector('h2')?.textContent ?? '')
      if (panel !== null) new MutationObserver(read).observe(panel, { childList: true, subtree: true, characterData: true })
    })
    await page.evaluate((valid) => Reflect.get(window, 'opened').postMessage(valid, '*'), VALID)
    await own('henry')
    await expect(heading).toHaveText(/Henry/)
    expect(await opened.evaluate(() => Reflect.get(window, 'told').join())).not.toContain('Santoso')
    await opened.close()

    // After all of that it answers as ever.
    await page.evaluate((valid) => frames[0]?.postMessage(valid, '*'), VALID)
    await expect(frame.locator('.region.detail h2')).toHaveText(/Santoso/)
    await expect.poll(() => said(page, 'runut:select')).toBe(told + 1)
  })

test('a page around the article asks a frame of it nothing', async ({ page, site, newsroom }) => {
  const src = `${site.url}blitar-2021/en/embed.html?view=timeline`
  newsroom.print({
    '/': article(`<iframe name="article" title="An article" src="/article" width="760" height="700"></iframe>`),
    '/article': article(frameOf(src)),
  })
  await page.goto(newsroom.url)
  const middle = page.frame('article')
  if (middle === null) throw new Error('there is no article')
  await expect(middle.locator('iframe')).toBeAttached()
  const inner = await (await middle.locator('iframe').elementHandle())?.contentFrame()
  if (!inner) throw new Error('there is no frame')
  await expect(inner.locator('html')).toHaveAttribute('data-runut', 'ready')
  // What both ask is done in turn, and each is told of.
  await page.evaluate((valid) => frames[0]?.frames[0]?.postMessage(valid, '*'), VALID)
  await middle.evaluate(() => frames[0]?.postMessage({ type: 'runut:show', v: 1, state: 'sel=henry' }, '*'))
  await expect(inner.locator('.region.detail h2')).toHaveText(/Henry/)
  const told = await middle.evaluate(() => Reflect.get(window, 'said').filter(({ type }: { type?: string }) => type === 'runut:select'))
  expect(told.map(({ id }: { id: string }) => id)).toEqual(['henry'])
})

for (const state of ['at rest', 'awake'] as const)
  test(`of ten thousand requests at once a frame ${state} does a few, and the last`, async ({ page, site, newsroom }) => {
    newsroom.print({ '/': article(frameOf(`${site.url}blitar-2021/en/embed.html?view=timeline`)) })
    await page.goto(newsroom.url)
    const frame = await readyFrame(page)
    if (state === 'awake') {
      await page.evaluate((valid) => frames[0]?.postMessage(valid, '*'), VALID)
      await expect(frame.locator('.region.detail h2')).toHaveText(/Santoso/)
    }
    await page.evaluate(() => {
      Reflect.get(window, 'said').splice(0)
      for (let i = 0; i < 10_000; i++) {
        frames[0]?.postMessage({ type: 'runut:show', v: 1, state: `sel=${i % 2 === 0 ? 'henry' : 'samanhudi'}` }, '*')
        frames[0]?.postMessage(i % 2 === 0 ? '[iFrameSizer]resize' : { type: 'iframe-get-child-dimensions' }, '*')
      }
      frames[0]?.postMessage({ type: 'runut:show', v: 1, state: 'sel=kpk' }, '*')
    })
    await expect.poll(() => selected(frame)).toBe('kpk')
    await expect(frame.locator('.region.detail h2')).toHaveText(/KPK/)
    await heard(page)
    // Answers in words of eight systems, each time; a hundredth of what was asked would be far more than a pause lets through.
    expect(await page.evaluate(() => Reflect.get(window, 'said').length)).toBeLessThan(1000)
    // Its reader is answered too.
    await frame.getByRole('button', { name: 'Zoom in' }).first().click()
    await expect.poll(() => frame.url()).toContain('t=')
  })

for (const hash of [
  'sel=__proto__&tour=__proto__.1e999&path=constructor.__proto__&types=toString&status=__proto__',
  't=-1e999/1e999&range=9999999999999999/1e400&known=99999999999-01-01&deg=1e9',
  't=Y170000002/Y-17e7&range=0000/9999&known=2021-02-29',
  `lanes=${'a.'.repeat(1900)}&axis=${'1'.repeat(100)}`,
  `q=${'%F0%9F%98%80'.repeat(300)}&sel=%E0%A4%A&tour=jalan-cerita.99999999999999999999`,
  '#?secret=aB3dE5gH7j#amp=1&&&===&%',
])
  test(`a frame at rest that is asked for nonsense shows its story: ${hash.slice(0, 40)}`, async ({ page, site, newsroom }) => {
    newsroom.print({ '/': article(frameOf(`${site.url}blitar-2021/en/embed.html?view=timeline`)) })
    await page.goto(newsroom.url)
    const frame = await readyFrame(page)
    await page.evaluate((state) => frames[0]?.postMessage({ type: 'runut:show', v: 1, state }, '*'), hash)
    await expect(frame.locator('.time-wide canvas')).toBeVisible()
    expect(selected(frame)).toBeNull()
    expect(await said(page, 'runut:select')).toBe(0)
    await page.evaluate((valid) => frames[0]?.postMessage(valid, '*'), VALID)
    await expect(frame.locator('.region.detail h2')).toHaveText(/Santoso/)
    const shown = await frame.evaluate(() => document.querySelector('[data-app]')?.textContent + location.hash)
    expect(shown).not.toMatch(/NaN|Infinity|undefined|\[object/)
  })

test('an article takes no height from a frame whose page is another’s by now', async ({ page, site, newsroom }) => {
  newsroom.print({
    '/': article(`${frameOf(`${site.url}blitar-2021/en/embed.html?view=timeline`)}<script src="${site.url}embed.js"></script>`),
    '/elsewhere': `<script>addEventListener('message', () => { parent.postMessage({ type: 'runut:height', v: 1, height: 4321 }, '*'); parent.postMessage({ type: 'runut:select', v: 1, id: 'henry' }, '*'); parent.postMessage('done', '*') })</script>`,
  })
  await page.goto(newsroom.url)
  const frame = await readyFrame(page)
  const element = page.locator('iframe')
  const height = () => element.evaluate((it: HTMLIFrameElement) => it.style.height)
  await expect.poll(height).not.toBe('')
  const before = await height()
  await frame.goto(`${newsroom.url}elsewhere`)
  await page.evaluate(() => frames[0]?.postMessage('go', '*'))
  await expect.poll(() => page.evaluate(() => Reflect.get(window, 'said').includes('done'))).toBe(true)
  expect(await height()).toBe(before)
})

for (const [name, style, follow] of [
  ['gives it the height of the window, whatever it asks', 'iframe { height: 100vh !important }', null],
  ['gives it all of a page that grows with it', 'html, body { height: 100% } iframe { height: 100%; min-height: 300px }', null],
  ['gives it a little more than it asks', '', 'height + 3'],
  ['gives it a tenth more', '', 'height * 1.1'],
  ['gives it less', '', 'height - 40'],
  ['is zoomed', 'body { zoom: 1.1 }', 'height'],
] as const)
  test(`a frame comes to rest in an article that ${name}`, async ({ page, site, newsroom }) => {
    const listen = `addEventListener('message', ({ data }) => { if (data && data.type === 'runut:height') { const height = data.height; document.querySelector('iframe').style.height = (${follow}) + 'px' } })`
    newsroom.print({
      '/': article(
        `<style>${style}</style>${follow === null ? `<script src="${site.url}embed.js"></script>` : `<script>${listen}</script>`}${frameOf(`${site.url}embed.html?lang=en`)}`,
      ),
    })
    await page.goto(newsroom.url)
    const frame = await readyFrame(page)
    await expect.poll(() => toldHeights(page)).not.toEqual([])
    // Whoever goes round in a loop has gone round many times by then.
    const turn = () => frame.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))
    for (let i = 0; i < 20; i++) await turn()
    await heard(page)
    const told = await toldHeights(page)
    expect(told.filter((height, i) => height !== told[i - 1]).length).toBeLessThanOrEqual(3)
  })
