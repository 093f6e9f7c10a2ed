import type { Palette, PaletteName } from '../base/palette.ts'
import { TEXT_STYLES } from '../base/text-metrics.ts'
import type { Px, Size, TextStyle } from '../base/units.ts'
import type { BarShape, ColumnsShape, GlyphShape, LineShape, Shape, TextShape } from './shapes.ts'

/** Of a canvas of the page, or of one that another thread has. */
export type Context = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D

/** Draws shapes on a canvas; it decides nothing. */
export interface Painter {
  readonly paint: (
    context: Context,
    shapes: readonly Shape[],
    size: Size,
    palette: Palette,
    fontFamily: string,
    quick: QuickPaint | null,
  ) => void
}

/** Begins a picture, and draws those of its shapes that it knows a quicker way for, to the same effect; says which. */
export type QuickPaint = (pen: Pen) => (shape: Shape) => boolean

const MOST_KEPT = 2000

/** The path of its data: it takes its time to make, and pictures use the same again and again. */
function pathOf(known: Map<string, Path2D>, d: string): Path2D {
  const path = known.get(d) ?? new Path2D(d)
  if (known.size > MOST_KEPT) known.clear()
  known.set(d, path)
  return path
}

export function createPainter(): Painter {
  const paths = new Map<string, Path2D>()
  return {
    paint: (context, shapes, { width, height }, palette, fontFamily, quick) => {
      context.clearRect(0, 0, width, height)
      context.lineJoin = 'round'
      context.globalAlpha = 1
      context.setLineDash([])
      const pen: Pen = { context, palette, fontFamily, paths, opacity: 1, fill: null, stroke: null, dash: [], font: null, align: null }
      const drawn = quick?.(pen)
      for (const shape of shapes) {
        if (shape.opacity !== pen.opacity) context.globalAlpha = shape.opacity
        pen.opacity = shape.opacity
        if (drawn?.(shape)) continue
        if (shape.kind === 'line') paintLine(pen, shape)
        else if (shape.kind === 'bar') paintBar(pen, shape)
        else if (shape.kind === 'columns') paintColumns(pen, shape)
        else if (shape.kind === 'glyph') paintGlyph(pen, shape)
        else paintText(pen, shape)
      }
    },
  }
}

/** What a canvas has been told last in this picture: it takes its time to be told the same again. */
export interface Pen {
  readonly context: Context
  readonly palette: Palette
  readonly fontFamily: string
  readonly paths: Map<string, Path2D>
  opacity: number
  fill: PaletteName | null
  stroke: PaletteName | null
  dash: readonly Px[]
  font: TextStyle | null
  align: TextShape['anchor'] | null
}

export function setFill(pen: Pen, fill: PaletteName): void {
  if (pen.fill !== fill) pen.context.fillStyle = pen.palette[fill]
  pen.fill = fill
}

function setStroke(pen: Pen, stroke: PaletteName, width: Px, dash: readonly Px[]): void {
  const { context } = pen
  if (pen.stroke !== stroke) context.strokeStyle = pen.palette[stroke]
  pen.stroke = stroke
  context.lineWidth = width
  if (pen.dash === dash || (pen.dash.length === 0 && dash.length === 0)) return
  context.setLineDash([...dash])
  pen.dash = dash
}

/** Thin lines stand on whole px. */
export const crisp = (at: Px, width: Px): Px => (width === 1 ? Math.round(at - 0.5) + 0.5 : at)

/** A whole line along an axis is a rectangle, which a canvas fills many times faster than it draws a line. */
function paintLine(pen: Pen, { x0, y0, x1, y1, stroke, width, dash }: LineShape): void {
  const { context } = pen
  const [left, top, right, bottom] = [crisp(x0, width), crisp(y0, width), crisp(x1, width), crisp(y1, width)]
  if (dash.length === 0 && (left === right || top === bottom)) {
    setFill(pen, stroke)
    const [across, down] = left === right ? [width, 0] : [0, width]
    context.fillRect(left - across / 2, top - down / 2, right - left + across, bottom - top + down)
  } else {
    setStroke(pen, stroke, width, dash)
    context.beginPath()
    context.moveTo(left, top)
    context.lineTo(right, bottom)
    context.stroke()
  }
}

