import type { CDPSession, Page } from '@playwright/test'
import { draftsPage, draftsScript } from './drafts-page.ts'
import { expect, test } from './fixtures.ts'

/** So many moments of saving: each begins anew with what the one before has left, and goes one step further. */
const MOMENTS = 50
const START = '{ "version": 0 }'

/** What a page has done when it is stopped: the number of the last text that was written, and of the last that was called saved. */
interface Stopped {
  readonly written: number
  readonly saved: number
}

/** What is found where the draft is kept. */
interface Left {
  readonly is: string
  readonly version: number
  /** Undone to its beginning. */
  readonly beginning: string
}

/**
 * Writes and saves until the browser's database has been asked, or has answered, so many times; there the page stops in the middle of what it
 * does, tells what it has done, and does nothing more.
 */
const writeUntil = (page: Page, moment: number, first: number) =>
  page.evaluate(
    ([at, from, start]) => {
      let left = at
      let saved = -1
      let written = -1
      const tick = () => {
        if (left-- > 0) return
        Reflect.get(window, 'stopped')({ written, saved })
        for (;;);
      }
      const told = (request: EventTarget, events: readonly string[]) => {
        for (const event of events) request.addEventListener(event, tick)
      }
      const around = (owner: object, name: string, events: readonly string[]) => {
        const before: (...given: unknown[]) => EventTarget = Reflect.get(owner, name)
        Reflect.set(owner, name, function (this: unknown, ...given: unknown[]) {
          tick()
          const request = before.apply(this, given)
          told(request, events)
          tick()
          return request
        })
      }
      around(IDBFactory.prototype, 'open', ['upgradeneeded', 'success'])
      around(IDBDatabase.prototype, 'transaction', ['complete'])
      around(IDBObjectStore.prototype, 'get', ['success'])
      around(IDBObjectStore.prototype, 'put', ['success'])
      const shelf = drafts.createDraftShelf(window, () => undefined)
      let begun = false
      const work = drafts.createWork(window, shelf, 'killed', start, 'go-on', () => {
        const { is } = work.kept()
        if (is === 'saved' && written >= 0) saved = written
        if (work.found() !== null || begun) return
        begun = true
        write(from)
      })
      const write = (version: number) => {
        written = version
        work.edit(drafts.editBetween(work.document().text, `{ "version": ${version} }`))
        // Three in one go, then a save of its own, and what comes after it is written while that is on its way.
        if (version % 3 === 0) work.flush()
        setTimeout(write, 1, version + 1)
      }
    },
    [moment, first, START] as const,
  )

/** Stops a page for good, with all that it was about to do; `cdp` is a session begun while it still answered. */
async function kill(page: Page, cdp: CDPSession): Promise<void> {
  const crashed = page.waitForEvent('crash')
  cdp.send('Page.crash').catch(() => undefined)
  await crashed
  await page.close()
}

const leftBehind = (page: Page): Promise<Left> =>
  page.evaluate(async () => {
    const shelf = drafts.createDraftShelf(window, () => undefined)
    const found = drafts.readDraft(await shelf.get('killed'))
    shelf.close()
    if (found.is !== 'whole') return { is: found.is, version: -1, beginning: '' }
    let { document } = found.draft
    const version: number = JSON.parse(document.text).version
    while (document.done.length > 0) document = drafts.undo(document)
    return { is: found.is, version, beginning: document.text }
  })

test(`a page that is killed at ${MOMENTS} moments of saving leaves a whole draft each time, no older than what it had called saved`, async ({
  context,
  site,
}) => {
  test.slow()
  await context.addInitScript({ content: await draftsScript('drafts-entry', 'drafts') })
  const stops: ((stopped: Stopped) => void)[] = []
  await context.exposeFunction('stopped', (stopped: Stopped) => stops.shift()?.(stopped))
  let first = 1
  let kept = -1
  let reader = await draftsPage(context, site)
  for (let moment = 0; moment < MOMENTS; moment++) {
    const writer = reader
    const cdp = await context.newCDPSession(writer)
    const stopped = new Promise<Stopped>((resolve) => stops.push(resolve))
    writeUntil(writer, moment, first).catch(() => undefined)
    const { written, saved } = await stopped
    await kill(writer, cdp)
    reader = await draftsPage(context, site)
    const left = await leftBehind(reader)
    const told = `moment ${moment}: written ${written}, called saved ${saved}, found ${left.is} ${left.version}`
    // What was found once is never older again.
    const least = Math.max(kept, saved)
    if (least >= 0) expect(left.is, told).toBe('whole')
    else expect(['none', 'whole'], told).toContain(left.is)
    if (left.is === 'whole') expect(left.beginning, told).toBe(START)
    expect(left.version, told).toBeGreaterThanOrEqual(least)
    expect(left.version, told).toBeLessThanOrEqual(Math.max(kept, written))
    kept = left.version
    test.info().annotations.push({ type: 'lost', description: `moment ${moment}: ${Math.max(0, written - left.version)} edits` })
    first = Math.max(written, first) + 1
  }
})
