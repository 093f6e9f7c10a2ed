/** `npm run bench`: what our page costs, as ratios to bare ones. `-- --case phone|embed|timeline|graph --n 1k,10k` chooses. Builds the site first. */
import { ensureChromium } from './browsers.mjs'
import { runModule } from './set-up.mjs'

ensureChromium()
await runModule('bench/run.ts')
