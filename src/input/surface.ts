import type { Point } from '../base/units.ts'
import { createGestures, type Gesture, type GestureOptions } from './gestures.ts'
import type { PointerSample, Sample } from './sample.ts'

/** A wheel's px, line and page, in px: three lines are a notch, as long as one that is told in px. */
const WHEEL_UNITS = [1, 33, 400]

/**
 * Listens to an element and says what the reader means by it, in px of which each is `unit` px of the page. A drag goes on outside of the
 * element.
 */
export function createSurface(
  element: HTMLElement,
  options: GestureOptions,
  emit: (gesture: Gesture) => void,
  unit = () => 1,
): { readonly destroy: () => void } {
  const gestures = createGestures(options, emit)
  const stop = new AbortController()
  const { signal } = stop
  const take = (event: Event, sample: Sample) => {
    if (gestures.take(sample) && event.cancelable) event.preventDefault()
  }
  const at = ({ clientX, clientY }: MouseEvent): Point => {
    const { left, top } = element.getBoundingClientRect()
    return { x: (clientX - left) / unit(), y: (clientY - top) / unit() }
  }
  const pointer = (kind: PointerSample['kind']) => (event: PointerEvent) => {
    if (kind === 'down' && event.button !== 0) return
    if (kind === 'down') element.setPointerCapture(event.pointerId)
    const { pointerId, pointerType, timeStamp, shiftKey } = event
    const sample = { kind, pointer: pointerId, touch: pointerType === 'touch', point: at(event), time: timeStamp, shift: shiftKey }
    // A press is left to the page as well: it moves the focus.
    if (kind === 'down') gestures.take(sample)
    else take(event, sample)
  }
  element.addEventListener('pointerdown', pointer('down'), { signal })
  element.addEventListener('pointermove', pointer('move'), { signal })
  element.addEventListener('pointerup', pointer('up'), { signal })
  element.addEventListener('pointercancel', pointer('cancel'), { signal })
  element.addEventListener('pointerleave', (event) => take(event, { kind: 'leave' }), { signal })
  element.addEventListener(
    'wheel',
    (event) => {
      const unit = WHEEL_UNITS[event.deltaMode] ?? 1
      const { deltaX, deltaY, ctrlKey, metaKey, shiftKey } = event
      take(event, { kind: 'wheel', point: at(event), dx: deltaX * unit, dy: deltaY * unit, zoom: ctrlKey || metaKey, shift: shiftKey })
    },
    { signal, passive: false },
  )
  return { destroy: () => stop.abort() }
}
