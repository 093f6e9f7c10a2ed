import type { Plugin } from 'vite'

const ASKED = '?worker&url'
/** What it shares with the page lies in the file in which the page begins, which no worker can run: it has all it needs in a file of its own. */
const ALONE = /\/(import|paint)\.worker\.ts/

/**
 * Builds a worker (`import address from './x.worker.ts?worker&url'`) as one more entry of the site and not as a site of its own: what it has
 * in common with the page is a file that both load, and is not built twice. Served for development, Vite does it its own way.
 */
export function sharedWorkers(): Plugin {
  return {
    name: 'runut:shared-workers',
    apply: 'build',
    enforce: 'pre',
    load: {
      order: 'pre',
      handler(id) {
        if (!id.endsWith(ASKED) || ALONE.test(id)) return null
        const file = this.emitFile({ type: 'chunk', id: id.slice(0, -ASKED.length) })
        return `export default import.meta.ROLLUP_FILE_URL_${file}`
      },
    },
  }
}
