import type { Px } from '../base/units.ts'

/** Two fingers on an element: `factor` over 1 stretches, about `y` and `x` of the window, the fingers' middle. */
export type Pinch = (factor: number, y: Px, x: Px) => void

/**
 * Takes pinches from the browser; one finger goes on scrolling the page. Touches are listened to rather than pointers: those end where the
 * browser begins to scroll, and two fingers never begin to move in the same instant.
 */
export function takePinches(element: HTMLElement, pinch: Pinch): void {
  let apart: Px | null = null
  const spread = ({ touches: [a, b] }: TouchEvent) =>
    a === undefined || b === undefined
      ? null
      : { apart: Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY), y: (a.clientY + b.clientY) / 2, x: (a.clientX + b.clientX) / 2 }
  const onMove = (event: TouchEvent) => {
    const now = spread(event)
    if (now === null || apart === null || apart < 1) return
    if (event.cancelable) event.preventDefault()
    pinch(now.apart / apart, now.y, now.x)
    apart = now.apart
  }
  const onTouch = (event: TouchEvent) => {
    apart = event.touches.length === 2 ? (spread(event)?.apart ?? null) : null
    if (apart === null) return element.removeEventListener('touchmove', onMove)
    if (event.type === 'touchstart' && event.cancelable) event.preventDefault()
    element.addEventListener('touchmove', onMove, { passive: false })
  }
  element.addEventListener('touchstart', onTouch, { passive: false })
  element.addEventListener('touchend', onTouch)
  element.addEventListener('touchcancel', onTouch)
}
