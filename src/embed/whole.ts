import type { Px } from '../base/units.ts'
import { WHOLE_WORDS } from '../words/whole.ts'
import { fullAddress } from './full-address.ts'
import { fitEntries, setBeyond } from './whole-room.ts'

/** A frame that has grown by so much has a parent that follows what it tells. */
const GROWN: Px = 40
/** In ms: so long a parent may take to give a frame that has more to show more room. */
const ANSWER = 500

/**
 * Shows all of a list or text that was cut off. Where the parent follows, there is as much as it gives room for, in whole entries, and nothing in the frame
 * scrolls; the rest is on the full page (`full`), to which a link leads. Where the parent holds its height, all of it scrolls in the frame. A button
 * leads back to the beginning alone. `more` is the button that has asked for it; `changed` is called
 * where the height has become another.
 */
export function showWhole(root: HTMLElement, more: HTMLElement, view: Window, full: URL, changed: () => void): void {
  const page = root.ownerDocument
  const html = page.documentElement
  // The button may be pressed again while this is on its way.
  if (html.hasAttribute('data-whole')) return
  const before = view.innerHeight
  const cutAt = more.getBoundingClientRect().top
  const end = page.createElement('div')
  const rest = page.createElement('a')
  const less = page.createElement('button')
  rest.target = '_blank'
  rest.rel = 'noopener'
  less.type = 'button'
  less.className = 'button'
  end.className = 'frame-end'
  end.append(rest, less)
  more.before(end)
  const stop = new AbortController()
  const { signal } = stop
  let capped: HTMLElement | null = null
  let first = ''
  /** How high all of it is, how high the frame was when it became so high, and what ends the wait for more room. */
  let all: Px = 0
  let asked: Px = 0
  let waiting = 0
  const region = () =>
    [...root.querySelectorAll<HTMLElement>('.region.timeline, .region.text, .region.detail')].find(
      (each) => each.clientHeight > 1 && (!each.matches('.timeline') || view.matchMedia('(max-width: 599.98px)').matches),
    )
  const free = () => {
    if (capped === null) return
    capped.style.removeProperty('max-block-size')
    capped.style.removeProperty('overflow')
    setBeyond(capped, null)
    capped = null
  }
  // What the reader did goes along: the link is brought up to date when it is about to be used.
  const bringUp = () => {
    rest.href = placeOf(view.location.href, full, first)
  }
  for (const event of ['pointerdown', 'focus', 'click']) rest.addEventListener(event, bringUp)
  const isGrown = () => view.innerHeight >= before + GROWN
  /** What has become higher is told as a whole: cut off at once, it would never be more than what the frame was for. */
  const awaitsRoom = (list: HTMLElement): boolean => {
    const before = all
    all = list.scrollHeight
    if (all > before + 1) {
      view.clearTimeout(waiting)
      asked = view.innerHeight
      waiting = view.setTimeout(() => {
        waiting = 0
        fitRoom()
      }, ANSWER)
    }
    return waiting !== 0 && view.innerHeight === asked
  }
  const fitRoom = () => {
    free()
    if (signal.aborted) return
    const words = WHOLE_WORDS[html.lang === 'en' ? 'en' : 'id']
    less.textContent = words.less
    const list = region()
    end.hidden = list === undefined
    rest.hidden = true
    if (list === undefined || page.fullscreenElement !== null || awaitsRoom(list) || !isGrown()) return
    const room = () => view.innerHeight - (page.body.getBoundingClientRect().height - list.getBoundingClientRect().height)
    if (fitEntries(list, room()) === null) return
    // The line has a height of its own.
    rest.hidden = false
    rest.textContent = words.goesOn
    const fitting = fitEntries(list, room())
    if (fitting === null) return
    const { last, bottom, next } = fitting
    if (fitting.more !== null) rest.textContent = words.rest(fitting.more)
    first = next
    bringUp()
    capped = list
    list.style.maxBlockSize = `${bottom}px`
    list.style.overflow = 'hidden'
    list.scrollTop = 0
    setBeyond(list, last)
    changed()
  }
  const parts = new ResizeObserver(() => view.requestAnimationFrame(fitRoom))
  const regions = root.querySelectorAll('.region.timeline, .region.text, .region.detail')
  const watchParts = () => {
    for (const { children } of regions) for (const part of children) parts.observe(part)
  }
  const grown = new MutationObserver(() => {
    watchParts()
    // What the build has drawn is put elsewhere in the page once its reader has come, and lets the focus go.
    if (page.activeElement === page.body && reached?.isConnected) reached.focus({ preventScroll: true })
  })
  const watch = new MutationObserver(() => {
    if (html.hasAttribute('data-whole')) return fitRoom()
    stop.abort()
    view.clearTimeout(waiting)
    for (const observer of [parts, grown, watch, turned]) observer.disconnect()
    free()
    end.remove()
  })
  // Another view begins with its own beginning.
  const turned = new MutationObserver(() => html.removeAttribute('data-whole'))
  view.addEventListener('resize', fitRoom, { signal })
  less.addEventListener('click', () => goBack(view, html, more, isGrown()), { signal })
  // Who reads by keys goes on where it was cut off.
  html.toggleAttribute('data-whole', true)
  let reached = [...(region()?.querySelectorAll<HTMLElement>('a, button') ?? [])].find(
    (each) => each.getBoundingClientRect().top >= cutAt && each.tabIndex >= 0,
  )
  reached?.focus({ preventScroll: true })
  const forget = () => {
    reached = undefined
  }
  for (const event of ['pointerdown', 'keydown']) view.addEventListener(event, forget, { capture: true, signal })
  watch.observe(html, { attributeFilter: ['data-whole', 'data-card', 'lang'] })
  turned.observe(root, { attributeFilter: ['data-show'] })
  for (const each of regions) grown.observe(each, { childList: true })
  watchParts()
  fitRoom()
}

/** So much of what is around a button is brought into view with it. */
const AROUND = '160px'

/** Leaves the beginning alone, and the reader where all of it can be asked for again; `follows`: the parent makes the frame lower. */
function goBack(view: Window, html: HTMLElement, more: HTMLElement, follows: boolean): void {
  const settle = () => {
    if (!more.hidden) more.focus({ preventScroll: true })
    more.style.scrollMarginBlock = AROUND
    more.scrollIntoView({ block: 'nearest' })
  }
  // What the parent gives comes later. Where it gives nothing, the next size is for another reason, and the reader is elsewhere by then.
  if (follows) view.addEventListener('resize', settle, { once: true })
  html.removeAttribute('data-whole')
  view.requestAnimationFrame(settle)
}

/** The full page at a record: the same as what the frame shows, with that record chosen. */
function placeOf(href: string, full: URL, id: string): string {
  const address = new URL(fullAddress(href, full))
  const kept = address.hash
    .slice(1)
    .split('&')
    .filter((part) => part !== '' && !/^(sel|path|tour)=/.test(part))
  address.hash = [...(kept.length === 0 ? ['v1'] : kept), `sel=${encodeURIComponent(id)}`].join('&')
  return address.href
}
