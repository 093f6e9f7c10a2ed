import type { Plugin } from 'vite'
import { buildClassic } from './classic.ts'

/** Where the scripts are while serving for development. */
export const DEV_BOOT = '/@runut/boot.js'
export const DEV_FRONT_BOOT = '/@runut/front.js'

/** `src/boot.ts` as a classic script: it blocks the first paint, and so is as small as can be and comes without any other module. */
export const buildBoot = (root: string): Promise<string> => buildClassic(root, 'src/boot.ts')

/** The same for the page that lists the stories. */
export const buildFrontBoot = (root: string): Promise<string> => buildClassic(root, 'src/front.ts')

/** Serves the scripts while developing; the build emits them with the pages that name them. */
export function serveBoot(root: string): Plugin {
  return {
    name: 'runut:boot',
    apply: 'serve',
    configureServer({ middlewares }) {
      for (const [path, make] of [
        [DEV_BOOT, buildBoot],
        [DEV_FRONT_BOOT, buildFrontBoot],
      ] as const)
        middlewares.use(path, (_request, response, next) => {
          make(root).then((code) => response.setHeader('Content-Type', 'text/javascript').end(code), next)
        })
    },
  }
}
