import type { Point, Px } from '../base/units.ts'

/** What a pointer or wheel did, in the region's own px: an event without the page around it. */
export type Sample = PointerSample | WheelSample | { readonly kind: 'leave' }

export interface PointerSample {
  readonly kind: 'down' | 'move' | 'up' | 'cancel'
  readonly pointer: number
  readonly touch: boolean
  readonly point: Point
  /** In ms, from any beginning. */
  readonly time: number
  readonly shift: boolean
}

export interface WheelSample {
  readonly kind: 'wheel'
  readonly point: Point
  /** How far it was turned, in px of the page, of which `unit` are one of the region's own: a notch zooms alike at any size of letters. */
  readonly dx: Px
  readonly dy: Px
  readonly unit: number
  /** Ctrl or ⌘ is held; a pinch on a trackpad comes like this too. */
  readonly zoom: boolean
  readonly shift: boolean
}
