import { expect, test } from './fixtures.ts'
import { hashPart, holdPart, open, ready, region } from './reader.ts'

test('who tabs before the page answers stays where they were', async ({ page }) => {
  const release = await holdPart(page, 'panels')
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

test('a mark that is clicked before anybody listens there is chosen when somebody does', async ({ page }) => {
  await open(page, './en/')
  const proxy = region(page, 'timeline').locator('button.time-proxy')
  await proxy.focus()
  await page.keyboard.press('End')
  const record = await proxy.getAttribute('data-record')
  const box = await proxy.boundingBox()
  if (box === null || record === null) throw new Error('not on screen')
  const release = await holdPart(page, 'wide-rest')
  await page.goto('./en/?fresh')
  await expect(region(page, 'timeline').locator('canvas').first()).toBeVisible()
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2)
  release()
  await ready(page)
  await expect.poll(() => hashPart(page, 'sel')).toBe(record)
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

  test('a row that is tapped before the address is kept is in the address once it is', async ({ page }) => {
    const release = await holdPart(page, 'around')
    await page.goto('./')
    const row = region(page, 'timeline').locator('a[data-record="kontrak-habis"]')
    await expect(page.locator('.time-narrow')).toBeAttached()
    await row.tap()
    await expect(row).toHaveAttribute('aria-current', 'true')
    expect(hashPart(page, 'sel')).toBeNull()
    release()
    await ready(page)
    await expect.poll(() => hashPart(page, 'sel')).toBe('kontrak-habis')
  })

  test('a button that is tapped before its code is there does its work when it is', async ({ page }) => {
    const release = await holdPart(page, 'list-hand')
    await page.goto('./')
    const list = page.locator('.time-narrow ol')
    const stretch = page.locator('.time-wider')
    await expect(stretch).toBeEnabled()
    const before = (await list.boundingBox())?.height ?? 0
    await stretch.tap()
    release()
    await expect.poll(async () => (await list.boundingBox())?.height).toBeGreaterThan(before)
  })
})
