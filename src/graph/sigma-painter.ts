import { MultiDirectedGraph } from 'graphology'
import Sigma from 'sigma'
import type { Palette } from '../base/palette.ts'
import type { Point, Size } from '../base/units.ts'
import { createInk, type Ink } from './ink.ts'
import type { GraphPainter } from './painter.ts'
import { type Curve, middleOf } from './path.ts'
import { arrowLength, ORDER } from './scene.ts'
import { framed, sigmaCamera } from './sigma-camera.ts'
import { type LineData, LineProgram, StraightProgram } from './sigma-edges.ts'
import { type MarkData, MarkProgram } from './sigma-nodes.ts'
import { type Loss, watchFor } from './sigma-watch.ts'
import { DISC, reach } from './style.ts'
import { createTextLayer } from './text-layer.ts'
import type { GraphWorld, WorldEdge, WorldNode } from './world.ts'

type Mark = MarkData & { readonly x: number; readonly y: number; readonly type: 'mark'; readonly hidden: boolean; readonly zIndex: number }
type Line = LineData & { readonly hidden: boolean; readonly zIndex: number }

const SETTINGS = {
  // Printed or hidden, the stage may lose its size between two frames.
  allowInvalidContainer: true,
  renderLabels: false,
  zIndex: true,
  stagePadding: 0,
  minCameraRatio: null,
  maxCameraRatio: null,
  nodeProgramClasses: { mark: MarkProgram },
  nodeHoverProgramClasses: {},
  edgeProgramClasses: { line: LineProgram, straight: StraightProgram },
  defaultNodeType: 'mark',
  defaultEdgeType: 'line',
}

/** Above this many nodes and edges what is in focus comes to the front only after a rest, in ms: the order is that of all. */
const MANY = 4000
const REST = 300

/**
 * Draws with WebGL into a stage that has a size. Sigma draws and nothing more: what is pointed at and where the camera stands is decided
 * outside, its own listeners are off. `onLost` is called once when the drawing is gone for good.
 */
export function createSigmaPainter(stage: HTMLElement, onLost: (loss: Loss) => void): GraphPainter {
  const page = stage.ownerDocument
  const [surface, letters] = [page.createElement('div'), page.createElement('canvas')]
  surface.className = letters.className = 'graph-layer'
  stage.replaceChildren(surface, letters)
  const sigma = new Sigma(new MultiDirectedGraph(), surface, SETTINGS)
  sigma.getMouseCaptor().kill()
  sigma.getTouchCaptor().kill()
  // Sigma would make new textures at each frame to find what is pointed at, which is found elsewhere.
  const picking: unknown = Reflect.get(sigma, 'pickingLayers')
  if (picking instanceof Set) picking.clear()
  // It clears its other layers at each frame too, though nothing is ever drawn there: hidden, they cost nothing.
  for (const [name, canvas] of Object.entries(sigma.getCanvases())) if (name !== 'nodes' && name !== 'edges') canvas.style.display = 'none'
  const text = createTextLayer(stage, letters)
  const watch = watchFor(sigma, page, onLost)
  let drawn: { readonly world: GraphWorld; readonly palette: Palette; readonly ink: Ink; readonly graph: MultiDirectedGraph } | null = null
  let sorting: ReturnType<typeof setTimeout> | undefined

  const draw = (world: GraphWorld, palette: Palette) => {
    const ink = drawn?.palette === palette ? drawn.ink : createInk(page, palette)
    if (drawn === null || drawn.world.size !== world.size || drawn.world.names !== world.names || drawn.palette !== palette) {
      const graph = graphOf(world, ink)
      drawn = { world, palette, ink, graph }
      sigma.setCustomBBox({ x: [0, world.size.width], y: [0, world.size.height] })
      sigma.setGraph(graph)
      return
    }
    const { nodes, edges, turned } = redraw(drawn.graph, drawn.world, world, ink)
    drawn = { ...drawn, world }
    const waits = world.nodes.length + world.edges.length > MANY
    sigma.refresh({ partialGraph: { nodes, edges }, skipIndexation: !turned || waits })
    clearTimeout(sorting)
    if (turned && waits) sorting = setTimeout(() => sigma.refresh({ partialGraph: {}, skipIndexation: false }), REST)
  }
  return {
    paint: (picture, palette) => {
      const { world, camera } = picture
      sigma.getCamera().setState(sigmaCamera(camera, world.size))
      if (drawn?.world !== world || drawn.palette !== palette) draw(world, palette)
      else sigma.refresh({ partialGraph: {}, skipIndexation: true })
      text.write(picture, palette)
    },
    destroy: () => {
      clearTimeout(sorting)
      watch.end()
      sigma.kill()
      stage.replaceChildren()
    },
  }
}

