import Sigma from 'sigma'
import { inTurn, type Steps } from '../base/steps.ts'
import { LINES } from './sigma-edges.ts'
import { MARKS } from './sigma-nodes.ts'
import { LineProgram, MarkProgram, NothingProgram, StraightProgram } from './sigma-program.ts'
import type { Lists } from './sigma-sheet.ts'
import { STRAIGHTS } from './sigma-straights.ts'

/** All programs that are drawn with. */
export const DEFINITIONS = [STRAIGHTS, LINES, MARKS]

const SETTINGS = {
  // Printed or hidden, the stage may lose its size between two frames.
  allowInvalidContainer: true,
  renderLabels: false,
  stagePadding: 0,
  minCameraRatio: null,
  maxCameraRatio: null,
  // Drawn in this order; the first takes the place of a program of sigma's own, as do those that draw nothing.
  nodeProgramClasses: { circle: StraightProgram, line: LineProgram, mark: MarkProgram },
  nodeHoverProgramClasses: { circle: NothingProgram, line: NothingProgram, mark: NothingProgram },
  edgeProgramClasses: { arrow: NothingProgram, line: NothingProgram },
}

/** Stands in for a context in which nothing is ever drawn. */
const INERT = { COLOR_BUFFER_BIT: 0, clear: () => {}, viewport: () => {}, getExtension: () => null }

/**
 * Sigma with one canvas and one WebGL context for all: the canvas that stands in its container. Nothing is drawn on the other layers that it
 * would make for lines, words, what is pointed at and the mouse: they are not put on the page. Its own listeners are off.
 */
export class SigmaStage extends Sigma {
  constructor(container: HTMLElement) {
    super(shellOf(), container, SETTINGS)
    this.getMouseCaptor().kill()
    this.getTouchCaptor().kill()
    // Sigma would make new textures at each frame to find what is pointed at, which is found elsewhere.
    const picking: unknown = Reflect.get(this, 'pickingLayers')
    if (picking instanceof Set) picking.clear()
  }

  override createCanvas(id: string, options: object = {}): HTMLCanvasElement {
    const shared = id === 'edges' || id === 'nodes' ? this.getContainer().querySelector('canvas') : null
    if (shared !== null) {
      partOf(this, 'elements')[id] = shared
      return shared
    }
    const canvas = super.createCanvas(id, options)
    canvas.remove()
    return canvas
  }

  override createWebGLContext(id: string, options: object = {}): WebGLRenderingContext {
    if (id !== 'hoverNodes') return super.createWebGLContext(id, options)
    this.createCanvas(id)
    partOf(this, 'webGLContexts')[id] = INERT
    return super.createWebGLContext('nodes')
  }

  /** What the programs draw that sigma has made of the classes it was given: it does not hand them out. */
  lists(): Lists {
    const [straights, lines, marks] = this.programs()
    return { straights: straights.list, lines: lines.list, marks: marks.list }
  }

  /** Sends all that is drawn to the graphics card, with pauses. */
  sendAll(): Steps<void> {
    return inTurn(this.programs().map((program) => program.sendAll()))
  }

  private programs(): readonly [StraightProgram, LineProgram, MarkProgram] {
    const { circle, line, mark } = partOf(this, 'nodePrograms')
    if (circle instanceof StraightProgram && line instanceof LineProgram && mark instanceof MarkProgram) return [circle, line, mark]
    throw new TypeError('sigma has other programs')
  }
}

/** One of sigma's own collections, by name. */
function partOf(sigma: Sigma, name: 'elements' | 'webGLContexts' | 'nodePrograms'): Record<string, unknown> {
  const part: unknown = Reflect.get(sigma, name)
  if (typeof part !== 'object' || part === null) throw new TypeError(`sigma has no ${name}`)
  return part as Record<string, unknown>
}

/** As much of a graph as sigma asks for: nothing is in it, yet it does not say that it is empty, for then nothing at all would be drawn. */
function shellOf(): ConstructorParameters<typeof Sigma>[0] {
  const nothing = () => {}
  const none = () => []
  const shell = { order: 1, multi: true, nodes: none, edges: none, forEachNode: nothing, forEachEdge: nothing }
  const calls = { on: nothing, removeListener: nothing, addUndirectedEdgeWithKey: nothing, dropNode: nothing }
  return { ...shell, ...calls } as unknown as ReturnType<typeof shellOf>
}
