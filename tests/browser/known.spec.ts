import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { slide } from './hands.ts'
import { hashPart, open, region, wordsOf } from './reader.ts'

const { chrome, graph } = wordsOf('en')
const slider = (page: Page) => page.getByRole('slider', { name: chrome.knownOn })

/** Draws the slider's handle by a finger, from where it is to a part of its width. */
async function draw(page: Page, to: number): Promise<void> {
  const box = await slider(page).boundingBox()
  if (box === null) throw new Error('not on screen')
  const at = await slider(page).evaluate((input: HTMLInputElement) => input.valueAsNumber / Number(input.max))
  // The middle of the handle never comes nearer to an end than half its width.
  const x = (part: number) => box.x + 8 + part * (box.width - 16)
  const y = box.y + box.height / 2
  await slide(
    page,
    [0, 0.25, 0.5, 0.75, 1].map((done) => [{ x: x(at + (to - at) * done), y }]),
  )
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

  test('the day by whose sources all is shown is drawn back and forth by a finger, and before the first source that is said in whole', async ({
    page,
  }) => {
    await open(page, '?lang=en#v1&known=2021-01-05')
    const list = region(page, 'timeline')
    await expect(list.locator('a[data-record="claim-timing"]').first()).toBeVisible()
    await draw(page, 0)
    await expect.poll(() => hashPart(page, 'known')).toBe('2021-01-04')
    await expect(list.locator('a[data-record]')).toHaveCount(0)
    const why = list.getByText(chrome.noneYet)
    await expect(why).toBeInViewport({ ratio: 1 })
    // Nothing stands over it.
    const uncovered = await why.evaluate((line) => {
      const range = document.createRange()
      range.selectNodeContents(line)
      return [...range.getClientRects()].every(({ right, top, height }) =>
        line.contains(document.elementFromPoint(right - 2, top + height / 2)),
      )
    })
    expect(uncovered).toBe(true)
    await expect(page.locator('.range-bar').getByText(chrome.notYet(86))).toBeVisible()
    await draw(page, 1)
    await expect.poll(() => hashPart(page, 'known')).toBe('2021-01-08')
    await expect(list.locator('a[data-record="claim-satrio-keren"]').first()).toBeAttached()
    // It is still there to be drawn back.
    await draw(page, 0)
    await expect.poll(() => hashPart(page, 'known')).toBe('2021-01-04')
    await page.getByRole('button', { name: chrome.reset }).click()
    await expect.poll(() => hashPart(page, 'known')).toBe(null)
  })
})

test('the graph has its name in the language of the page, whichever that becomes', async ({ page }) => {
  await open(page, '?lang=en')
  await expect(region(page, 'graph')).toHaveAccessibleName(graph.name)
  await page.getByRole('button', { name: /^ID/ }).click()
  await expect(region(page, 'graph')).toHaveAccessibleName(wordsOf('id').graph.name)
})
