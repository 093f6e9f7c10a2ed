import type { PaletteName } from '../base/palette.ts'
import type { Px, TextStyle } from '../base/units.ts'
import type { GlyphPart } from './glyphs.ts'

/**
 * What pictures are made of, in paint order: everything decided, nothing left to a painter. Each x is a place on the time axis, which a
 * picture of another width may stretch; `dx` and all heights are px that stay as they are.
 */
export type Shape = LineShape | BarShape | ColumnsShape | GlyphShape | TextShape

export interface LineShape {
  readonly kind: 'line'
  readonly x0: Px
  readonly y0: Px
  readonly x1: Px
  readonly y1: Px
  readonly stroke: PaletteName
  readonly width: Px
  readonly dash: readonly Px[]
  readonly opacity: number
}

export interface BarShape {
  readonly kind: 'bar'
  readonly x0: Px
  readonly x1: Px
  readonly y: Px
  readonly height: Px
  readonly fill: PaletteName
  readonly opacity: number
  /** The parts of its length, at the start and at the end, over which it fades; 0 is a hard end. */
  readonly fadeStart: number
  readonly fadeEnd: number
}

/** Many upright bars of one colour about, or on, one line: one shape, since there may be hundreds in a lane. */
export interface ColumnsShape {
  readonly kind: 'columns'
  /** Their middle, or where they stand on. */
  readonly y: Px
  readonly from: 'middle' | 'bottom'
  /** For each column where it begins, where it ends, and its height: three numbers a column. */
  readonly columns: Float64Array
  readonly fill: PaletteName
  readonly opacity: number
}

export interface GlyphShape extends GlyphPart {
  readonly kind: 'glyph'
  readonly x: Px
  readonly dx: Px
  readonly y: Px
  readonly opacity: number
}

export interface TextShape {
  readonly kind: 'text'
  readonly x: Px
  readonly dx: Px
  /** The baseline. */
  readonly y: Px
  readonly text: string
  readonly style: TextStyle
  readonly fill: PaletteName
  readonly anchor: 'start' | 'middle' | 'end'
  /** Drawn round the letters, so that lines do not cross them. */
  readonly halo: PaletteName | null
  readonly opacity: number
}

type Options<T, K extends keyof T> = Partial<Pick<T, K>>

const NO_DASH: readonly Px[] = []

/** A thin whole line unless told otherwise. */
export const line = (
  x0: Px,
  y0: Px,
  x1: Px,
  y1: Px,
  stroke: PaletteName,
  { width = 1, dash = NO_DASH, opacity = 1 }: Options<LineShape, 'width' | 'dash' | 'opacity'> = {},
): LineShape => ({ kind: 'line', x0, y0, x1, y1, stroke, width, dash, opacity })

/** A full bar with hard ends unless told otherwise. */
export const bar = (
  x0: Px,
  x1: Px,
  y: Px,
  height: Px,
  fill: PaletteName,
  { opacity = 1, fadeStart = 0, fadeEnd = 0 }: Options<BarShape, 'opacity' | 'fadeStart' | 'fadeEnd'> = {},
): BarShape => ({ kind: 'bar', x0, x1, y, height, fill, opacity, fadeStart, fadeEnd })

/** A text that starts at its place, without halo, unless told otherwise. */
export const text = (
  words: string,
  {
    x,
    dx,
    y,
    style,
    fill,
    anchor = 'start',
    halo = null,
    opacity = 1,
  }: Pick<TextShape, 'x' | 'dx' | 'y' | 'style' | 'fill'> & Options<TextShape, 'anchor' | 'halo' | 'opacity'>,
): TextShape => ({ kind: 'text', x, dx, y, text: words, style, fill, anchor, halo, opacity })

/** A sign at its place. */
export const glyphAt = (glyph: readonly GlyphPart[], x: Px, y: Px, dx: Px, opacity: number): readonly GlyphShape[] =>
  glyph.map(({ d, fill, stroke, width, dash }) => ({ kind: 'glyph', x, dx, y, d, fill, stroke, width, dash, opacity }))
