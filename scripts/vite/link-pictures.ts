import { join } from 'node:path'
import { Resvg } from '@resvg/resvg-js'
import { type Plugin, runnerImport } from 'vite'
import type { OgNewsroom, ogFront, ogPicture } from '../../src/app/og.ts'
import type { parseStory } from '../../src/story/parse.ts'
import type { Newsroom } from './settings.ts'
import type { SiteInput } from './site.ts'
import { LANGUAGES, publishedStories } from './stories.ts'

/** Draws the picture that other sites show beside a link to a story: `og/<story>-<language>.png`, and beside one to the list of several. */
export function linkPictures({ root, data, newsroom }: Pick<SiteInput, 'root' | 'data' | 'newsroom'>): Plugin {
  const load = async <T>(path: string) => (await runnerImport<T>(join(root, path), { root, configFile: false, logLevel: 'error' })).module
  return {
    name: 'runut:link-pictures',
    async generateBundle() {
      const og = await load<{ readonly ogPicture: typeof ogPicture; readonly ogFront: typeof ogFront }>('src/app/og.ts')
      const parser = await load<{ readonly parseStory: typeof parseStory }>('src/story/parse.ts')
      const sign = ownSign(newsroom)
      const emit = (name: string, svg: string) => this.emitFile({ type: 'asset', fileName: `og/${name}.png`, source: toPng(svg) })
      const stories = publishedStories(data).map(({ id, text }) => {
        const { story } = parser.parseStory(text)
        if (story === null) throw new Error(`${id} is no story: npm run check says why`)
        return { id, story }
      })
      for (const lang of LANGUAGES) {
        for (const { id, story } of stories) emit(`${id}-${lang}`, og.ogPicture(story, lang, sign))
        // No story's: an id holds no dot.
        if (stories.length > 1)
          emit(
            `stories.${lang}`,
            og.ogFront(
              stories.map(({ story }) => story),
              lang,
              sign,
            ),
          )
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
