import type { Page } from '@playwright/test'
import { FORM_WORDS } from '../../src/words/form.ts'
import { entryLabel } from '../../src/words/form-labels.ts'
import { IMPORT_DIALOG_WORDS } from '../../src/words/import-dialog.ts'
import { downloaded, editor, en, field, openForms, PUBLISHED, press } from './editor.ts'
import { expect, test } from './fixtures.ts'
import { region } from './reader.ts'

const words = FORM_WORDS.en
/** A field of the form that is open, by the end of its path. */
const at = (page: Page, ...path: (string | number)[]) => {
  const end = JSON.stringify(path).slice(1)
  return editor(page).locator(`[data-path$=${JSON.stringify(end)}]`)
}
const kind = (page: Page, name: string) => editor(page).locator('summary', { hasText: new RegExp(`^${name}`) })
/** Types in a picker, and takes what is offered under a name once it is on screen. */
async function pick(box: ReturnType<typeof at>, typed: string, offered: string | RegExp): Promise<void> {
  await box.getByRole('combobox').fill(typed)
  await box.getByRole('option', { name: offered }).click()
  await expect(box.getByRole('option')).toHaveCount(0)
}

test('an event is added by forms alone: with type, date, source and place; its problems vanish, the timeline has it, the file is saved', async ({
  page,
}) => {
  await page.addInitScript(() => Reflect.deleteProperty(window, 'showSaveFilePicker'))
  await openForms(page)
  const story = JSON.parse(PUBLISHED)
  await kind(page, en.kinds.events).click()
  await press(page, words.add.events)
  // What it lacks is said beside each field.
  await expect(at(page, 'title')).toContainText(words.fillIn)
  await expect(editor(page).locator('[data-errors="3"]')).toBeVisible()
  const [type, { label: typeName }] = Object.entries<{ label: { en: string } }>(story.vocabulary.eventTypes)[0] ?? [
    '',
    { label: { en: '' } },
  ]
  await expect(at(page, 'type').getByRole('combobox')).toBeFocused()
  await pick(at(page, 'type'), typeName.en, new RegExp(type))
  await at(page, 'title').getByRole('textbox', { name: 'Indonesian' }).fill('Hari pasar')
  await at(page, 'title').getByRole('textbox', { name: 'English' }).fill('Market day')
  const when = at(page, 'when')
  await when.getByRole('textbox').fill('2021-01-06')
  await expect(when).toContainText('Understood: 6 January 2021 · that day')
  await pick(at(page, 'cites', 0, 'source'), 'sindo', /sindonews-2021-01-05/)
  await at(page, 'cites', 0, 'at').getByRole('textbox').fill('p2')
  await at(page, 'id')
    .getByRole('button', { name: words.id.suggest('market-day') })
    .click()
  await expect(editor(page).locator('[data-errors="0"]')).toBeVisible()
  await expect(at(page, 'title')).not.toContainText(words.fillIn)
  await expect(region(page, 'text').locator('[data-record="market-day"]').first()).toBeAttached()
  const { text } = await downloaded(page, () => press(page, en.save))
  expect(JSON.parse(text).events.at(-1)).toEqual({
    id: 'market-day',
    type,
    title: { id: 'Hari pasar', en: 'Market day' },
    when: '2021-01-06',
    status: 'reported',
    cites: [{ source: 'sindonews-2021-01-05', at: 'p2' }],
  })
  // All else is as it was.
  const saved = JSON.parse(text)
  expect({ ...saved, events: saved.events.slice(0, -1) }).toEqual(story)
})

