import { growIn } from '../base/grow.ts'
import type { UiLang } from '../base/units.ts'
import { EMBED_WORDS } from '../words/embed.ts'
import { footParts } from './foot.ts'
import { fullAddress } from './full-address.ts'

/** The line under the frame, in the reader's language, with the button for the full screen where there can be one. */
export interface FootView {
  readonly say: (lang: UiLang) => void
  /** Offers what is not to be seen above it. Returns whether there is an offer where there was none, or the other way round. */
  readonly offer: (offered: Offered | null) => boolean
}

/** All of what is cut off, or the details of what a picture is of. */
type Offered = 'whole' | 'details'

/** `file` says of which file all of it is; `take` is called where what is offered is asked for, by the button `more`. */
export function createFootView(
  foot: HTMLElement,
  file: HTMLElement,
  view: Window,
  root: URL,
  take: (offered: Offered, more: HTMLElement) => void,
): FootView {
  const page = foot.ownerDocument
  let lang: UiLang | null = null
  const more = page.createElement('button')
  more.type = 'button'
  more.className = 'button frame-more'
  more.hidden = true
  let offered: Offered = 'whole'
  more.addEventListener('click', () => take(offered, more))
  foot.before(more)
  const full = () => fullAddress(view.location.href, root)
  const draw = () => {
    if (lang === null) return
    const words = EMBED_WORDS[lang]
    more.textContent = words[offered]
    const parts = footParts(words, root.host, full())
    // Whose it is, the build has written.
    const own = foot.querySelectorAll('.newsroom')
    foot.replaceChildren(...own, ...parts.map((part) => (typeof part === 'string' ? part : growIn<Node>(page, part))), file)
    if (page.fullscreenEnabled) foot.append(screenButton())
  }
  const screenButton = () => {
    const isFull = page.fullscreenElement !== null
    const button = page.createElement('button')
    button.type = 'button'
    button.className = 'button'
    button.textContent = EMBED_WORDS[lang ?? 'id'][isFull ? 'leave' : 'enter']
    button.addEventListener('click', () => {
      const done = isFull ? page.exitFullscreen() : page.documentElement.requestFullscreen()
      // A browser may refuse though it has said that it would not.
      done.catch(() => button.remove())
    })
    return button
  }
  // What the reader did goes along: the link is brought up to date when it is about to be used.
  const bringUp = () => {
    const link = foot.querySelector('a')
    if (link !== null) link.href = full()
  }
  for (const event of ['pointerdown', 'focusin', 'click']) foot.addEventListener(event, bringUp)
  view.addEventListener('beforeprint', bringUp)
  page.addEventListener('fullscreenchange', () => {
    const held = foot.contains(page.activeElement)
    draw()
    if (held) foot.querySelector<HTMLElement>('.button')?.focus()
  })
  return {
    say: (next) => {
      if (next === lang) return
      lang = next
      draw()
    },
    offer: (next) => {
      const isNew = more.hidden === (next !== null)
      more.hidden = next === null
      if (next !== null && next !== offered) {
        offered = next
        if (lang !== null) more.textContent = EMBED_WORDS[lang][offered]
      }
      return isNew
    },
  }
}
