import type { Page } from '@playwright/test'
import { editBetween } from '../../src/edit/text-edit.ts'
import { EDIT_WORDS } from '../../src/words/edit.ts'
import { FORM_WORDS } from '../../src/words/form.ts'
import { SHARE_WORDS } from '../../src/words/share.ts'
import { downloaded, editor, en, field, openEditor, openForms, PUBLISHED, press, replace, reviewed, VERSION } from './editor.ts'
import { expect, test } from './fixtures.ts'
import { open, region, wordsOf } from './reader.ts'

/** A browser that lets no page write files, as most do. */
const withoutPickers = (page: Page) =>
  page.addInitScript(() => {
    Reflect.deleteProperty(window, 'showSaveFilePicker')
    Reflect.deleteProperty(window, 'showOpenFilePicker')
  })

test('opens from where a view is shared, and its code is fetched only then', async ({ page }) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await open(page, '?lang=en')
  await page.getByRole('button', { name: wordsOf('en').chrome.share, exact: true }).click()
  const door = page.getByRole('button', { name: SHARE_WORDS.en.openEditor })
  await expect(door).toBeVisible()
  expect(asked.filter((url) => /edit-door|editor/.test(url))).toEqual([])
  await door.click()
  await expect(editor(page).getByRole('searchbox', { name: FORM_WORDS.en.find })).toBeFocused()
  await press(page, FORM_WORDS.en.text)
  await expect(field(page)).toBeFocused()
  await expect(field(page)).toHaveValue(PUBLISHED)
  await expect.poll(() => new URL(page.url()).hash).toBe('#edit')
  await press(page, en.close)
  await expect(editor(page)).toHaveCount(0)
  await expect.poll(() => new URL(page.url()).hash).toBe('')
  await expect(region(page, 'detail')).toBeVisible()
})

test('never opens inside another page', async ({ page, site }) => {
  await page.goto(`${site.url}artikel/index.html`)
  await page.evaluate((src) => {
    const frame = document.createElement('iframe')
    frame.src = src
    document.body.replaceChildren(frame)
  }, `${site.url}?lang=en#edit`)
  const inner = page.frameLocator('iframe')
  await expect(inner.locator('html')).toHaveAttribute('data-runut', 'ready')
  await expect(inner.locator('[data-view="graph"]')).toBeAttached()
  expect(await inner.locator('[data-view="editor"], [data-editing]').count()).toBe(0)
})

test('an untouched file is saved byte by byte as it was', async ({ page }) => {
  await withoutPickers(page)
  await openEditor(page)
  await field(page).focus()
  const { name, text } = await downloaded(page, () => page.keyboard.press('Control+s'))
  expect(name).toBe('blitar-2021.json')
  expect(text).toBe(PUBLISHED)
})

test('what is written is drawn, and what cannot be read leaves the last picture standing', async ({ page }) => {
  await openEditor(page)
  await replace(page, '"en": "Outsourcing contracts at Blitar city hall"', '"en": "Contracts, once more"')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Contracts, once more')
  await expect(field(page)).toBeFocused()
  await replace(page, '"timeZone": "Asia/Jakarta",', '"timeZone" "Asia/Jakarta",')
  const fault = editor(page).locator('[data-errors] li.error').first()
  await expect(fault).toContainText(en.severity.error)
  await expect(editor(page)).toContainText(en.stands)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Contracts, once more')
  // The sentence leads to its place.
  const line = PUBLISHED.split('\n').findIndex((each) => each.includes('"timeZone"')) + 1
  await fault.getByRole('button').click()
  await expect(field(page)).toBeFocused()
  const at = await field(page).evaluate((area) => (area instanceof HTMLTextAreaElement ? area.value.slice(0, area.selectionStart) : ''))
  expect(at.split('\n')).toHaveLength(line)
  await page.keyboard.press('Control+z')
  await expect(editor(page)).not.toContainText(en.stands)
  await page.keyboard.press('Control+z')
  await expect(field(page)).toHaveValue(PUBLISHED)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Outsourcing contracts at Blitar city hall')
})

