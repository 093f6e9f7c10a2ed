import { join } from 'node:path'
import type { BrowserContext, Page } from '@playwright/test'
import { build } from 'vite'
import type { drafts as Drafts } from './drafts-entry.ts'
import type { compare as Compare } from './drafts-model.ts'

declare global {
  /** What `drafts-entry.ts` gives to a page. */
  var drafts: typeof Drafts
  /** What `drafts-model.ts` gives to a page. */
  var compare: typeof Compare
}

/** The program's own drafts as one script, which gives one thing to a page: pages of it open in no time, and there are many. */
export async function draftsScript(entry: 'drafts-entry' | 'drafts-model', given: 'drafts' | 'compare'): Promise<string> {
  const made = await build({
    configFile: false,
    logLevel: 'silent',
    root: join(import.meta.dirname, '../..'),
    build: {
      write: false,
      minify: false,
      lib: { entry: join(import.meta.dirname, `${entry}.ts`), formats: ['iife'], name: 'entry' },
    },
  })
  const [first] = [made].flat()
  if (first === undefined || !('output' in first)) throw new Error('nothing was built')
  return `${first.output[0].code}\nglobalThis.${given} = entry.${given}`
}

/** A page of the site with the drafts in it, and nothing to look at. */
export async function draftsPage(context: BrowserContext, site: { readonly url: string }): Promise<Page> {
  const page = await context.newPage()
  await page.goto(`${site.url}data/blitar-2021.json`)
  return page
}
