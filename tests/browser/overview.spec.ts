import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { slide } from './hands.ts'
import { open, region, wordsOf } from './reader.ts'

const words = wordsOf('en')
const slider = (page: Page) => region(page, 'overview').getByRole('slider', { name: words.timeline.overview })

interface Ends {
  readonly left: number
  readonly right: number
}

/** The window's ends, in px of the page. */
const ends = (page: Page): Promise<Ends> =>
  slider(page).evaluate((element) => {
    const { left, right } = element.getBoundingClientRect()
    return { left, right }
  })

/** Waits until the window has its ends at these places, a px up or down. */
const expectEnds = (page: Page, { left, right }: Ends) =>
  expect
    .poll(async () => {
      const now = await ends(page)
      return [Math.abs(now.left - left) < 1.5, Math.abs(now.right - right) < 1.5, now]
    })
    .toEqual([true, true, expect.anything()])

type Drag = (page: Page, from: number, to: number) => Promise<void>

async function middleOf(page: Page): Promise<number> {
  const box = await region(page, 'overview').boundingBox()
  if (box === null) throw new Error('not on screen')
  return box.y + box.height / 2
}

const byMouse: Drag = async (page, from, to) => {
  const y = await middleOf(page)
  await page.mouse.move(from, y)
  await page.mouse.down()
  await page.mouse.move((from + to) / 2, y, { steps: 4 })
  await page.mouse.move(to, y, { steps: 4 })
  await page.mouse.up()
}

const byFinger: Drag = async (page, from, to) => {
  const y = await middleOf(page)
  await slide(
    page,
    [0, 0.25, 0.5, 0.75, 1].map((part) => [{ x: from + (to - from) * part, y }]),
  )
}

/** A window in the middle, a good deal narrower than all. */
async function narrowed(page: Page): Promise<Ends> {
  await open(page, './?lang=en')
  await expect(slider(page)).toBeAttached()
  const whole = await ends(page)
  await slider(page).focus()
  for (const key of ['+', '+']) await page.keyboard.press(key)
  await expect.poll(async () => (await ends(page)).left).toBeGreaterThan(whole.left + 100)
  return ends(page)
}

const HANDS = [
  ['a mouse', byMouse, { viewport: { width: 1280, height: 800 } }],
  ['a finger', byFinger, { viewport: { width: 820, height: 1100 }, hasTouch: true, isMobile: true }],
] as const

for (const [name, drag, use] of HANDS)
  test.describe(`the overview's window under ${name}`, () => {
    test.use(use)

    test('goes along where it is dragged, as wide as it was', async ({ page }) => {
      const { left, right } = await narrowed(page)
      const middle = (left + right) / 2
      await drag(page, middle, middle + 60)
      await expectEnds(page, { left: left + 60, right: right + 60 })
    })

    test('is made wider and narrower at either end, and the other end stays', async ({ page }) => {
      const { left, right } = await narrowed(page)
      await drag(page, left, left + 40)
      await expectEnds(page, { left: left + 40, right })
      await drag(page, right, right + 50)
      await expectEnds(page, { left: left + 40, right: right + 50 })
      await drag(page, left + 40, left - 30)
      await expectEnds(page, { left: left - 30, right: right + 50 })
    })

    test('is drawn anew beside it, from one place to the other', async ({ page }) => {
      const { left } = await narrowed(page)
      await drag(page, left - 100, left - 40)
      await expectEnds(page, { left: left - 100, right: left - 40 })
    })
  })
