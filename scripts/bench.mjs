/** `npm run bench`: how long a phone waits for our page, as ratios to a bare one. Builds the site first. */
import { ensureChromium } from './browsers.mjs'
import { runModule } from './set-up.mjs'

ensureChromium()
await runModule('bench/phone.ts')
