import { expect, test } from './fixtures.ts'
import { hashPart, open, region, wordsOf } from './reader.ts'

const { detail } = wordsOf('id')

test('a guided reading begins at the top of the panel, however far down it was started, and so does each step', async ({ page }) => {
  await open(page)
  const panel = region(page, 'detail')
  await panel.getByRole('button', { name: new RegExp(`^${detail.tourStart}`) }).click()
  const step = panel.locator('.tour .kicker')
  await expect(step).toContainText(detail.tourStep(1, 9))
  await expect(step).toBeInViewport({ ratio: 1 })
  await panel.locator('.record-link').last().scrollIntoViewIfNeeded()
  await expect(step).not.toBeInViewport()
  await page.keyboard.press('Escape')
  await expect(panel.getByRole('heading', { level: 2 })).toBeInViewport({ ratio: 1 })
})

test('the slider of “known on” goes back to before the first source and on to the last, by keys, and stays', async ({ page }) => {
  await open(page, '#v1&known=2021-01-05')
  const { chrome } = wordsOf('id')
  const slider = page.getByRole('slider', { name: chrome.knownOn })
  await expect(slider).toHaveAttribute('aria-valuetext', /^5 Januari 2021 · \d+ catatan /)
  await slider.press('ArrowLeft')
  await expect(slider).toHaveAttribute('aria-valuetext', new RegExp(`^${chrome.knownBefore} · .* \\d+ `))
  await expect(page.locator('.range-bar')).toContainText(chrome.noneYet)
  await slider.press('End')
  await expect(slider).toHaveAttribute('aria-valuetext', /^8 Januari 2021/)
  await expect(slider).toBeFocused()
  await expect.poll(() => hashPart(page, 'known')).toBe('2021-01-08')
})
