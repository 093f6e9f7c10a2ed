import type { Point, Px } from '../base/units.ts'

/** What a finger did on a card, in px of the window. */
export interface Touched {
  readonly kind: 'down' | 'move' | 'up' | 'cancel'
  readonly pointer: number
  readonly point: Point
  /** In ms. */
  readonly time: number
}

/** A finger on a card: on it and not yet moved, moving across, or left to the page, which scrolls or zooms. */
export interface Swipe {
  readonly is: 'idle' | 'held' | 'across' | 'left'
  readonly pointer: number
  readonly from: Point
  readonly since: number
  /** How far across it has come; positive to the right. */
  readonly dx: Px
  /** What it meant, in the moment when it was lifted: a step on (to the left), back, or nothing. */
  readonly turn: -1 | 0 | 1
}

export const NO_SWIPE: Swipe = { is: 'idle', pointer: -1, from: { x: 0, y: 0 }, since: 0, dx: 0, turn: 0 }

/** A finger that has come so far shows where it is going. */
const SLOP: Px = 9
/** So much flatter than steep a way has to be to lead across: the rest is the page's, which scrolls. */
const FLAT = 1.5
/** A slow hand goes so far, a quick one need not. */
const FAR: Px = 56
const QUICK_FAR: Px = 24
const QUICK_MS = 250

/** Follows one finger; a second one is no swipe. */
export function swipe(before: Swipe, { kind, pointer, point, time }: Touched): Swipe {
  if (kind === 'down') {
    if (before.is === 'idle') return { ...NO_SWIPE, is: 'held', pointer, from: point, since: time }
    return { ...before, is: 'left', dx: 0, turn: 0 }
  }
  if (pointer !== before.pointer || before.is === 'idle') return before
  if (kind === 'cancel') return NO_SWIPE
  const [dx, dy] = [point.x - before.from.x, point.y - before.from.y]
  if (kind === 'up') return { ...NO_SWIPE, turn: before.is === 'across' ? turnOf(dx, time - before.since) : 0 }
  if (before.is === 'across') return { ...before, dx }
  if (before.is === 'left' || Math.hypot(dx, dy) < SLOP) return before
  return Math.abs(dx) > FLAT * Math.abs(dy) ? { ...before, is: 'across', dx } : { ...before, is: 'left' }
}

function turnOf(dx: Px, took: number): Swipe['turn'] {
  if (Math.abs(dx) < (took < QUICK_MS ? QUICK_FAR : FAR)) return 0
  return dx < 0 ? 1 : -1
}
