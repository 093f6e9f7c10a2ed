import type { Page } from '@playwright/test'
import { downloaded, editor, en, field, kept, openEditor, PUBLISHED, press, replace, VERSION } from './editor.ts'
import { expect, test } from './fixtures.ts'

const versionOf = (text: string): string => /"version": "([^"]*)"/.exec(text)?.[1] ?? ''
const notice = (page: Page) => editor(page).locator('.edit-notice')

/** Puts something in the place of the draft that is kept. */
const spoil = (page: Page, change: object) =>
  page.evaluate(async (changed) => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error)
      })
    const store = (await done(indexedDB.open('runut-drafts-1'))).transaction('drafts', 'readwrite').objectStore('drafts')
    const [draft] = await done(store.getAll())
    await done(store.put({ ...draft, ...changed }))
  }, change)

test('what was written is offered on return, with every step of it to undo', async ({ page }) => {
  await openEditor(page)
  await replace(page, VERSION, '"version": "2"')
  await replace(page, '"version": "2"', '"version": "3"')
  await kept(page)
  await page.reload()
  await expect(notice(page)).toContainText(en.goOn)
  // Nothing is written before it has been decided.
  await expect(field(page)).not.toBeEditable()
  await expect(field(page)).toHaveValue(PUBLISHED)
  await press(page, en.goOn)
  await expect(field(page)).toHaveValue(/"version": "3"/)
  await press(page, en.undo)
  await expect(field(page)).toHaveValue(/"version": "2"/)
  await press(page, en.undo)
  await expect(field(page)).toHaveValue(PUBLISHED)
  await press(page, en.redo)
  await expect(field(page)).toHaveValue(/"version": "2"/)
})

test('what is undone, back to a text that is published or in a file, is in need of none, neither then nor on return', async ({ page }) => {
  await openEditor(page)
  const line = editor(page).locator('.edit-kept')
  const inNone = en.notInFile('').split('  ')[1] ?? ''
  await replace(page, VERSION, '"version": "2"')
  await kept(page)
  await expect(line).toContainText(inNone)
  await press(page, en.undo)
  await expect(editor(page).getByText(en.changes(0))).toBeVisible()
  await kept(page)
  await expect(line).not.toContainText(inNone)
  await press(page, en.redo)
  await expect(line).toContainText(inNone)
  await downloaded(page, () => press(page, en.download))
  // What is published still is, whatever lies in a file beside it.
  await press(page, en.undo)
  await expect(field(page)).toHaveValue(PUBLISHED)
  await expect(line).not.toContainText(inNone)
  await kept(page)
  await page.reload()
  await kept(page)
  await expect(line).not.toContainText(inNone)
})

test('who begins anew finds the old draft among the others, and may have it back or delete it in two steps', async ({ page }) => {
  await openEditor(page)
  await replace(page, VERSION, '"version": "old"')
  await kept(page)
  await page.reload()
  await press(page, en.startOver)
  await replace(page, VERSION, '"version": "new"')
  await kept(page)
  await editor(page).getByText(en.others(1)).click()
  await press(page, en.openDraft)
  await expect(field(page)).toHaveValue(/"version": "old"/)
  await press(page, en.undo)
  await expect(field(page)).toHaveValue(/"version": "new"/)
  await press(page, en.takeAway)
  await press(page, en.reallyTakeAway)
  await expect(editor(page).getByText(en.others(1))).toHaveCount(0)
})

