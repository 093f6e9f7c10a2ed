import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { test as base, expect, type Page } from '@playwright/test'
import { type Site, serveSite } from '../../scripts/site-server.ts'

const DIST = join(import.meta.dirname, '../../dist')

/** Chromium's software renderer tells of its own slowness; no page can help it. */
const DRIVERS_OWN = /GL Driver Message .*GPU stall due to ReadPixels/

interface Fixtures {
  /** Console messages and uncaught errors (`uncaught: …`) that this test brings about on purpose; any other fails it. */
  readonly expected: RegExp | null
  /** The other host that this test asks on purpose; a request to any other fails it. */
  readonly otherHost: string | null
  /** Watches the page of every test; what it saw is judged when the test is over. */
  readonly watch: undefined
}

/** Every test has the built site to itself, and fails on any sign that something went wrong unseen. */
export const test = base.extend<Fixtures, { readonly site: Site }>({
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern.
    async ({}, use) => {
      if (!existsSync(join(DIST, 'index.html'))) throw new Error('dist/ is missing: npm run build')
      const site = await serveSite(DIST)
      await use(site)
      await site.close()
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ site }, use) => use(site.url),
  expected: [null, { option: true }],
  otherHost: [null, { option: true }],
  watch: [
    async ({ page, site, expected, otherHost }, use) => {
      const seen: string[] = []
      const see = (text: string) => {
        if (!DRIVERS_OWN.test(text) && expected?.test(text) !== true) seen.push(text)
      }
      page.on('pageerror', (error) => see(`uncaught: ${error.message}`))
      page.on('console', (message) => see(`${message.type()}: ${message.text()}`))
      page.on('request', (request) => {
        const url = new URL(request.url())
        const own = request.url().startsWith(site.url) || url.protocol === 'data:' || url.protocol === 'blob:'
        if (!own && url.host !== otherHost) seen.push(`asked another host: ${request.url()}`)
      })
      await page.addInitScript(reportViolations)
      await use(undefined)
      // Asking the page gives it time to say what it still has to say.
      expect(await foreignKeys(page)).toEqual([])
      expect(seen).toEqual([])
    },
    { auto: true },
  ],
})

/** Says aloud what the policy has stopped, so that the watch hears it in every browser. */
function reportViolations() {
  addEventListener('securitypolicyviolation', (event) => console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`))
}

/** Enumerable keys that every object of the page would seem to have; there are none in a clean page. */
const foreignKeys = (page: Page) =>
  page.isClosed()
    ? Promise.resolve([])
    : page.evaluate(() => {
        const keys: string[] = []
        for (const shared of [{}, [], () => undefined]) for (const key in shared) keys.push(key)
        return keys
      })

export { expect }