test('a new event is told to lack what it lacks, stands in the pictures once it has it, and is all that has changed', async ({ page }) => {
  await withoutPickers(page)
  await openEditor(page)
  await editor(page).getByRole('combobox', { name: en.newRecord }).selectOption('events')
  await press(page, en.add)
  await expect(editor(page).locator('[data-errors="2"]')).toBeVisible()
  await page.keyboard.insertText('market-day')
  await expect(field(page)).toHaveValue(/"id": "market-day"/)
  await replace(
    page,
    '"type": "type",\n      "title": { "id": "judul", "en": "title" }',
    '"type": "statement",\n      "title": { "id": "Hari pasar", "en": "Market day" }',
  )
  await replace(page, '"source": "source"', '"source": "sindonews-2021-01-05"')
  const type = Object.keys(JSON.parse(PUBLISHED).vocabulary.eventTypes)[0] ?? ''
  await replace(page, '"type": "statement",\n      "title": { "id": "Hari', `"type": "${type}",\n      "title": { "id": "Hari`)
  await expect(editor(page).locator('[data-errors="0"]')).toBeVisible()
  await expect(region(page, 'text').locator('[data-record="market-day"]').first()).toBeAttached()
  await editor(page).getByText(en.changes(1)).click()
  await expect(editor(page).getByRole('textbox', { name: en.changes(1) })).toHaveValue(/NEW · Events · market-day/)
  const { text } = await downloaded(page, () => press(page, en.download))
  expect(JSON.parse(text).events.at(-1)).toMatchObject({ id: 'market-day', type })
  expect(editBetween(PUBLISHED, text)).toMatchObject({ removed: '', inserted: expect.stringContaining('market-day') })
  // What has not been published is on screen no longer than the editor is.
  await press(page, en.close)
  await expect(region(page, 'detail')).toBeVisible()
  await expect(region(page, 'text').locator('[data-record="market-day"]')).toHaveCount(0)
})

test('a record is found by its name, and by its mark in the pictures', async ({ page }) => {
  await openEditor(page)
  const story = JSON.parse(PUBLISHED)
  const lineAt = () =>
    field(page).evaluate((area) => {
      if (!(area instanceof HTMLTextAreaElement)) return ''
      return area.value.slice(area.selectionStart).split('\n').slice(0, 2).join('\n')
    })
  const claim: string = story.claims[0].id
  await editor(page).getByRole('combobox', { name: en.records }).selectOption(`claims ${claim}`)
  await press(page, en.go)
  await expect.poll(lineAt).toContain(`"id": "${claim}"`)
  await region(page, 'text').locator('a[data-select="santoso"]').first().click()
  await expect.poll(lineAt).toContain('"id": "santoso"')
})

test('a file that is dropped beside it is opened too: the browser does not leave the page for it', async ({ page }) => {
  await openEditor(page)
  const left = await page.evaluate((text) => {
    const data = new DataTransfer()
    data.items.add(new File([text], 'beside.json', { type: 'application/json' }))
    const drag = (type: string) => new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true })
    const target = document.querySelector('.region.timeline')
    // What nobody has prevented the browser does.
    return [target?.dispatchEvent(drag('dragover')), target?.dispatchEvent(drag('drop'))]
  }, PUBLISHED)
  expect(left).toEqual([false, false])
  await expect(editor(page).getByRole('heading').first()).toHaveText(en.heading('beside.json'))
})

test('a file of one’s own is dropped on it, and written in place where the browser lets the page', async ({ page }) => {
  // The browser's own folder for this site stands in for the disk: its files are written in the same way.
  await page.addInitScript(() => {
    const pick = async () => {
      const folder = await navigator.storage.getDirectory()
      return folder.getFileHandle('own.json', { create: true })
    }
    Object.assign(window, { showSaveFilePicker: pick, showOpenFilePicker: async () => [await pick()] })
  })
  await openEditor(page)
  const own = `\uFEFF${PUBLISHED.replace(VERSION, '"version": "9"').replaceAll('\n', '\r\n')}`
  await page.evaluate((text) => {
    const data = new DataTransfer()
    data.items.add(new File([text], 'mine.json', { type: 'application/json' }))
    document.querySelector('.edit')?.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }))
  }, own)
  await expect(editor(page).getByRole('heading')).toHaveText(en.heading('mine.json'))
  await expect(editor(page).getByText(en.changes(1))).toBeVisible()
  await replace(page, '"version": "9"', '"version": "10"')
  await press(page, en.save)
  await expect(editor(page)).toContainText(en.inFile.saved('own.json'))
  const bytes = await page.evaluate(async () => {
    const handle = await (await navigator.storage.getDirectory()).getFileHandle('own.json')
    return [...new Uint8Array(await (await handle.getFile()).arrayBuffer())]
  })
  expect(Buffer.from(bytes).toString('utf8')).toBe(own.replace('"version": "9"', '"version": "10"'))
  // For a moment, while a written file takes the place of the one before, there is none.
  const onDisk = () =>
    page.evaluate(async () => {
      try {
        const handle = await (await navigator.storage.getDirectory()).getFileHandle('own.json')
        return await (await handle.getFile()).text()
      } catch {
        return ''
      }
    })
  // Another program writes it meanwhile: that is not written over unasked.
  await page.evaluate(async () => {
    const handle = await (await navigator.storage.getDirectory()).getFileHandle('own.json')
    const writing = await handle.createWritable()
    await writing.write('{ "theirs": 1 }')
    await writing.close()
  })
  await replace(page, '"version": "10"', '"version": "11"')
  await press(page, en.save)
  const asked = editor(page).getByRole('alert').filter({ hasText: en.changedThere })
  await expect(asked).toBeVisible()
  expect(await onDisk()).toBe('{ "theirs": 1 }')
  await asked.getByRole('button', { name: en.writeOver }).click()
  await expect(asked).toHaveCount(0)
  await expect.poll(onDisk).toContain('"version": "11"')
  await replace(page, '"version": "11"', '"version": "12"')
  await press(page, en.save)
  await expect.poll(onDisk).toContain('"version": "12"')
  await expect(asked).toHaveCount(0)
})

