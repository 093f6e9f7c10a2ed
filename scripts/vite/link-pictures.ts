import { join } from 'node:path'
import { Resvg } from '@resvg/resvg-js'
import { type Plugin, runnerImport } from 'vite'
import type { ogPicture } from '../../src/app/og.ts'
import type { parseStory } from '../../src/story/parse.ts'
import type { SiteInput } from './site.ts'
import { LANGUAGES, readStories } from './stories.ts'

/** Draws the picture that other sites show beside a link to a story: `og/<story>-<language>.png`. */
export function linkPictures({ root, data }: Pick<SiteInput, 'root' | 'data'>): Plugin {
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
          this.emitFile({ type: 'asset', fileName: `og/${id}-${lang}.png`, source: toPng(og.ogPicture(story, lang)) })
        }
      }
    },
  }
}

const toPng = (svg: string) => new Resvg(svg, { font: { loadSystemFonts: true, defaultFontFamily: 'DejaVu Sans' } }).render().asPng()
