import { article } from './article.ts'
import { expect, type Tab, test } from './tabs.ts'

const frameOf = (site: string) =>
  `<iframe title="A story" width="720" height="580" src="${site}blitar-2021/en/embed.html?view=timeline"></iframe><script async src="${site}embed.js"></script>`
const phase = (tab: Tab, site: string) => tab.value<string>('document.documentElement.dataset.runut', site)
const seen = (tab: Tab, site: string) => tab.value<string>('document.visibilityState', site)
/** The ids that the frame has said were selected, in order. */
const selections = (tab: Tab) => tab.value<readonly string[]>('said.filter((each) => each.type === "runut:select").map(({ id }) => id)')
const ask = (tab: Tab, state: string) => tab.value(`frames[0].postMessage({ type: 'runut:show', v: 1, state: '${state}' }, '*')`)
const heading = (tab: Tab, site: string) => tab.value<string>(`document.querySelector('.region.detail h2')?.textContent ?? ''`, site)

test('a frame of an article that is opened in the background is complete once that is looked at', async ({ openTab, site, newsroom }) => {
  newsroom.print({ '/': article(frameOf(site.url)), '/other': article('') })
  const other = await openTab(`${newsroom.url}other`)
  const tab = await openTab(newsroom.url, true)
  // What it says first, it says from the background.
  await expect.poll(() => tab.value<number>('said.length')).toBeGreaterThan(0)
  expect(await seen(tab, site.url)).toBe('hidden')
  await tab.show()
  await expect.poll(() => phase(tab, site.url)).toBe('ready')
  expect(await seen(other, newsroom.url)).toBe('hidden')
  await expect.poll(() => tab.value<boolean>(`document.querySelector('iframe').style.height.endsWith('px')`, newsroom.url)).toBe(true)
  expect(
    await tab.value(`[...document.querySelectorAll('.first-wide .time-picture')].filter((each) => each.clientHeight > 0).length`, site.url),
  ).toBe(1)
})

for (const state of ['at rest', 'awake'] as const)
  test(`what is asked of a frame in the background (${state}) is shown once it is looked at`, async ({ openTab, site, newsroom }) => {
    newsroom.print({ '/': article(frameOf(site.url)), '/other': article('') })
    const tab = await openTab(newsroom.url)
    await expect.poll(() => phase(tab, site.url)).toBe('ready')
    expect(await seen(tab, site.url)).toBe('visible')
    if (state === 'awake') {
      await ask(tab, 'sel=samanhudi')
      await expect.poll(() => heading(tab, site.url)).toMatch(/Samanhudi/)
    }
    const before = await selections(tab)
    await openTab(`${newsroom.url}other`)
    await expect.poll(() => seen(tab, site.url)).toBe('hidden')
    await ask(tab, 'sel=henry')
    await ask(tab, 'sel=santoso')
    await expect.poll(async () => (await selections(tab))?.at(-1)).toBe('santoso')
    await tab.show()
    await expect.poll(() => heading(tab, site.url)).toMatch(/Santoso/)
    // Nothing is made up for: what was asked is what was done.
    const done = (await selections(tab)).slice(before.length)
    expect(['henry santoso', 'santoso']).toContain(done.join(' '))
  })
