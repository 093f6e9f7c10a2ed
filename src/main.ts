import { createApp } from './app/app.ts'
import { readSite } from './app/site.ts'

const root = document.querySelector<HTMLElement>('[data-app]')
if (root !== null) {
  const app = createApp(root, window, readSite(document))
  import.meta.hot?.on('runut:data', () => void app.then(({ reload }) => reload()))
}
