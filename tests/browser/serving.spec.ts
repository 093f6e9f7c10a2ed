import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test as base, expect } from '@playwright/test'
import { type Served, serveCopy } from './served.ts'

/** The project as `npm start` serves it, once for all of these tests: to prepare the modules takes longer than any of them. */
const test = base.extend<Record<never, never>, { readonly served: Served }>({
  served: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern.
    async ({}, use) => {
      const served = await serveCopy()
      await use(served)
      served.close()
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  baseURL: async ({ served }, use) => use(served.url),
})

test.describe.configure({ mode: 'serial', timeout: 240_000 })

/** Where nothing has been prepared yet, the first page of all takes its time. */
const READY = { timeout: 120_000 }

test('who edits a story sees it at once, keeps the place, and is told what is wrong where', async ({ page, served }) => {
  const errors: string[] = []
  page.on('pageerror', ({ message }) => errors.push(message))
  const file = join(served.data, 'blitar-2021.json')
  const good = readFileSync(file, 'utf8')
  const titled = (title: string) => good.replace('Kontrak outsourcing Pemkot Blitar', title)
  const heading = page.locator('h1').first()
  const card = page.locator('.card')

  await page.goto('?lang=id#sel=santoso')
  await expect(page.locator('html')).toHaveAttribute('data-runut', 'ready', READY)
  await expect(page.locator('[data-view="detail"]')).toContainText('Santoso')

  writeFileSync(file, titled('Ditulis di tempat'))
  await expect(heading).toContainText('Ditulis di tempat', READY)
  expect(page.url()).toContain('sel=santoso')
  await expect(page.locator('[data-view="detail"]')).toContainText('Santoso')

  // As many editors do: a new file takes the old one's name.
  writeFileSync(`${file}~`, titled('Ditulis di samping'))
  renameSync(`${file}~`, file)
  await expect(heading).toContainText('Ditulis di samping', READY)

  writeFileSync(file, good.replace('"languages": ["id", "en"],', '"languages": ["id", "en"]'))
  await expect(card).toBeVisible(READY)
  await expect(card).toHaveAttribute('data-error-code', 'broken-json')
  await expect(card).toContainText('baris 12, kolom 5')
  await expect(card.locator('pre')).toContainText('"languages": ["id", "en"]')
  await expect(card.locator('mark')).toHaveText('"timeZone"')
  // The last good story stays behind it.
  await expect(heading).toContainText('Ditulis di samping')

  // A part that is wrong is told too, though all else is shown.
  writeFileSync(file, titled('Tanggal salah').replace('"when": "2018"', '"when": "Mei 2018"'))
  await expect(heading).toContainText('Tanggal salah', READY)
  await expect(card.locator('mark').first()).toHaveText('"Mei 2018"', READY)
  await expect(card).toContainText('Mungkin maksudnya “2018-05”?')

  writeFileSync(file, good.replace('"updated":', '"updated": "2020", "updated":'))
  await expect(card).toHaveAttribute('data-error-code', 'repeated-key', READY)

  writeFileSync(file, good)
  await expect(card).toHaveCount(0, READY)
  await expect(heading).toContainText('Kontrak outsourcing Pemkot Blitar', READY)
  expect(errors).toEqual([])
})

test('a new file appears by itself, and so does what is written into it', async ({ page, served }) => {
  const file = join(served.data, 'template.json')
  const template = readFileSync(join(served.data, 'examples/template.json'), 'utf8')
  try {
    await page.goto('?story=template')
    await expect(page.locator('.card')).toHaveAttribute('data-error-code', /./, READY)

    writeFileSync(file, template)
    await expect(page.locator('h1').first()).toContainText('Judul cerita', READY)
    await expect(page.locator('.card')).toHaveCount(0, READY)

    writeFileSync(file, template.replace('Judul cerita', 'Cerita saya'))
    await expect(page.locator('h1').first()).toContainText('Cerita saya', READY)

    // What is marked as a draft is seen here, and nowhere else.
    const draft = JSON.parse(template)
    draft.events[0].draft = true
    draft.events[0].title = 'Belum untuk pembaca'
    writeFileSync(file, JSON.stringify(draft))
    await expect(page.locator('[data-view="text"]')).toContainText('Belum untuk pembaca', READY)
    await expect(page.locator('.card')).toHaveCount(0, READY)
  } finally {
    rmSync(file, { force: true })
  }
})