/** The picture as a graph for sigma: nodes and discs as marks, each curve of a line as an edge. Keys are made of indices, never of ids. */
function graphOf(world: GraphWorld, ink: Ink): MultiDirectedGraph {
  const graph = new MultiDirectedGraph()
  const keys = new Map(world.nodes.map((node, i) => [node.entity, `n${i}`]))
  for (const [i, node] of world.nodes.entries()) graph.addNode(`n${i}`, markOf(node, world.size, ink))
  const many = world.edges.length > MANY / 2
  world.edges.forEach((edge, i) => {
    const { from, to, disputed } = edge.relation
    edge.route.forEach((curve, part) => {
      const type = many && isStraight(curve) ? 'straight' : 'line'
      graph.addEdgeWithKey(`e${i}.${part}`, keys.get(from), keys.get(to), { type, ...lineOf(edge, part, curve, world.size, ink) })
    })
    if (disputed) graph.addNode(`d${i}`, discOf(edge, world.size, ink))
  })
  return graph
}

const isStraight = ({ a, b, c }: Curve): boolean => c.x === (a.x + b.x) / 2 && c.y === (a.y + b.y) / 2

interface Redrawn {
  readonly nodes: string[]
  readonly edges: string[]
  /** Whether the order of drawing is another. */
  readonly turned: boolean
}

/** Writes what is different into sigma's graph, past its own listeners, which would draw at each change; returns what that was. */
function redraw(graph: MultiDirectedGraph, before: GraphWorld, { nodes, edges, size }: GraphWorld, ink: Ink): Redrawn {
  const changed = { nodes: [] as string[], edges: [] as string[], turned: false }
  for (const [i, node] of nodes.entries()) {
    const old = before.nodes[i]
    if (old === node) continue
    changed.turned ||= old?.level !== node.level
    Object.assign(graph.getNodeAttributes(`n${i}`), markOf(node, size, ink))
    changed.nodes.push(`n${i}`)
  }
  for (const [i, edge] of edges.entries()) {
    const old = before.edges[i]
    if (old === edge) continue
    changed.turned ||= old?.level !== edge.level
    edge.route.forEach((curve, part) => {
      Object.assign(graph.getEdgeAttributes(`e${i}.${part}`), lineOf(edge, part, curve, size, ink))
      changed.edges.push(`e${i}.${part}`)
    })
    if (!edge.relation.disputed) continue
    Object.assign(graph.getNodeAttributes(`d${i}`), discOf(edge, size, ink))
    changed.nodes.push(`d${i}`)
  }
  return changed
}

const place = ({ x, y }: Point, { height }: Size) => ({ x, y: height - y })

function markOf({ at, look, level, shown }: WorldNode, size: Size, ink: Ink): Mark {
  const fill = ink.mixed(look.fill, look.opacity)
  return {
    ...place(at, size),
    type: 'mark',
    hidden: !shown,
    zIndex: 2 * ORDER.indexOf(level) + 1,
    form: look.form,
    radius: look.radius,
    fill,
    stroke: look.stroke === null ? fill : ink.mixed(look.stroke, look.opacity),
    bordered: look.stroke !== null,
    dashed: look.dashed,
    fixed: false,
    reach: reach(look),
    ring: look.ring,
    ringColor: ink.mixed('thread', 1),
    ground: ink.mixed('paper', 1),
  }
}

/** The half-filled disc on a disputed line; below the nodes of its level. */
function discOf({ route, disputed, look, level, shown }: WorldEdge, size: Size, ink: Ink): Mark {
  const ground = ink.mixed('paper', 1)
  const stroke = ink.mixed(look.color === 'thread' ? 'thread' : 'doubt', look.opacity)
  const plain = { dashed: false, fixed: true, reach: 0, ring: 0, ringColor: ground, ground }
  const common = { type: 'mark', hidden: !shown || !disputed, zIndex: 2 * ORDER.indexOf(level) } as const
  return { ...common, ...plain, ...place(middleOf(route), size), form: 'half', radius: DISC + 0.8, fill: ground, stroke, bordered: true }
}

function lineOf({ route, relation, head, tail, look, level, shown }: WorldEdge, part: number, curve: Curve, size: Size, ink: Ink): Line {
  const last = part === route.length - 1
  return {
    hidden: !shown,
    zIndex: ORDER.indexOf(level),
    curve: { a: framed(curve.a, size), c: framed(curve.c, size), b: framed(curve.b, size) },
    head: part === 0 ? head : 0,
    tail: last ? tail : 0,
    width: look.width,
    dashed: look.dashed,
    arrow: last && relation.type.directed ? arrowLength(look) : 0,
    color: ink.mixed(look.color, look.opacity),
  }
}
