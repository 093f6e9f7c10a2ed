import type { Px } from '../base/units.ts'
import { foldSlices, type Slice, sliceAt } from './fold-slices.ts'
import type { TimeScale } from './scale.ts'

/** Time opening and closing: while it is folded or unfolded, each stretch grows or shrinks from the one picture into the other. */
export interface FoldMorph {
  /** Keeps the picture as it is now. */
  readonly keep: () => void
  /** Goes from the kept picture to the one that is on screen now; at once where motion is not welcome. */
  readonly play: (from: TimeScale, to: TimeScale) => void
}

const DURATION_MS = 380

export function createFoldMorph(page: Document, view: Window, screen: HTMLCanvasElement): FoldMorph {
  const still = view.matchMedia('(prefers-reduced-motion: reduce)')
  const kept = page.createElement('canvas')
  const shown = page.createElement('canvas')
  shown.className = 'time-morph'
  shown.setAttribute('aria-hidden', 'true')
  let running = 0
  const end = () => {
    shown.remove()
    screen.style.visibility = ''
  }
  const draw = (slices: readonly Slice[], part: number, ratio: number) => {
    const context = shown.getContext('2d')
    if (context === null) return
    context.clearRect(0, 0, shown.width, shown.height)
    for (const slice of slices) {
      const [x0, x1] = sliceAt(slice, part)
      const strip = (picture: HTMLCanvasElement, [s0, s1]: readonly [Px, Px], strength: number) => {
        if (s1 - s0 < 0.5 || s1 <= 0 || s0 * ratio >= picture.width) return
        context.globalAlpha = strength
        context.drawImage(picture, s0 * ratio, 0, (s1 - s0) * ratio, picture.height, x0 * ratio, 0, (x1 - x0) * ratio, picture.height)
      }
      strip(kept, slice.a, 1 - part)
      strip(screen, slice.b, part)
    }
  }
  return {
    keep: () => {
      kept.width = screen.width
      kept.height = screen.height
      kept.getContext('2d')?.drawImage(screen, 0, 0)
    },
    play: (from, to) => {
      if (still.matches || kept.width !== screen.width || kept.height !== screen.height) return
      const slices = foldSlices(from, to)
      const begin = view.performance.now()
      const run = ++running
      shown.width = screen.width
      shown.height = screen.height
      shown.style.inlineSize = screen.style.inlineSize
      shown.style.blockSize = screen.style.blockSize
      screen.after(shown)
      screen.style.visibility = 'hidden'
      const step = () => {
        if (run !== running) return
        const part = Math.min((view.performance.now() - begin) / DURATION_MS, 1)
        if (part >= 1) return end()
        draw(slices, part * part * (3 - 2 * part), screen.width / to.width)
        view.requestAnimationFrame(step)
      }
      step()
    },
  }
}
