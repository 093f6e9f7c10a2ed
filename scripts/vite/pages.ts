import { basename, join } from 'node:path'
import { type Plugin, runnerImport } from 'vite'
import type { PagePlace } from '../../src/app/page-links.ts'
import type { Prerendered, prerender } from '../../src/app/prerender.tsx'
import type { Standing } from '../../src/app/standing.ts'
import { buildBoot, DEV_BOOT } from './boot.ts'
import { firstLinks } from './first-links.ts'
import type { SiteInput } from './site.ts'
import { keptVersions, LANGUAGES, readStories, type StoryFile } from './stories.ts'

interface PrerenderModule {
  readonly prerender: typeof prerender
}

/** A page of the site: where it stands, and what it shows before any script has run. */
interface Page {
  readonly fileName: string
  readonly story: StoryFile
  readonly lang: 'id' | 'en'
  readonly place: Omit<PagePlace, 'site'>
}

/** The page that stands in other people's articles. */
const FRAMED = 'embed.html'

/** Writes the story itself into the pages, so that they read, print and are indexed without scripts. */
export function pages({ root, data, story, ...standing }: SiteInput): Plugin {
  return {
    name: 'runut:pages',
    enforce: 'post',
    transformIndexHtml: {
      order: 'post',
      async handler(html, { server, filename }) {
        if (server === undefined) return html
        try {
          const draw = await createDrawer(root, standing)
          const first = firstPage(readStories(data), story)
          return fill(html, await draw({ ...first, fileName: basename(filename) }, './'), DEV_BOOT, keptVersions(data))
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
      const made = (fileName: string) => {
        const asset = bundle[fileName]
        if (asset?.type !== 'asset') throw new Error(`The build has made no ${fileName}`)
        return asset
      }
      const templates = { whole: String(made('index.html').source), framed: String(made(FRAMED).source) }
      const boot = this.getFileName(this.emitFile({ type: 'asset', name: 'boot.js', source: await buildBoot(root) }))
      const draw = await createDrawer(root, standing)
      for (const page of listPages(readStories(data), story)) {
        const base = page.fileName.includes('/') ? '../' : './'
        const template = page.fileName === FRAMED ? templates.framed : templates.whole
        const linked = template.replace('</head>', (end) => firstLinks(bundle, template, page.lang, page.fileName === FRAMED) + end)
        const source = fill(atDepth(linked, base), await draw(page, base), base + boot, keptVersions(data))
        if (page.fileName === 'index.html' || page.fileName === FRAMED) made(page.fileName).source = source
        else this.emitFile({ type: 'asset', fileName: page.fileName, source })
      }
    },
  }
}

/** The default story at the top, as a part of articles, and once in each language of the interface, and each story in a folder of its own. */
function listPages(stories: readonly StoryFile[], defaultStory: string): readonly Page[] {
  const first = firstPage(stories, defaultStory)
  const inLanguage = (lang: Page['lang']): Page => {
    const place = lang === first.lang ? first.place : { ...first.place, main: `${lang}/` }
    return { fileName: `${lang}/index.html`, story: first.story, lang, place }
  }
  const inFolder = (story: StoryFile): Page => {
    const place = story === first.story ? first.place : { main: `${story.id}/`, languages: {} }
    return { fileName: `${story.id}/index.html`, story, lang: defaultLanguage(story), place }
  }
  return [first, { ...first, fileName: FRAMED }, ...LANGUAGES.map(inLanguage), ...stories.map(inFolder)]
}

function firstPage(stories: readonly StoryFile[], defaultStory: string): Page {
  const story = stories.find(({ id }) => id === defaultStory)
  if (story === undefined) throw new Error(`${defaultStory}.json, the story that the site opens with, is missing`)
  const first = defaultLanguage(story)
  // In its first language the story stands at the top.
  const languages = Object.fromEntries([...LANGUAGES.map((lang) => [lang, lang === first ? '' : `${lang}/`]), ['x-default', '']])
  return { fileName: 'index.html', story, lang: first, place: { main: '', languages } }
}

/** The first of the story's languages that the interface speaks. */
export function defaultLanguage({ text }: StoryFile): 'id' | 'en' {
  const { languages }: { languages: readonly string[] } = JSON.parse(text).story
  return languages.find((lang) => lang === 'id' || lang === 'en') ?? 'id'
}

/** Draws pages; one drawer serves all of a build, so that a story's graph is laid out once. */
async function createDrawer(root: string, standing: Standing): Promise<(page: Page, base: string) => Promise<Prerendered>> {
  const file = join(root, 'src/app/prerender.tsx')
  const { module } = await runnerImport<PrerenderModule>(file, { root, configFile: false, logLevel: 'error' })
  return ({ story, lang, fileName, place }, base) =>
    module.prerender({
      storyText: story.text,
      storyId: story.id,
      lang,
      base,
      framed: fileName === FRAMED,
      place: { ...place, site: standing.address },
      standing,
    })
}

/** The page's own addresses as they are one folder deeper. */
const atDepth = (html: string, base: string) => html.replaceAll(/ (href|src)="\.\//g, ` $1="${base}`)

/** `kept`: the old versions that a page can open. */
const fill = (html: string, { htmlLang, story, head, before, body, foot, after }: Prerendered, boot: string, kept: readonly string[]) =>
  html
    .replace(/<html lang="[^"]*"/, () => `<html lang="${htmlLang}" data-story="${story}"`)
    .replace('<!--runut:head-->', () => (kept.length === 0 ? head : `${head}\n    <meta name="runut:kept" content="${kept.join(' ')}">`))
    // Last in the head, so that it keeps the style sheet and the app from being asked for no longer than it takes to run.
    .replace('</head>', () => `  <script src="${boot}"></script>\n  </head>`)
    .replace('<!--runut:before-->', () => before)
    .replace('<!--runut:body-->', () => body)
    .replace('<!--runut:foot-->', () => foot)
    .replace('<!--runut:after-->', () => after)
