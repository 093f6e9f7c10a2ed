import type { Plugin } from 'vite'
import { buildClassic } from './classic.ts'

/** Where the script is while serving for development. */
export const DEV_BOOT = '/@runut/boot.js'

/** `src/boot.ts` as a classic script: it blocks the first paint, and so is as small as can be and comes without any other module. */
export const buildBoot = (root: string): Promise<string> => buildClassic(root, 'src/boot.ts')

/** Serves the script while developing; the build emits it with the pages that name it. */
export function serveBoot(root: string): Plugin {
  return {
    name: 'runut:boot',
    apply: 'serve',
    configureServer({ middlewares }) {
      middlewares.use(DEV_BOOT, (_request, response, next) => {
        buildBoot(root).then((code) => response.setHeader('Content-Type', 'text/javascript').end(code), next)
      })
    },
  }
}