test('a date says what is understood of it, and offers what was meant', async ({ page }) => {
  await openForms(page)
  await kind(page, en.kinds.events).click()
  await editor(page).locator('[data-part="events"]').first().click()
  const when = at(page, 'when')
  await when.getByRole('textbox').fill('sekitar Januari 2021')
  await expect(when.getByRole('textbox')).toHaveAttribute('aria-invalid', 'true')
  await when.getByRole('button', { name: /^Use 2021-01~/ }).click()
  await expect(when.getByRole('textbox')).toHaveValue('2021-01~')
  await expect(when).toContainText('Understood: around January 2021 · some time within that month')
  await when.getByText(words.waysToDate).click()
  await when.getByRole('button', { name: /^2021-01-05\/\.\./ }).click()
  await expect(when).toContainText('Understood: since 5 January 2021 · still going on')
})

test('a problem leads to its field, in the form and in the text', async ({ page }) => {
  await openForms(page)
  await kind(page, en.kinds.claims).click()
  await editor(page).locator('[data-part="claims"]').first().click()
  const by = at(page, 'positions', 0, 'by')
  const picker = by.getByRole('combobox')
  const name = await picker.inputValue()
  await picker.fill('nobody at all')
  await by.getByRole('option', { name: /^Create the name/ }).click()
  await expect(by).toContainText(words.leadsTo(words.one.entities, 'nobody-at-all'))
  // To undo it leaves the form open that it was made in.
  await press(page, en.undo)
  await expect(picker).toHaveValue(name)
  await press(page, en.redo)
  await expect(by).toContainText(words.leadsTo(words.one.entities, 'nobody-at-all'))
  await press(page, words.all)
  const fault = editor(page).locator('[data-errors] li.error').first()
  await fault.getByRole('button').click()
  await expect(editor(page).locator('.form-record h3')).toContainText('nobody at all')
  await expect(at(page, 'type')).toContainText(words.fillIn)
  await expect(at(page, 'type').getByRole('combobox')).toBeFocused()
  await press(page, words.toText)
  await expect(field(page)).toBeFocused()
  await expect
    .poll(() => field(page).evaluate((area) => (area instanceof HTMLTextAreaElement ? area.value.slice(area.selectionStart) : '')))
    .toMatch(/^\{\s*"id": "nobody-at-all"/)
})

test('by keys alone: an entry is moved and keeps the focus, a field is added, a letter taken back', async ({ page }) => {
  await openForms(page)
  const story = JSON.parse(PUBLISHED)
  const i = story.events.findIndex(({ participants }: { participants?: unknown[] }) => (participants?.length ?? 0) > 1)
  await editor(page).getByRole('searchbox').fill(story.events[i].id)
  await editor(page).locator('[data-part="events"]').first().focus()
  await page.keyboard.press('Enter')
  await expect(editor(page).locator('.form-record h3')).toBeFocused()
  const moved = at(page, 'participants', 0)
    .locator('> .entry-tools')
    .getByRole('button', { name: words.down(words.entry(entryLabel('participants', 'en'), 1)) })
  await moved.focus()
  await page.keyboard.press('Enter')
  const second = at(page, 'participants', 1).locator('> .entry-tools').getByRole('button')
  await expect(second.and(page.locator(':focus'))).toHaveCount(1)
  await expect(at(page, 'participants', 0, 'entity')).toContainText(story.events[i].participants[1].entity)
  await page.keyboard.press('Control+z')
  await expect(at(page, 'participants', 0, 'entity')).toContainText(story.events[i].participants[0].entity)
  const title = at(page, 'title').getByRole('textbox', { name: 'English' })
  const before = await title.inputValue()
  await title.focus()
  await page.keyboard.press('End')
  await page.keyboard.type('!!')
  await expect(title).toHaveValue(`${before}!!`)
  await page.keyboard.press('Control+z')
  await expect(title).toHaveValue(before)
})

test('who names a record is said before it goes, and undo brings it back', async ({ page }) => {
  await openForms(page)
  await editor(page).getByRole('searchbox').fill('santoso')
  await editor(page).locator('[data-part="entities"]').first().click()
  await press(page, words.removeRecord)
  await expect(editor(page).locator('.edit-form').getByRole('alert')).toContainText(words.undoBrings)
  expect(await editor(page).locator('.edit-form').getByRole('alert').getByRole('listitem').count()).toBeGreaterThan(5)
  await press(page, words.removeNow)
  await expect(editor(page).getByRole('searchbox')).toBeVisible()
  await press(page, en.undo)
  await expect(editor(page).locator('.form-record h3')).toContainText('Santoso')
  await press(page, words.text)
  await expect(field(page)).toHaveValue(PUBLISHED)
})

test('who turns from the text to the forms, or back, finds the record that they were at', async ({ page }) => {
  await openForms(page)
  await press(page, words.text)
  await expect(field(page)).toHaveValue(PUBLISHED)
  await field(page).evaluate((area) => {
    if (!(area instanceof HTMLTextAreaElement)) return
    area.focus()
    const at = area.value.indexOf('"name"', area.value.indexOf('"id": "santoso"'))
    area.setSelectionRange(at, at)
  })
  await press(page, words.forms)
  await expect(editor(page).locator('.form-record h3')).toContainText('Santoso')
  await expect(at(page, 'name').getByRole('textbox')).toBeFocused()
  await press(page, words.text)
  await expect(field(page)).toBeFocused()
  await expect
    .poll(() => field(page).evaluate((area) => (area instanceof HTMLTextAreaElement ? area.value.slice(area.selectionStart) : '')))
    .toMatch(/^\{\s*"id": "santoso"/)
})

test('to leave a field takes the focus along and chooses nothing; an emptied text keeps its box', async ({ page }) => {
  await openForms(page)
  await kind(page, en.kinds.entityTypes).click()
  await press(page, words.add.entityTypes)
  await press(page, words.all)
  // A type without a name is among those offered now.
  await editor(page).getByRole('searchbox').fill('santoso')
  await editor(page).locator('[data-part="entities"]').first().click()
  const type = at(page, 'type').getByRole('combobox')
  const before = await type.inputValue()
  await type.click()
  await expect(at(page, 'type').getByRole('option', { name: /new-type/ })).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(at(page, 'type').getByRole('option')).toHaveCount(0)
  await expect(type).toHaveValue(before)
  await press(page, words.all)
  await kind(page, en.kinds.sources).click()
  await press(page, words.add.sources)
  const id = at(page, 'id').getByRole('textbox')
  await id.fill('my-source')
  await page.keyboard.press('Tab')
  await expect(id).toHaveValue('my-source')
  await expect(id).not.toBeFocused()
  const title = at(page, 'title')
  await title.getByRole('button', { name: words.byLanguage }).click()
  const box = title.getByRole('textbox').first()
  await box.click()
  for (const key of ['a', 'Backspace', 'b']) await page.keyboard.press(key)
  await expect(box).toHaveValue('b')
  await expect(box).toBeFocused()
})

test('a table pasted at the list becomes a story, and of the next file no form of it is open', async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(window, 'showOpenFilePicker'))
  await openForms(page)
  await editor(page).getByRole('searchbox').focus()
  await editor(page)
    .getByRole('searchbox')
    .evaluate((box) => {
      const data = new DataTransfer()
      data.setData('text/plain', 'judul\ttanggal\nRapat\t2021-02-03\n')
      box.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
    })
  await page.getByRole('dialog').getByRole('button', { name: IMPORT_DIALOG_WORDS.en.open }).click()
  await expect(kind(page, en.kinds.events)).toContainText('1')
  await kind(page, en.kinds.events).click()
  await editor(page).locator('[data-part="events"]').first().click()
  await expect(editor(page).locator('.form-record h3')).toContainText('Rapat')
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), press(page, en.open)])
  await chooser.setFiles({ name: 'blitar.json', mimeType: '', buffer: Buffer.from(PUBLISHED) })
  await expect(editor(page).getByRole('heading', { level: 2 })).toContainText('blitar.json')
  await expect(editor(page).locator('.form-record')).toHaveCount(0)
  await expect(editor(page).getByRole('searchbox')).toBeVisible()
})

