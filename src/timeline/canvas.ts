import type { Palette } from '../base/palette.ts'
import type { Size } from '../base/units.ts'
import { createPainter } from './paint.ts'
import type { Shape } from './shapes.ts'

/** A canvas that is as sharp as the screen, for one picture. */
export interface Screen {
  readonly element: HTMLCanvasElement
  readonly show: (shapes: readonly Shape[], size: Size, palette: Palette) => void
}

/** Browsers refuse larger ones. */
const MOST_DEVICE_PX = 8192

export function createScreen(page: Document): Screen {
  const element = page.createElement('canvas')
  element.setAttribute('aria-hidden', 'true')
  const context = element.getContext('2d')
  const painter = createPainter()
  return {
    element,
    show: (shapes, size, palette) => {
      if (context === null) return
      const view = page.defaultView
      const ratio = Math.min(view?.devicePixelRatio ?? 1, MOST_DEVICE_PX / Math.max(size.width, size.height, 1))
      fitTo(element, size, ratio)
      context.setTransform(ratio, 0, 0, ratio, 0, 0)
      const family = view?.getComputedStyle(element).fontFamily ?? 'sans-serif'
      painter.paint(context, shapes, size, palette, family)
    },
  }
}

/** Changing a canvas' size empties it and costs: only where it differs. */
function fitTo(canvas: HTMLCanvasElement, { width, height }: Size, ratio: number): void {
  const [w, h] = [Math.round(width * ratio), Math.round(height * ratio)]
  if (canvas.width !== w) canvas.width = w
  if (canvas.height !== h) canvas.height = h
  canvas.style.inlineSize = `${width}px`
  canvas.style.blockSize = `${height}px`
}
