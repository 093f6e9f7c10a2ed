import type { Page, Route } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { card, open, ready, region, wordsOf } from './reader.ts'

const DEFAULT = '**/data/blitar-2021.json'
const ELSEWHERE = 'elsewhere.example'
/** What the browser says of a refusal; and the page fetches its own story ahead of its scripts, in vain where another is asked for. */
const SAID = /^error: (Access to fetch|Failed to load resource)|^warning: The resource .* was preloaded using link preload but not used/

/** What the site's own story file turns out to be, and what the card calls it. */
const ANSWERS: readonly { readonly name: string; readonly code: string; readonly answer: (route: Route) => Promise<void> }[] = [
  { name: 'broken JSON', code: 'broken-json', answer: (route) => route.fulfill({ body: '{ "format": "runut/1", ' }) },
  { name: 'another shape', code: 'not-a-story', answer: (route) => route.fulfill({ body: '[1, 2, 3]' }) },
  { name: 'a newer format', code: 'newer-format', answer: (route) => route.fulfill({ body: '{ "format": "runut/2" }' }) },
  { name: 'missing', code: 'file-missing', answer: (route) => route.fulfill({ status: 404, body: 'no' }) },
  { name: 'a web page', code: 'web-page', answer: (route) => route.fulfill({ body: '<!doctype html><title>Log in</title>' }) },
  { name: 'empty', code: 'file-empty', answer: (route) => route.fulfill({ body: '' }) },
  { name: 'not text', code: 'file-encoding', answer: (route) => route.fulfill({ body: Buffer.from([0x7b, 0xff, 0x7d]) }) },
  { name: 'cut off', code: 'file-unreachable', answer: (route) => route.abort('connectionreset') },
]

/** The card has words, a way on, and the story's text is still there to read. */
async function expectCard(page: Page, code: string): Promise<void> {
  await expect(card(page, code)).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('data-runut', 'problem')
  await expect(card(page, code).getByRole('button').first()).toBeVisible()
}

test.describe('the story file is', () => {
  test.use({ expected: /^error: Failed to load resource/ })
  for (const { name, code, answer } of ANSWERS) {
    test(`${name}: ${code}`, async ({ page }) => {
      await page.route(DEFAULT, answer)
      await page.goto('./')
      await expectCard(page, code)
      await expect(region(page, 'text')).toContainText('Santoso')
    })
  }

  test('there after all: trying again opens it', async ({ page }) => {
    const { problem } = wordsOf('id')
    let mended = false
    await page.route(DEFAULT, (route) => (mended ? route.continue() : route.fulfill({ body: '{' })))
    await page.goto('./')
    await expect(card(page)).toBeVisible()
    mended = true
    await card(page).getByRole('button', { name: problem.retry }).click()
    await ready(page)
    await expect(card(page)).toHaveCount(0)
  })
})

test.describe('another site’s file', () => {
  test.use({ otherHost: ELSEWHERE, expected: SAID })

  test('that this site may not read: file-refused', async ({ page }) => {
    await page.route(`https://${ELSEWHERE}/**`, (route) =>
      route.fulfill({ body: '{}', headers: { 'Access-Control-Allow-Origin': 'https://somebody.example' } }),
    )
    await page.goto(`./?data=https://${ELSEWHERE}/story.json`)
    await expectCard(page, 'file-refused')
  })

  test('stays named for as long as it is on screen', async ({ page, request, baseURL }) => {
    const story = await (await request.get(`${baseURL}data/blitar-2021.json`)).text()
    await page.route(`https://${ELSEWHERE}/**`, (route) =>
      route.fulfill({ body: story, headers: { 'Access-Control-Allow-Origin': '*', 'Content-Type': 'application/json' } }),
    )
    // As a build writes it that knows where it stands.
    await page.route(/\/\?data=/, async (route) => {
      const response = await route.fetch()
      const html = (await response.text()).replace('</body>', '<footer class="places">Alamat</footer></body>')
      await route.fulfill({ response, body: html })
    })
    await open(page, `./?data=https://${ELSEWHERE}/story.json`)
    await expect(page.getByText(wordsOf('id').chrome.foreign(ELSEWHERE))).toBeVisible()
    await expect(page.locator('.places')).toBeAttached()
    await expect(page.locator('.places')).toBeHidden()
    await expect(page).toHaveTitle(`${ELSEWHERE} · ${JSON.parse(story).story.title.id}`)
  })
})

for (const address of [
  'http://192.168.0.1/a.json',
  'http://localhost/a.json',
  'javascript:alert(1)',
  'https://a@b.example/a.json',
  'file:///a.json',
]) {
  test(`an address that is never asked: ${address}`, async ({ page }) => {
    await page.goto(`./?data=${encodeURIComponent(address)}`)
    await expectCard(page, 'address-refused')
    // Of the story that the build has drawn nothing is told beside another's address: neither its version nor where it is corrected.
    await expect(page.locator('.foot')).toBeHidden()
  })
}

test('one bad record is set aside and said; the rest is shown', async ({ page, request, baseURL }) => {
  const story = await (await request.get(`${baseURL}data/blitar-2021.json`)).text()
  const hostile = {
    id: 'hostile',
    type: '__proto__',
    title: '<img src=x onerror=alert(1)>',
    when: '2021-02-30',
    status: 'reported',
    cites: [],
  }
  await page.route(DEFAULT, (route) =>
    route.fulfill({ body: story.replace(/"events": \[/, (start) => `${start}${JSON.stringify(hostile)},`) }),
  )
  await open(page)
  await expect(region(page, 'text').locator('[data-record="kontrak-habis"]').first()).toBeAttached()
  await expect(page.locator('[data-record="hostile"]')).toHaveCount(0)
  const { problemsFound } = wordsOf('id').chrome
  await page.getByRole('button', { name: problemsFound(2).replace('2', '') }).click()
  await expect(card(page).locator('[data-problem-code="bad-id"]')).toContainText('__proto__')
})

test('nothing can be added to what every object inherits from', async ({ page }) => {
  await open(page)
  expect(await page.evaluate(() => [Object.prototype, Array.prototype, Function.prototype].filter(Object.isExtensible))).toEqual([])
})
