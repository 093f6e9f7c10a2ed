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
  /** Asked once a palette: the answer makes the browser work out all styles. */
  let look: { readonly palette: Palette; readonly family: string } | null = null
  return {
    element,
    show: (shapes, size, palette, unit = 1) => {
      if (context === null) return
      const ratio = ratioFor(size, unit)
      fitted = fitTo(element, { ...size, ratio }, unit, fitted)
      context.setTransform(ratio, 0, 0, ratio, 0, 0)
      if (look?.palette !== palette) look = { palette, family: familyOf(page) }
      painter.paint(context, shapes, size, palette, look.family, quick())
    },
  }
}

/** The letters of the page. */
export const familyOf = (page: Document): string => getComputedStyle(page.documentElement).getPropertyValue('--sans') || 'sans-serif'

/** Device px to a px of a picture. */
export const ratioFor = (size: Size, unit: number): number =>
  Math.min(devicePixelRatio * unit, MOST_DEVICE_PX / Math.max(size.width, size.height, 1))

interface Fitted extends Size {
  readonly ratio: number
}

/** Changing a canvas' size empties it and costs: only where it differs. */
function fitTo(canvas: HTMLCanvasElement, next: Fitted, unit: number, now: Fitted): Fitted {
  const { width, height, ratio } = next
  if (now.width === width && now.height === height && now.ratio === ratio) return now
  canvas.width = Math.round(width * ratio)
  canvas.height = Math.round(height * ratio)
  canvas.style.inlineSize = `${width * unit}px`
  canvas.style.blockSize = `${height * unit}px`
  return next
}
