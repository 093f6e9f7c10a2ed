// Runs before the first paint, as a classic script. The page comes with its default story, language and filters drawn in: where the
// address asks for others, they stay out of sight until the app has drawn the right ones. If the app cannot be loaded, all is shown.
const page = document.documentElement
const query = new URLSearchParams(location.search)
const [data, story, lang, theme] = ['data', 'story', 'lang', 'theme'].map((name) => query.get(name))
const { dataset, classList } = page
classList.add('js')
if (theme && /dark|light/.test(theme)) dataset['theme'] = theme
if (
  data ||
  (story && story !== dataset['story']) ||
  (lang && lang !== page.lang) ||
  /[#&](known|status|types|tour|axis)=/.test(location.hash)
)
  classList.add('stale')
// A file of this site travels beside the scripts and not after them; which others may be asked for, the app decides. In a frame few
// may: there it begins none.
const site = (document.currentScript as HTMLScriptElement).src
if (data && !dataset['controls'] && URL.canParse(data, site)) {
  const link = document.createElement('link')
  link.href = new URL(data, new URL('..', site)).href
  link.rel = 'preload'
  link.as = 'fetch'
  link.crossOrigin = ''
  if (link.href.startsWith(`${location.origin}/`)) document.head.append(link)
}
addEventListener('error', (event) => event.target instanceof HTMLScriptElement && classList.remove('js', 'stale'), true)
// From here on nothing can add to what every object inherits from: an attempt is an exception and not a way in.
for (const base of [Object, Array, Function]) Object.preventExtensions(base.prototype)
