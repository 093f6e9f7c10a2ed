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
    const touch = event.pointerType === 'touch'
    const sample = { kind, pointer: event.pointerId, touch, point: at(event), time: event.timeStamp, shift: event.shiftKey }
    // A press is left to the page as well: it moves the focus.
    if (kind === 'down') gestures.take(sample)
    else take(event, sample)
  }
  for (const kind of ['down', 'move', 'up', 'cancel'] as const) element.addEventListener(`pointer${kind}`, pointer(kind), { signal })
  element.addEventListener('pointerleave', (event) => take(event, { kind: 'leave' }), { signal })
  element.addEventListener(
    'wheel',
    (event) => {
      const step = WHEEL_UNITS[event.deltaMode] ?? 1
      take(event, {
        kind: 'wheel',
        point: at(event),
        dx: event.deltaX * step,
        dy: event.deltaY * step,
        unit: unit(),
        zoom: event.ctrlKey || event.metaKey,
        shift: event.shiftKey,
      })
    },
    { signal, passive: false },
  )
  return { destroy: () => stop.abort() }
}