test('a page that is killed at any moment leaves a whole draft, no older than what it had called saved', async ({
  page,
  context,
  site,
}) => {
  // Each moment takes two pages of its own.
  test.slow()
  await openEditor(page)
  for (const [i, ms] of [0, 310].entries()) {
    const tab = i === 0 ? page : await context.newPage()
    if (i > 0) {
      await tab.goto(`${site.url}?lang=en#edit`)
      await press(tab, en.goOn)
    }
    await replace(tab, `"version": "${versionOf(await field(tab).inputValue())}"`, `"version": "${i}.first"`)
    await kept(tab)
    // What comes after is on its way when the page goes.
    const saved = await tab.evaluate(
      ([first, next, wait]) =>
        new Promise<boolean>((resolve) => {
          const area = document.querySelector('.edit-text textarea')
          if (!(area instanceof HTMLTextAreaElement)) return
          area.setRangeText(String(next), area.value.indexOf(String(first)), area.value.indexOf(String(first)) + String(first).length)
          area.dispatchEvent(new Event('input', { bubbles: true }))
          setTimeout(() => resolve(document.querySelector('[data-kept="saved"]') !== null), Number(wait))
        }),
      [`${i}.first`, `${i}.next`, ms] as const,
    )
    const cdp = await context.newCDPSession(tab)
    await Promise.race([cdp.send('Page.crash').catch(() => undefined), tab.waitForEvent('crash')])
    await tab.close()
    const after = await context.newPage()
    await after.goto(`${site.url}?lang=en#edit`)
    await press(after, en.goOn)
    const text = await field(after).inputValue()
    const version = versionOf(text)
    expect(saved ? [`${i}.next`] : [`${i}.first`, `${i}.next`]).toContain(version)
    expect(text.replace(`"version": "${version}"`, VERSION)).toBe(PUBLISHED)
    await kept(after)
    await after.close()
  }
})

test('a disk without room is told at once, and the file is there to be downloaded', async ({ page, context, site }) => {
  await page.addInitScript(() => Reflect.deleteProperty(window, 'showSaveFilePicker'))
  await openEditor(page)
  const cdp = await context.newCDPSession(page)
  const { origin } = new URL(site.url)
  await cdp.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 })
  await replace(page, VERSION, '"version": "full"')
  await expect(editor(page).getByRole('alert')).toHaveText(en.kept.full)
  for (const way of [en.save, en.downloadNow]) {
    const { text } = await downloaded(page, () => press(page, way))
    expect(text).toBe(PUBLISHED.replace(VERSION, '"version": "full"'))
  }
  // Room is found again: it is saved with no more ado.
  await cdp.send('Storage.overrideQuotaForOrigin', { origin })
  await replace(page, '"version": "full"', '"version": "room"')
  await kept(page)
})

test('a browser that keeps nothing says so from the start, and what is written can be had', async ({ page }) => {
  await page.addInitScript(() => {
    Reflect.deleteProperty(window, 'showSaveFilePicker')
    Object.defineProperty(window, 'indexedDB', {
      get: () => {
        throw new DOMException('not here', 'SecurityError')
      },
    })
  })
  await openEditor(page)
  await expect(editor(page).getByRole('alert')).toHaveText(en.kept.away)
  await replace(page, VERSION, '"version": "private"')
  // Nor is it let go unasked.
  await press(page, en.close)
  await expect(notice(page)).toContainText(en.lost)
  await press(page, en.stay)
  await expect(notice(page)).toHaveCount(0)
  const { text } = await downloaded(page, () => press(page, en.download))
  expect(text).toBe(PUBLISHED.replace(VERSION, '"version": "private"'))
  await press(page, en.close)
  await expect(editor(page)).toHaveCount(0)
})

test('two tabs know of each other, and neither writes over the other unasked', async ({ page, context, site }) => {
  test.slow()
  await openEditor(page)
  const other = await context.newPage()
  await other.goto(`${site.url}?lang=en#edit`)
  await expect(notice(other)).toContainText(en.otherTab)
  await replace(other, VERSION, '"version": "theirs"')
  await kept(other)
  await replace(page, VERSION, '"version": "mine"')
  await expect(notice(page)).toContainText(en.kept.behind)
  await expect(field(page)).toHaveValue(/"version": "mine"/)
  await press(page, en.useTheirs)
  await expect(field(page)).toHaveValue(/"version": "theirs"/)
  // What stood here can be had back, and then is the newer one.
  await press(page, en.undo)
  await expect(field(page)).toHaveValue(/"version": "mine"/)
  await kept(page)
  await replace(other, '"version": "theirs"', '"version": "theirs again"')
  await expect(notice(other)).toContainText(en.kept.behind)
  await press(other, en.useMine)
  await kept(other)
  await expect(editor(other).getByText(en.others(1))).toBeVisible()
  await page.close({ runBeforeUnload: false })
  await expect(notice(other)).toHaveCount(0)
})

