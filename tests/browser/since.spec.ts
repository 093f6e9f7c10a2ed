import type { Page } from '@playwright/test'
import { DELAYS } from '../../src/words/delays.ts'
import { expect, test } from './fixtures.ts'
import { hashPart, holdPart, open, region } from './reader.ts'

const SWITCH = DELAYS.en.toggle
const SINCE = 'in these sources since 5 January 2021'
const toggle = (page: Page) => region(page, 'timeline').getByRole('button', { name: SWITCH })
/** What the canvas shows, as one string: another picture is another string. */
const picture = (page: Page) =>
  page
    .locator('.time-wide > canvas')
    .first()
    .evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL())
const walker = (page: Page) => region(page, 'timeline').locator('button.time-proxy')

test('threads to since when the sources have it come and go with their switch, with Back and by the address, and are heard', async ({
  page,
}) => {
  await open(page, '?lang=en')
  await expect(toggle(page)).toHaveAttribute('aria-pressed', 'false')
  const before = await picture(page)
  await toggle(page).press('Enter')
  await expect(toggle(page)).toHaveAttribute('aria-pressed', 'true')
  await expect.poll(() => hashPart(page, 'axis')).toBe('since')
  // The pressed button is no part of the canvas.
  await expect.poll(() => picture(page)).not.toBe(before)
  const legend = region(page, 'detail').getByText('from its date to when it came into these sources')
  await expect(legend).toBeVisible()
  await walker(page).focus()
  await expect(walker(page)).toHaveAttribute('aria-label', new RegExp(SINCE))
  await toggle(page).focus()

  await page.goBack()
  await expect(toggle(page)).toHaveAttribute('aria-pressed', 'false')
  await expect.poll(() => picture(page)).toBe(before)
  await expect(legend).toBeHidden()
  await page.goForward()
  await expect(toggle(page)).toHaveAttribute('aria-pressed', 'true')
  await page.reload()
  await expect(toggle(page)).toHaveAttribute('aria-pressed', 'true')
  await expect.poll(() => picture(page)).not.toBe(before)
})

test('the timeline can be used before the code for threads has come', async ({ page }) => {
  const release = await holdPart(page, 'delays')
  await open(page, '?lang=en#v1&axis=since')
  const before = await picture(page)
  release()
  await expect.poll(() => picture(page)).not.toBe(before)
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

  test('each row says since when the sources have it, at a touch and by the address', async ({ page }) => {
    const row = region(page, 'timeline').locator('a[data-record="kontrak-habis"]')
    const button = region(page, 'timeline').getByRole('button', { name: DELAYS.id.toggle })
    // In the page's own language, whose list the build has drawn without this.
    await open(page)
    await expect(row).not.toContainText('sejak')
    await button.tap()
    await expect(button).toHaveAttribute('aria-pressed', 'true')
    await expect(row).toContainText('Tanggal: 31 Desember 2020 · dalam sumber-sumber ini sejak 5 Januari 2021')
    await expect(row.locator('.time-own-axis')).toBeVisible()
    await expect.poll(() => hashPart(page, 'axis')).toBe('since')
    await page.reload()
    await expect(row).toContainText('sejak 5 Januari 2021')
    await button.tap()
    await expect(row).not.toContainText('sejak')
  })
})
