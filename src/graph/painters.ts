import type { Palette } from '../base/palette.ts'
import type { Px } from '../base/units.ts'
import type { GraphPainter } from './painter.ts'
import type { Picture } from './scene.ts'
import { createSvgPainter } from './svg-painter.ts'

type MakeSigma = typeof import('./sigma-painter.ts')['createSigmaPainter']

/** What is on the stage now. */
interface Drawing {
  readonly kind: 'svg' | 'sigma'
  readonly painter: GraphPainter
  readonly layer: HTMLElement
  readonly picture: Picture
  readonly palette: Palette
}

/** Narrower regions are drawn with SVG: there a graph is small, and three WebGL contexts are not. */
const NARROW: Px = 600
/** How often a lost WebGL drawing is made again. */
const RETRIES = 1

/**
 * Paints with SVG at once and, in a region that is wide enough, with WebGL as soon as its code is there and the page is idle. A drawing that
 * is lost is made again once; then, or where WebGL is missing or fails, SVG goes on for good. The old drawing stays until the new one stands.
 */
export function createPainters(stage: HTMLElement, invalidate: () => void): GraphPainter {
  let sigma: MakeSigma | 'asked' | 'never' | null = null
  let losses = 0
  let current: Drawing | null = null

  const ask = () => {
    sigma = 'asked'
    whenIdle(stage, async () => {
      sigma = hasWebGl(stage.ownerDocument)
        ? await import('./sigma-painter.ts').then((code) => code.createSigmaPainter).catch(() => 'never' as const)
        : 'never'
      invalidate()
    })
  }
  const onLost = () => {
    if (sigma === 'never') return
    losses++
    if (losses > RETRIES) sigma = 'never'
    drop()
    invalidate()
  }
  const drop = () => {
    const before = current
    current = null
    before?.layer.remove()
    before?.painter.destroy()
  }
  const make = (kind: 'svg' | 'sigma', picture: Picture, palette: Palette): void => {
    const layer = stage.ownerDocument.createElement('div')
    layer.className = 'graph-layer'
    stage.append(layer)
    try {
      const painter = kind === 'sigma' && typeof sigma === 'function' ? sigma(layer, onLost) : createSvgPainter(layer)
      painter.paint(picture, palette)
      drop()
      current = { kind, painter, layer, picture, palette }
    } catch (error) {
      layer.remove()
      throw error
    }
  }
  const draw = (kind: 'svg' | 'sigma', picture: Picture, palette: Palette): void => {
    if (current?.kind !== kind) make(kind, picture, palette)
    else if (current.picture !== picture || current.palette !== palette) {
      current.painter.paint(picture, palette)
      current = { ...current, picture, palette }
    }
  }
  return {
    paint: (picture, palette) => {
      const wide = picture.world.size.width >= NARROW
      const kind = wide && typeof sigma === 'function' ? 'sigma' : 'svg'
      try {
        draw(kind, picture, palette)
      } catch (error) {
        if (kind === 'svg') throw error
        sigma = 'never'
        draw('svg', picture, palette)
      }
      if (wide && sigma === null) ask()
    },
    destroy: () => {
      sigma = 'never'
      drop()
    },
  }
}

function whenIdle(stage: HTMLElement, act: () => void): void {
  const view = stage.ownerDocument.defaultView
  if (view === null) return
  if ('requestIdleCallback' in view) view.requestIdleCallback(act, { timeout: 2000 })
  else setTimeout(act, 200)
}

/** Asks on a canvas of its own, and gives the context back at once: a page has few. */
function hasWebGl(page: Document): boolean {
  const canvas = page.createElement('canvas')
  const context = canvas.getContext('webgl2') ?? canvas.getContext('webgl')
  context?.getExtension('WEBGL_lose_context')?.loseContext()
  return context !== null
}
