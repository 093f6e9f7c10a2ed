// Runs before the first paint, as a classic script. The page comes with its default story, language and filters drawn in: where the
// address asks for others, they stay out of sight until the app has drawn the right ones. If the app cannot be loaded, all is shown.
const page = document.documentElement
const { dataset } = page
const query = new URLSearchParams(location.search)
const [data, story, lang, theme] = ['data', 'story', 'lang', 'theme'].map((name) => query.get(name))
// What is no theme is none to the style sheet either, and the app takes it off.
if (theme) dataset['theme'] = theme
// `NEEDED` of base/browsers.ts: in an older browser no app runs, and the page stays as it was drawn.
if (CSS.supports('width:1rlh'))
  page.className =
    data ||
    (story && story !== dataset['story']) ||
    (lang && lang !== page.lang) ||
    /[#&](known|status|types|tour|axis)=/.test(location.hash)
      ? 'js stale'
      : 'js'
// A file of this site travels beside the scripts and not after them, and so does what reads a large one, which the build names; which other
// files may be asked for, the app decides. In a frame few may: there it begins none.
if (data && !dataset['controls'])
  try {
    const script = document.currentScript as HTMLScriptElement
    const file = new URL(data, new URL('..', script.src))
    if (file.origin === location.origin)
      for (const href of [file, ...script.title.split(' ')]) {
        const link = (document.head.querySelector('link') as HTMLLinkElement).cloneNode() as HTMLLinkElement
        link.href = href as string
        if (href !== file) link.as = 'script'
        script.after(link)
      }
  } catch {
    // No address: the app says so.
  }
addEventListener(
  'error',
  ({ target }) => {
    if (target instanceof HTMLScriptElement) page.className = ''
  },
  true,
)
// From here on nothing can add to what every object inherits from: an attempt is an exception and not a way in.
;[Object, Array, Function].map(({ prototype }) => Object.preventExtensions(prototype))
