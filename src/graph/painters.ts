import type { Palette } from '../base/palette.ts'
import type { Px } from '../base/units.ts'
import { closeSurface, openSurface, type Surface } from './gl-surface.ts'
import type { GraphPainter } from './painter.ts'
import type { Picture } from './scene.ts'
import { createSight } from './sight.ts'
import type { Loss } from './sigma-watch.ts'
import { createSvgPainter } from './svg-painter.ts'
import { MANY } from './worlds.ts'

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
  /** Whether anything is drawn. */
  readonly any: () => boolean
  readonly destroy: () => void
}

/** Narrower regions are drawn with SVG: there a graph is small, and a WebGL context is not. */
const NARROW: Px = 600
/** More nodes are not drawn with SVG unless there is nothing else: that many elements hold a page up. */
const CROWD = 1000
/** How often a lost WebGL drawing is made again. */
const RETRIES = 1

/**
 * Paints with SVG at once and, in a region that is wide enough or of a large graph, with WebGL as soon as its code is there and the page is
 * idle; of many nodes nothing is drawn before. A page has few WebGL contexts: only what is in sight has one, and gives it back. A drawing that is lost is made again once; then,
 * or where WebGL is missing or fails, SVG goes on for good. The old drawing stays until the new one stands; where
 * there is none, SVG stands in for it, except for a crowd.
 */
export function createPainters(stage: HTMLElement, invalidate: () => void): Painters {
  let sigma: MakeSigma | 'asked' | 'never' | null = null
  /** Opened before the code was asked for, to see whether there is WebGL at all. */
  let surface: Surface | null = null
  let losses = 0
  let current: Drawing | null = null
  /** Not yet on screen: what is there stays until it is. */
  let coming: Drawing | null = null
  const sight = createSight(stage, invalidate, () => {
    if (current?.kind === 'sigma') drop()
    abandon()
    giveBack()
  })

  const giveBack = () => {
    if (surface !== null) closeSurface(surface)
    surface = null
  }
  const ask = (soon: boolean) => {
    sigma = 'asked'
    const load = async () => {
      if (sigma === 'never') return
      surface = openSurface(stage.ownerDocument)
      const code = surface === null ? null : await import('./sigma-painter.ts').catch(() => null)
      if (sigma === 'asked') sigma = code?.createSigmaPainter ?? 'never'
      if (sigma === 'never') giveBack()
      invalidate()
    }
    // Not in the same breath: to open a context takes its time.
    if (soon) setTimeout(load, 0)
    else whenIdle(stage, load)
  }
  const onLost = (loss: Loss) => {
    if (sigma === 'never') return
    if (loss === 'context') losses++
    if (losses > RETRIES || loss === 'failure') sigma = 'never'
    if (current?.kind === 'sigma') drop()
    abandon()
    invalidate()
  }
  const drop = () => {
    remove(current)
    current = null
  }
  const abandon = () => {
    remove(coming)
    coming = null
  }
  /** Returns the new drawing; one that cannot draw leaves nothing behind. */
  const make = (kind: Drawing['kind'], picture: Picture, palette: Palette): Drawing => {
    const layer = stage.ownerDocument.createElement('div')
    layer.className = 'graph-layer'
    stage.append(layer)
    try {
      const painter = kind === 'sigma' ? makeSigma(layer) : createSvgPainter(layer)
      return { kind, painter, layer, picture: painter.paint(picture, palette) ? picture : null, palette }
    } catch (error) {
      layer.remove()
      throw error
    }
  }
  const makeSigma = (layer: HTMLElement): GraphPainter => {
    const mine = surface ?? openSurface(stage.ownerDocument)
    surface = null
    if (typeof sigma !== 'function' || mine === null) throw new Error('no WebGL')
    try {
      return sigma(layer, mine, onLost, invalidate)
    } catch (error) {
      closeSurface(mine)
      throw error
    }
  }
  /** Draws the picture once more; the same drawing where it is drawn already. */
  const redrawn = (drawing: Drawing, picture: Picture, palette: Palette): Drawing => {
    if (drawing.picture === picture && drawing.palette === palette) return drawing
    return drawing.painter.paint(picture, palette) ? { ...drawing, picture, palette } : drawing
  }
  const draw = (kind: Drawing['kind'], picture: Picture, palette: Palette): void => {
    if (current?.kind === kind) {
      current = redrawn(current, picture, palette)
      return
    }
    coming = coming === null ? make(kind, picture, palette) : redrawn(coming, picture, palette)
    if (coming.picture === null) {
      if (current === null && picture.world.nodes.length <= MANY) current = make('svg', picture, palette)
      else if (current?.kind === 'svg') current = redrawn(current, picture, palette)
      return
    }
    drop()
    current = coming
    coming = null
  }
  return {
    paint: (picture, palette) => {
      const { nodes, size } = picture.world
      const crowd = nodes.length > CROWD
      const fits = crowd || size.width >= NARROW
      const wanted = fits && (sight.seen() || current?.kind === 'sigma')
      const kind = wanted && typeof sigma === 'function' ? 'sigma' : 'svg'
      const waits = crowd || (fits && nodes.length > MANY)
      if (fits && sight.seen() && sigma === null) ask(waits)
      if (kind === 'svg' && waits && sigma !== 'never') return
      if (kind === 'svg') abandon()
      try {
        draw(kind, picture, palette)
      } catch (error) {
        if (kind === 'svg') throw error
        sigma = 'never'
        abandon()
        draw('svg', picture, palette)
      }
    },
    stands: () => (current?.picture ?? null) !== null || !sight.seen(),
    any: () => (current?.picture ?? null) !== null,
    destroy: () => {
      sigma = 'never'
      sight.destroy()
      drop()
      abandon()
      giveBack()
    },
  }
}

function remove(drawing: Drawing | null): void {
  drawing?.layer.remove()
  drawing?.painter.destroy()
}

function whenIdle(stage: HTMLElement, act: () => void): void {
  const view = stage.ownerDocument.defaultView
  if (view === null) return
  if ('requestIdleCallback' in view) view.requestIdleCallback(act, { timeout: 2000 })
  else setTimeout(act, 200)
}
