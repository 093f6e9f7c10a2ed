import type { Palette } from '../base/palette.ts'
import { finish } from '../base/steps.ts'
import type { Camera } from './camera.ts'
import { closeSurface, type Surface } from './gl-surface.ts'
import { createInk, type Ink } from './ink.ts'
import type { GraphPainter } from './painter.ts'
import type { Picture } from './scene.ts'
import { sigmaCamera } from './sigma-camera.ts'
import { drawn, linkAll } from './sigma-linking.ts'
import { createSheet, type Sheet } from './sigma-sheet.ts'
import { DEFINITIONS, SigmaStage } from './sigma-stage.ts'
import { type Loss, watchFor } from './sigma-watch.ts'
import { createTextLayer } from './text-layer.ts'
import { createTurns } from './turns.ts'
import type { GraphWorld } from './world.ts'

/** More nodes take longer to write than a page may hold still. */
const MANY = 1000
const REDRAW = { partialGraph: {}, skipIndexation: true }

/** Sigma, once its programs are linked. */
interface Made {
  readonly sigma: SigmaStage
  readonly sheet: Sheet
}

/**
 * Draws with WebGL into a stage that has a size. Sigma draws and nothing more: what is pointed at and where the camera stands is decided
 * outside, and what is drawn is written into its programs directly, since its graph would hold a page of thousands up for seconds. Nothing
 * here waits for the graphics card: the first picture is linked, written and drawn in tasks of their own, out of sight, and the page only
 * asks whether it is there. `onLost` is called once when the drawing is gone for good, `ready` when a picture can be shown.
 */
export function createSigmaPainter(stage: HTMLElement, surface: Surface, onLost: (loss: Loss) => void, ready: () => void): GraphPainter {
  const page = stage.ownerDocument
  const { canvas, gl } = surface
  const [container, letters] = [page.createElement('div'), page.createElement('canvas')]
  container.className = letters.className = 'graph-layer'
  canvas.classList.add('unseen')
  container.append(canvas)
  stage.replaceChildren(container, letters)
  const text = createTextLayer(stage, letters)
  const watch = watchFor(canvas, container, onLost)
  let ink: { readonly palette: Palette; readonly colors: Ink } | null = null
  /** What is to be drawn, and what has been. */
  let wanted: { readonly picture: Picture; readonly colors: Ink } | null = null
  let written: { readonly world: GraphWorld; readonly colors: Ink } | null = null
  let seen: Camera | null = null
  let made: Made | null = null
  let isWriting = false
  const end = new AbortController()
  const turn = () => new Promise((resolve) => setTimeout(resolve, 0))

  const make = async (): Promise<void> => {
    await linkAll(gl, DEFINITIONS, turn)
    if (end.signal.aborted) return
    const sigma = new SigmaStage(container)
    made = { sigma, sheet: createSheet(sigma.lists()) }
    await turn()
    await write(made)
    await drawn(gl, turn)
    if (end.signal.aborted) return
    canvas.classList.remove('unseen')
    ready()
  }
  /** Writes what is wanted as a whole, between the page's own tasks. */
  const write = async ({ sigma, sheet }: Made): Promise<void> => {
    if (wanted === null) return
    isWriting = true
    const { picture, colors } = wanted
    const pause = createTurns()
    for (const steps of [sheet.whole(picture.world, colors), sigma.sendAll()])
      while (steps.next().done !== true) {
        const rest = pause()
        if (rest === null) continue
        await rest
        if (end.signal.aborted) return
      }
    isWriting = false
    written = { world: picture.world, colors }
    look(sigma, picture)
  }
  const look = (sigma: SigmaStage, { camera, world }: Picture) => {
    seen = camera
    // Both would be followed by a picture of their own, were it not drawn at once.
    sigma.setCustomBBox({ x: [0, world.size.width], y: [0, world.size.height] })
    sigma.getCamera().setState(sigmaCamera(camera, world.size))
    sigma.refresh(REDRAW)
  }
  /** Shows what was written before from where the reader looks now. */
  const keep = (sigma: SigmaStage, picture: Picture): false => {
    if (written?.world.size === picture.world.size && seen !== picture.camera) {
      look(sigma, picture)
      text.follow(picture.camera)
    }
    return false
  }
  const fail = () => {
    if (!end.signal.aborted) onLost(gl.isContextLost() ? 'context' : 'failure')
  }
  make().catch(fail)
  return {
    paint: (picture, palette) => {
      if (ink?.palette !== palette) ink = { palette, colors: createInk(page, palette) }
      const { colors } = ink
      const { world, camera } = picture
      wanted = { picture, colors }
      if (made === null || written === null || canvas.classList.contains('unseen')) return false
      const { sigma, sheet } = made
      if (written.world !== world || written.colors !== colors) {
        if (isWriting) return keep(sigma, picture)
        if (!sheet.change(world, colors)) {
          if (world.nodes.length > MANY) {
            write(made).then(ready, fail)
            return keep(sigma, picture)
          }
          finish(sheet.whole(world, colors))
        }
        written = { world, colors }
        seen = null
      }
      if (seen !== camera) look(sigma, picture)
      text.write(picture, palette)
      return true
    },
    destroy: () => {
      end.abort()
      watch.end()
      made?.sigma.kill()
      closeSurface(surface)
      stage.replaceChildren()
    },
  }
}
