import type { Plugin } from 'vite'
import { buildClassic } from './classic.ts'

/** Where the scripts are while serving for development. */
export const DEV_BOOT = '/@runut/boot.js'
export const DEV_FRONT_BOOT = '/@runut/front.js'
export const DEV_FRAME_BOOT = '/@runut/frame-boot.js'

/** `src/boot.ts` as a classic script: it blocks the first paint, and so is as small as can be and comes without any other module. */
export const buildBoot = (root: string): Promise<string> => buildClassic(root, 'src/boot.ts')

/** The same for the page that lists the stories. */
export const buildFrontBoot = (root: string): Promise<string> => buildClassic(root, 'src/front.ts')

/** The same for a page that stands in articles. */
export const buildFrameBoot = (root: string): Promise<string> => buildClassic(root, 'src/frame-boot.ts')

/** Serves the scripts while developing; the build emits them with the pages that name them. */
export function serveBoot(root: string): Plugin {
  return {
    name: 'runut:boot',
    apply: 'serve',
    configureServer({ middlewares }) {
      for (const [path, make] of [
        [DEV_BOOT, buildBoot],
        [DEV_FRONT_BOOT, buildFrontBoot],
        [DEV_FRAME_BOOT, buildFrameBoot],
      ] as const)
        middlewares.use(path, (_request, response, next) => {
          make(root).then((code) => response.setHeader('Content-Type', 'text/javascript').end(code), next)
        })
    },
  }
}
