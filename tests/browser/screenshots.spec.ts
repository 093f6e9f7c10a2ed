import { expect, test } from './fixtures.ts'
import { card, open } from './reader.ts'

const PHONE = { width: 390, height: 844 }

/** How much of a picture may differ: letters have other edges with another version of a font. */
const MOST = 0.02

/** Seven of the eight states that a person has looked at; the last is the card below. */
const STATES: readonly { readonly name: string; readonly address: string; readonly size?: typeof PHONE }[] = [
  { name: 'wide-light', address: './?theme=light' },
  { name: 'wide-dark-claim', address: './?theme=dark#v1&sel=claim-politics' },
  { name: 'wide-english-name', address: './?lang=en&theme=light#v1&sel=santoso' },
  { name: 'wide-range', address: './?theme=light#v1&t=2020-12-30/2021-01-09&range=2021-01-05/2021-01-07' },
  { name: 'wide-text', address: './?theme=light&view=text' },
  { name: 'phone-timeline', address: './?theme=light', size: PHONE },
  { name: 'phone-graph', address: './?theme=dark&view=graph', size: PHONE },
]

test.use({ contextOptions: { reducedMotion: 'reduce' } })

for (const { name, address, size } of STATES) {
  test(name, async ({ page }) => {
    if (size !== undefined) await page.setViewportSize(size)
    await open(page, address)
    await expect(page).toHaveScreenshot(`${name}.png`, { maxDiffPixelRatio: MOST })
  })
}

test('problem-card', async ({ page }) => {
  await page.route('**/data/blitar-2021.json', (route) => route.fulfill({ body: '{ "format": "runut/1",\n  "story": }' }))
  await page.goto('./?theme=light')
  await expect(card(page, 'broken-json')).toBeVisible()
  await expect(page).toHaveScreenshot('problem-card.png', { maxDiffPixelRatio: MOST })
})
