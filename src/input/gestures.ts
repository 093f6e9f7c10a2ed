import type { Point, Px } from '../base/units.ts'
import type { PointerSample, Sample, WheelSample } from './sample.ts'

/** What the reader means, as deltas; it knows nothing of what is under the pointer. */
export type Gesture =
  | { readonly kind: 'hover'; readonly at: Point | null }
  /** A hand is on it now: whatever moved by itself has to stop. */
  | { readonly kind: 'press' }
  | { readonly kind: 'pan'; readonly dx: Px; readonly dy: Px }
  /** The hand that panned has let go at this time; its last places tell how fast it was. */
  | { readonly kind: 'release'; readonly track: readonly Track[]; readonly time: number }
  /** About the place `at`; a factor over 1 shows more. */
  | { readonly kind: 'zoom'; readonly at: Point; readonly factor: number }
  | { readonly kind: 'tap'; readonly at: Point; readonly count: 1 | 2 }
  /** A step back from the place `at`: two fingers tap, or Shift and a double tap. */
  | { readonly kind: 'tap-out'; readonly at: Point }
  | { readonly kind: 'brush'; readonly from: Point; readonly to: Point; readonly done: boolean }
  | { readonly kind: 'brush-cancel' }
  /** The page keeps a plain wheel or a single finger: a hint may say what zooms instead. */
  | { readonly kind: 'left-to-page'; readonly by: 'wheel' | 'touch' }

/** Where a pointer was, and when. */
export interface Track {
  readonly x: Px
  /** In ms. */
  readonly time: number
}

export interface GestureOptions {
  /** The page scrolls by a plain wheel and one finger, as in an article. */
  readonly cooperative: () => boolean
  /** A drag brushes without a key held. */
  readonly brushing: () => boolean
}

export interface Gestures {
  /** Whether the sample was taken: then the page must not act on it too. */
  readonly take: (sample: Sample) => boolean
}

/** A press becomes a drag after so many px. */
const SLOP: Px = 4
const TOUCH_SLOP: Px = 9
const DOUBLE_TAP_MS = 350
const DOUBLE_TAP_PX: Px = 24
const TWO_FINGER_TAP_MS = 300
/** Enough places for a tenth of a second of the quickest screens. */
const MOST_TRACK = 24
/** Zoom a px of the wheel; a notch is about 100. */
const WHEEL_ZOOM = 0.0016
const PINCH_WHEEL_ZOOM = 0.01
const MOST_WHEEL: Px = 240

type Press = 'press' | 'pan' | 'brush' | 'pinch' | 'none'

