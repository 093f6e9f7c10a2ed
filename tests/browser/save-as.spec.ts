import { readFile } from 'node:fs/promises'
import type { Frame, Locator, Page } from '@playwright/test'
import type { UiLang } from '../../src/base/units.ts'
import { exportEn } from '../../src/words/export-en.ts'
import { exportId } from '../../src/words/export-id.ts'
import { SHARE_WORDS } from '../../src/words/share.ts'
import { article, expect, readyFrame, test } from './article.ts'
import { open, wordsOf } from './reader.ts'

const SAID = { en: exportEn, id: exportId }

/** Opens the formats; they are there once what writes them has come. */
async function openFormats(page: Page | Frame, lang: UiLang): Promise<Locator> {
  const more = page.getByRole('button', { name: wordsOf(lang).chrome.more })
  if (await more.isVisible()) await more.click()
  await page.getByRole('button', { name: wordsOf(lang).chrome.share, exact: true }).click()
  await page.getByText(SHARE_WORDS[lang].saveAs).click()
  const formats = page.getByRole('group', { name: SAID[lang].formats })
  await expect(formats.getByRole('radio').first()).toBeVisible()
  return formats
}

async function save(page: Page, formats: Locator, lang: UiLang): Promise<{ readonly name: string; readonly text: string }> {
  const [file] = await Promise.all([page.waitForEvent('download'), formats.getByRole('button', { name: SAID[lang].save }).click()])
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') }
}

test('by keys alone the story is saved: the file as it is, then as a calendar', async ({ page, site }) => {
  await open(page, '?lang=en')
  const formats = await openFormats(page, 'en')
  await formats.getByRole('radio').first().focus()
  await page.keyboard.press('Tab')
  await expect(formats.getByRole('button', { name: exportEn.save })).toBeFocused()
  const [file] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')])
  expect(file.suggestedFilename()).toBe('blitar-2021.json')
  expect(await readFile(await file.path())).toEqual(Buffer.from(await (await fetch(`${site.url}data/blitar-2021.json`)).arrayBuffer()))
  await expect(page.getByRole('dialog').getByRole('status')).toHaveText(exportEn.saved('blitar-2021.json'))
  await formats.getByRole('radio', { name: exportEn.format.timelinejs.name }).focus()
  await page.keyboard.press('ArrowUp')
  await expect(formats.getByRole('radio', { name: exportEn.format.ics.name })).toBeChecked()
  const calendar = await save(page, formats, 'en')
  expect(calendar.name).toBe('blitar-2021-en.ics')
  expect(calendar.text).toMatch(/^BEGIN:VCALENDAR\r\n/)
})

test('on a phone a page is saved that stands alone: text and pictures, nothing run, nothing asked, as of the known date', async ({
  page,
  context,
}) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await open(page, '?lang=id#v1&known=2021-01-06')
  const formats = await openFormats(page, 'id')
  await expect(page.getByRole('dialog').getByText('6 Januari 2021').first()).toBeVisible()
  await formats.getByRole('radio', { name: exportId.format.html.name }).check()
  const { name, text } = await save(page, formats, 'id')
  expect(name).toBe('blitar-2021-id-2021-01-06.html')
  const alone = await context.newPage()
  const seen: string[] = []
  alone.on('console', (message) => seen.push(message.text()))
  alone.on('request', (request) => seen.push(request.url()))
  await alone.route('https://alone.example/**', (route) => route.fulfill({ body: text, contentType: 'text/html' }))
  await alone.goto('https://alone.example/story.html')
  expect(await alone.locator('.graph-picture, .time-picture').count()).toBe(2)
  await expect(alone.locator('.pair').first()).toBeVisible()
  expect(await alone.evaluate(() => getComputedStyle(document.querySelector('.pair') ?? document.body).display)).toBe('grid')
  const link = alone.locator('a[href^="#record-"]').first()
  const target = (await link.getAttribute('href')) ?? ''
  await link.click()
  await expect(alone.locator(target)).toBeInViewport()
  expect(seen.filter((each) => !each.startsWith('https://alone.example/'))).toEqual([])
})

test('the text of a file can be copied', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await open(page, '?lang=en')
  const formats = await openFormats(page, 'en')
  await formats.getByRole('radio', { name: exportEn.format.md.name }).check()
  await formats.getByRole('button', { name: exportEn.copy }).click()
  await expect(page.getByRole('dialog').getByRole('status')).toHaveText(exportEn.copied(exportEn.format.md.name))
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^# Outsourcing contracts/)
})

test.describe('a frame that may save no files', () => {
  test.use({ expected: /Clipboard API has been blocked/ })
  test('says so, and gives the text to copy by hand', async ({ page, site, newsroom }) => {
    newsroom.print({
      '/': article(
        `<iframe title="A story" width="700" height="900" sandbox="allow-scripts" src="${site.url}embed.html?lang=en&controls=full"></iframe>`,
      ),
    })
    await page.setViewportSize({ width: 760, height: 1100 })
    await page.goto(newsroom.url)
    const frame = await readyFrame(page)
    const formats = await openFormats(frame, 'en')
    await expect(frame.getByText(exportEn.noDownloads)).toBeVisible()
    await formats.getByRole('radio', { name: exportEn.format['csv-claims'].name }).check()
    await formats.getByRole('button', { name: exportEn.copy, exact: true }).click()
    await expect(frame.getByRole('dialog').getByRole('status')).toHaveText(exportEn.byHand)
    await expect(frame.getByRole('textbox', { name: exportEn.text })).toHaveValue(/"who says so","who denies it"/)
  })
})

test.describe('where the story file cannot be fetched again', () => {
  test.use({ expected: /^error: Failed to load resource/ })
  test('that is said', async ({ page }) => {
    await open(page, '?lang=en')
    const formats = await openFormats(page, 'en')
    await page.route('**/data/blitar-2021.json', (route) => route.fulfill({ status: 404, body: '' }))
    await formats.getByRole('button', { name: exportEn.save }).click()
    await expect(page.getByRole('dialog').getByRole('status')).toHaveText(exportEn.notFetched)
  })
})

test('what a site answers in place of its story file is not saved as that', async ({ page }) => {
  await open(page, '?lang=en')
  const formats = await openFormats(page, 'en')
  await page.route('**/data/blitar-2021.json', (route) =>
    route.fulfill({ body: '<!doctype html><title>Not here</title>', contentType: 'text/html' }),
  )
  await page.evaluate(() => {
    const click = HTMLAnchorElement.prototype.click
    HTMLAnchorElement.prototype.click = function () {
      document.documentElement.toggleAttribute('data-saved', true)
      click.call(this)
    }
  })
  await formats.getByRole('button', { name: exportEn.save }).click()
  await expect(page.getByRole('dialog').getByRole('status')).toHaveText(exportEn.notFetched)
  await expect(page.locator('html[data-saved]')).toHaveCount(0)
})
