import { leadsTo } from './app/front-address.ts'

// Runs before the first paint, as a classic script, on the page that lists the stories of a site.
const page = document.documentElement
const root = new URL('..', (document.currentScript as HTMLScriptElement).src).href
const { stories = '', story = '' } = page.dataset
const target = leadsTo(location.href, { root, stories: stories.split(' '), story, lang: page.lang })
const theme = new URLSearchParams(location.search).get('theme')
if (target !== null) {
  // Nothing of the list is to be seen on the way.
  page.hidden = true
  location.replace(target)
} else if (theme) {
  // What is no theme is none to the style sheet either. It goes along to the page that is opened next.
  page.dataset['theme'] = theme
  addEventListener('DOMContentLoaded', () => {
    for (const link of document.links) if (link.href.startsWith(root)) link.search = `?theme=${encodeURIComponent(theme)}`
  })
}
