import { expect, type Locator, type Page } from '@playwright/test'
import type { UiLang } from '../../src/base/units.ts'
import { en } from '../../src/words/en.ts'
import { id } from '../../src/words/id.ts'
import { pageEn } from '../../src/words/page-en.ts'
import { pageId } from '../../src/words/page-id.ts'
import type { AllWords } from '../../src/words/words.ts'

export type Region = 'timeline' | 'overview' | 'graph' | 'detail' | 'text'

export const wordsOf = (lang: UiLang): AllWords => (lang === 'id' ? { ...id, ...pageId } : { ...en, ...pageEn })

/** Opens an address of the site and waits until both views are complete. */
export async function open(page: Page, address = ''): Promise<void> {
  await page.goto(address === '' ? './' : address)
  await ready(page)
}

/** Both views are complete: the page says so itself. */
export async function ready(page: Page): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('data-runut', 'ready')
}

/** Keeps a part of the program from the page, as on a slow line, until it is let go. */
export async function holdPart(page: Page, part: string): Promise<() => void> {
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route(new RegExp(`/assets/${part}-[\\w-]{8}\\.js$`), async (route) => {
    await held
    await route.continue()
  })
  return release
}

/** Where an element stands at each of so many animation frames: its left and upper edge, in px of the window. */
export const eachFrame = (locator: Locator, frames: number): Promise<readonly string[]> =>
  locator.evaluate(async (element, count) => {
    const places: string[] = []
    for (let i = 0; i < count; i++) {
      await new Promise(requestAnimationFrame)
      const { left, top } = element.getBoundingClientRect()
      places.push(`${left} ${top}`)
    }
    return places
  }, frames)

export const region = (page: Page, name: Region): Locator => page.locator(`[data-view="${name}"]`)

/** The card that stands in place of a story that cannot be shown. */
export const card = (page: Page, code?: string): Locator =>
  page.locator(code === undefined ? '[data-error-code]' : `[data-error-code="${code}"]`)

/** One part of the hash, decoded; null where it is not there. */
export const hashPart = (page: Page, key: string): string | null => {
  const pairs = new URL(page.url()).hash.slice(1).split('&')
  const pair = pairs.find((each) => each.startsWith(`${key}=`))
  return pair === undefined ? null : decodeURIComponent(pair.slice(key.length + 1))
}
