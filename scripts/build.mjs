/** `npm run build`: the static site in `dist/`. */
import { ensurePackages, ROOT } from './set-up.mjs'

ensurePackages()
const { build } = await import('vite')
await build({ root: ROOT })
