import type { Palette } from '../base/palette.ts'
import type { Px } from '../base/units.ts'
import type { GraphPainter } from './painter.ts'
import type { Picture } from './scene.ts'
import { createSight } from './sight.ts'
import type { Loss } from './sigma-watch.ts'
import { createSvgPainter } from './svg-painter.ts'

type MakeSigma = typeof import('./sigma-painter.ts')['createSigmaPainter']

/** What is on the stage now. */
interface Drawing {
  readonly kind: 'svg' | 'sigma'
  readonly painter: GraphPainter
  readonly layer: HTMLElement
  /** Null where it has drawn nothing yet. */
  readonly picture: Picture | null
  readonly palette: Palette
}

export interface Painters {
  readonly paint: (picture: Picture, palette: Palette) => void
  /** Whether the picture is drawn, or not to be drawn now: nobody could see it. */
  readonly stands: () => boolean
  readonly destroy: () => void
}

/** Narrower regions are drawn with SVG: there a graph is small, and three WebGL contexts are not. */
const NARROW: Px = 600
/** More nodes are not drawn with SVG unless there is nothing else: that many elements hold a page up. */
const CROWD = 1000
/** How often a lost WebGL drawing is made again. */
const RETRIES = 1

/**
 * Paints with SVG at once and, in a region that is wide enough or of a large graph, with WebGL as soon as its code is there and the page is
 * idle. A page has few WebGL contexts: only what is in sight has one, and gives it back. A drawing that is lost is made again once; then,
 * or where WebGL is missing or fails, SVG goes on for good. The old drawing stays until the new one stands.
 */
export function createPainters(stage: HTMLElement, invalidate: () => void): Painters {
  let sigma: MakeSigma | 'asked' | 'never' | null = null
  let losses = 0
  let current: Drawing | null = null
  const sight = createSight(stage, invalidate, () => {
    if (current?.kind === 'sigma') drop()
  })

  const ask = (soon: boolean) => {
    sigma = 'asked'
    const load = async () => {
      sigma = hasWebGl(stage.ownerDocument)
        ? await import('./sigma-painter.ts').then((code) => code.createSigmaPainter).catch(() => 'never' as const)
        : 'never'
      invalidate()
    }
    if (soon) void load()
    else whenIdle(stage, load)
  }
  const onLost = (loss: Loss) => {
    if (sigma === 'never') return
    if (loss === 'context') losses++
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
      const painter = kind === 'sigma' && typeof sigma === 'function' ? sigma(layer, onLost, invalidate) : createSvgPainter(layer)
      const isDrawn = painter.paint(picture, palette)
      drop()
      current = { kind, painter, layer, picture: isDrawn ? picture : null, palette }
    } catch (error) {
      layer.remove()
      throw error
    }
  }
  const draw = (kind: 'svg' | 'sigma', picture: Picture, palette: Palette): void => {
    if (current?.kind !== kind) make(kind, picture, palette)
    else if (current.picture !== picture || current.palette !== palette) {
      if (current.painter.paint(picture, palette)) current = { ...current, picture, palette }
    }
  }
  return {
    paint: (picture, palette) => {
      const { nodes, size } = picture.world
      const crowd = nodes.length > CROWD
      const fits = crowd || size.width >= NARROW
      const wanted = fits && (sight.seen() || current?.kind === 'sigma')
      const kind = wanted && typeof sigma === 'function' ? 'sigma' : 'svg'
      if (fits && sight.seen() && sigma === null) ask(crowd)
      if (kind === 'svg' && crowd && sigma !== 'never') return
      try {
        draw(kind, picture, palette)
      } catch (error) {
        if (kind === 'svg') throw error
        sigma = 'never'
        draw('svg', picture, palette)
      }
    },
    stands: () => (current?.picture ?? null) !== null || !sight.seen(),
    destroy: () => {
      sigma = 'never'
      sight.destroy()
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
