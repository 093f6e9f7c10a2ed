import { basename, join } from 'node:path'
import { type Plugin, type Rollup, runnerImport } from 'vite'
import type { prerenderFront } from '../../src/app/front.tsx'
import type { prerender } from '../../src/app/prerender.tsx'
import type { Prerendered } from '../../src/app/prerendered.ts'
import type { Standing } from '../../src/app/standing.ts'
import { buildBoot, buildFrameBoot, buildFrontBoot, DEV_BOOT, DEV_FRAME_BOOT, DEV_FRONT_BOOT } from './boot.ts'
import { filesForLarge, withFirstLinks } from './first-links.ts'
import type { SiteInput } from './site.ts'
import { baseOf, FRAMED, type FrontPage, isFramed, type Page, type SitePages, sitePages } from './site-pages.ts'
import { keptVersions, publishedStories, readStories } from './stories.ts'

/** The page that lists the stories, as it is written: it is none of the site's. */
const FRONT = 'front.html'

/** Writes the story itself into the pages, so that they read, print and are indexed without scripts; and the list of stories where there are several. */
export function pages({ root, data, story, ...standing }: SiteInput): Plugin {
  return {
    name: 'runut:pages',
    enforce: 'post',
    config: (_, { command }) =>
      command === 'build' && publishedStories(data).length > 1 ? { build: { rolldownOptions: { input: [join(root, FRONT)] } } } : undefined,
    configureServer({ middlewares }) {
      middlewares.use((request, _response, next) => {
        const asked = new URL(request.url ?? '/', 'http://served')
        const { fronts, pages } = safely(() => sitePages(readStories(data), story)) ?? { fronts: [], pages: [] }
        if (named(fronts, asked.pathname) !== undefined) request.url = `/${FRONT}${asked.search}`
        else if (asked.pathname.endsWith('/') && named(pages, asked.pathname) !== undefined) request.url = `/index.html${asked.search}`
        else if (isFramed(asked.pathname) && named(pages, asked.pathname) !== undefined) request.url = `/${FRAMED}${asked.search}`
        next()
      })
    },
    transformIndexHtml: {
      order: 'post',
      async handler(html, { server, filename, originalUrl = '/' }) {
        if (server === undefined) return html
        try {
          const site = sitePages(readStories(data), story)
          const draw = await createDrawer(root, standing, site, true)
          const asked = new URL(originalUrl, 'http://served').pathname
          if (basename(filename) === FRONT) {
            const front = named(site.fronts, asked) ?? site.fronts[0]
            if (front === undefined) throw new Error('There is one story only: it stands at the top')
            const live = html.replace('</head>', () => '  <script type="module" src="/src/main.ts"></script>\n  </head>')
            return fill(live, await draw.front(front), DEV_FRONT_BOOT, [])
          }
          const framed = basename(filename) === FRAMED
          const page = site.pages.find(({ fileName }) => isFramed(fileName) === framed && isAt(fileName, asked))
          const first = page ?? site.pages.find((each) => each.story.id === story) ?? site.pages[0]
          if (first === undefined) throw new Error('There is no story')
          const boot = framed ? DEV_FRAME_BOOT : DEV_BOOT
          return fill(html, await draw.page(page ?? first, page === undefined ? './' : baseOf(page.fileName)), boot, keptVersions(data))
        } catch (error) {
          // A story being edited may be broken: the page says so itself.
          server.config.logger.error(String(error))
          return fill(
            html,
            { htmlLang: 'id', story, head: `<meta name="runut:story" content="${story}">`, before: '', body: '', foot: '', after: '' },
            DEV_BOOT,
            [],
          )
        }
      },
    },
    async generateBundle(_options, bundle) {
      const site = sitePages(publishedStories(data), story)
      const templates = { whole: sourceOf(bundle, 'index.html'), framed: sourceOf(bundle, FRAMED) }
      const emit = (name: string, source: string) => this.getFileName(this.emitFile({ type: 'asset', name, source }))
      const write = (fileName: string, source: string) => {
        const made = bundle[fileName]
        if (made?.type === 'asset') made.source = source
        else this.emitFile({ type: 'asset', fileName, source })
      }
      const boots = { whole: emit('boot.js', await buildBoot(root)), framed: emit('frame-boot.js', await buildFrameBoot(root)) }
      const draw = await createDrawer(root, standing, site, false)
      for (const page of site.pages) {
        const base = baseOf(page.fileName)
        const kind = isFramed(page.fileName) ? 'framed' : 'whole'
        const linked = withFirstLinks(bundle, templates[kind], page.lang, kind === 'framed')
        const beside = kind === 'framed' ? [] : filesForLarge(bundle, linked).map((file) => base + file)
        write(page.fileName, fill(atDepth(linked, base), await draw.page(page, base), base + boots[kind], keptVersions(data), beside))
      }
      if (site.fronts.length === 0) return
      const front = sourceOf(bundle, FRONT)
      delete bundle[FRONT]
      const sending = emit('front.js', await buildFrontBoot(root))
      for (const page of site.fronts) {
        const base = baseOf(page.fileName)
        write(page.fileName, fill(atDepth(front, base), await draw.front(page), base + sending, []))
      }
    },
  }
}

