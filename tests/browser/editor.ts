import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Locator, type Page } from '@playwright/test'
import type { UiLang } from '../../src/base/units.ts'
import { EDIT_WORDS } from '../../src/words/edit.ts'
import { FORM_WORDS } from '../../src/words/form.ts'
import { open } from './reader.ts'

/** The published file, as it lies on the disk. */
export const PUBLISHED = readFileSync(join(import.meta.dirname, '../../data/blitar-2021.json'), 'utf8')

/** The file's version as it stands there. */
export const VERSION = /"version": "[^"]*"/.exec(PUBLISHED)?.[0] ?? ''

export const en = EDIT_WORDS.en

export const editor = (page: Page): Locator => page.locator('[data-view="editor"]')
export const field = (page: Page, lang: UiLang = 'en'): Locator => page.getByRole('textbox', { name: EDIT_WORDS[lang].field })
export const press = (page: Page, name: string): Promise<void> => editor(page).getByRole('button', { name, exact: true }).click()

/** Opens the page with its editor and the file as text, which is ready to be written in or asks what to begin with. */
export async function openEditor(page: Page, query = '?lang=en'): Promise<void> {
  await openForms(page, query)
  await press(page, FORM_WORDS.en.text)
  await expect(field(page)).toBeVisible()
}

/** The same with the file as forms, as it comes. */
export async function openForms(page: Page, query = '?lang=en'): Promise<void> {
  await open(page, `${query}#edit`)
  await reviewed(page)
}

/** The text as it stands has been looked through. */
export const reviewed = (page: Page): Promise<void> => expect(editor(page).locator('[data-errors]')).toBeVisible()

/** Writes over the first place where something stands in the field. */
export async function replace(page: Page, what: string, by: string): Promise<void> {
  await expect(field(page)).toBeEditable()
  await field(page).evaluate((area, text) => {
    if (!(area instanceof HTMLTextAreaElement)) return
    const at = area.value.indexOf(text)
    area.focus()
    area.setSelectionRange(at, at + text.length)
  }, what)
  await page.keyboard.insertText(by)
  await expect(field(page)).toHaveValue(new RegExp(by.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')))
}

/** The draft is kept, and the page says so. */
export const kept = (page: Page): Promise<void> => expect(editor(page).locator('[data-kept="saved"]')).toBeVisible()

/** What the button gives its reader, as a text. */
export async function downloaded(page: Page, ask: () => Promise<void>): Promise<{ readonly name: string; readonly text: string }> {
  const [download] = await Promise.all([page.waitForEvent('download'), ask()])
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') }
}
