import type { Palette } from '../base/palette.ts'
import type { Size } from '../base/units.ts'
import { createPainter, type QuickPaint } from './paint.ts'
import type { Shape } from './shapes.ts'

/** A canvas that is as sharp as the screen, for one picture. */
export interface Screen {
  readonly element: HTMLCanvasElement
  /** A px of the picture is `unit` px of the page. */
  readonly show: (shapes: readonly Shape[], size: Size, palette: Palette, unit?: number) => void
}

/** Browsers refuse larger ones. */
const MOST_DEVICE_PX = 8192

/** `quick` is asked for each picture: its code may come later. */
export function createScreen(page: Document, quick = (): QuickPaint | null => null): Screen {
  const element = page.createElement('canvas')
  element.ariaHidden = 'true'
  const context = element.getContext('2d')
  const painter = createPainter()
  let fitted: Fitted = { width: 0, height: 0, ratio: 0 }
  let look: { readonly palette: Palette; readonly family: string } | null = null
  /** Asked once a palette: the answer makes the browser work out all styles. */
  const familyFor = (palette: Palette): string => {
    if (look?.palette !== palette) {
      const family = page.defaultView?.getComputedStyle(page.documentElement).getPropertyValue('--sans')
      look = { palette, family: family || 'sans-serif' }
    }
    return look.family
  }
  return {
    element,
    show: (shapes, size, palette, unit = 1) => {
      if (context === null) return
      const ratio = Math.min((page.defaultView?.devicePixelRatio ?? 1) * unit, MOST_DEVICE_PX / Math.max(size.width, size.height, 1))
      fitted = fitTo(element, { ...size, ratio }, unit, fitted)
      context.setTransform(ratio, 0, 0, ratio, 0, 0)
      painter.paint(context, shapes, size, palette, familyFor(palette), quick())
    },
  }
}

interface Fitted extends Size {
  readonly ratio: number
}

/** Changing a canvas' size empties it and costs: only where it differs. */
function fitTo(canvas: HTMLCanvasElement, next: Fitted, unit: number, now: Fitted): Fitted {
  const { width, height, ratio } = next
  if (width === now.width && height === now.height && ratio === now.ratio) return now
  canvas.width = Math.round(width * ratio)
  canvas.height = Math.round(height * ratio)
  canvas.style.inlineSize = `${width * unit}px`
  canvas.style.blockSize = `${height * unit}px`
  return next
}
