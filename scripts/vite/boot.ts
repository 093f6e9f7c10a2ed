import { join } from 'node:path'
import { build, type Plugin } from 'vite'

/** Where the script is while serving for development. */
export const DEV_BOOT = '/@runut/boot.js'

/** `src/boot.ts` as a classic script: it blocks the first paint, and so is as small as can be and comes without any other module. */
export async function buildBoot(root: string): Promise<string> {
  const built = await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    build: { write: false, target: 'es2022', rolldownOptions: { input: join(root, 'src/boot.ts'), output: { format: 'iife' } } },
  })
  const outputs = Array.isArray(built) ? built : 'output' in built ? [built] : []
  const [chunk] = outputs.flatMap(({ output }) => output)
  if (chunk?.type !== 'chunk') throw new Error('src/boot.ts gave no script')
  return chunk.code
}

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
