import type { Px } from '../base/units.ts'
import { fading } from './paint.ts'

/*
 * What a canvas takes its time to work out, drawn once: it draws a picture out to any size many times faster than it finds the places of a
 * gradient's colours or of a line's dots.
 */

/** The length of a strip that fades: no eye tells its steps apart. */
const LENGTH: Px = 512

/** `start` and `end` are the parts of its length over which it fades in and out; it begins `above` device px from the strip's top. */
export const fadingStrip = (page: Document, full: string, start: number, end: number, [above = 0, height = 1]: readonly number[]) =>
  stripOf(page, LENGTH, Math.ceil(above + height), (pen) => {
    pen.fillStyle = fading(pen, LENGTH, full, start, end)
    pen.fillRect(0, above, LENGTH, height)
  })

/** A dotted line down the middle of a px, beginning `above` px from the strip's top; in device px, `ratio` to a px. */
export const dottedStrip = (page: Document, color: string, dash: readonly Px[], above: Px, length: Px, ratio: number): HTMLCanvasElement =>
  stripOf(page, Math.ceil(ratio), Math.ceil((above + length) * ratio), (pen) => {
    pen.scale(Math.ceil(ratio), ratio)
    pen.strokeStyle = color
    pen.setLineDash([...dash])
    pen.moveTo(0.5, above)
    pen.lineTo(0.5, above + length)
    pen.stroke()
  })

function stripOf(page: Document, width: number, height: number, draw: (pen: CanvasRenderingContext2D) => void): HTMLCanvasElement {
  const strip = page.createElement('canvas')
  strip.width = width
  strip.height = height
  const pen = strip.getContext('2d')
  if (pen !== null) draw(pen)
  return strip
}
