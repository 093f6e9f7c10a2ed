import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Frame, Page } from '@playwright/test'
import { type Site, serveSite } from '../../scripts/site-server.ts'
import { test as base, expect } from './fixtures.ts'

const require = createRequire(import.meta.url)
/** What newsrooms include in their pages, each under a path of the article's own site. */
const LIBRARIES: Readonly<Record<string, string>> = {
  '/pym.js': require.resolve('pym.js'),
  '/resizer-4.js': require.resolve('iframe-resizer/js/iframeResizer.js'),
  '/resizer-5.js': require.resolve('@iframe-resizer/parent/index.umd.js'),
  '/open-resizer.js': join(require.resolve('@open-iframe-resizer/core'), '../index.js'),
}

/** A newsroom's site: another origin than the page that it embeds. */
interface Newsroom {
  readonly url: string
  /** Puts an article there; what it says on its paths. */
  readonly print: (pages: Readonly<Record<string, string>>) => void
}

/** Every test has an article on another site besides. */
export const test = base.extend<{ readonly otherHost: string | null }, { readonly newsroom: Newsroom }>({
  newsroom: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern.
    async ({}, use) => {
      const pages = new Map<string, string>()
      const served: Site = await serveSite(join(import.meta.dirname, '../../dist'), (path, response) => {
        const library = LIBRARIES[path]
        const text = library === undefined ? pages.get(path) : readFileSync(library, 'utf8')
        if (text === undefined) return false
        response.writeHead(200, { 'Content-Type': library === undefined ? 'text/html; charset=utf-8' : 'text/javascript' }).end(text)
        return true
      })
      await use({
        url: served.url,
        print: (next) => {
          pages.clear()
          for (const [path, text] of Object.entries(next)) pages.set(path, text)
        },
      })
      await served.close()
    },
    { scope: 'worker' },
  ],
  otherHost: async ({ newsroom }, use) => use(new URL(newsroom.url).host),
})

export { expect }

/** An article around what it embeds. It keeps what frames say to it (`said`), from before anything else runs. */
export const article = (embedded: string, after = ''): string => `<!doctype html><html lang="en"><head><meta charset="utf-8">
<link rel="icon" href="data:,"><meta name="viewport" content="width=device-width"><title>An article</title>
<style>body { margin: 0; font: 18px/1.5 serif } p { margin: 16px }</style>
<script>window.said = []; addEventListener('message', (event) => said.push(event.data))</script></head>
<body><p>What stands before.</p>${embedded}<p>What stands after.</p>${after}</body></html>`

/** The frame of the page, once both of its views are complete. */
export async function readyFrame(page: Page, selector = 'iframe'): Promise<Frame> {
  const element = page.locator(selector).first()
  await element.waitFor({ state: 'attached' })
  const frame = await (await element.elementHandle())?.contentFrame()
  if (frame === null || frame === undefined) throw new Error('there is no frame')
  await expect(frame.locator('html')).toHaveAttribute('data-runut', 'ready')
  return frame
}

/** The heights that a frame has told, in order. */
export const toldHeights = (page: Page): Promise<readonly number[]> =>
  page.evaluate(() =>
    Reflect.get(window, 'said')
      .filter((said: { type?: unknown } | null) => said?.type === 'runut:height')
      .map(({ height }: { height: number }) => height),
  )
