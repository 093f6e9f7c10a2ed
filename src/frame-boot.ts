import './boot.ts'
import { ownPage } from './embed/own-page.ts'

// Runs before the first paint, as a classic script, on a page that stands in articles: what the address asks for is drawn into a page of
// its own, or can be told apart by the style sheet alone.
const page = document.documentElement
const { stories = '', story = '' } = page.dataset
const script = document.currentScript as HTMLScriptElement
const target = ownPage(location.href, { root: new URL('..', script.src).href, stories: stories.split(' '), story, lang: page.lang })
if (target !== null) {
  page.hidden = true
  location.replace(target)
}
const query = new URLSearchParams(location.search)
const asked = (key: string, known: readonly string[]) => known.find((each) => each === query.get(key))
const controls = asked('controls', ['full', 'few', 'none'])
if (controls !== undefined) page.dataset['controls'] = controls
const show = asked('view', ['timeline', 'graph', 'text']) ?? 'both'
// In a browser that is too old no app runs, and all is shown.
if (page.className !== '')
  new MutationObserver((_, watch) => {
    const root = document.querySelector<HTMLElement>('[data-app]')
    if (root === null) return
    root.dataset['show'] = show
    watch.disconnect()
  }).observe(page, { childList: true, subtree: true })
