import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { open, ready, region, wordsOf } from './reader.ts'

const words = wordsOf('id')

/** The file as its editor leaves it from now on. */
async function correct(page: Page): Promise<void> {
  await page.route('**/data/blitar-2021.json', async (route) => {
    const response = await route.fetch()
    const file = await response.json()
    Object.assign(file.story, { version: '2.0', updated: '2026-12-24' })
    file.corrections = [{ date: '2026-12-24', note: 'Masa kontrak: kalimatnya diperbaiki.', about: ['kontrak-habis'] }]
    Object.assign(file.events[0], { summary: 'Ditulis ulang.' })
    await route.fulfill({ response, body: JSON.stringify(file) })
  })
}

test('a returning reader is told what has changed since the last visit, is led to it, and is not told again', async ({ page }) => {
  const line = page.locator('[data-changes]')
  await open(page)
  await expect.poll(() => page.evaluate(() => localStorage.length)).toBe(1)
  await expect(line).toHaveCount(0)
  await correct(page)
  // Another tab is another visit.
  await page.evaluate(() => sessionStorage.clear())
  await open(page)
  await expect(line).toContainText(words.visit.corrected(1))
  await expect(line).toContainText(words.visit.changed(1))
  await line.getByRole('button', { name: words.visit.see }).click()
  const log = region(page, 'detail').getByRole('heading', { name: words.text.corrections, exact: true })
  await expect(log).toBeInViewport()
  await expect(log).toBeFocused()
  await expect(region(page, 'detail')).toContainText('Masa kontrak: kalimatnya diperbaiki.')
  await page.reload()
  await ready(page)
  await expect(line).toContainText(words.visit.changed(1))
  await line.getByRole('button', { name: words.visit.dismiss }).click()
  await expect(line).toHaveCount(0)
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  await expect(page.locator('[data-slot="live"]')).toContainText(words.visit.dismissed)
  await open(page)
  await expect.poll(() => page.evaluate(() => sessionStorage.length)).toBe(1)
  await expect(line).toHaveCount(0)
})

test('a link that was made for another version says so, and lets the reader stay', async ({ page }) => {
  await correct(page)
  await open(page, '?version=1.0.1&updated=2026-11-28#v1&sel=santoso')
  const notice = page.locator('[data-other-version]')
  await expect(notice).toContainText('1.0.1')
  await expect(notice).toContainText('24 Desember 2026')
  await expect(notice).toContainText(words.file.correctedSince(1))
  await notice.getByRole('button', { name: words.text.corrections }).click()
  await expect(region(page, 'detail').getByRole('heading', { name: words.text.corrections, exact: true })).toBeInViewport()
  await notice.getByRole('button', { name: words.file.stay }).click()
  await expect(notice).toHaveCount(0)
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  expect(new URL(page.url()).search).toBe('')
})

for (const [name, address, size, place] of [
  ['the desk’s sheet', '?view=sheet&', { width: 1280, height: 800 }, '.desk-sheet [data-log]'],
  ['a low frame', 'embed.html?view=timeline&', { width: 720, height: 500 }, '.region.text [data-log]'],
  ['a low frame with the text', 'embed.html?view=text&', { width: 720, height: 500 }, '.region.text [data-log]'],
] as const) {
  test(`the corrections are led to where the panel is not on screen: ${name}`, async ({ page }) => {
    await page.setViewportSize(size)
    await correct(page)
    await page.goto(`${address}lang=id&version=1.0.1&updated=2026-11-28`)
    await ready(page)
    const notice = page.locator('[data-other-version]')
    const log = page.locator(place)
    if (address.includes('sheet')) await expect(log).toHaveCount(1)
    await notice.getByRole('button', { name: words.text.corrections }).click()
    await expect(log).toBeFocused()
    await expect(log).toBeInViewport()
  })
}

test('a file that is older than the link says is asked for again, and the page stays', async ({ page }) => {
  await open(page, '?version=2.0&updated=2026-12-24#v1&sel=santoso')
  const notice = page.locator('[data-other-version]')
  await expect(notice).toContainText(words.file.later)
  await correct(page)
  let pages = 0
  page.on('domcontentloaded', () => {
    pages += 1
  })
  await notice.getByRole('button', { name: words.file.reload }).click()
  await expect(notice).toHaveCount(0)
  await expect(page.locator('.foot')).toContainText('2.0')
  expect(pages).toBe(0)
})

test('whoever asks for the help twice before it has come gets one', async ({ page }) => {
  await open(page)
  await page.getByRole('button', { name: words.ways.help }).evaluate((button: HTMLButtonElement) => {
    button.click()
    button.click()
  })
  await expect(page.locator('dialog')).toHaveCount(1)
  await expect(page.getByRole('dialog')).toContainText(words.ways.claims)
  await page.keyboard.press('Escape')
  await expect(page.locator('dialog')).toHaveCount(0)
})

test('how the page is read is one tap away on a phone, and where a correction goes stands at its foot', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await open(page)
  await page.getByRole('button', { name: words.ways.help }).click()
  const help = page.getByRole('dialog')
  await expect(help).toContainText(words.ways.claims)
  await expect(help.locator('.how-to li')).toHaveCount(6)
  await page.keyboard.press('Escape')
  await expect(help).toHaveCount(0)
  await page.locator('.foot').scrollIntoViewIfNeeded()
  await expect(page.locator('.foot')).toContainText(words.text.contact)
})

test('keys that were kept to the regions of the page stay so when it is loaded again', async ({ page }) => {
  await open(page)
  await page.getByRole('button', { name: words.ways.help }).click()
  const everywhere = page.getByRole('dialog').getByRole('checkbox')
  await expect(everywhere).toBeChecked()
  await everywhere.uncheck()
  await page.reload()
  await ready(page)
  await page.getByRole('button', { name: words.ways.help }).click()
  await expect(everywhere).not.toBeChecked()
})

test('a frame says of which file it is, in the page’s language, and one key opens where a correction goes', async ({ page, site }) => {
  await page.setViewportSize({ width: 360, height: 560 })
  await page.goto(`${site.url}embed.html`)
  const line = page.locator('.frame-file')
  const door = line.getByRole('button', { name: words.text.contact })
  await expect(line).toContainText('29 November 2026')
  await expect(page.locator('.foot')).toBeHidden()
  await door.press('Enter')
  await expect(page.locator('.foot')).toBeInViewport({ ratio: 1 })
  await expect(page.locator('.foot')).toContainText('Koreksi, hak jawab, dan hak koreksi')
  await expect(door).toHaveAttribute('aria-expanded', 'true')
  await page.keyboard.press('Escape')
  await expect(page.locator('.foot')).toBeHidden()
  await expect(door).toBeFocused()
  await page.getByRole('button', { name: /^EN/ }).click()
  await expect(line.getByRole('button', { name: wordsOf('en').text.contact })).toBeVisible()
  await expect(line).toContainText('Version')
})
