import type { Frame, Page } from '@playwright/test'
import type { UiLang } from '../../src/base/units.ts'
import { SHARE_WORDS } from '../../src/words/share.ts'
import { article, expect, readyFrame, test, toldHeights } from './article.ts'
import { hashPart, open, ready, region, wordsOf } from './reader.ts'

const share = SHARE_WORDS.en

/** Opens the dialog; it is there once it has taken the focus. */
async function openShare(page: Page, lang: UiLang = 'en') {
  const more = page.getByRole('button', { name: wordsOf(lang).chrome.more })
  if (await more.isVisible()) await more.click()
  await page.getByRole('button', { name: wordsOf(lang).chrome.share, exact: true }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('button', { name: `${SHARE_WORDS[lang].copy}: ${SHARE_WORDS[lang].link}` })).toBeFocused()
  return dialog
}

/** Opens the codes, and waits until what they show is on screen. */
async function openCodes(page: Page): Promise<Frame> {
  await page
    .getByRole('dialog')
    .locator('summary')
    .filter({ hasText: new RegExp(`^(${SHARE_WORDS.id.embed}|${share.embed})$`) })
    .click()
  return readyFrame(page, 'dialog iframe')
}

const codeOf = (page: Page, kind: keyof typeof share.kinds) => page.getByRole('textbox', { name: share.kinds[kind], exact: true })

test('a link to exactly this view is copied, and that is said', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await open(page, '?lang=en&view=timeline#v1&sel=santoso&known=2021-01-08&range=2020-12-31/2021-01-08')
  const dialog = await openShare(page)
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  // The address is written once the view rests: the link does not wait for it.
  const proxy = region(page, 'timeline').locator('button.time-proxy')
  await expect(proxy).toBeAttached()
  await proxy.evaluate((button) => {
    button.dispatchEvent(new KeyboardEvent('keydown', { key: '+', bubbles: true }))
    document.querySelector<HTMLElement>('.settings [aria-haspopup="dialog"]')?.click()
  })
  await expect(dialog.getByRole('textbox', { name: share.link })).toHaveValue(/#v1&t=/)
  await expect(dialog.getByRole('button', { name: `${share.copy}: ${share.link}` })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('status')).toHaveText(share.copied.link)
  const link = await page.evaluate(() => navigator.clipboard.readText())
  expect(link).toBe(page.url())
  expect(hashPart(page, 't')).not.toBeNull()
  expect(hashPart(page, 'sel')).toBe('santoso')
  await dialog.getByRole('checkbox').check()
  await dialog.getByRole('button', { name: `${share.copy}: ${share.link}` }).click()
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain('version=1.0.4&updated=2026-11-29')
})

test('the way back closes it and nothing else, and Escape leaves no step behind', async ({ page }) => {
  await open(page, '?lang=en&view=text')
  await page.locator('.region.text a[data-select="santoso"]').first().click()
  await expect.poll(() => hashPart(page, 'sel')).toBe('santoso')
  const dialog = await openShare(page)
  await page.goBack()
  await expect(dialog).toHaveCount(0)
  expect(hashPart(page, 'sel')).toBe('santoso')
  await expect(region(page, 'detail').getByRole('heading', { name: 'Santoso', exact: true })).toBeVisible()
  // Where the browser's history stands.
  const step = () => page.evaluate(() => navigation.currentEntry?.index ?? Number.NaN)
  const before = await step()
  await openShare(page)
  expect(await step()).toBe(before + 1)
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await expect(page.getByRole('button', { name: wordsOf('en').chrome.share, exact: true })).toBeFocused()
  await expect.poll(step).toBe(before)
  await page.goBack()
  await expect.poll(() => hashPart(page, 'sel')).toBeNull()
})

test('where nobody lets the page copy, the text is selected to be copied by hand', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined })
    document.execCommand = () => false
  })
  await open(page, '?lang=en#v1&sel=santoso')
  const dialog = await openShare(page)
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('status')).toHaveText(share.byHand)
  const link = dialog.getByRole('textbox', { name: share.link })
  await expect(link).toBeFocused()
  expect(await link.evaluate((field: HTMLInputElement) => [field.selectionStart, field.selectionEnd])).toEqual([0, page.url().length])
})

test('the system’s own sheet and WhatsApp are given both sides of a claim with its address', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'share', {
      value: (what: unknown) => {
        Reflect.set(window, 'handed', what)
        return Promise.resolve()
      },
    })
  })
  await open(page, '?lang=en#v1&sel=claim-politics')
  const dialog = await openShare(page)
  const text = new URL((await dialog.getByRole('link', { name: share.whatsapp }).getAttribute('href')) ?? '')
  expect(text.host).toBe('wa.me')
  expect(text.searchParams.get('text')).toContain('denies it: Santoso')
  expect(text.searchParams.get('text')).toMatch(/says so: .*\nhttp:/)
  await dialog.getByRole('button', { name: share.apps }).click()
  const handed = () => page.evaluate(() => JSON.stringify(Reflect.get(window, 'handed')))
  await expect.poll(handed).toContain('denies it: Santoso')
  expect(await handed()).toContain('sel=claim-politics')
})