const sourceOf = (bundle: Rollup.OutputBundle, fileName: string): string => {
  const asset = bundle[fileName]
  if (asset?.type !== 'asset') throw new Error(`The build has made no ${fileName}`)
  return String(asset.source)
}

/** Whether a page is what an address of the site shows. */
const isAt = (fileName: string, path: string): boolean => path === `/${fileName}` || path === `/${fileName.replace(/index\.html$/, '')}`

const named = <P extends { readonly fileName: string }>(list: readonly P[], path: string): P | undefined =>
  list.find(({ fileName }) => isAt(fileName, path))

/** Undefined where it fails: what is wrong is told where the page is drawn. */
function safely<T>(make: () => T): T | undefined {
  try {
    return make()
  } catch {
    return undefined
  }
}

interface Drawer {
  readonly page: (page: Page, base: string) => Promise<Prerendered>
  readonly front: (page: FrontPage) => Promise<Prerendered>
}

/** Draws pages; one drawer serves all of a build, so that a story's graph is laid out once. */
async function createDrawer(root: string, standing: Standing, { fronts, pages }: SitePages, drafts: boolean): Promise<Drawer> {
  const stories = [...new Set(pages.map(({ story }) => story.id))]
  const load = async <T>(path: string) => (await runnerImport<T>(join(root, path), { root, configFile: false, logLevel: 'error' })).module
  const whole = await load<{ readonly prerender: typeof prerender }>('src/app/prerender.tsx')
  const list = await load<{ readonly prerenderFront: typeof prerenderFront }>('src/app/front.tsx')
  const shared = { standing, drafts }
  return {
    page: ({ story, lang, fileName, place }, base) =>
      whole.prerender({
        ...{ ...shared, storyText: story.text, storyId: story.id, lang, base, framed: isFramed(fileName), stories },
        place: { ...place, site: standing.address },
        front: fronts[0]?.place.languages ?? null,
      }),
    front: async ({ stories, story, lang, fileName, place }) =>
      list.prerenderFront({ ...shared, stories, story, lang, base: baseOf(fileName), place: { ...place, site: standing.address } }),
  }
}

/** The page's own addresses as they are some folders deeper. */
const atDepth = (html: string, base: string) => html.replaceAll(/ (href|src)="\.\//g, ` $1="${base}`)

/** `kept`: the old versions that a page can open; `beside`: what its first script asks for where the address names a story file. */
const fill = (
  html: string,
  { htmlLang, story, stories, head, before, body, foot, after }: Prerendered,
  boot: string,
  kept: readonly string[],
  beside: readonly string[] = [],
) =>
  html
    .replace(
      /<html lang="[^"]*"/,
      () => `<html lang="${htmlLang}" data-story="${story}"${stories === undefined ? '' : ` data-stories="${stories}"`}`,
    )
    .replace('<!--runut:head-->', () => (kept.length === 0 ? head : `${head}\n    <meta name="runut:kept" content="${kept.join(' ')}">`))
    // Last in the head, so that it keeps the style sheet and the app from being asked for no longer than it takes to run.
    .replace('</head>', () => `  <script src="${boot}"${beside.length === 0 ? '' : ` title="${beside.join(' ')}"`}></script>\n  </head>`)
    .replace('<!--runut:before-->', () => before)
    .replace('<!--runut:body-->', () => body)
    .replace('<!--runut:foot-->', () => foot)
    .replace('<!--runut:after-->', () => after)
