import { useRef } from 'preact/hooks'
import { NO_SWIPE, swipe, type Touched } from './swipe.ts'

type Listener = (event: PointerEvent & { readonly currentTarget: HTMLElement }) => void

/** What makes an element follow a finger across and turn: `turn` gets 1 to the left and −1 to the right; what lies that way is told by `has`. */
export function useSwipe(
  turn: (by: -1 | 1) => void,
  has: (by: -1 | 1) => boolean,
): Readonly<Record<'onPointerDown' | 'onPointerMove' | 'onPointerUp' | 'onPointerCancel', Listener>> {
  const now = useRef(NO_SWIPE)
  const take =
    (kind: Touched['kind']): Listener =>
    ({ pointerType, pointerId, clientX, clientY, timeStamp, currentTarget }) => {
      if (pointerType !== 'touch') return
      now.current = swipe(now.current, { kind, pointer: pointerId, point: { x: clientX, y: clientY }, time: timeStamp })
      const { dx, turn: by } = now.current
      // Half as far as the finger, and where nothing lies that way, hardly.
      const share = dx !== 0 && has(dx < 0 ? 1 : -1) ? 0.5 : 0.12
      currentTarget.style.setProperty('--swipe', `${Math.round(dx * share)}px`)
      if (by !== 0 && has(by)) turn(by)
    }
  return { onPointerDown: take('down'), onPointerMove: take('move'), onPointerUp: take('up'), onPointerCancel: take('cancel') }
}
