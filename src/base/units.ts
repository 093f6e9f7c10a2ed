/** A point in time: UTC milliseconds since 1970 as a float. Years beyond ±271,821 are fine here; only `Date` cannot hold them. */
export type Instant = number

/** A half-open stretch of time, [start, end). Either side may be infinite. */
export interface Span {
  readonly start: Instant
  readonly end: Instant
}

/** A place on the folded time axis (see `story/folding.ts`). Equal steps of `u` are equal steps on screen at any zoom. */
export type U = number

/** CSS pixels. */
export type Px = number

/** A record's id as the story file has it: `^[a-z0-9]+(-[a-z0-9]+)*$`. Never used as a key of an object or as an element's id. */
export type Id = string

/** A BCP 47 language tag, such as `id` or `en`. */
export type Lang = string

/** The languages that the interface itself speaks. */
export type UiLang = 'id' | 'en'

export interface Size {
  readonly width: Px
  readonly height: Px
}

/** A point on screen, measured from the top left of its region. */
export interface Point {
  readonly x: Px
  readonly y: Px
}

/** An axis-parallel rectangle on screen. */
export interface Box {
  readonly x: Px
  readonly y: Px
  readonly width: Px
  readonly height: Px
}

/** The width of a text in px, as one of the page's text styles would draw it. */
export type Measure = (text: string, style: TextStyle) => Px

/** The text styles a picture may use: the sizes stand in `base/text-metrics.ts` and in `tokens.css`. */
export type TextStyle = 'mark' | 'mark-strong' | 'small'
