import { createApp } from './app/app.ts'
import { showBroken } from './app/broken.ts'
import { readSite } from './app/site.ts'
import { NEEDED } from './base/browsers.ts'

const root = document.querySelector<HTMLElement>('[data-app]')
// In an older browser the page stays as it was drawn.
if (root !== null && CSS.supports(NEEDED)) {
  const site = readSite(document)
  const app = createApp(root, window, site)
  app.catch(() => showBroken(root, site.lang))
  import.meta.hot?.on('runut:data', () => void app.then(({ reload }) => reload()))
}