test('a preview shows what the code shows, at the width of a phone and of an article, and its card', async ({ page }) => {
  await open(page, '?lang=en#v1&sel=claim-politics')
  await openShare(page)
  const wide = await openCodes(page)
  expect(await wide.evaluate(() => innerWidth)).toBe(700)
  const frame = page.locator('dialog iframe')
  await page.getByRole('dialog').getByRole('button', { name: share.widths.phone }).click()
  await expect.poll(() => wide.evaluate(() => innerWidth)).toBe(360)
  await page.getByRole('dialog').getByLabel(share.shows).selectOption(share.parts.card)
  await expect(frame).toHaveAttribute('src', /view=text.*sel=claim-politics$/)
  const card = await readyFrame(page, 'dialog iframe')
  await expect(card.locator('.evidence.claim h2')).toBeVisible()
  const src = await frame.getAttribute('src')
  expect(await codeOf(page, 'frame').inputValue()).toContain(`src="${src?.replaceAll('&', '&amp;')}"`)
  await page.getByRole('tab', { name: share.kinds.frame, exact: true }).focus()
  await page.keyboard.press('End')
  await expect(page.getByRole('tab', { name: share.kinds.oembed })).toBeFocused()
  await expect(page.getByRole('tabpanel')).toContainText(share.noOembed)
  expect(new URL((await frame.getAttribute('src')) ?? '').hash).toBe('')
})

test('the code with the script, put into an article, holds the view and has its height', async ({ page, site, newsroom, context }) => {
  await open(page, '?lang=en&view=timeline#v1&sel=claim-politics')
  await openShare(page)
  await openCodes(page)
  await page.getByRole('tab', { name: share.kinds.script, exact: true }).click()
  await expect(codeOf(page, 'script')).toHaveValue(/<script async=""/)
  const code = await codeOf(page, 'script').inputValue()
  expect(code).toContain(site.url)
  newsroom.print({ '/': article(code) })
  const there = await context.newPage()
  await there.goto(newsroom.url)
  const frame = await readyFrame(there)
  expect(frame.url()).toContain('sel=claim-politics')
  await expect(frame.locator('.evidence.claim')).toBeVisible()
  await expect
    .poll(async () => {
      const told = (await toldHeights(there)).at(-1) ?? Number.NaN
      return Math.abs(((await there.locator('iframe').boundingBox())?.height ?? 0) - told)
    })
    .toBeLessThanOrEqual(4)
})

test('a title that is no title stays one in every code', async ({ page, context }) => {
  const title = '"><script>window.__pwn = 1</script></noscript><img src=x onerror="window.__pwn = 1"> & \u05d0\u05d1'
  await page.route('**/data/blitar-2021.json', async (route) => {
    const story = JSON.parse(await (await route.fetch()).text())
    story.story.title = title
    await route.fulfill({ json: story })
  })
  await open(page, '?lang=en')
  await openShare(page)
  await openCodes(page)
  const alone = await context.newPage()
  for (const kind of ['frame', 'script', 'amp'] as const) {
    await page.getByRole('tab', { name: share.kinds[kind], exact: true }).click()
    const code = await codeOf(page, kind).inputValue()
    // As a page with scripts reads it, and as one without does.
    const seen = await alone.evaluate((html) => {
      const parsed = new DOMParser().parseFromString(html, 'text/html')
      return {
        tags: [...parsed.body.querySelectorAll('*')].map(({ localName }) => localName),
        title: parsed.querySelector('[title]')?.getAttribute('title'),
        handlers: [...parsed.querySelectorAll('*')].flatMap(({ attributes }) => [...attributes]).filter(({ name }) => name.startsWith('on'))
          .length,
      }
    }, code)
    expect(seen.handlers).toBe(0)
    expect(seen.title?.replace(/[\u2066-\u2069]/g, '')).toBe(share.frameTitle(title))
    const tags = { frame: ['iframe', 'noscript', 'a'], script: ['iframe', 'noscript', 'a', 'script'], amp: ['amp-iframe', 'div', 'p'] }
    expect(seen.tags).toEqual(tags[kind])
  }
})

for (const [name, size, scale] of [
  ['on the narrowest page', { width: 320, height: 640 }, 1],
  ['with letters twice as large', { width: 800, height: 700 }, 2],
] as const) {
  test(`nothing of it has to be scrolled sideways ${name}`, async ({ page }) => {
    await page.setViewportSize(size)
    await open(page, '?lang=id#v1&sel=santoso')
    await page.evaluate((by) => document.documentElement.style.setProperty('font-size', `${100 * by}%`), scale)
    const dialog = await openShare(page, 'id')
    await openCodes(page)
    expect(await dialog.evaluate((element) => element.scrollWidth - element.clientWidth)).toBeLessThanOrEqual(0)
    await ready(page)
  })
}
