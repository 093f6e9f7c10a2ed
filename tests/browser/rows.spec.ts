import type { Page } from '@playwright/test'
import { rowsEn } from '../../src/words/rows-en.ts'
import { expect, test } from './fixtures.ts'
import { hashPart, open, region } from './reader.ts'

const choice = (page: Page) => page.getByRole('combobox', { name: rowsEn.choose })
const heads = (page: Page) => page.getByRole('group', { name: rowsEn.heads })
const names = (page: Page) => heads(page).locator('.row-name').allTextContents()
const FIRST = ['Samanhudi Anwar', 'KPK', 'Santoso']

test('rows are chosen, moved, folded and left out by keys, and the address brings them back', async ({ page }) => {
  await open(page, '?lang=en')
  await choice(page).selectOption('entity')
  await expect(heads(page)).toBeVisible()
  expect((await names(page)).slice(0, 3)).toEqual(FIRST)
  await expect.poll(() => hashPart(page, 'lanes')).toBe('entity')

  // One stop for the keyboard: the first row's first button; arrows lead on.
  await heads(page).locator('[tabindex="0"]').focus()
  await expect(page.getByRole('button', { name: rowsEn.fold('Samanhudi Anwar') })).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  for (let i = 0; i < 2; i++) await page.keyboard.press('ArrowRight')
  const up = page.getByRole('button', { name: rowsEn.up('Santoso') })
  await expect(up).toBeFocused()
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await names(page)).slice(0, 3)).toEqual(['Samanhudi Anwar', 'Santoso', 'KPK'])
  await expect(up).toBeFocused()
  await page.keyboard.press('Enter')
  await expect.poll(() => hashPart(page, 'lanes')).toBe('entity,santoso')
  await expect.poll(async () => (await names(page)).slice(0, 2)).toEqual(['Santoso', 'Samanhudi Anwar'])

  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('button', { name: rowsEn.hide('Santoso') })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await names(page))[0]).toBe('Samanhudi Anwar')
  await expect(page.getByRole('button', { name: rowsEn.hide('Samanhudi Anwar') })).toBeFocused()
  for (let i = 0; i < 4; i++) await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: rowsEn.unfold('Samanhudi Anwar') })).toBeFocused()
  await expect.poll(() => hashPart(page, 'lanes')).toBe('entity,santoso,_samanhudi,-santoso')

  await page.reload()
  await expect(heads(page)).toBeVisible()
  expect((await names(page))[0]).toBe('Samanhudi Anwar')
  await page.goBack()
  await expect(page.getByRole('button', { name: rowsEn.fold('Samanhudi Anwar') })).toBeVisible()
  await page.getByRole('button', { name: rowsEn.reset }).click()
  await expect.poll(() => hashPart(page, 'lanes')).toBe('entity')
  await choice(page).selectOption('packed')
  await expect(heads(page)).toBeHidden()
  await expect.poll(() => hashPart(page, 'lanes')).toBeNull()
})

test('a name is chosen at its row, and a record chosen elsewhere is moved into view', async ({ page }) => {
  await open(page, '?lang=en#v1&lanes=claim')
  const head = heads(page).getByRole('group', { name: 'The workers were dismissed because' })
  const scrolled = () => heads(page).evaluate((element) => element.scrollTop)
  expect(await scrolled()).toBe(0)
  await region(page, 'detail').locator('[data-select="claim-satrio-keren"]').first().click()
  await expect(head).toHaveAttribute('aria-current', 'true')
  await expect(head).toBeInViewport()
  expect(await scrolled()).toBeGreaterThan(0)
  // The same by its address.
  await page.reload()
  await expect(head).toBeInViewport()
  expect(await scrolled()).toBeGreaterThan(0)
  await choice(page).selectOption('entity')
  await heads(page).getByRole('button', { name: 'Santoso', exact: true }).click()
  await expect.poll(() => hashPart(page, 'sel')).toBe('santoso')
})

test('the keyboard walks each event once and keeps it in view; a drag moves the rows', async ({ page }) => {
  await open(page, '?lang=en#v1&lanes=entity')
  await expect(heads(page)).toBeVisible()
  const walker = page.locator('.time-proxy')
  await walker.focus()
  const seen: string[] = []
  for (let i = 0; i < 10; i++) {
    const id = (await walker.getAttribute('data-record')) ?? ''
    if ((await walker.getAttribute('aria-label'))?.includes(', event,')) seen.push(id)
    await page.keyboard.press('ArrowRight')
  }
  expect(new Set(seen).size).toBe(seen.length)
  await page.keyboard.press('End')
  await page.keyboard.press('ArrowLeft')
  await expect(walker).toBeInViewport({ ratio: 1 })
  const box = await region(page, 'timeline').boundingBox()
  if (box === null) throw new Error('no timeline')
  const scrolled = () => heads(page).evaluate((element) => element.scrollTop)
  const before = await scrolled()
  await page.mouse.move(box.x + box.width * 0.6, box.y + 100)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width * 0.6, box.y + 160, { steps: 4 })
  await page.mouse.up()
  expect(await scrolled()).toBeLessThan(before)
})

test.describe('by touch', () => {
  test.use({ hasTouch: true })
  test('a row is folded, and shows what else can be done with it', async ({ page }) => {
    await open(page, '?lang=en#v1&lanes=type')
    await page.getByRole('button', { name: rowsEn.fold('Elections') }).tap()
    await expect(page.getByRole('button', { name: rowsEn.unfold('Elections') })).toBeVisible()
    await heads(page).getByRole('group', { name: 'Elections' }).locator('.row-more').tap()
    await page.getByRole('button', { name: rowsEn.hide('Elections') }).tap()
    await expect(heads(page).getByRole('group', { name: 'Elections' })).toHaveCount(0)
    await expect.poll(() => hashPart(page, 'lanes')).toMatch(/^type,_[a-z-]+,-[a-z-]+$/)
  })
})

test('the list of a narrow page has no rows to choose', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await open(page, '?lang=en#v1&lanes=entity')
  await expect(region(page, 'timeline').getByRole('listitem').first()).toBeVisible()
  await expect(choice(page)).toHaveCount(0)
})
