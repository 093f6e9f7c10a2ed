import type { Id, Point, Px } from '../base/units.ts'

/** A press so near to a name's sign is for that name: signs are smaller than fingers. */
const REACH: Px = 16

/**
 * Takes presses on the graph that the build has drawn into its slot, which stands there until the graph's own code has come: `choose` is told
 * which record is meant.
 */
export function takeGraphClicks(slot: HTMLElement, choose: (id: Id) => void): { readonly destroy: () => void } {
  const onClick = ({ target, clientX, clientY }: MouseEvent) => {
    // What stands in the slot itself is the build's; the graph's own picture answers by itself.
    const picture = target instanceof Element ? target.closest('.graph-picture') : null
    if (picture === null || picture.parentNode !== slot) return
    const record = nearest(picture, { x: clientX, y: clientY }) ?? (target as Element).closest('[data-record]')
    const id = record?.getAttribute('data-record')
    if (id) choose(id)
  }
  slot.addEventListener('click', onClick)
  return { destroy: () => slot.removeEventListener('click', onClick) }
}

/** The name whose sign is nearest to a place of the window, where one is near. Signs stand in pictures of their own, lines do not. */
function nearest(picture: Element, { x, y }: Point): Element | null {
  const away = (sign: Element) => {
    const { left, right, top, bottom } = sign.getBoundingClientRect()
    return Math.hypot((left + right) / 2 - x, (top + bottom) / 2 - y)
  }
  const near = [...picture.querySelectorAll('[data-record] > svg')].map((sign) => ({ sign, by: away(sign) })).sort((a, b) => a.by - b.by)[0]
  return near === undefined || near.by > REACH ? null : near.sign.parentElement
}
