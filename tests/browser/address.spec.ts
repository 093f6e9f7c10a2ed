import { expect, test } from './fixtures.ts'
import { hashPart, open, ready, region } from './reader.ts'

const HEADING = { level: 2 } as const

test('the same address gives the same picture', async ({ page }) => {
  await open(page, './?lang=en&theme=dark#v1&t=2020-12-30/2021-01-09&sel=claim-politics&range=2021-01-01/2021-01-06&status=reported')
  const address = page.url()
  const pictures = { timeline: await region(page, 'timeline').screenshot(), detail: await region(page, 'detail').screenshot() }
  await page.reload()
  await ready(page)
  expect(page.url()).toBe(address)
  expect(await region(page, 'detail').screenshot()).toEqual(pictures.detail)
  expect(await region(page, 'timeline').screenshot()).toEqual(pictures.timeline)
})

test('back and forward go through what was chosen', async ({ page }) => {
  await open(page)
  const detail = region(page, 'detail')
  const heading = detail.getByRole('heading', HEADING)
  const first = (await heading.textContent()) ?? ''
  await detail.locator('[data-select="claim-politics"]').click()
  await expect(heading).not.toHaveText(first)
  const claim = (await heading.textContent()) ?? ''
  await detail.locator('[data-select="sindonews-2021-01-05"]').first().click()
  await expect.poll(() => hashPart(page, 'sel')).toBe('sindonews-2021-01-05')
  await page.goBack()
  await expect(heading).toHaveText(claim)
  await page.goBack()
  await expect(heading).toHaveText(first)
  await page.goForward()
  await expect(heading).toHaveText(claim)
  await ready(page)
})

for (const hash of [
  '#%',
  '#%E0%A4',
  '#__proto__=1',
  '#v1&sel=nobody&t=NaN/1e999&range=x&known=2021-02-30&tour=no.9&types=-event.__proto__',
  '#amp=1',
  '#?secret=abc',
  '#v1&t=@8640000000000001/@8640000000000002',
  `#v1&t=@-${'9'.repeat(24)}/@${'9'.repeat(24)}&range=@0/@1&fold=0`,
]) {
  test(`what nobody knows in an address is passed over: ${hash.slice(0, 100)}`, async ({ page }) => {
    await open(page, `./${hash}`)
    // Ready is what the app says of itself: the drawn page has a heading too.
    await expect(page.locator('html')).toHaveAttribute('data-runut', 'ready')
    await expect(region(page, 'detail').getByRole('heading', HEADING)).toBeVisible()
    await expect(region(page, 'timeline').locator('canvas').first()).toBeVisible()
  })
}

test('ids that would be something in a selector are passed over, one after the other', async ({ page }) => {
  await open(page)
  const heading = region(page, 'detail').getByRole('heading', HEADING)
  for (const id of ['', '"', "'", '\\', ']', '#a', '.a', ':has(', '>', ',', ' ', '👩‍👩‍👧', '"]{}', 'a'.repeat(10_000)]) {
    const text = encodeURIComponent(id)
    await page.evaluate((hash) => location.assign(hash), `#v1&sel=${text}&tour=${text}.1&path=${text}.santoso`)
    await page.evaluate(() => location.assign('#v1&sel=santoso'))
    await expect(heading, id.slice(0, 20)).toHaveText('Santoso')
  }
})

test('the known part of an address holds beside an unknown one', async ({ page }) => {
  await open(page, './#v1&sel=santoso&nonsense=1&t=x')
  await expect(region(page, 'detail').getByRole('heading', HEADING)).toHaveText('Santoso')
})

test('an address is never written more than twice a second while moving about', async ({ page }) => {
  await page.addInitScript(() => {
    const write = history.replaceState.bind(history)
    history.replaceState = (...args) => {
      performance.mark('address written')
      write(...args)
    }
  })
  await open(page)
  const box = await region(page, 'timeline').boundingBox()
  if (box === null) throw new Error('no timeline')
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
  const begun = Date.now()
  for (let i = 0; i < 40; i++) await page.mouse.wheel(0, i % 2 === 0 ? -80 : 60)
  await expect.poll(() => hashPart(page, 't')).not.toBeNull()
  const writes = await page.evaluate(() => performance.getEntriesByName('address written').length)
  expect(writes).toBeLessThanOrEqual(1 + Math.ceil((Date.now() - begun) / 500))
})