export function createGestures(options: GestureOptions, emit: (gesture: Gesture) => void): Gestures {
  const pointers = new Map<number, Point>()
  let mode: Press = 'none'
  let origin: { readonly point: Point; readonly brush: boolean } = { point: { x: 0, y: 0 }, brush: false }
  let lastTap: { readonly point: Point; readonly time: number } | null = null

  let track: readonly Track[] = []
  /** Two fingers that have not moved yet: their middle, and since when. */
  let twoFingers: { readonly middle: Point; readonly time: number } | null = null

  const down = ({ pointer, point, shift, time }: PointerSample): boolean => {
    const [first] = pointers.values()
    pointers.set(pointer, point)
    emit({ kind: 'press' })
    if (first !== undefined) {
      if (mode === 'brush') emit({ kind: 'brush-cancel' })
      twoFingers = mode === 'press' ? { middle: middleOf(first, point), time } : null
      mode = 'pinch'
    } else {
      mode = 'press'
      track = []
      origin = { point, brush: shift || options.brushing() }
    }
    return true
  }

  const move = (sample: PointerSample): boolean => {
    const { pointer, point, touch } = sample
    const before = pointers.get(pointer)
    if (before === undefined) {
      if (!touch) emit({ kind: 'hover', at: point })
      return false
    }
    if (twoFingers !== null && distance(before, point) < TOUCH_SLOP) return true
    twoFingers = null
    if (mode === 'pinch') return pinch(pointer, before, point)
    if (mode === 'press' && distance(origin.point, point) < (touch ? TOUCH_SLOP : SLOP)) return true
    if (mode === 'press') begin(touch)
    pointers.set(pointer, point)
    track = [...track, { x: point.x, time: sample.time }].slice(-MOST_TRACK)
    if (mode === 'pan') emit({ kind: 'pan', dx: point.x - before.x, dy: point.y - before.y })
    if (mode === 'brush') emit({ kind: 'brush', from: origin.point, to: point, done: false })
    return mode !== 'none'
  }

  const begin = (touch: boolean): void => {
    const isPages = touch && options.cooperative() && !origin.brush
    mode = isPages ? 'none' : origin.brush ? 'brush' : 'pan'
    emit(isPages ? { kind: 'left-to-page', by: 'touch' } : { kind: 'hover', at: null })
  }

  const pinch = (pointer: number, before: Point, point: Point): boolean => {
    const other = [...pointers].find(([id]) => id !== pointer)?.[1]
    pointers.set(pointer, point)
    if (other === undefined) return true
    const [was, is] = [distance(before, other), distance(point, other)]
    emit({ kind: 'pan', dx: (point.x - before.x) / 2, dy: (point.y - before.y) / 2 })
    if (was > 1 && is > 1) emit({ kind: 'zoom', at: middleOf(point, other), factor: was / is })
    return true
  }

  const up = ({ pointer, point, time, shift }: PointerSample): boolean => {
    if (!pointers.delete(pointer)) return false
    if (mode === 'press') tap(point, time, shift)
    if (mode === 'brush') emit({ kind: 'brush', from: origin.point, to: point, done: true })
    if (mode === 'pan' && pointers.size === 0 && track.length > 1) emit({ kind: 'release', track, time })
    if (pointers.size === 0 && twoFingers !== null && time - twoFingers.time < TWO_FINGER_TAP_MS)
      emit({ kind: 'tap-out', at: twoFingers.middle })
    if (pointers.size === 0) twoFingers = null
    // The finger that stays goes on moving the picture.
    mode = pointers.size === 0 ? 'none' : pointers.size === 1 ? 'pan' : 'pinch'
    track = []
    return true
  }

  const tap = (point: Point, time: number, shift: boolean): void => {
    const second = lastTap !== null && time - lastTap.time < DOUBLE_TAP_MS && distance(lastTap.point, point) < DOUBLE_TAP_PX
    lastTap = second ? null : { point, time }
    if (second && shift) emit({ kind: 'tap-out', at: point })
    else emit({ kind: 'tap', at: point, count: second ? 2 : 1 })
  }

  const cancel = ({ pointer }: PointerSample): boolean => {
    if (mode === 'brush') emit({ kind: 'brush-cancel' })
    pointers.delete(pointer)
    twoFingers = null
    mode = 'none'
    return false
  }

  const wheel = ({ point, dx, dy, unit, zoom, shift }: WheelSample): boolean => {
    if (!zoom && options.cooperative()) {
      emit({ kind: 'left-to-page', by: 'wheel' })
      return false
    }
    const along = shift && dx === 0 ? dy : dx
    if (!zoom && Math.abs(along) >= Math.abs(shift ? 0 : dy)) emit({ kind: 'pan', dx: -along / unit, dy: 0 })
    else emit({ kind: 'zoom', at: point, factor: Math.exp(clamp(dy, MOST_WHEEL) * (zoom ? pinchSpeed(dy) : WHEEL_ZOOM)) })
    return true
  }

  return {
    take: (sample) => {
      switch (sample.kind) {
        case 'down':
          return down(sample)
        case 'move':
          return move(sample)
        case 'up':
          return up(sample)
        case 'cancel':
          return cancel(sample)
        case 'wheel':
          return wheel(sample)
        case 'leave':
          if (pointers.size === 0) emit({ kind: 'hover', at: null })
          return false
      }
    },
  }
}

/** A trackpad's pinch comes in small steps, Ctrl with a wheel in notches. */
const pinchSpeed = (dy: Px): number => (Math.abs(dy) < 40 ? PINCH_WHEEL_ZOOM : WHEEL_ZOOM)
const clamp = (value: number, most: number): number => Math.min(Math.max(value, -most), most)
const distance = (a: Point, b: Point): Px => Math.hypot(a.x - b.x, a.y - b.y)
const middleOf = (a: Point, b: Point): Point => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 })
