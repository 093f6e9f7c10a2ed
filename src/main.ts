import { isAble } from './app/able.ts'
import { createApp } from './app/app.ts'
import { showBroken } from './app/broken.ts'
import { storyAddress } from './app/load.ts'
import { readSite } from './app/site.ts'

const root = document.querySelector<HTMLElement>('[data-app]')
if (root !== null && isAble()) {
  const site = readSite(document)
  const app = createApp(root, window, site)
  app.catch(() => showBroken(root, site.lang))
  import.meta.hot?.on('runut:data', ({ file }) => {
    const shown = storyAddress(new URL(location.href).searchParams, site)
    if (shown?.href === new URL(file, site.root).href) app.then(({ open }) => open({ story: null }))
  })
}
// The page that lists the stories is drawn anew as a whole.
else if (root === null) import.meta.hot?.on('runut:data', () => location.reload())