test('to take back what was typed to find a record takes back nothing of the file', async ({ page }) => {
  await openForms(page)
  await kind(page, en.kinds.sources).click()
  await press(page, words.add.sources)
  await press(page, words.all)
  const box = editor(page).getByRole('searchbox')
  await box.click()
  await page.keyboard.type('santoso')
  await expect(box).toHaveValue('santoso')
  await page.keyboard.press('Control+z')
  await expect(box).not.toHaveValue('santoso')
  await expect(editor(page).getByRole('button', { name: en.redo })).toBeDisabled()
})

test('what was typed to find a record stays when it is left unchosen, and is taken back letter by letter', async ({ page }) => {
  await openForms(page)
  await editor(page).getByRole('searchbox').fill('santoso')
  await editor(page).locator('[data-part="entities"]').first().click()
  const type = at(page, 'type')
  const box = type.getByRole('combobox')
  const before = await box.inputValue()
  await box.click()
  await expect(type.getByRole('option').first()).toBeVisible()
  await page.keyboard.type('zzqq')
  await expect(box).toHaveValue('zzqq')
  await page.keyboard.press('Tab')
  await expect(type).toContainText(words.half('zzqq'))
  await expect(box).toHaveValue('zzqq')
  await expect(box).toHaveAttribute('aria-invalid', 'true')
  await expect(type.getByRole('option')).toHaveCount(0)
  await box.click()
  await expect(type.getByRole('option', { name: /^Create the type of names/ })).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(box).not.toHaveValue('zzqq')
  await expect(editor(page).getByRole('button', { name: en.redo })).toBeDisabled()
  await page.keyboard.press('Escape')
  await expect(box).toHaveValue(before)
})

