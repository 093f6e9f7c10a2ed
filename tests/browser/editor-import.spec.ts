import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { IMPORT_WORDS } from '../../src/words/import.ts'
import { IMPORT_DIALOG_WORDS } from '../../src/words/import-dialog.ts'
import { downloaded, editor, en, field, kept, openEditor, PUBLISHED, press, replace, reviewed, VERSION } from './editor.ts'
import { expect, test } from './fixtures.ts'
import { wordsOf } from './reader.ts'

const said = IMPORT_DIALOG_WORDS.en
const dialog = (page: Page) => page.getByRole('dialog')
const CSV = 'Tanggal,Judul,Tautan sumber,Warna\n5/1/2021,Rapat warga,https://koran.example/1,merah\n2021,Kontrak habis,,\n'

/** Has the editor open a file, by the field that browsers have which let no page read the disk. */
async function bring(page: Page, name: string, text: string | Buffer): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), press(page, en.open)])
  await chooser.setFiles({ name, mimeType: '', buffer: Buffer.from(text) })
}

test.beforeEach(({ page }) => page.addInitScript(() => Reflect.deleteProperty(window, 'showOpenFilePicker')))

test('a table is shown as it is understood, can be told what it means, and becomes a draft of its own; what was worked on stays', async ({
  page,
}) => {
  await openEditor(page)
  await replace(page, VERSION, '"version": "mine"')
  await kept(page)
  await bring(page, 'rapat.csv', CSV)
  await expect(dialog(page)).toContainText('2 events')
  await expect(dialog(page)).toContainText(IMPORT_WORDS.en.ways.page.told['unused-column']?.('') ?? 'x')
  await dialog(page).getByLabel(said.meaningOf('Warna')).selectOption('type')
  await dialog(page).getByLabel(said.order).selectOption('day-first')
  await expect(dialog(page)).not.toContainText(IMPORT_WORDS.en.ways.page.told['unused-column']?.('') ?? 'x')
  await expect(dialog(page)).not.toContainText(IMPORT_WORDS.en.ways.page.told['either-order']?.('') ?? 'x')
  await dialog(page).getByRole('button', { name: said.open }).click()
  await expect(field(page)).toHaveValue(/"when": "2021-01-05"/)
  await expect(field(page)).toHaveValue(/"type": "merah"/)
  await kept(page)
  // What has been made is drawn, drafts and all.
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('rapat.csv')
  await editor(page).getByText(en.others(1)).click()
  await expect(editor(page)).toContainText('blitar-2021.json')
  await press(page, en.openDraft)
  await expect(field(page)).toHaveValue(/"version": "mine"/)
  await press(page, en.undo)
  await expect(field(page)).toHaveValue(PUBLISHED)
  // And back: the import lies in no file, and is kept even so.
  await editor(page).getByText(en.others(1)).click()
  await press(page, en.openDraft)
  await expect(field(page)).toHaveValue(/"id": "rapat"/)
})

test('an import that was not saved in a file is found again after the page is loaded anew', async ({ page }) => {
  await openEditor(page)
  await bring(page, 'rapat.csv', CSV)
  await dialog(page).getByRole('button', { name: said.open }).click()
  await kept(page)
  await page.reload()
  await reviewed(page)
  await expect(field(page)).toHaveValue(PUBLISHED)
  const offer = editor(page).getByRole('alert').filter({ hasText: '“rapat.json”' })
  await expect(offer).toBeVisible()
  await press(page, en.later)
  await expect(offer).toHaveCount(0)
  await page.reload()
  await reviewed(page)
  await expect(offer).toBeVisible()
  await offer.getByRole('button', { name: en.goOn }).click()
  await expect(field(page)).toHaveValue(/"id": "rapat"/)
  await expect(offer).toHaveCount(0)
  // Once it lies in a file it is looked for there.
  await downloaded(page, () => press(page, en.download))
  await kept(page)
  await page.reload()
  await reviewed(page)
  await expect(editor(page).getByText(en.others(1))).toBeVisible()
  await expect(offer).toHaveCount(0)
})

const FIXTURES = join(import.meta.dirname, '../fixtures/imports')
for (const name of ['timelinejs.csv', 'timelinejs.json', 'relations.csv', 'dynamic.gexf', 'networkx.graphml', 'entities.ftm.json'])
  test(`opens ${name}`, async ({ page }) => {
    await openEditor(page)
    await bring(page, name, readFileSync(join(FIXTURES, name)))
    await dialog(page).getByRole('button', { name: said.open }).click()
    await expect(field(page)).toHaveValue(/^\{\n {2}"format": "runut\/1"/)
    await expect(editor(page).locator('[data-errors="0"]')).toBeVisible()
    await expect(editor(page)).not.toContainText(en.stands)
  })

test('what is none of these is refused in a sentence, and nothing else changes', async ({ page }) => {
  await openEditor(page)
  await bring(page, 'photo.png', Buffer.from([0x89, 0x50, 0, 0, 0xff, 0xfe, 0, 1]))
  await expect(dialog(page)).toContainText(IMPORT_WORDS.en.refused['not-text']())
  await dialog(page).getByRole('button', { name: said.cancel }).last().click()
  await expect(dialog(page)).toHaveCount(0)
  await bring(page, 'bomb.gexf', '<!DOCTYPE g [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]><gexf>&b;</gexf>')
  await expect(dialog(page)).toContainText('declares entities')
  await page.keyboard.press('Escape')
  await expect(dialog(page)).toHaveCount(0)
  await expect(field(page)).toHaveValue(PUBLISHED)
})

test('a story with a mistake in it is opened as text, and cells of a spreadsheet can be pasted', async ({ page }) => {
  await openEditor(page)
  await bring(page, 'broken.json', '{ "story": { "id": "x", } }')
  await expect(field(page)).toHaveValue('{ "story": { "id": "x", } }')
  await expect(dialog(page)).toHaveCount(0)
  await field(page).evaluate((area) => {
    const data = new DataTransfer()
    data.setData('text/plain', 'judul\ttanggal\nRapat\t2021-02-03\n')
    area.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
  })
  await expect(dialog(page)).toContainText('1 event')
  await dialog(page).getByRole('button', { name: said.open }).click()
  await expect(field(page)).toHaveValue(/"when": "2021-02-03"/)
})

test.describe('a file that shows no story', () => {
  const BROKEN = PUBLISHED.replace('"timeZone": "Asia/Jakarta",', '"timeZone" "Asia/Jakarta",')
  test('is edited from its card, and drawn once its mistake is mended', async ({ page }) => {
    await page.route('**/data/blitar-2021.json', (route) => route.fulfill({ body: BROKEN, contentType: 'application/json' }))
    await page.goto('./?lang=en')
    await page.getByRole('button', { name: wordsOf('en').problem.edit }).click()
    await expect(field(page)).toHaveValue(BROKEN)
    await expect(editor(page).locator('[data-errors] li.error').first()).toContainText(en.severity.error)
    await expect.poll(() => new URL(page.url()).hash).toBe('#edit')
    // Loaded anew, the page opens it again.
    await page.reload()
    await expect(field(page)).toHaveValue(BROKEN)
    await replace(page, '"timeZone" "Asia/Jakarta",', '"timeZone": "Asia/Jakarta",')
    await expect(editor(page).locator('[data-errors="0"]')).toBeVisible()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Outsourcing contracts at Blitar city hall')
    await expect(page.locator('[data-error-code]')).toHaveCount(0)
    // What is published is still as it was.
    await press(page, en.close)
    await expect(page.locator('[data-error-code="broken-json"]')).toBeVisible()
  })
})
