/** `npm run check -- <file…>`: checks story files. */
import { runModule } from './set-up.mjs'

await runModule('src/cli/check.ts')
