// Runs before the first paint, as a classic script. The page comes with its default story, language and filters drawn in: where the
// address asks for others, they stay out of sight until the app has drawn the right ones. If the app cannot be loaded, all is shown.
const page = document.documentElement
const { search, hash } = location
const lang = /[?&]lang=(\w+)/.exec(search)
const theme = /[?&]theme=(dark|light)/.exec(search)
page.classList.add('js')
if (theme) page.dataset['theme'] = theme[1]
if (/[?&](story|data)=/.test(search) || (lang && lang[1] !== page.lang) || /[#&](known|status|types|tour|axis)=/.test(hash))
  page.classList.add('stale')
// A file of this site travels beside the scripts and not after them; which others may be asked for, the app decides. In a frame few
// may: there it begins none.
const data = new URLSearchParams(search).get('data')
const site = (document.currentScript as HTMLScriptElement).src
if (data && !page.dataset['controls'] && URL.canParse(data, site)) {
  const link = document.createElement('link')
  link.href = new URL(data, new URL('..', site)).href
  link.rel = 'preload'
  link.as = 'fetch'
  link.crossOrigin = ''
  if (link.href.startsWith(`${location.origin}/`)) document.head.append(link)
}
addEventListener('error', (event) => event.target instanceof HTMLScriptElement && page.classList.remove('js', 'stale'), true)
// From here on nothing can add to what every object inherits from: an attempt is an exception and not a way in.
for (const base of [Object.prototype, Array.prototype, Function.prototype]) Object.preventExtensions(base)