/** Where a bar fades nobody sees whether its corners are round, nor where it is as thin as a line. */
function paintBar(pen: Pen, bar: BarShape): void {
  const { context } = pen
  const { x0, x1, y, height, fill, fadeStart, fadeEnd } = bar
  if (x1 <= x0) return
  if (fadeStart > 0 || fadeEnd > 0) paintFading(pen, bar)
  else if (height < 3) {
    setFill(pen, fill)
    context.fillRect(x0, y, x1 - x0, height)
  } else {
    setFill(pen, fill)
    context.beginPath()
    context.roundRect(x0, y, x1 - x0, height, Math.min(3, height / 2))
    context.fill()
  }
}

function paintFading({ context, palette }: Pen, { x0, x1, y, height, fill, fadeStart, fadeEnd }: BarShape): void {
  context.save()
  context.fillStyle = fading(context, 1, palette[fill], fadeStart, fadeEnd)
  context.translate(x0, 0)
  context.scale(x1 - x0, 1)
  context.fillRect(0, y, 1, height)
  context.restore()
}

/** On whole px, where a canvas is quickest and the gaps between them are even. */
function paintColumns(pen: Pen, { y, from, columns, fill }: ColumnsShape): void {
  setFill(pen, fill)
  for (let i = 0; i < columns.length; i += 3) {
    const x = Math.round(columns[i] ?? 0)
    const height = Math.round(columns[i + 2] ?? 0)
    pen.context.fillRect(
      x,
      Math.round(from === 'middle' ? y - height / 2 : y - height),
      Math.max(1, Math.round(columns[i + 1] ?? 0) - x),
      height,
    )
  }
}

/** Over a `length` from the left; `start` and `end` are the parts of it over which it fades in and out. */
export function fading(
  context: Pick<CanvasRenderingContext2D, 'createLinearGradient'>,
  length: Px,
  full: string,
  start: number,
  end: number,
): CanvasGradient {
  const gradient = context.createLinearGradient(0, 0, length, 0)
  if (start > 0) gradient.addColorStop(0, clear(full))
  gradient.addColorStop(Math.min(start, 1), full)
  gradient.addColorStop(Math.max(1 - end, Math.min(start, 1), 0), full)
  if (end > 0) gradient.addColorStop(1, clear(full))
  return gradient
}

/** The same colour without any strength: `#rrggbb` gets an alpha, other colours fade by way of transparent. */
const clear = (color: string): string => (/^#[\da-f]{6}$/i.test(color) ? `${color}00` : 'transparent')

function paintGlyph(pen: Pen, { x, dx, y, d, fill, stroke, width, dash }: GlyphShape): void {
  const { context } = pen
  const path = pathOf(pen.paths, d)
  context.translate(x + dx, y)
  if (fill !== null) {
    setFill(pen, fill)
    context.fill(path)
  }
  if (stroke !== null) {
    setStroke(pen, stroke, width, dash)
    context.stroke(path)
  }
  context.translate(-x - dx, -y)
}

const ALIGN = { start: 'left', middle: 'center', end: 'right' } as const
const NO_DASH: readonly Px[] = []

function paintText(pen: Pen, { x, dx, y, text, style, fill, anchor, halo }: TextShape): void {
  const { context } = pen
  if (pen.font !== style) {
    const { size, weight } = TEXT_STYLES[style]
    context.font = `${weight} ${size}px ${pen.fontFamily}`
    pen.font = style
  }
  if (pen.align !== anchor) context.textAlign = ALIGN[anchor]
  pen.align = anchor
  if (halo !== null) {
    setStroke(pen, halo, 3, NO_DASH)
    context.strokeText(text, x + dx, y)
  }
  setFill(pen, fill)
  context.fillText(text, x + dx, y)
}
