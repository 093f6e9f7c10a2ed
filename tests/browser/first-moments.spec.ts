import { expect, test } from './fixtures.ts'
import { open, ready, region } from './reader.ts'

test('who tabs before the page answers stays where they were', async ({ page }) => {
  // The panels come late, as on a slow line.
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route(/\/assets\/panels-[\w-]{8}\.js$/, async (route) => {
    await held
    await route.continue()
  })
  await page.goto('./en/')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  for (let i = 0; i < 3; i++) await page.keyboard.press('Tab')
  await expect(page.locator(':focus')).toHaveText('ID')
  release()
  await ready(page)
  await expect(page.locator(':focus')).toHaveText('ID')
})

test('on a narrow page Escape closes the tools, and the focus goes back to their button', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 })
  await open(page, './en/')
  const opener = page.locator('.more')
  await opener.click()
  await expect(opener).toHaveAttribute('aria-expanded', 'true')
  await page.locator('[data-search]').focus()
  await page.keyboard.press('Escape')
  await expect(opener).toHaveAttribute('aria-expanded', 'false')
  await expect(opener).toBeFocused()
})

test('printed from a dark page, all is dark on light, without the screen’s canvases', async ({ page }) => {
  await page.setViewportSize({ width: 794, height: 1100 })
  await open(page, './?theme=dark')
  await expect
    .poll(() => page.evaluate(() => performance.getEntriesByType('resource').some(({ name }) => name.includes('print-pictures'))))
    .toBe(true)
  await page.emulateMedia({ media: 'print' })
  await expect
    .poll(() =>
      page.evaluate(() => {
        dispatchEvent(new Event('afterprint'))
        dispatchEvent(new Event('beforeprint'))
        return document.querySelectorAll('.print-pictures svg.time-picture').length
      }),
    )
    .toBe(1)
  await expect(page.locator('.time-wide canvas').first()).toBeHidden()
  const ink = await page
    .locator('.print-pictures svg.time-picture text')
    .first()
    .evaluate((text) => getComputedStyle(text).fill)
  expect(
    ink
      .match(/\d+/g)
      ?.slice(0, 3)
      .every((value) => Number(value) < 128),
  ).toBe(true)
  await expect(region(page, 'text')).toBeVisible()
})
