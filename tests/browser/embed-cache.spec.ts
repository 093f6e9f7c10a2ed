import type { Page } from '@playwright/test'
import { article, expect, readyFrame, test } from './article.ts'
import { chromiumLaunch } from './launch.ts'

// Playwright turns the cache of left pages off: here it is what matters.
test.use({
  launchOptions: { ...chromiumLaunch(), ignoreDefaultArgs: ['--disable-back-forward-cache'] },
  viewport: { width: 760, height: 900 },
})

/** The ids that the frame has said were selected, in order. */
const selections = (page: Page) =>
  page.evaluate(() =>
    Reflect.get(window, 'said')
      .filter((said: { type?: unknown } | null) => said?.type === 'runut:select')
      .map(({ id }: { id: string | null }) => id),
  )

for (const state of ['at rest', 'awake'] as const)
  test(`an article with a frame (${state}) is kept when it is left, and goes on where it was when it is come back to`, async ({
    page,
    site,
    newsroom,
  }) => {
    const frame = `<iframe title="A story" width="720" height="580" src="${site.url}blitar-2021/en/embed.html?view=timeline"></iframe>`
    const links = ['samanhudi', 'henry'].map((id) => `<a href="#" data-runut="sel=${id}">${id}</a>`).join(' ')
    newsroom.print({
      '/': article(`${frame}<script async src="${site.url}embed.js"></script>${links}`),
      '/other': article('<title>Another page</title>'),
    })
    await page.goto(newsroom.url)
    await page.evaluate(() => addEventListener('pageshow', ({ persisted }) => Reflect.set(window, 'kept', persisted)))
    const inside = await readyFrame(page)
    if (state === 'awake') {
      await page.getByRole('link', { name: 'samanhudi' }).click()
      await expect.poll(() => selections(page)).toEqual(['samanhudi'])
      // What it prints with is the last that it fetches: a page that still fetches is not kept.
      const fetched = (part: string) =>
        inside.evaluate((name) => performance.getEntriesByType('resource').some((entry) => entry.name.includes(name)), `/${part}-`)
      for (const part of ['print-pictures', 'graph']) await expect.poll(() => fetched(part)).toBe(true)
    }
    await page.goto(`${newsroom.url}other`)
    // A page that was kept is not loaded once more.
    await page.goBack({ waitUntil: 'commit' })
    // Where the browser has not kept it, it says why.
    const why = () => {
      const [entry] = performance.getEntriesByType('navigation')
      return JSON.stringify(Reflect.get(entry ?? {}, 'notRestoredReasons'))
    }
    await expect.poll(async () => (await page.evaluate(() => Reflect.get(window, 'kept'))) ?? (await page.evaluate(why))).toBe(true)
    // It stands as it was, and answers: what it said before is still there, too.
    await page.getByRole('link', { name: 'henry' }).click()
    await expect.poll(() => selections(page)).toEqual(state === 'awake' ? ['samanhudi', 'henry'] : ['henry'])
    await expect(page.getByRole('link', { name: 'henry' })).toHaveAttribute('aria-current', 'true')
  })
