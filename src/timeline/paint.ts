import type { Palette } from '../base/palette.ts'
import { TEXT_STYLES } from '../base/text-metrics.ts'
import type { Size, TextStyle } from '../base/units.ts'
import type { BarShape, ColumnsShape, GlyphShape, LineShape, Shape, TextShape } from './shapes.ts'

/** Draws shapes on a canvas; it decides nothing. */
export interface Painter {
  readonly paint: (context: CanvasRenderingContext2D, shapes: readonly Shape[], size: Size, palette: Palette, fontFamily: string) => void
}

const MOST_PATHS = 2000

export function createPainter(): Painter {
  const paths = new Map<string, Path2D>()
  const pathOf = (d: string): Path2D => {
    const known = paths.get(d)
    if (known !== undefined) return known
    if (paths.size > MOST_PATHS) paths.clear()
    const path = new Path2D(d)
    paths.set(d, path)
    return path
  }
  return {
    paint: (context, shapes, { width, height }, palette, fontFamily) => {
      context.clearRect(0, 0, width, height)
      context.lineJoin = 'round'
      context.globalAlpha = 1
      context.setLineDash([])
      const pen: Pen = { context, palette, fontFamily, opacity: 1, dash: NO_DASH, font: null }
      for (const shape of shapes) {
        if (shape.opacity !== pen.opacity) context.globalAlpha = shape.opacity
        pen.opacity = shape.opacity
        if (shape.kind === 'line') paintLine(pen, shape)
        else if (shape.kind === 'bar') paintBar(pen, shape)
        else if (shape.kind === 'columns') paintColumns(pen, shape)
        else if (shape.kind === 'glyph') paintGlyph(pen, shape, pathOf(shape.d))
        else paintText(pen, shape)
      }
    },
  }
}

function paintLine(pen: Pen, { x0, y0, x1, y1, stroke, width, dash }: LineShape): void {
  const { context, palette } = pen
  context.strokeStyle = palette[stroke]
  context.lineWidth = width
  setDash(pen, dash)
  context.beginPath()
  context.moveTo(crisp(x0, width), crisp(y0, width))
  context.lineTo(crisp(x1, width), crisp(y1, width))
  context.stroke()
}

/** What a canvas has been told last in this picture: it takes its time to be told the same again. */
interface Pen {
  readonly context: CanvasRenderingContext2D
  readonly palette: Palette
  readonly fontFamily: string
  opacity: number
  dash: readonly number[]
  font: TextStyle | null
}

const NO_DASH: readonly number[] = []

function setDash(pen: Pen, dash: readonly number[]): void {
  if (pen.dash === dash || (pen.dash.length === 0 && dash.length === 0)) return
  pen.context.setLineDash([...dash])
  pen.dash = dash
}

/** Thin lines stand on whole px. */
const crisp = (at: number, width: number): number => (width === 1 ? Math.round(at - 0.5) + 0.5 : at)

function paintBar({ context, palette }: Pen, bar: BarShape): void {
  const { x0, x1, y, height, fill, fadeStart, fadeEnd } = bar
  if (x1 <= x0) return
  context.fillStyle = fadeStart > 0 || fadeEnd > 0 ? fading(context, bar, palette) : palette[fill]
  context.beginPath()
  context.roundRect(x0, y, x1 - x0, height, Math.min(3, height / 2))
  context.fill()
}

/** On whole px, where a canvas is quickest and the gaps between them are even. */
function paintColumns({ context, palette }: Pen, { y, from, columns, fill }: ColumnsShape): void {
  context.fillStyle = palette[fill]
  for (let i = 0; i < columns.length; i += 3) {
    const x = Math.round(columns[i] ?? 0)
    const height = Math.round(columns[i + 2] ?? 0)
    context.fillRect(
      x,
      Math.round(from === 'middle' ? y - height / 2 : y - height),
      Math.max(1, Math.round(columns[i + 1] ?? 0) - x),
      height,
    )
  }
}

function fading(context: CanvasRenderingContext2D, { x0, x1, fill, fadeStart, fadeEnd }: BarShape, palette: Palette): CanvasGradient {
  const gradient = context.createLinearGradient(x0, 0, x1, 0)
  const full = palette[fill]
  if (fadeStart > 0) gradient.addColorStop(0, clear(full))
  gradient.addColorStop(Math.min(fadeStart, 1), full)
  gradient.addColorStop(Math.max(1 - fadeEnd, Math.min(fadeStart, 1), 0), full)
  if (fadeEnd > 0) gradient.addColorStop(1, clear(full))
  return gradient
}

/** The same colour without any strength: `#rrggbb` gets an alpha, other colours fade by way of transparent. */
const clear = (color: string): string => (/^#[\da-f]{6}$/i.test(color) ? `${color}00` : 'transparent')

function paintGlyph(pen: Pen, { x, dx, y, fill, stroke, width, dash }: GlyphShape, path: Path2D): void {
  const { context, palette } = pen
  context.translate(x + dx, y)
  if (fill !== null) {
    context.fillStyle = palette[fill]
    context.fill(path)
  }
  if (stroke !== null) {
    context.strokeStyle = palette[stroke]
    context.lineWidth = width
    setDash(pen, dash)
    context.stroke(path)
  }
  context.translate(-x - dx, -y)
}

const ALIGN = { start: 'left', middle: 'center', end: 'right' } as const

function paintText(pen: Pen, shape: TextShape): void {
  const { context, palette, fontFamily } = pen
  const { x, dx, y, text, style, fill, anchor, halo } = shape
  if (pen.font !== style) {
    const { size, weight } = TEXT_STYLES[style]
    context.font = `${weight} ${size}px ${fontFamily}`
    pen.font = style
  }
  context.textAlign = ALIGN[anchor]
  if (halo !== null) {
    context.strokeStyle = palette[halo]
    context.lineWidth = 3
    setDash(pen, NO_DASH)
    context.strokeText(text, x + dx, y)
  }
  context.fillStyle = palette[fill]
  context.fillText(text, x + dx, y)
}
