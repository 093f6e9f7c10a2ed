/** What writes on a canvas, on the page or beside it. */
export type Pen = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D

/**
 * A canvas whose picture stands still most of the time: it is drawn aside and handed over whole. A browser that draws without a graphics card
 * copies any other canvas again in each frame of the page, whatever it is that moves.
 */
export interface StillCanvas {
  /** Null where the browser gives none. */
  readonly pen: Pen | null
  /** In device px; empties it. */
  readonly resize: (width: number, height: number) => void
  /** What has been drawn takes the place of what was there; the next picture begins on an empty canvas. */
  readonly show: () => void
}

export function createStillCanvas(canvas: HTMLCanvasElement, view: Window | null): StillCanvas {
  const aside = view !== null && 'OffscreenCanvas' in view ? new OffscreenCanvas(canvas.width, canvas.height) : null
  const shown = aside === null ? null : canvas.getContext('bitmaprenderer')
  return {
    pen: (aside ?? canvas).getContext('2d') as Pen | null,
    resize: (width, height) => {
      for (const one of [canvas, ...(aside === null ? [] : [aside])]) {
        one.width = width
        one.height = height
      }
    },
    show: () => {
      if (aside !== null) shown?.transferFromImageBitmap(aside.transferToImageBitmap())
    },
  }
}
