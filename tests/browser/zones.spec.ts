import { createHash } from 'node:crypto'
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { open, region, wordsOf } from './reader.ts'

/** Their day would slip first: the last of a year, the first of one, and two hours of an evening and a day. */
const CHOSEN = ['kontrak-habis', 'pekerja-dirumahkan', 'sindonews-2021-01-05', 'indonesiasatu-2021-01-08']
const ALLEGED = 'kontrak-langsung-dihentikan'

/** All that the page says of times in English, said anew by its scripts: it begins in Indonesian, and a filter goes on and off again. */
async function told(page: Page): Promise<Readonly<Record<string, unknown>>> {
  await open(page)
  const { statusOptions } = wordsOf('en').chrome
  await page.getByRole('button', { name: 'EN, English' }).click()
  await page.getByRole('button', { name: statusOptions.reported, exact: true }).click()
  await expect(region(page, 'text').locator(`[data-record="${ALLEGED}"]`)).toHaveCount(0)
  await page.getByRole('button', { name: statusOptions.all, exact: true }).click()
  await expect(region(page, 'text').locator(`[data-record="${ALLEGED}"]`).first()).toBeAttached()
  const text = await region(page, 'text').locator('time, .when, .said, .kicker').allTextContents()
  const axis = await region(page, 'timeline').locator('canvas').first().screenshot()
  return { text, axis: createHash('sha256').update(axis).digest('hex'), ...(await marksAndTips(page)), panels: await panels(page) }
}

/** What the keyboard's walk says of each mark of the timeline, and the note at the pointer over it. */
async function marksAndTips(page: Page) {
  const timeline = region(page, 'timeline')
  const proxy = timeline.locator('button.time-proxy')
  const [marks, tips]: [string[], string[]] = [[], []]
  await proxy.focus()
  await page.keyboard.press('Home')
  for (let label = await proxy.getAttribute('aria-label'); label !== marks.at(-1); label = await proxy.getAttribute('aria-label')) {
    marks.push(label ?? '')
    const box = await proxy.boundingBox()
    if (box === null) throw new Error('not on screen')
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
    tips.push((await timeline.locator('.time-tip').textContent()) ?? '')
    await page.keyboard.press('ArrowRight')
  }
  return { marks, tips }
}

async function panels(page: Page): Promise<readonly string[]> {
  const said: string[] = []
  for (const id of CHOSEN) {
    await region(page, 'text').locator(`[data-select="${id}"]`).first().click()
    const record = region(page, 'detail').locator(`[data-record="${id}"]`)
    await expect(record).toBeVisible()
    said.push((await record.textContent()) ?? '')
  }
  return said
}

test('no date shifts, wherever the reader is', async ({ browser, baseURL }) => {
  test.slow()
  const tellIn = async (timezoneId: string) => {
    const context = await browser.newContext({
      timezoneId,
      locale: 'id-ID',
      baseURL: baseURL ?? '',
      viewport: { width: 1280, height: 800 },
    })
    const all = await told(await context.newPage())
    await context.close()
    return all
  }
  const home = await tellIn('Asia/Jakarta')
  expect(home['text']).toContain('31 December 2020')
  expect(home['marks']).toHaveLength(new Set(home['marks'] as readonly string[]).size)
  expect(home['tips']).toContainEqual(expect.stringContaining('31 December 2020'))
  for (const zone of ['UTC', 'America/New_York', 'Pacific/Kiritimati']) expect(await tellIn(zone), zone).toEqual(home)
})

test('nor in the list of a phone', async ({ browser, baseURL }) => {
  const tellIn = async (timezoneId: string) => {
    const context = await browser.newContext({ timezoneId, locale: 'id-ID', baseURL: baseURL ?? '', viewport: { width: 390, height: 844 } })
    const page = await context.newPage()
    await open(page, './?lang=en')
    const evening = region(page, 'timeline').locator('li:has(a[data-record="sindonews-2021-01-05"])')
    await expect(evening).toContainText('22:16')
    const items = await region(page, 'timeline').locator('li').allTextContents()
    await context.close()
    return items
  }
  const home = await tellIn('Asia/Jakarta')
  const evening = home.findIndex((item) => item.includes('22:16'))
  const heading = home.slice(0, evening).findLast((item) => /^\d{1,2} \w+ \d{4}$/.test(item))
  expect(heading).toBe('5 January 2021')
  for (const zone of ['America/New_York', 'Pacific/Kiritimati']) expect(await tellIn(zone), zone).toEqual(home)
})
