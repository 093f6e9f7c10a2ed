import { join } from 'node:path'
import type { UserConfig } from 'vite'
import { serveArticles } from './articles.ts'
import { serveBoot } from './boot.ts'
import { FIRST_CHUNKS } from './chunks.ts'
import { embedScript } from './embed-script.ts'
import { headers } from './headers.ts'
import { lateStyles } from './late-styles.ts'
import { linkPictures } from './link-pictures.ts'
import { newsroomLooks } from './newsroom.ts'
import { oembed } from './oembed.ts'
import { pages } from './pages.ts'
import { plainModules } from './plain-modules.ts'
import { policyMeta } from './policy.ts'
import type { Settings } from './settings.ts'
import { stories } from './stories.ts'
import { TARGET } from './target.ts'
import { sharedWorkers } from './workers.ts'

/** What a site is made from besides the code. */
export interface SiteInput extends Settings {
  /** The folder of the project. */
  readonly root: string
  /** The folder of the story files. */
  readonly data: string
}

/** How the site is built: relative addresses throughout, so that it stands under any path. */
export const siteConfig = ({ root, data, ...settings }: SiteInput): UserConfig => ({
  root,
  base: './',
  // Of the package the page parses and no more; its main module brings every table along.
  resolve: { alias: [{ find: /^jsonc-parser$/, replacement: 'jsonc-parser/lib/esm/impl/parser.js' }] },
  plugins: [
    sharedWorkers(),
    lateStyles(),
    plainModules(),
    stories(data),
    serveBoot(root),
    serveArticles(),
    embedScript(root),
    pages({ root, data, ...settings }),
    oembed({ root, data, ...settings }),
    linkPictures({ root, data, ...settings }),
    newsroomLooks(settings.newsroom),
    headers(data),
    policyMeta(),
  ],
  worker: { rolldownOptions: { output: { minify: true } } },
  build: {
    target: TARGET,
    // What these would write into the page, the policy forbids.
    modulePreload: false,
    assetsInlineLimit: 0,
    sourcemap: true,
    // Smaller than the bundler's own by half a kilobyte of what comes first.
    minify: 'terser',
    terserOptions: { module: true, compress: { passes: 4, ecma: 2020, keep_fargs: false, unsafe_arrows: true }, format: { ecma: 2020 } },
    rolldownOptions: { input: [join(root, 'index.html'), join(root, 'embed.html')], output: { codeSplitting: { groups: FIRST_CHUNKS } } },
  },
})
