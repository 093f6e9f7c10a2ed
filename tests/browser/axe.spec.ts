import { createRequire } from 'node:module'
import type { Page } from '@playwright/test'
import type { AxeResults } from 'axe-core'
import { EDIT_WORDS } from '../../src/words/edit.ts'
import { FORM_WORDS } from '../../src/words/form.ts'
import { SHARE_WORDS } from '../../src/words/share.ts'
import { expect, test } from './fixtures.ts'
import { open, ready, region } from './reader.ts'

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js')
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
const PHONE = { width: 390, height: 844 }

/** What is on screen: the address that shows it, and the page's size where it is not a desk's. */
const STATES: readonly { readonly name: string; readonly query?: string; readonly hash?: string; readonly size?: typeof PHONE }[] = [
  { name: 'wide' },
  { name: 'narrow', size: PHONE },
  { name: 'narrow graph', query: 'view=graph', size: PHONE },
  { name: 'text view', query: 'view=text' },
  { name: 'desk sheet', query: 'view=sheet' },
  { name: 'desk sheet on a narrow page', query: 'view=sheet', size: PHONE },
  { name: 'claim in the panel', hash: '#v1&sel=claim-politics' },
  { name: 'claim on a narrow page', hash: '#v1&sel=claim-politics', size: PHONE },
  { name: 'range, filter and known date', hash: '#v1&range=2020-12-31/2021-01-08&status=reported&known=2021-01-05' },
  { name: 'rows by name', hash: '#v1&lanes=entity,_.claims,_henry,-yasin' },
  { name: 'rows by claim', hash: '#v1&lanes=claim&sel=claim-timing' },
  { name: 'guided reading', hash: '#v1&tour=jalan-cerita.2' },
  { name: 'how two names are connected', hash: '#v1&path=pekerja.kpk' },
  { name: 'measures and event points', hash: '#v1&measure=betweenness&events=1' },
  { name: 'measures on a narrow page', query: 'view=graph', hash: '#v1&measure=communities', size: PHONE },
]

/**
 * Records out of sight have a height that the browser guesses, and lie over each other when measured: lays all out as a reader comes to see
 * them. What is still on its way to its place or its colour has come there.
 */
const layOut = (page: Page) =>
  page.locator('.text-view .record').evaluateAll(async (records) => {
    for (const record of records) if (record instanceof HTMLElement) record.style.contentVisibility = 'visible'
    await Promise.allSettled(document.getAnimations().map(({ finished }) => finished))
  })

async function violations(page: Page): Promise<readonly string[]> {
  // What is still on its way would come while the page is looked at.
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0)
  await layOut(page)
  const results = await page.evaluate(async (tags): Promise<AxeResults> => {
    const { axe } = globalThis as unknown as { axe: { run: (options: object) => Promise<AxeResults> } }
    return axe.run({ runOnly: tags, resultTypes: ['violations'] })
  }, TAGS)
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary}`),
  )
}

/** Thousands of elements are looked at one by one: on a machine twenty times slower than a desk's that alone takes more than a minute. */
test.describe.configure({ timeout: 180_000 })

test.beforeEach(({ page }) => page.addInitScript({ path: AXE }))

for (const lang of ['id', 'en']) {
  for (const theme of ['light', 'dark']) {
    for (const { name, query = '', hash = '', size } of STATES) {
      test(`no barrier: ${name}, ${theme}, ${lang}`, async ({ page }) => {
        if (size !== undefined) await page.setViewportSize(size)
        await open(page, `?lang=${lang}&theme=${theme}&${query}${hash}`)
        expect(await violations(page)).toEqual([])
      })
    }
  }
}

for (const [name, address, size] of [
  ['low', 'embed.html?lang=en&view=timeline', { width: 640, height: 300 }],
  ['with everything', 'embed.html?lang=id&theme=dark&controls=full#v1&sel=santoso', { width: 1100, height: 900 }],
  ['on a phone', 'embed.html?lang=en#v1&sel=claim-politics', { width: 340, height: 680 }],
  ['with one card', 'embed.html?lang=id&view=text#v1&sel=claim-politics', { width: 500, height: 900 }],
] as const) {
  test(`no barrier: in an article, ${name}`, async ({ page }) => {
    await page.setViewportSize(size)
    await open(page, address)
    expect(await violations(page)).toEqual([])
  })
}

for (const [lang, theme, size] of [
  ['id', 'light', PHONE],
  ['id', 'dark', { width: 1280, height: 800 }],
  ['en', 'dark', PHONE],
  ['en', 'light', { width: 1280, height: 800 }],
] as const) {
  test(`no barrier: the editor at ${size.width}, ${theme}, ${lang}`, async ({ page }) => {
    await page.setViewportSize(size)
    await open(page, `?lang=${lang}&theme=${theme}#edit`)
    const editor = page.locator('[data-view="editor"]')
    await editor.locator('[data-errors]').waitFor()
    await editor.locator('[data-changes] summary').click()
    await editor.locator('summary', { hasText: EDIT_WORDS[lang].kinds.claims }).click()
    expect(await violations(page)).toEqual([])
    await editor.locator('[data-part="claims"]').first().click()
    await editor.getByRole('combobox').first().fill('a')
    await editor.getByRole('option').first().waitFor()
    expect(await violations(page)).toEqual([])
    await editor.getByRole('button', { name: FORM_WORDS[lang].text, exact: true }).click()
    await editor.getByRole('textbox', { name: EDIT_WORDS[lang].field }).waitFor()
    expect(await violations(page)).toEqual([])
  })
}

test('no barrier: a card for a broken file', async ({ page }) => {
  await page.route('**/data/*.json', (route) => route.fulfill({ body: '{' }))
  await page.goto('./')
  await expect(page.locator('html')).toHaveAttribute('data-runut', 'problem')
  expect(await violations(page)).toEqual([])
})

test('no barrier: the list of keys', async ({ page }) => {
  await open(page)
  await region(page, 'timeline').focus()
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog')).toBeVisible()
  expect(await violations(page)).toEqual([])
})

for (const [lang, theme, size] of [
  ['id', 'light', PHONE],
  ['en', 'dark', { width: 1280, height: 800 }],
] as const) {
  test(`no barrier: the ways to hand a view on, ${theme}, ${lang}`, async ({ page }) => {
    await page.setViewportSize(size)
    await open(page, `?lang=${lang}&theme=${theme}#v1&sel=claim-politics`)
    const more = page.locator('.more')
    if (await more.isVisible()) await more.click()
    await page.locator('.settings button[aria-haspopup="dialog"]').click()
    const { saveAs, embed } = SHARE_WORDS[lang]
    for (const part of [saveAs, embed]) await page.locator('dialog summary').filter({ hasText: part }).click()
    await expect(page.getByRole('dialog').getByRole('radio').first()).toBeVisible()
    await expect(page.frameLocator('dialog iframe').locator('html')).toHaveAttribute('data-runut', 'ready')
    expect(await violations(page)).toEqual([])
  })
}

test('at 400 % nothing has to be scrolled sideways', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 })
  await open(page)
  await ready(page)
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
})
