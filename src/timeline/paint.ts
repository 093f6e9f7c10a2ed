import type { Palette, PaletteName } from '../base/palette.ts'
import { TEXT_STYLES } from '../base/text-metrics.ts'
import type { Px, Size, TextStyle } from '../base/units.ts'
import { createStock, kept, radiusOf, type Stock } from './paint-stock.ts'
import { dottedStrip, fadingStrip } from './paint-strips.ts'
import type { BarShape, ColumnsShape, GlyphShape, LineShape, Shape, TextShape } from './shapes.ts'

/** Draws shapes on a canvas; it decides nothing. */
export interface Painter {
  readonly paint: (context: CanvasRenderingContext2D, shapes: readonly Shape[], size: Size, palette: Palette, fontFamily: string) => void
}

/** A bar less high than this is a line. */
const LINE: Px = 3

export function createPainter(): Painter {
  let stock: Stock | null = null
  return {
    paint: (context, shapes, { width, height }, palette, fontFamily) => {
      if (stock?.palette !== palette) stock = createStock(palette)
      context.clearRect(0, 0, width, height)
      context.lineJoin = 'round'
      context.globalAlpha = 1
      context.setLineDash([])
      context.imageSmoothingEnabled = false
      const ratio = context.getTransform().a
      const pen: Pen = {
        context,
        palette,
        fontFamily,
        ratio,
        stock,
        opacity: 1,
        fill: null,
        stroke: null,
        dash: [],
        font: null,
        align: null,
      }
      for (const shape of shapes) {
        if (shape.opacity !== pen.opacity) context.globalAlpha = shape.opacity
        pen.opacity = shape.opacity
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
interface Pen {
  readonly context: CanvasRenderingContext2D
  readonly palette: Palette
  readonly fontFamily: string
  readonly stock: Stock
  /** How many of the canvas' px are one. */
  readonly ratio: number
  opacity: number
  fill: PaletteName | null
  stroke: PaletteName | null
  dash: readonly Px[]
  font: TextStyle | null
  align: TextShape['anchor'] | null
}

function setFill(pen: Pen, fill: PaletteName): void {
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
const crisp = (at: Px, width: Px): Px => (width === 1 ? Math.round(at - 0.5) + 0.5 : at)

/** A whole line along an axis is a rectangle, which a canvas fills many times faster than it draws a line. */
function paintLine(pen: Pen, { x0, y0, x1, y1, stroke, width, dash }: LineShape): void {
  const { context } = pen
  const [left, top, right, bottom] = [crisp(x0, width), crisp(y0, width), crisp(x1, width), crisp(y1, width)]
  if (dash.length === 0 && (left === right || top === bottom)) {
    setFill(pen, stroke)
    const [across, down] = left === right ? [width, 0] : [0, width]
    context.fillRect(left - across / 2, top - down / 2, right - left + across, bottom - top + down)
  } else if (left === right && width === 1 && Number.isInteger(pen.ratio)) paintDots(pen, left, top, bottom - top, stroke, dash)
  else {
    setStroke(pen, stroke, width, dash)
    context.beginPath()
    context.moveTo(left, top)
    context.lineTo(right, bottom)
    context.stroke()
  }
}

/** A thin dotted line downward. */
function paintDots({ context, palette, stock, ratio }: Pen, x: Px, top: Px, length: Px, stroke: PaletteName, dash: readonly Px[]): void {
  const above = top - Math.floor(top)
  const strip = kept(stock.strips, [stroke, ...dash, above, length, ratio].join(), () =>
    dottedStrip(context.canvas.ownerDocument, palette[stroke], dash, above, length, ratio),
  )
  context.drawImage(strip, x - 0.5, Math.floor(top), 1, strip.height / ratio)
}

/** Where a bar fades nobody sees whether its corners are round, nor where it is as thin as a line. */
function paintBar(pen: Pen, bar: BarShape): void {
  const { context } = pen
  const { x0, x1, y, height, fill, fadeStart, fadeEnd } = bar
  if (x1 <= x0) return
  if (fadeStart > 0 || fadeEnd > 0) paintFading(pen, bar)
  else if (height < LINE) {
    setFill(pen, fill)
    context.fillRect(x0, y, x1 - x0, height)
  } else {
    setFill(pen, fill)
    context.beginPath()
    context.roundRect(x0, y, x1 - x0, height, Math.min(3, height / 2))
    context.fill()
  }
}

function paintFading({ context, palette, stock, ratio }: Pen, { x0, x1, y, height, fill, fadeStart, fadeEnd }: BarShape): void {
  const [start, end] = [Math.ceil(fadeStart * 100), Math.ceil(fadeEnd * 100)]
  // A line is as thick as it is, wherever it stands; of a tint nobody sees that it stands on whole px.
  const top = Math.floor(y * ratio)
  const rows = height < LINE ? [y * ratio - top, height * ratio] : [0, 1]
  const strip = kept(stock.strips, [fill, start, end, ...rows].join(), () =>
    fadingStrip(context.canvas.ownerDocument, palette[fill], start / 100, end / 100, rows),
  )
  if (height < LINE) context.drawImage(strip, x0, top / ratio, x1 - x0, strip.height / ratio)
  else context.drawImage(strip, x0, y, x1 - x0, height)
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

function paintGlyph(pen: Pen, { x, dx, y, d, fill, stroke, width, dash }: GlyphShape): void {
  const { context } = pen
  const radius = radiusOf(pen.stock, d)
  if (radius !== null && dash.length === 0 && pen.opacity === 1 && fill !== null) {
    if (stroke !== null) paintDisc(pen, x + dx, y, radius + width / 2, stroke)
    paintDisc(pen, x + dx, y, stroke === null ? radius : radius - width / 2, fill)
    return
  }
  const path = kept(pen.stock.paths, d, () => new Path2D(d))
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

/** A ring is a disc on a larger one, which a canvas draws twice as fast. */
function paintDisc(pen: Pen, x: Px, y: Px, radius: Px, fill: PaletteName): void {
  setFill(pen, fill)
  pen.context.beginPath()
  pen.context.arc(x, y, radius, 0, 2 * Math.PI)
  pen.context.fill()
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
