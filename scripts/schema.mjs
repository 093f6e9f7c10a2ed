/** `npm run schema`: writes the JSON Schema that editors use, from the one definition in code. */
import { runModule } from './set-up.mjs'

await runModule('src/cli/schema.ts')
