import { join } from 'node:path'
import { type Plugin, runnerImport } from 'vite'
import type { oembedOf } from '../../src/app/oembed.ts'
import type { oembedPath } from '../../src/app/oembed-path.ts'
import type { parseStory } from '../../src/story/parse.ts'
import type { SiteInput } from './site.ts'
import { defaultLanguage } from './site-pages.ts'
import { publishedStories } from './stories.ts'

/** Writes what systems of newsrooms ask for when they are given a story's address, where the build knows its site's. */
export function oembed({ root, data, address, newsroom }: Pick<SiteInput, 'root' | 'data' | 'address' | 'newsroom'>): Plugin {
  const load = async <T>(path: string) => (await runnerImport<T>(join(root, path), { root, configFile: false, logLevel: 'error' })).module
  return {
    name: 'runut:oembed',
    async generateBundle() {
      if (address === null) return
      const maker = await load<{ readonly oembedOf: typeof oembedOf }>('src/app/oembed.ts')
      const place = await load<{ readonly oembedPath: typeof oembedPath }>('src/app/oembed-path.ts')
      const parser = await load<{ readonly parseStory: typeof parseStory }>('src/story/parse.ts')
      for (const file of publishedStories(data)) {
        const { story } = parser.parseStory(file.text)
        if (story === null) throw new Error(`${file.id} is no story: npm run check says why`)
        const answer = maker.oembedOf(story, file.id, defaultLanguage(file), address, newsroom?.name ?? null)
        this.emitFile({ type: 'asset', fileName: place.oembedPath(file.id), source: JSON.stringify(answer) })
      }
    },
  }
}