test('a damaged draft, and one of a newer version, are told of and never written over', async ({ page }) => {
  await openEditor(page)
  await replace(page, VERSION, '"version": "kept"')
  await kept(page)
  await spoil(page, { form: 99 })
  await page.reload()
  await expect(notice(page)).toContainText(en.newer)
  await expect(field(page)).not.toBeEditable()
  await spoil(page, { form: 1, sum: 'wrong' })
  await page.reload()
  await expect(notice(page)).toContainText(en.damaged)
  const { text } = await downloaded(page, () => notice(page).getByRole('button', { name: en.download }).click())
  expect(versionOf(text)).toBe('kept')
  await press(page, en.takeAside)
  await expect(editor(page).getByText(en.others(1))).toBeVisible()
  await replace(page, VERSION, '"version": "after"')
  await kept(page)
})

test('a draft that the browser has cleared away while it was open is kept once more, and goes on being kept', async ({
  page,
  context,
  site,
}) => {
  // What is asked of a database in the moment in which it is cleared may never be answered: only what is written is counted.
  await page.addInitScript(() => {
    const { put } = IDBObjectStore.prototype
    let count = 0
    Reflect.set(window, 'puts', () => count)
    IDBObjectStore.prototype.put = function (value, key) {
      count++
      return put.call(this, value, key)
    }
  })
  const puts = (): Promise<number> => page.evaluate(() => Reflect.get(window, 'puts')())
  await openEditor(page)
  await replace(page, VERSION, '"version": "cleared"')
  await kept(page)
  const before = await puts()
  const cdp = await context.newCDPSession(page)
  await cdp.send('Storage.clearDataForOrigin', { origin: new URL(site.url).origin, storageTypes: 'indexeddb' })
  await expect.poll(puts).toBeGreaterThan(before)
  await kept(page)
  await replace(page, '"version": "cleared"', '"version": "after"')
  await kept(page)
  await page.reload()
  await press(page, en.goOn)
  await expect(field(page)).toHaveValue(/"version": "after"/)
  // The way to it is kept too.
  await press(page, en.undo)
  await expect(field(page)).toHaveValue(/"version": "cleared"/)
})

test('who has written much into this browser alone is reminded of a file, until there is one', async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(window, 'showSaveFilePicker'))
  await openEditor(page)
  const write = (count: number) =>
    field(page).evaluate((area, times) => {
      if (!(area instanceof HTMLTextAreaElement)) return
      // Of lines, no two are one step.
      for (let i = 0; i < times; i++) {
        area.setRangeText('\n', 1, 1)
        area.dispatchEvent(new Event('input', { bubbles: true }))
      }
    }, count)
  await write(49)
  await kept(page)
  await expect(notice(page)).toHaveCount(0)
  await write(1)
  await expect(notice(page)).toContainText(en.reminder)
  await press(page, en.later)
  await expect(notice(page)).toHaveCount(0)
  await write(50)
  await expect(notice(page)).toContainText(en.reminder)
  await downloaded(page, () => notice(page).getByRole('button', { name: en.download }).click())
  await expect(notice(page)).toHaveCount(0)
  await kept(page)
  // It is still known when the page is loaded anew.
  await page.reload()
  await press(page, en.goOn)
  await write(49)
  await kept(page)
  await expect(notice(page)).toHaveCount(0)
  await write(1)
  await expect(notice(page)).toContainText(en.reminder)
})
