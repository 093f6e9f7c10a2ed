import { expect, test } from './fixtures.ts'
import { open, region, wordsOf } from './reader.ts'

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
