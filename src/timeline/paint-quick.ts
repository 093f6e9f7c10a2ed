import type { Palette } from '../base/palette.ts'
import type { Px } from '../base/units.ts'
import { crisp, type Pen, type QuickPaint, setFill } from './paint.ts'
import { dottedStrip, fadingStrip, type Strip } from './paint-strips.ts'
import type { BarShape, GlyphShape, LineShape } from './shapes.ts'

/**
 * What is drawn again and again while time moves, and which a canvas takes its time to work out: fading bars and dotted lines are drawn once, as
 * strips, which a canvas draws out to any size many times faster; signs are told apart by their form.
 */
export function createQuickPaint(): QuickPaint {
  let palette: Palette | null = null
  const strips = new Map<string, Strip>()
  const forms = new Map<string, Form | null>()
  return (pen) => {
    if (palette !== pen.palette) drop(strips)
    palette = pen.palette
    pen.context.imageSmoothingEnabled = false
    const ratio = pen.context.getTransform().a
    return (shape) => {
      if (shape.kind === 'bar') return paintFading(pen, shape, ratio, strips)
      if (shape.kind === 'line') return paintDots(pen, shape, ratio, strips)
      return shape.kind === 'glyph' && paintForm(pen, shape, forms)
    }
  }
}

type Strips = Map<string, Strip>

const MOST_KEPT = 1000

type Kept = Strip | Form | null

/** A bitmap holds its memory until it is closed. */
function drop<T extends Kept>(known: Map<string, T>): void {
  const all: Iterable<Kept> = known.values()
  for (const one of all) if (one !== null && 'close' in one) one.close()
  known.clear()
}

function kept<T extends Kept>(known: Map<string, T>, key: string, make: () => T): T {
  const before = known.get(key)
  if (before !== undefined) return before
  if (known.size > MOST_KEPT) drop(known)
  const made = make()
  known.set(key, made)
  return made
}

/** A bar less high than this is a line. */
const LINE: Px = 3

function paintFading({ context, palette }: Pen, bar: BarShape, ratio: number, strips: Strips): boolean {
  const { x0, x1, y, height, fill, fadeStart, fadeEnd } = bar
  if (x1 <= x0 || (fadeStart === 0 && fadeEnd === 0)) return false
  const [start, end] = [Math.ceil(fadeStart * 100), Math.ceil(fadeEnd * 100)]
  // A line is as thick as it is, wherever it stands; of a tint nobody sees that it stands on whole px.
  const isLine = height < LINE
  const top = Math.floor(y * ratio)
  const rows = isLine ? [y * ratio - top, height * ratio] : [0, 1]
  const strip = kept(strips, [fill, start, end, ...rows].join(), () =>
    fadingStrip(context.canvas, palette[fill], start / 100, end / 100, rows),
  )
  context.drawImage(strip, x0, isLine ? top / ratio : y, x1 - x0, isLine ? strip.height / ratio : height)
  return true
}

/** A thin dotted line, up or down. Where a px is no whole number of the canvas' own, its dots would not be even. */
function paintDots({ context, palette }: Pen, { x0, x1, y0, y1, width, stroke, dash }: LineShape, ratio: number, strips: Strips): boolean {
  if (dash.length === 0 || x0 !== x1 || width !== 1 || !Number.isInteger(ratio)) return false
  const [x, top, bottom] = [crisp(x0, 1), crisp(Math.min(y0, y1), 1), crisp(Math.max(y0, y1), 1)]
  const from = Math.floor(top)
  const strip = kept(strips, [stroke, ...dash, top - from, bottom - top, ratio].join(), () =>
    dottedStrip(context.canvas, palette[stroke], dash, top - from, bottom - top, ratio),
  )
  context.drawImage(strip, x - 0.5, from, 1, strip.height / ratio)
  return true
}

/** A path that a canvas draws quicker by another name. */
type Form =
  | { readonly kind: 'circle'; readonly radius: Px }
  | { readonly kind: 'rect'; readonly x: Px; readonly y: Px; readonly width: Px; readonly height: Px }

/** Path data of a whole circle about its middle, and of an upright rectangle. */
const CIRCLE = /^M-([\d.]+) 0a\1 \1 0 1 1 [\d.]+ 0a\1 \1 0 1 1 -[\d.]+ 0Z$/
const RECT = /^M(-?[\d.]+) (-?[\d.]+)h([\d.]+)v([\d.]+)h-\3Z$/

/** Null for what is nothing simpler. */
export function formOf(d: string): Form | null {
  const [, radius] = CIRCLE.exec(d) ?? []
  if (radius !== undefined) return { kind: 'circle', radius: Number(radius) }
  const [, x, y, width, height] = (RECT.exec(d) ?? []).map(Number)
  return x === undefined || y === undefined || width === undefined || height === undefined ? null : { kind: 'rect', x, y, width, height }
}

/** A ring is a disc on a larger one: that is the same as long as nothing shines through. */
function paintForm(pen: Pen, { x, dx, y, d, fill, stroke, width, dash }: GlyphShape, forms: Map<string, Form | null>): boolean {
  const form = fill === null ? null : kept(forms, d, () => formOf(d))
  if (form === null || fill === null) return false
  if (form.kind === 'rect') {
    if (stroke !== null) return false
    setFill(pen, fill)
    pen.context.fillRect(x + dx + form.x, y + form.y, form.width, form.height)
    return true
  }
  if (dash.length > 0 || pen.opacity < 1) return false
  if (stroke !== null) paintDisc(pen, x + dx, y, form.radius + width / 2, stroke)
  paintDisc(pen, x + dx, y, stroke === null ? form.radius : form.radius - width / 2, fill)
  return true
}

function paintDisc(pen: Pen, x: Px, y: Px, radius: Px, fill: Parameters<typeof setFill>[1]): void {
  setFill(pen, fill)
  pen.context.beginPath()
  pen.context.arc(x, y, radius, 0, 2 * Math.PI)
  pen.context.fill()
}
