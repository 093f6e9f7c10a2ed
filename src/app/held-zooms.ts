import type { Gesture } from '../input/gestures.ts'
import { takePinches } from '../timeline/list-pinch.ts'
import type { Slots } from './slots.ts'

/** Keeps the zooming of the drawn pictures until these answer; the article is not zoomed in their stead. */
export interface HeldZooms {
  /** They answer now: zooms them. */
  readonly release: () => void
  readonly stop: () => void
}

export function holdZooms(root: HTMLElement, { timeline }: Slots, take: (gesture: Gesture) => void): HeldZooms {
  const stop = new AbortController()
  const held: WheelEvent[] = []
  const onWheel = (event: WheelEvent) => {
    const isOver = event.target instanceof Element && event.target.closest('.pictures') !== null
    if (!isOver || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    held.push(event)
  }
  root.addEventListener('wheel', onWheel, { passive: false, signal: stop.signal })
  /** What two fingers have done so far; null once what they do is done at once. */
  let pinched: { readonly x: number; readonly y: number; readonly factor: number } | null = { x: 0, y: 0, factor: 1 }
  const zoom = ({ x, y, factor }: { readonly x: number; readonly y: number; readonly factor: number }) =>
    take({ kind: 'zoom', at: { x, y }, factor: 1 / factor })
  const wide = timeline.querySelector<HTMLElement>('.first-wide')
  if (wide !== null)
    takePinches(wide, (factor, clientY, clientX) => {
      const { left, top } = timeline.getBoundingClientRect()
      const now = { x: clientX - left, y: clientY - top, factor: (pinched?.factor ?? 1) * factor }
      if (pinched === null) zoom(now)
      else pinched = now
    })
  return {
    release: () => {
      stop.abort()
      for (const event of held)
        root.ownerDocument.elementFromPoint(event.clientX, event.clientY)?.dispatchEvent(new WheelEvent('wheel', event))
      if (pinched !== null && pinched.factor !== 1) zoom(pinched)
      pinched = null
    },
    stop: () => stop.abort(),
  }
}
