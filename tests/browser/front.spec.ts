import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { AxeResults } from 'axe-core'
import { serveSite } from '../../scripts/site-server.ts'
import { test as base, expect } from './fixtures.ts'
import { ready, region } from './reader.ts'
import { copyProject } from './served.ts'

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js')
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
const PHONE = { width: 390, height: 844 }
const WIDE = { width: 1280, height: 800 }

/** Two stories, one of them with drafts and with somebody whom only a draft names, and a third that is a draft as a whole. */
function writeStories(data: string): void {
  const example = JSON.parse(readFileSync(join(data, 'examples/perahu-baca.json'), 'utf8'))
  example.entities.push({ id: 'saksi-rahasia', type: 'person', name: 'Saksi Rahasia' })
  example.events.find(({ draft }: { draft?: true }) => draft).participants.push({ entity: 'saksi-rahasia' })
  writeFileSync(join(data, 'perahu-baca.json'), JSON.stringify(example))
  const draft = { ...example, story: { ...example.story, id: 'belum-terbit', title: 'Belum Terbit Sama Sekali', draft: true } }
  writeFileSync(join(data, 'belum-terbit.json'), JSON.stringify(draft))
}

/** What of the drafts a reader must not find anywhere: their ids, names and numbers, and whom only they name. */
const SECRETS =
  /kabar-lirih-3|perahu-baru|uji-coba|yayasan-perahu-baru|klaim-pengganti|harga-pengganti|kapan-berlayar|perahu-pengganti|Perahu pengganti|belasan juta|Saksi Rahasia|saksi-rahasia|belum-terbit|Belum Terbit/

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => statSync(join(folder, path)).isFile())

/** A site of its own, built of these stories once for all of these tests. */
const test = base.extend<Record<never, never>, { readonly built: string }>({
  built: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern.
    async ({}, use) => {
      const folder = copyProject()
      writeStories(join(folder, 'data'))
      const { status, stderr } = spawnSync(process.execPath, ['scripts/build.mjs'], { cwd: folder, encoding: 'utf8' })
      if (status !== 0) throw new Error(stderr)
      await use(join(folder, 'dist'))
      rmSync(folder, { recursive: true, force: true })
    },
    { scope: 'worker', timeout: 600_000 },
  ],
  site: [
    async ({ built }, use) => {
      const site = await serveSite(built)
      await use(site)
      await site.close()
    },
    { scope: 'worker' },
  ],
})

test.describe.configure({ mode: 'serial', timeout: 180_000 })

const titles = (page: Page) => page.locator('.front h2')

test('nothing of a draft, nor what only drafts mention, is in what is built', ({ built }) => {
  const files = filesIn(built)
  expect(files).toContain(join('data', 'perahu-baca.json'))
  expect(files.filter((path) => SECRETS.test(path))).toEqual([])
  expect(files.filter((path) => SECRETS.test(readFileSync(join(built, path), 'latin1')))).toEqual([])
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('the site opens with the list of its stories, in both languages, and each leads to its page', async ({ page }) => {
    await page.goto('./')
    await expect(titles(page)).toHaveText([/Perahu baca/, /Kontrak outsourcing/])
    await page.getByRole('link', { name: 'English' }).click()
    await expect(titles(page)).toHaveText([/reading boat/, /Blitar/])
    await titles(page).getByRole('link').first().click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText('The reading boat')
    await page.getByRole('link', { name: 'All stories' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Stories')
  })

  test('on paper the list stands whole', async ({ page }) => {
    await page.goto('./')
    await page.emulateMedia({ media: 'print' })
    await expect(titles(page)).toHaveCount(2)
    await expect(page.getByText('Diperbarui').first()).toBeVisible()
    await expect(page.getByRole('link', { name: 'English' })).toBeHidden()
  })
})

test('by keys a reader comes from the list into a story and back', async ({ page }) => {
  await page.goto('./')
  await expect(titles(page)).toHaveCount(2)
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'English' })).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await expect(titles(page).getByRole('link').last()).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/blitar-2021\/$/)
  await ready(page)
  const back = page.getByRole('link', { name: 'Semua cerita' })
  await back.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Cerita')
})

for (const [address, leads, shows] of [
  ['./#v1&sel=santoso', /\/blitar-2021\/#v1&sel=santoso/, 'Santoso'],
  ['./en/?lang=en#v1&sel=santoso', /\/blitar-2021\/en\/.*#v1&sel=santoso/, 'Santoso'],
  ['./?story=perahu-baca#v1&sel=bengkel', /\/perahu-baca\/.*#v1&sel=bengkel/, 'Bengkel di Hulu'],
  ['./blitar-2021/#v1&sel=santoso', /\/blitar-2021\/#v1&sel=santoso/, 'Santoso'],
] as const)
  test(`an old address still leads to what it led to: ${address}`, async ({ page }) => {
    await page.goto(address)
    await expect(page).toHaveURL(leads)
    await ready(page)
    await expect(region(page, 'detail')).toContainText(shows)
  })

test('a frame holds the default story or the one that is named, in either language, and its link leads to that story’s page', async ({
  page,
}) => {
  await page.goto('embed.html')
  await ready(page)
  await expect(page.locator('h1').first()).toContainText('Kontrak outsourcing')
  await page.goto('embed.html?story=perahu-baca&lang=en')
  await ready(page)
  await expect(page.locator('h1').first()).toContainText('The reading boat')
  const link = page.locator('.frame-foot a')
  const href = await link.getAttribute('href')
  await page.goto(href ?? '')
  await expect(page).toHaveURL(/\/perahu-baca\/en\//)
  await ready(page)
  await expect(page.locator('h1').first()).toContainText('The reading boat')
})

test.describe('looked at by axe', () => {
  test.beforeEach(({ page }) => page.addInitScript({ path: AXE }))

  for (const [address, theme, size] of [
    ['./', 'light', WIDE],
    ['./', 'dark', PHONE],
    ['./en/', 'dark', WIDE],
    ['./en/', 'light', PHONE],
  ] as const)
    test(`no barrier: the list, ${address}, ${theme}, ${size.width} px`, async ({ page }) => {
      await page.setViewportSize(size)
      await page.goto(`${address}?theme=${theme}`)
      await expect(page.locator('html')).toHaveAttribute('data-theme', theme)
      await expect(titles(page)).toHaveCount(2)
      const results = await page.evaluate(async (tags): Promise<AxeResults> => {
        const { axe } = globalThis as unknown as { axe: { run: (options: object) => Promise<AxeResults> } }
        return axe.run({ runOnly: tags, resultTypes: ['violations'] })
      }, TAGS)
      expect(results.violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
      // The theme goes along.
      await titles(page).getByRole('link').first().click()
      await expect(page).toHaveURL(new RegExp(`theme=${theme}`))
    })
})
