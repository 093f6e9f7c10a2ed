import { PALETTE_NAMES, type Palette } from '../base/palette.ts'
import type { Size } from '../base/units.ts'
import { createPainter } from './paint.ts'
import { createQuickPaint } from './paint-quick.ts'
import { type CodedShapes, decodeShapes } from './shape-code.ts'

/** How large a picture is, and how it looks. */
export interface PictureLook {
  readonly size: Size
  /** Device px to a px of the picture. */
  readonly ratio: number
  readonly palette: Palette
  readonly family: string
}

/** A picture to be painted beside the page. */
export interface BesidePicture extends CodedShapes {
  readonly look: PictureLook
  /** Comes back when the picture is on its canvas; null where nobody waits for that. */
  readonly asked: number | null
  /** With the first picture. */
  readonly canvas?: OffscreenCanvas
}

/** What comes back: a number that was asked for, or null where the canvas is lost. */
export type BesideAnswer = number | null

/** What it needs of the thread that it runs in. */
interface Thread extends Pick<Window, 'requestAnimationFrame' | 'setTimeout'> {
  readonly postMessage: (said: BesideAnswer) => void
}

/** Paints what it is sent, and of several pictures that came meanwhile only the last, on a canvas of the page. */
export function paintBeside(thread: Thread): (event: MessageEvent<BesidePicture>) => void {
  const painter = createPainter()
  const quick = createQuickPaint()
  let pen: OffscreenCanvasRenderingContext2D | null = null
  /** Its data is not looked at before it is painted: to unpack it takes its time. */
  let newest: MessageEvent<BesidePicture> | null = null
  /** A palette comes as a copy each time: as long as its colours are the same, it is the one that what has been drawn once was drawn in. */
  let palette: Palette | null = null
  const answer = (said: BesideAnswer) => thread.postMessage(said)
  const begin = (canvas: OffscreenCanvas) => {
    pen = canvas.getContext('2d')
    canvas.addEventListener('contextlost', () => answer(null))
    if (pen === null) answer(null)
  }
  const paint = () => {
    const picture = newest?.data
    newest = null
    if (picture === undefined || pen === null) return
    paintOver(pen, picture)
    const { asked } = picture
    // What has been painted is handed to the screen with the next frame.
    if (asked !== null) thread.requestAnimationFrame(() => answer(asked))
  }
  const paintOver = (context: OffscreenCanvasRenderingContext2D, picture: BesidePicture) => {
    const { size, ratio, palette: next, family } = picture.look
    const known = palette
    palette = known !== null && PALETTE_NAMES.every((name) => known[name] === next[name]) ? known : next
    const { canvas } = context
    const [width, height] = [Math.round(size.width * ratio), Math.round(size.height * ratio)]
    if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height })
    context.setTransform(ratio, 0, 0, ratio, 0, 0)
    painter.paint(context, decodeShapes(picture), size, palette, family, quick)
    // It lies over a picture that stands: what is under this one must not shine through.
    context.globalAlpha = 1
    context.globalCompositeOperation = 'destination-over'
    context.fillStyle = palette.panel
    context.fillRect(0, 0, size.width, size.height)
    context.globalCompositeOperation = 'source-over'
  }
  return (event) => {
    if (pen === null && event.data.canvas !== undefined) begin(event.data.canvas)
    if (newest === null) thread.setTimeout(paint, 0)
    newest = event
  }
}