test('an id that waits to be taken is taken back as it was typed, and the file stays as it is', async ({ page }) => {
  await openForms(page)
  await editor(page).getByRole('searchbox').fill('santoso')
  await editor(page).locator('[data-part="entities"]').first().click()
  const note = at(page, 'name').getByRole('textbox').first()
  await note.click()
  await page.keyboard.press('End')
  await page.keyboard.type('!')
  await expect(editor(page).getByRole('button', { name: en.undo })).toBeEnabled()
  const id = at(page, 'id').getByRole('textbox')
  await id.click()
  await page.keyboard.press('End')
  await page.keyboard.type('-x')
  await expect(id).toHaveValue('santoso-x')
  await page.keyboard.press('Control+z')
  await expect(id).toHaveValue('santoso')
  await expect(editor(page).getByRole('button', { name: en.redo })).toBeDisabled()
  await page.keyboard.press('Control+z')
  await expect(editor(page).getByRole('button', { name: en.redo })).toBeEnabled()
  await expect(note).not.toHaveValue(/!$/)
})

test('records change places in their list by keys, the focus and what is wrong with them going along', async ({ page }) => {
  await openForms(page)
  const story = JSON.parse(PUBLISHED)
  const [first, second] = story.claims.map(({ id }: { id: string }) => id)
  await kind(page, en.kinds.claims).click()
  await expect(editor(page).locator('.edit-form [data-move]')).toHaveCount(0)
  await press(page, words.order)
  const line = (i: number) => editor(page).locator(`[data-path=${JSON.stringify(JSON.stringify(['claims', i]))}]`)
  await expect(line(0)).toContainText(first)
  await line(0).locator('[data-move="down"]').focus()
  await page.keyboard.press('Enter')
  await expect(line(1)).toContainText(first)
  await expect(line(0)).toContainText(second)
  await expect(line(1).locator('[data-move="down"]')).toBeFocused()
  await page.keyboard.press('Control+z')
  await expect(line(0)).toContainText(first)
  await expect(line(1)).toContainText(second)
  await press(page, words.ordered)
  await expect(editor(page).locator('.edit-form [data-move]')).toHaveCount(0)
})