test('a broken file comes as text, the caret at its mistake, and there is a way back to what was open', async ({ page }) => {
  await openForms(page)
  const tab = (name: string) => editor(page).getByRole('button', { name, exact: true })
  const drop = (text: string, name: string) =>
    page.evaluate(
      ([content, file]) => {
        const data = new DataTransfer()
        data.items.add(new File([content], file, { type: 'application/json' }))
        document.querySelector('.edit')?.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }))
      },
      [text, name] as const,
    )
  await press(page, FORM_WORDS.en.text)
  await replace(page, VERSION, '"version": "mine"')
  await press(page, FORM_WORDS.en.forms)
  await drop(PUBLISHED.replace('"version":', '"version"'), 'broken.json')
  await expect(editor(page).getByRole('heading', { level: 2 })).toHaveText(en.heading('broken.json'))
  await expect(field(page)).toBeFocused()
  const line = await field(page).evaluate((area) =>
    area instanceof HTMLTextAreaElement ? area.value.slice(0, area.selectionStart).split('\n').length : 0,
  )
  expect(PUBLISHED.split('\n')[line - 1]).toContain('"version"')
  // Who goes to the forms even so finds a way from there.
  await tab(FORM_WORDS.en.forms).click()
  await press(page, FORM_WORDS.en.toText)
  await expect(field(page)).toBeFocused()
  await press(page, en.backTo('blitar-2021.json'))
  await expect(editor(page).getByRole('heading', { level: 2 })).toHaveText(en.heading('blitar-2021.json'))
  await expect(editor(page).locator('.edit-notice')).toHaveCount(0)
  await expect(editor(page).getByRole('searchbox')).toBeVisible()
  await expect(editor(page).getByText(en.changes(1))).toBeVisible()
})

test('on a phone the text and the pictures take turns, in the reader’s language', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await open(page, '#edit')
  await reviewed(page)
  const { pictures, text } = EDIT_WORDS.id
  await press(page, FORM_WORDS.id.text)
  await press(page, pictures)
  await expect(field(page, 'id')).toBeHidden()
  await expect(region(page, 'timeline')).toBeVisible()
  await press(page, text)
  await expect(field(page, 'id')).toBeVisible()
})

test('what has changed goes into a letter, or, where that would be too long, into a file to attach', async ({ page }) => {
  await withoutPickers(page)
  await openEditor(page)
  await replace(page, VERSION, '"version": "1.1"')
  const changes = editor(page).locator('[data-changes="1"]')
  await changes.locator('summary').click()
  const letter = await changes.getByRole('link', { name: en.mail }).getAttribute('href')
  const { protocol, pathname, searchParams } = new URL(letter ?? '')
  expect([protocol, pathname, ...searchParams.keys()]).toEqual(['mailto:', '', 'subject', 'body'])
  expect(searchParams.get('body')).toContain('+   "version": "1.1"')
  await replace(page, '"version": "1.1"', `"version": "${'1'.repeat(2000)}"`)
  await expect(changes.getByRole('link', { name: en.mail })).toHaveCount(0)
  const { name, text } = await downloaded(page, () => press(page, en.downloadChanges))
  expect(name).toBe('blitar-2021.txt')
  expect(text).toContain('1'.repeat(2000))
})
