import Sigma from 'sigma'
import type { Palette } from '../base/palette.ts'
import { finish } from '../base/steps.ts'
import type { Camera } from './camera.ts'
import { createInk, type Ink } from './ink.ts'
import type { GraphPainter } from './painter.ts'
import { sigmaCamera } from './sigma-camera.ts'
import { LineProgram } from './sigma-edges.ts'
import { MarkProgram, NothingProgram } from './sigma-nodes.ts'
import { type Programs, worldWriting } from './sigma-sheet.ts'
import { StraightProgram } from './sigma-straights.ts'
import { type Loss, watchFor } from './sigma-watch.ts'
import { createTextLayer } from './text-layer.ts'
import { createTurns } from './turns.ts'
import type { GraphWorld } from './world.ts'

const SETTINGS = {
  // Printed or hidden, the stage may lose its size between two frames.
  allowInvalidContainer: true,
  renderLabels: false,
  stagePadding: 0,
  minCameraRatio: null,
  maxCameraRatio: null,
  nodeProgramClasses: { mark: MarkProgram },
  nodeHoverProgramClasses: { mark: NothingProgram },
  edgeProgramClasses: { straight: StraightProgram, line: LineProgram },
  defaultNodeType: 'mark',
  defaultEdgeType: 'line',
}
/** More nodes take longer to write than a page may hold still. */
const MANY = 1000
const REDRAW = { partialGraph: {}, skipIndexation: true }

/**
 * Draws with WebGL into a stage that has a size. Sigma draws and nothing more: what is pointed at and where the camera stands is decided
 * outside, its own listeners are off, and what is drawn is written into its programs directly, since its graph would hold a page of
 * thousands up for seconds. `onLost` is called once when the drawing is gone for good, `ready` when a picture that was not drawn at once can be.
 */
export function createSigmaPainter(stage: HTMLElement, onLost: (loss: Loss) => void, ready: () => void): GraphPainter {
  const page = stage.ownerDocument
  const [surface, letters] = [page.createElement('div'), page.createElement('canvas')]
  surface.className = letters.className = 'graph-layer'
  stage.replaceChildren(surface, letters)
  const sigma = new Sigma(shellOf(), surface, SETTINGS)
  sigma.getMouseCaptor().kill()
  sigma.getTouchCaptor().kill()
  // Sigma would make new textures at each frame to find what is pointed at, which is found elsewhere.
  const picking: unknown = Reflect.get(sigma, 'pickingLayers')
  if (picking instanceof Set) picking.clear()
  // It clears its other layers at each frame too, though nothing is ever drawn there: hidden, they cost nothing.
  for (const [name, canvas] of Object.entries(sigma.getCanvases())) if (name !== 'nodes' && name !== 'edges') canvas.style.display = 'none'
  const programs = programsOf(sigma)
  const text = createTextLayer(stage, letters)
  const watch = watchFor(sigma, page, onLost)
  let ink: { readonly palette: Palette; readonly colors: Ink } | null = null
  let written: { readonly world: GraphWorld; readonly colors: Ink } | null = null
  let seen: Camera | null = null
  let begun = false
  const end = new AbortController()

  const write = (world: GraphWorld, colors: Ink) => {
    written = { world, colors }
    seen = null
  }
  /** The first picture of a crowd, while nothing is on screen yet. */
  const begin = async (world: GraphWorld, colors: Ink) => {
    begun = true
    const steps = worldWriting(programs, world, colors)
    const pause = createTurns()
    while (steps.next().done !== true) {
      await pause()
      if (end.signal.aborted) return
    }
    write(world, colors)
    ready()
  }
  return {
    paint: (picture, palette) => {
      const { world, camera } = picture
      if (ink?.palette !== palette) ink = { palette, colors: createInk(page, palette) }
      const { colors } = ink
      if (written === null && world.nodes.length > MANY) {
        if (!begun) void begin(world, colors)
        return false
      }
      if (written?.world !== world || written.colors !== colors) {
        finish(worldWriting(programs, world, colors))
        write(world, colors)
      }
      if (seen !== camera) {
        seen = camera
        // Both would be followed by a picture of their own, were it not drawn at once.
        sigma.setCustomBBox({ x: [0, world.size.width], y: [0, world.size.height] })
        sigma.getCamera().setState(sigmaCamera(camera, world.size))
        sigma.refresh(REDRAW)
      }
      text.write(picture, palette)
      return true
    },
    destroy: () => {
      end.abort()
      watch.end()
      sigma.kill()
      stage.replaceChildren()
    },
  }
}

/** What sigma has made of the classes it was given: it does not hand them out. */
function programsOf(sigma: Sigma): Programs {
  const [nodes, edges]: readonly unknown[] = [Reflect.get(sigma, 'nodePrograms'), Reflect.get(sigma, 'edgePrograms')]
  const { mark, line, straight } = { ...Object(nodes), ...Object(edges) }
  if (mark instanceof MarkProgram && line instanceof LineProgram && straight instanceof StraightProgram)
    return { marks: mark, lines: line, straights: straight }
  throw new TypeError('sigma has other programs')
}

/** As much of a graph as sigma asks for: nothing is in it, yet it does not say that it is empty, for then nothing at all would be drawn. */
function shellOf(): ConstructorParameters<typeof Sigma>[0] {
  const nothing = () => {}
  const none = () => []
  const shell = { order: 1, multi: true, nodes: none, edges: none, forEachNode: nothing, forEachEdge: nothing }
  const calls = { on: nothing, removeListener: nothing, addUndirectedEdgeWithKey: nothing, dropNode: nothing }
  return { ...shell, ...calls } as unknown as ReturnType<typeof shellOf>
}
