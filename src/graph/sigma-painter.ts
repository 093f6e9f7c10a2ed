import Sigma from 'sigma'
import type { Palette } from '../base/palette.ts'
import { createInk, type Ink } from './ink.ts'
import type { GraphPainter } from './painter.ts'
import type { Picture } from './scene.ts'
import { sigmaCamera } from './sigma-camera.ts'
import { LineProgram } from './sigma-edges.ts'
import { MarkProgram, NothingProgram } from './sigma-nodes.ts'
import { type Programs, writeWorld } from './sigma-sheet.ts'
import { StraightProgram } from './sigma-straights.ts'
import { type Loss, watchFor } from './sigma-watch.ts'
import { createTextLayer } from './text-layer.ts'

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
const REDRAW = { partialGraph: {}, skipIndexation: true }

/**
 * Draws with WebGL into a stage that has a size. Sigma draws and nothing more: what is pointed at and where the camera stands is decided
 * outside, its own listeners are off, and what is drawn is written into its programs directly, since its graph would hold a page of
 * thousands up for seconds. `onLost` is called once when the drawing is gone for good.
 */
export function createSigmaPainter(stage: HTMLElement, onLost: (loss: Loss) => void): GraphPainter {
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
  let drawn: { readonly picture: Picture; readonly palette: Palette; readonly ink: Ink } | null = null

  return {
    paint: (picture, palette) => {
      const { world, camera } = picture
      const ink = drawn?.palette === palette ? drawn.ink : createInk(page, palette)
      const isAsWritten = drawn?.picture.world === world && drawn.ink === ink
      const isAsSeen = isAsWritten && drawn?.picture.camera === camera
      drawn = { picture, palette, ink }
      if (!isAsWritten) {
        sigma.setCustomBBox({ x: [0, world.size.width], y: [0, world.size.height] })
        writeWorld(programs, world, ink)
      }
      if (!isAsSeen) {
        sigma.getCamera().setState(sigmaCamera(camera, world.size))
        sigma.refresh(REDRAW)
      }
      text.write(picture, palette)
    },
    destroy: () => {
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
