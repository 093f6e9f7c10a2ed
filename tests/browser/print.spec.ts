import { expect, test } from './fixtures.ts'
import { open } from './reader.ts'

/** How many pages a PDF has. */
const pagesOf = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0

test.describe('on paper', () => {
  // A PDF of the whole story takes its time.
  test.slow()
  test.skip(({ browserName }) => browserName !== 'chromium', 'only Chromium prints without a printer')

  test('the story takes few pages, and every claim still stands with both sides, their words and their paragraphs', async ({ page }) => {
    await open(page)
    expect(pagesOf(await page.pdf({ format: 'A4' }))).toBeLessThanOrEqual(15)
    await page.emulateMedia({ media: 'print' })
    await expect(page.locator('.text-view .again').first()).toBeHidden()
    const printed = await page.locator('.text-view').evaluate((text) => {
      const all = (under: Element, selector: string) => [...under.querySelectorAll(selector)]
      const unseen = (under: Element, selector: string) => all(under, selector).filter((part) => part.getClientRects().length === 0).length
      const claims = all(text, '.record.claim')
      return {
        claims: claims.length,
        sides: claims.map((claim) => all(claim, '.pair > .side').length),
        unseen: claims.map((claim) => unseen(claim, '.pair > .side, .side-name, .position > *, .silent, .cite')),
        // What an event or a relation says of a claim that states it names both sides too.
        stated: all(text, '.stating').map((claim) => all(claim, '.pair > .side').length),
        unnamed: unseen(text, '.stating :is(.side, .side-name, strong, .said, .silent)'),
        again: all(text, '.again').length - unseen(text, '.again'),
      }
    })
    const two = (list: readonly number[]) => list.map(() => 2)
    expect(printed.claims).toBe(10)
    expect(printed.sides).toEqual(two(printed.sides))
    expect(printed.unseen).toEqual(printed.sides.map(() => 0))
    expect(printed.stated.length).toBeGreaterThan(0)
    expect(printed.stated).toEqual(two(printed.stated))
    expect(printed.unnamed).toBe(0)
    expect(printed.again).toBe(0)
  })

  test('the desk’s sheet takes one page', async ({ page }) => {
    for (const lang of ['id', 'en']) {
      await page.goto(`./?lang=${lang}&view=sheet`)
      await expect(page.locator('.desk-sheet .sheet-claim')).toHaveCount(10)
      await expect(page.locator('html')).toHaveAttribute('data-runut', 'ready')
      expect(pagesOf(await page.pdf({ format: 'A4' }))).toBe(1)
    }
  })
})
