import type { Px } from '../base/units.ts'
import { type Context, fading } from './paint.ts'

/*
 * What a canvas takes its time to work out, drawn once: it draws a picture out to any size many times faster than it finds the places of a
 * gradient's colours or of a line's dots.
 */

/** What can be drawn on a canvas again and again. */
export type Strip = Context['canvas'] | ImageBitmap
/** The canvas that it is drawn on. */
type Beside = Context['canvas']

/** The length of a strip that fades: no eye tells its steps apart. */
const LENGTH: Px = 512

/** `start` and `end` are the parts of its length over which it fades in and out; it begins `above` device px from the strip's top. */
export const fadingStrip = (beside: Beside, full: string, start: number, end: number, [above = 0, height = 1]: readonly number[]) =>
  stripOf(beside, LENGTH, Math.ceil(above + height), (pen) => {
    pen.fillStyle = fading(pen, LENGTH, full, start, end)
    pen.fillRect(0, above, LENGTH, height)
  })

/** A dotted line down the middle of a px, beginning `above` px from the strip's top; in device px, `ratio` to a px. */
export const dottedStrip = (beside: Beside, color: string, dash: readonly Px[], above: Px, length: Px, ratio: number): Strip =>
  stripOf(beside, Math.ceil(ratio), Math.ceil((above + length) * ratio), (pen) => {
    pen.scale(Math.ceil(ratio), ratio)
    pen.strokeStyle = color
    pen.setLineDash([...dash])
    pen.moveTo(0.5, above)
    pen.lineTo(0.5, above + length)
    pen.stroke()
  })

/** A bitmap, where there are any: of a canvas it would be asked each time whether it still is what it was. */
function stripOf(beside: Beside, width: number, height: number, draw: (pen: Context) => void): Strip {
  if ('OffscreenCanvas' in globalThis) {
    const strip = new OffscreenCanvas(width, height)
    const pen = strip.getContext('2d')
    if (pen !== null) {
      draw(pen)
      return strip.transferToImageBitmap()
    }
  }
  const strip = 'ownerDocument' in beside ? beside.ownerDocument.createElement('canvas') : new OffscreenCanvas(width, height)
  strip.width = width
  strip.height = height
  const pen = strip.getContext('2d')
  if (pen !== null) draw(pen)
  return strip
}
