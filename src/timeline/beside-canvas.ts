import { ownScript } from '../workers/own-script.ts'
import { familyOf, ratioFor, type Screen } from './canvas.ts'
import address from './paint.worker.ts?worker&url'
import type { BesideAnswer, BesidePicture, PictureLook } from './paint-beside.ts'
import { createShapeEncoder } from './shape-code.ts'

/** A canvas over another, on which a worker paints. */
export interface BesideCanvas {
  /** Has a picture painted; says whether it is seen there: if not, the canvas below has to show it. */
  readonly paint: (...picture: Parameters<Screen['show']>) => boolean
  readonly hide: () => void
  readonly destroy: () => void
}

/** A worker that has painted nothing by then, in ms, is not waited for: some pages refuse them without a word. */
const PATIENCE = 4000

export const canPaintBeside = (): boolean => 'Worker' in globalThis && 'transferControlToOffscreen' in HTMLCanvasElement.prototype

/** Throws where the page may have no worker, as in a sandbox of no origin; calls `failed` where it may not go on. */
export function createBesideCanvas(below: HTMLCanvasElement, failed: () => void): BesideCanvas {
  const page = below.ownerDocument
  const worker = new Worker(ownScript(address), { type: 'module', name: 'paint' })
  const element = page.createElement('canvas')
  element.className = 'time-moving'
  element.ariaHidden = 'true'
  element.style.visibility = 'hidden'
  let canvas: OffscreenCanvas | null = element.transferControlToOffscreen()
  below.after(element)
  const encode = createShapeEncoder()
  const made = performance.now()
  let look: (PictureLook & { readonly unit: number }) | null = null
  /** Counts up whenever what the worker's canvas has must not be seen any more. */
  let wanted = 0
  /** The count at which it was last known to have what is wanted. */
  let painted = -1
  let visible = false
  const hide = () => {
    wanted++
    visible = false
    element.style.visibility = 'hidden'
  }
  worker.addEventListener('error', failed)
  worker.addEventListener('message', ({ data }: MessageEvent<BesideAnswer>) => {
    if (data === null) failed()
    else painted = data
  })
  return {
    paint: (shapes, size, palette, unit = 1) => {
      const ratio = ratioFor(size, unit)
      const stays = look?.palette === palette && look.ratio === ratio && look.size.width === size.width && look.size.height === size.height
      if (look === null || !stays || look.unit !== unit) {
        hide()
        look = { size, ratio, palette, unit, family: look?.palette === palette ? look.family : familyOf(page) }
      }
      if (painted < 0 && performance.now() - made > PATIENCE) {
        failed()
        return false
      }
      const isPainted = painted === wanted
      if (isPainted && !visible) {
        element.style.inlineSize = below.style.inlineSize
        element.style.blockSize = below.style.blockSize
        element.style.visibility = ''
        visible = true
      }
      const coded = encode(shapes)
      const picture: BesidePicture = { ...coded, look, asked: isPainted ? null : wanted, ...(canvas !== null && { canvas }) }
      worker.postMessage(picture, [coded.numbers.buffer, ...(canvas === null ? [] : [canvas])])
      canvas = null
      return visible
    },
    hide,
    destroy: () => {
      worker.terminate()
      element.remove()
    },
  }
}
