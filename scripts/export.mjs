/** `npm run export -- <file> --as <format>`: writes a story file in another format. */
import { runModule } from './set-up.mjs'

await runModule('src/cli/export.ts')
