import type { Px, Size } from '../base/units.ts'

/** A frame's size, and whether something of what it shows is cut off below. */
export interface Natural extends Size {
  readonly cut: boolean
}

/** A frame that is higher is no part of an article any more: it scrolls. */
const MOST: Px = 5000
/** Under this height a frame has less around its pictures: at its best it is none of those. */
const LOW: Px = 560

/**
 * How high the frame would have to be at its best: never derived from how high it is, so that a parent that follows comes to rest. Pictures
 * have the height that the style sheet names for them (`--natural`, in px); of a list or a text there is as much as it names (`--cut`), or
 * all. Null out of sight, and while what is to be shown is on its way.
 */
export function naturalSize(root: HTMLElement, view: Window): Natural | null {
  const page = root.ownerDocument
  const width = page.documentElement.clientWidth
  if (width === 0) return null
  const named = (element: Element, name: string) => Number.parseFloat(view.getComputedStyle(element).getPropertyValue(name))
  const part = (selector: string, name: string) => {
    const found = [...root.querySelectorAll(selector)].find((element) => element.clientHeight > 0 && named(element, name) > 0)
    return found === undefined ? null : { element: found, most: named(found, name) }
  }
  const own = page.body.getBoundingClientRect().height
  const besides = (element: Element) => own - element.getBoundingClientRect().height
  const sized = (height: Px, cut: boolean) => ({ width, height: Math.min(Math.ceil(height), MOST), cut })
  const list = part('.region.timeline, .region.text, .region.detail', '--cut')
  if (list !== null) {
    // Until the list has come, what was there before stands in its place.
    if (list.element.matches('.timeline') && list.element.querySelector('.time-list') === null) return null
    const whole = list.element.scrollHeight
    return sized(besides(list.element) + Math.min(whole, list.most), whole > list.element.clientHeight + 1)
  }
  const pictures = part('.pictures', '--natural')
  if (pictures !== null) return sized(Math.max(besides(pictures.element) + pictures.most, LOW), false)
  const isEmpty = [...root.querySelectorAll('.pictures')].some((each) => each.getClientRects().length > 0 && each.clientHeight === 0)
  return isEmpty ? null : sized(own, false)
}

/** Calls back whenever the natural size may have changed. */
export function watchSize(root: HTMLElement, foot: HTMLElement, changed: () => void): void {
  const { documentElement } = root.ownerDocument
  // What follows may change sizes itself: done at once, browsers call that a loop. So they do where the height of all of it is watched.
  const sizes = new ResizeObserver(() => requestAnimationFrame(changed))
  const parts =
    '[data-slot="top"], [data-slot="cards"], .region.detail, .region.timeline, .region.timeline > *, .region.text > *, .region.detail > *'
  for (const part of [foot, ...root.querySelectorAll(parts)]) sizes.observe(part)
  // Between two pictures nothing but the wanted height changes.
  const attributeFilter = ['data-show', 'data-chosen', 'data-card', 'data-near', 'data-whole']
  new MutationObserver(changed).observe(documentElement, { attributeFilter, subtree: true })
  // What is grown anew is watched in its turn.
  const grown = new MutationObserver((changes) => {
    for (const node of changes.flatMap(({ addedNodes }) => [...addedNodes])) if (node instanceof Element) sizes.observe(node)
    changed()
  })
  for (const list of root.querySelectorAll('.region.timeline, .region.text, .region.detail')) grown.observe(list, { childList: true })
}
