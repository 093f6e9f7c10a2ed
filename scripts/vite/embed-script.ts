import type { Plugin } from 'vite'
import { buildClassic } from './classic.ts'

/** Articles name it: its address never changes. */
const ADDRESS = 'embed.js'

/** The script that articles may include beside a frame: `embed.js`, at the site's top. */
export function embedScript(root: string): Plugin {
  const build = () => buildClassic(root, 'src/embed-script.ts')
  return {
    name: 'runut:embed-script',
    configureServer({ middlewares }) {
      middlewares.use(`/${ADDRESS}`, (_request, response, next) => {
        build().then((code) => response.setHeader('Content-Type', 'text/javascript').end(code), next)
      })
    },
    async generateBundle() {
      this.emitFile({ type: 'asset', fileName: ADDRESS, source: await build() })
    },
  }
}
