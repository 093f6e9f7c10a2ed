/** `npm run import -- <file>`: makes a story file of another tool's file. */
import { runModule } from './set-up.mjs'

await runModule('src/cli/import.ts')
