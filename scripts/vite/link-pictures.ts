import { join } from 'node:path'
import { Resvg } from '@resvg/resvg-js'
import { type Plugin, runnerImport } from 'vite'
import type { OgNewsroom, ogPicture } from '../../src/app/og.ts'
import type { parseStory } from '../../src/story/parse.ts'
import type { Newsroom } from './settings.ts'
import type { SiteInput } from './site.ts'
import { LANGUAGES, readStories } from './stories.ts'

/** Draws the picture that other sites show beside a link to a story: `og/<story>-<language>.png`. */
export function linkPictures({ root, data, newsroom }: Pick<SiteInput, 'root' | 'data' | 'newsroom'>): Plugin {
  const load = async <T>(path: string) => (await runnerImport<T>(join(root, path), { root, configFile: false, logLevel: 'error' })).module
  return {
    name: 'runut:link-pictures',
    async generateBundle() {
      const og = await load<{ readonly ogPicture: typeof ogPicture }>('src/app/og.ts')
      const parser = await load<{ readonly parseStory: typeof parseStory }>('src/story/parse.ts')
      for (const { id, text } of readStories(data)) {
        const { story } = parser.parseStory(text)
        if (story === null) throw new Error(`${id} is no story: npm run check says why`)
        for (const lang of LANGUAGES) {
          this.emitFile({ type: 'asset', fileName: `og/${id}-${lang}.png`, source: toPng(og.ogPicture(story, lang, ownSign(newsroom))) })
        }
      }
    },
  }
}

/** The sign goes into the picture itself: nothing is fetched to draw it. */
const ownSign = (newsroom: Newsroom | null): OgNewsroom | null =>
  newsroom && {
    name: newsroom.name,
    accent: newsroom.accent?.light ?? null,
    logo: newsroom.logo && { ...newsroom.logo, href: `data:${newsroom.logo.type};base64,${newsroom.logo.content.toString('base64')}` },
  }

const toPng = (svg: string) => new Resvg(svg, { font: { loadSystemFonts: true, defaultFontFamily: 'DejaVu Sans' } }).render().asPng()
