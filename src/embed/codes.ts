import { h, type Tag, toMarkup } from '../base/markup.ts'
import type { Px, Size } from '../base/units.ts'

/** What suits a frame in an article's column. */
export const COLUMN: Size = { width: 700, height: 630 }
/** What a frame asks leave for: its button for the full screen, and copying. */
export const ALLOW = 'fullscreen; clipboard-write'
/** What a frame needs where a system shuts it in: its scripts, its own origin, and links that open. */
const SANDBOX = 'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox'

/** A frame that is handed on: all of it is data, and becomes attributes and text. */
export interface Framed {
  readonly src: string
  /** The same on the full page. */
  readonly full: string
  /** What is in it, in one line: it is heard instead of the frame, and read where there is none. */
  readonly title: string
  /** A picture of the story, 1200 × 630; null where no address of one is known. */
  readonly picture: string | null
  readonly height: Px
  /** What the button says by which AMP gives a frame its height. */
  readonly more: string
}

/** For any page that takes HTML. Where there are no scripts a link to all of it stands below. */
export const frameCode = (framed: Framed): string => lines(frame(framed), fallback(framed))

/** The same, as high as what it shows: `script` is the address of `embed.js`. */
export const scriptCode = (framed: Framed, script: string): string =>
  lines(frame(framed), fallback(framed), h('script', { async: true, src: script }))

/** For pages of AMP, which sizes a frame itself. What stands for it until it has come lets it stand at the top of an article too. */
export const ampCode = ({ src, title, picture, height, more }: Framed): string =>
  lines(
    h(
      'amp-iframe',
      { src, title, height, layout: 'fixed-height', resizable: true, sandbox: SANDBOX, allow: ALLOW, frameborder: 0 },
      h('div', { overflow: true, tabindex: 0, role: 'button', 'aria-label': more }, more),
      picture === null
        ? h('p', { placeholder: true }, title)
        : h('amp-img', { placeholder: true, layout: 'fill', src: picture, alt: title }),
    ),
  )

const frame = ({ src, title, height }: Framed): Tag =>
  h('iframe', { src, title, width: '100%', height, loading: 'lazy', allow: ALLOW, style: 'border: 0' })

const fallback = ({ full, title, picture }: Framed): Tag =>
  h('noscript', {}, h('a', { href: full }, picture === null ? title : h('img', { src: picture, alt: title, width: 600, height: 315 })))

const lines = (...tags: readonly Tag[]): string => tags.map(toMarkup).join('\n')
