import type { Px } from '../base/units.ts'
import { readPairs } from '../state/query.ts'
import { heightAsked } from './frame-size.ts'

/** Asks a frame that has spoken before anybody listened to say once more how high it is. */
const POLL = '[iFrameSizer]resize'
/** The page that frames show: at the site's top, or a story's in a language. */
const FRAMED = '/embed.html'
/** A lazy frame so far below what is on screen, in px, has not been loaded by any browser. */
const FAR = 8000

/**
 * What `embed.js` does in an article: gives each frame of ours the height that it tells, and lets links of the article's text
 * (`<a data-runut="sel=…">`) show something in it. `site` is the address of the folder that both come from. A link is for the frame whose id
 * its `href` names (`#id`), else for the first.
 */
export function serveArticle(page: Document, view: Window, site: string): void {
  const late = new WeakMap<HTMLIFrameElement, string>()
  const heard = new WeakSet<HTMLIFrameElement>()
  const last = new WeakMap<HTMLIFrameElement, HTMLAnchorElement>()
  const frames = () =>
    [...page.querySelectorAll('iframe')].filter(({ src }) => src.startsWith(site) && new URL(src).pathname.endsWith(FRAMED))
  /** Even to look for the window of a frame that is not loaded makes one, and ten of them hold an article up. */
  const begun = () =>
    frames().filter((frame) => frame.loading !== 'lazy' || heard.has(frame) || frame.getBoundingClientRect().top < view.innerHeight + FAR)
  const links = (frame: HTMLIFrameElement) =>
    [...page.querySelectorAll<HTMLAnchorElement>('a[data-runut]')].filter((link) => frameOf(link) === frame)
  const frameOf = ({ hash }: HTMLAnchorElement) => {
    const all = frames()
    return all.find(({ id }) => id !== '' && `#${id}` === hash) ?? all[0]
  }
  const post = (frame: HTMLIFrameElement, message: unknown) => frame.contentWindow?.postMessage(message, '*')
  const show = (frame: HTMLIFrameElement, state: string) => post(frame, { type: 'runut:show', v: 1, state })
  /** Marks the links that name what is selected now; of those that name the same, the one that was pressed. */
  const mark = (frame: HTMLIFrameElement, id: unknown) => {
    const pressed = last.get(frame)
    const isPressed = pressed !== undefined && named(pressed) === id
    for (const link of links(frame))
      if (isPressed ? link === pressed : id !== null && named(link) === id) link.setAttribute('aria-current', 'true')
      else link.removeAttribute('aria-current')
  }
  view.addEventListener('message', ({ source, origin, data }) => {
    // Asked before any frame is looked for: an article may be full of others that talk.
    if (data?.v !== 1) return
    const frame = begun().find(({ contentWindow }) => contentWindow !== null && contentWindow === source)
    if (frame === undefined || origin !== originOf(frame)) return
    const { type, id } = data
    // It listens from before its first word: what was asked before may have been lost, and what is asked from now on is not asked twice.
    if (!heard.has(frame)) {
      heard.add(frame)
      const state = late.get(frame)
      if (state !== undefined) show(frame, state)
    }
    const height = heightAsked(data)
    if (height !== null) size(frame, height)
    if (type === 'runut:select') mark(frame, id)
  })
  page.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-runut]') : null
    const frame = link === null ? undefined : frameOf(link)
    if (link === null || frame === undefined || event.button !== 0) return
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    const state = link.dataset['runut'] ?? ''
    if (!heard.has(frame)) late.set(frame, state)
    last.set(frame, link)
    mark(frame, named(link))
    show(frame, state)
    frame.scrollIntoView({ block: 'nearest' })
  })
  for (const frame of begun()) post(frame, POLL)
}

/** What a link selects; null for one that selects nothing. */
const named = ({ dataset }: HTMLAnchorElement): string | null => readPairs(dataset['runut'] ?? '').get('sel') ?? null

/** Where a frame's messages come from: in a sandbox without an origin of its own, from nowhere. */
const originOf = ({ sandbox, src }: HTMLIFrameElement): string =>
  sandbox.length > 0 && !sandbox.contains('allow-same-origin') ? 'null' : new URL(src).origin

function size(frame: HTMLIFrameElement, height: Px): void {
  const { offsetHeight, clientHeight } = frame
  const border = frame.ownerDocument.defaultView?.getComputedStyle(frame).boxSizing === 'border-box' ? offsetHeight - clientHeight : 0
  const next = `${height + border}px`
  if (frame.style.height === next) return
  const isOnScreen = () => frame.getBoundingClientRect().bottom > 0
  const was = isOnScreen()
  frame.style.height = next
  // Who has put away the rest of a long list reads on below it, and not where its end was.
  if (was && !isOnScreen()) frame.scrollIntoView({ block: 'nearest' })
}
