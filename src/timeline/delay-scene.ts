import type { Id, Instant, Px } from '../base/units.ts'
import type { Level } from '../state/linking.ts'
import type { Shape } from './shapes.ts'

/** Of many together, so many are known by name. */
export const MOST_IDS = 8

/** From when something was to when it came into these sources. */
export interface DelayThread {
  /** Whose it is; of several together some, of those that only pass none. */
  readonly ids: readonly Id[]
  /** What it leaves: the sign, or the end of the stretch on the side of its arrival; and where it arrives. */
  readonly x0: Px
  readonly x1: Px
  /** The middle of its mark's lane, and where the thread runs: between two lanes, under the names. */
  readonly top: Px
  readonly y: Px
  readonly level: Level
  /** The middles of the signs of the sources that it came with, of those on screen: several may have appeared together. */
  readonly sources: readonly Px[]
}

/** Where things came into these sources, in one lane: as many as stand too close to be told apart. */
export interface DelayEnd {
  /** Some of them, where they are many. */
  readonly ids: readonly Id[]
  /** The first instants after the earliest and after the latest of their publications. */
  readonly from: Instant
  readonly since: Instant
  readonly x: Px
  readonly y: Px
  /** How many arrivals it stands for. */
  readonly count: number
  /** No day is known of what they, or some of them, were published in: they came by then at the latest. */
  readonly rough: boolean
  readonly level: Level
}

/** What a scene has where every mark is led to the time since when these sources have it. */
export interface DelayScene {
  /** Those that are longer than a dot. */
  readonly threads: readonly DelayThread[]
  readonly ends: readonly DelayEnd[]
  /** How many marks in view are drawn as columns, without threads; `more`: not all that reach in from beside the screen are drawn. */
  readonly crowded: number
  readonly more: boolean
  /** What the line below the lanes says at its end: also how many marks have no thread, where there is room for it. */
  readonly status: string
  /** Painted under the marks. */
  readonly shapes: readonly Shape[]
}
