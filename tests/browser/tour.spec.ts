import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { slide } from './hands.ts'
import { hashPart, open, region, wordsOf } from './reader.ts'

const { detail, tourOn } = wordsOf('id')

const card = (page: Page) => region(page, 'detail').locator('.tour')
const step = (n: number) => detail.tourStep(n, 9)

/** Draws a finger over the card from its middle, by so many px a step. */
async function finger(page: Page, dx: number, dy: number): Promise<void> {
  const box = await card(page).locator('.tour-text').boundingBox()
  if (box === null) throw new Error('not on screen')
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  await slide(
    page,
    [0, 1, 2, 3, 4, 5].map((i) => [{ x: x + i * dx, y: y + i * dy }]),
  )
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

  test('in a frame it leaves the picture in sight, and is turned by a finger too', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 600 })
    await page.goto('./embed.html?lang=id#v1&tour=jalan-cerita.2')
    await expect(page.locator('html')).toHaveAttribute('data-runut', 'ready')
    await expect(card(page)).toContainText(step(2))
    await finger(page, -25, 1)
    await expect(card(page)).toContainText(step(3))
    const chosen = region(page, 'timeline').locator('a[aria-current]')
    await expect(chosen).toHaveAttribute('data-record', 'pilkada-2020')
    const isInSight = async () => {
      const [row, sheet] = await Promise.all([chosen.boundingBox(), region(page, 'detail').boundingBox()])
      return row !== null && sheet !== null && row.y >= 0 && row.y + row.height <= sheet.y
    }
    await expect.poll(isInSight).toBe(true)
  })

  test('a guided reading is turned by a finger, and each step brings what it is about above the sheet', async ({ page }) => {
    await open(page, '#v1&tour=jalan-cerita.1')
    await expect(card(page)).toContainText(step(1))
    const chosen = region(page, 'timeline').locator('a[aria-current]')
    await expect(chosen).toHaveAttribute('data-record', 'kontrak-habis')
    const isInSight = async () => {
      const [row, sheet] = await Promise.all([chosen.boundingBox(), region(page, 'detail').boundingBox()])
      return row !== null && sheet !== null && row.y >= 0 && row.y + row.height <= sheet.y && sheet.y > 844 / 2
    }
    await expect.poll(isInSight).toBe(true)
    await finger(page, -25, 1)
    await expect(card(page)).toContainText(step(2))
    await expect.poll(() => hashPart(page, 'tour')).toBe('jalan-cerita.2')
    await finger(page, -25, 1)
    await expect(card(page)).toContainText(step(3))
    await expect.poll(isInSight).toBe(true)
    await finger(page, 25, 1)
    await expect(card(page)).toContainText(step(2))
    // Up and down is the sheet's own.
    await finger(page, 1, -25)
    await expect.poll(() => region(page, 'detail').evaluate(({ scrollTop }) => scrollTop)).toBeGreaterThan(40)
    await expect(card(page)).toContainText(step(2))
    await expect(card(page).getByRole('button', { name: detail.tourNext })).toBeInViewport({ ratio: 1 })
  })
})

test('a guided reading goes by arrows and letters, and says at its end what else there is', async ({ page }) => {
  await open(page)
  await region(page, 'detail')
    .getByRole('button', { name: new RegExp(`^${detail.tourStart}`) })
    .click()
  await expect(card(page).getByRole('button', { name: detail.tourNext })).toBeFocused()
  for (const [key, n] of [
    ['ArrowRight', 2],
    ['n', 3],
    ['ArrowLeft', 2],
    ['p', 1],
    ['ArrowLeft', 1],
  ] as const) {
    await page.keyboard.press(key)
    await expect(card(page)).toContainText(step(n))
  }
  await open(page, '#v1&tour=jalan-cerita.9')
  await expect(card(page)).toContainText(tourOn.name)
  await card(page)
    .getByRole('button', { name: tourOn.claims(10) })
    .click()
  await expect(card(page)).toHaveCount(0)
  await expect(region(page, 'detail').getByRole('heading', { name: detail.claimsHead, exact: true })).toBeVisible()
})
