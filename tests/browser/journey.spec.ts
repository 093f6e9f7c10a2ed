import type { Locator, Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { type Hand, keys, mouse, touch } from './hands.ts'
import { hashPart, open, ready, region, wordsOf } from './reader.ts'

const NAME = 'Samanhudi Anwar'
const CLAIM = 'claim-loyalty'
const SOURCE = 'sindonews-2021-01-05'

const LANGUAGES = ['id', 'en'] as const

/** From what is chosen to a claim about it, with both its sides, and to its source; back, and all is there again after a reload. */
async function followClaim(page: Page, id: string, follow: (link: Locator) => Promise<void>): Promise<void> {
  const detail = region(page, 'detail')
  const heading = detail.getByRole('heading', { level: 2 })
  const { record } = wordsOf((await page.locator('html').getAttribute('lang')) === 'en' ? 'en' : 'id')

  await follow(detail.locator(`[data-select="${id}"]`).first())
  await expect.poll(() => hashPart(page, 'sel')).toBe(id)
  await expect(detail.getByText(record.sides.asserts, { exact: true })).toBeVisible()
  await expect(detail.getByText(record.sides.denies, { exact: true })).toBeVisible()
  const claim = (await heading.textContent()) ?? ''

  await follow(detail.locator(`[data-select="${SOURCE}"]`).first())
  await expect.poll(() => hashPart(page, 'sel')).toBe(SOURCE)
  await expect(detail.locator(`[data-record="${SOURCE}"]`)).toContainText('SINDOnews')

  await page.goBack()
  await expect(heading).toHaveText(claim)
  await page.reload()
  await ready(page)
  await expect(heading).toHaveText(claim)
}

/** Finds a name, zooms, brushes, opens a claim, reaches its source, goes back, and finds everything again after a reload. */
async function travel(page: Page, hand: Hand): Promise<void> {
  const detail = region(page, 'detail')
  const heading = detail.getByRole('heading', { level: 2 })

  await hand.find(NAME)
  await expect(heading).toHaveText(NAME)
  // What was found is read on, not the search.
  await expect(heading).toBeFocused()
  expect(hashPart(page, 'sel')).toBe('samanhudi')

  await hand.zoom()
  await expect.poll(() => hashPart(page, 't')).not.toBeNull()

  await hand.brush()
  await expect.poll(() => hashPart(page, 'range')).not.toBeNull()
  const range = hashPart(page, 'range')

  await followClaim(page, CLAIM, hand.follow)
  expect(hashPart(page, 'range')).toBe(range)
}

const EVENT = 'kontrak-langsung-dihentikan'
const ITS_CLAIM = 'claim-timing'

/** With one thumb: from the list to an event, its claim and its source; back, and all is there again after a reload. */
async function walkByThumb(page: Page): Promise<void> {
  const detail = region(page, 'detail')
  const heading = detail.getByRole('heading', { level: 2 })

  const entry = region(page, 'timeline').locator(`a[data-record="${EVENT}"]`)
  await entry.tap()
  await expect.poll(() => hashPart(page, 'sel')).toBe(EVENT)
  await expect(entry).toHaveAttribute('aria-current', 'true')
  await expect(detail.locator(`[data-record="${EVENT}"]`)).toBeInViewport()

  await followClaim(page, ITS_CLAIM, (link) => link.tap())
  await expect(heading).toBeInViewport()
}

for (const lang of LANGUAGES) {
  test.describe(`a reader's journey, ${lang}`, () => {
    test('by mouse', { tag: '@any-browser' }, async ({ page }) => {
      await open(page, `./?lang=${lang}`)
      await travel(page, mouse(page, wordsOf(lang)))
    })

    test('by keys', async ({ page }) => {
      await open(page, `./?lang=${lang}`)
      await travel(page, keys(page, wordsOf(lang)))
    })

    test.describe('on a tablet', () => {
      test.use({ viewport: { width: 820, height: 1100 }, hasTouch: true, isMobile: true })

      test('by touch', async ({ page }) => {
        await open(page, `./?lang=${lang}`)
        await travel(page, touch(page, wordsOf(lang)))
      })
    })

    test.describe('on a phone', () => {
      test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

      test('by thumb', async ({ page }) => {
        await open(page, `./?lang=${lang}`)
        await walkByThumb(page)
      })
    })
  })
}
