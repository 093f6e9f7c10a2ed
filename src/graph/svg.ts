import { h, type Tag } from '../base/markup.ts'
import type { Palette } from '../base/palette.ts'
import { QUESTION_LINE, QUESTION_MARK, QUESTION_RING, QUESTION_STEP } from '../base/question-sign.ts'
import { cornersOf } from '../base/shapes.ts'
import type { Box, Point } from '../base/units.ts'
import { flushOf, groundsOf, type Label } from './label-places.ts'
import { LINE_HEIGHT } from './names.ts'
import type { Route } from './path.ts'
import { QUESTION_INK, RING_INK, RING_LINE } from './questions.ts'
import type { GraphScene, SceneEdge, SceneNode } from './scene.ts'
import { BASELINE, DASH, DISC, type EdgeLook, GAP, type NodeLook, reach, STROKE } from './style.ts'

/** The scene for a known size: every place in px. */
export function graphSvg(scene: GraphScene, palette: Palette): Tag {
  const { width, height } = scene.size
  const at = ({ x, y }: Point, ...children: readonly (Tag | null)[]) =>
    h('g', { transform: `translate(${short(x)} ${short(y)})` }, ...children)
  return root(
    { width, height, viewBox: `0 0 ${width} ${height}` },
    scene.edges.map((edge) => h('g', { 'data-record': edge.id }, line(edge, palette, 1, 1), ...marks(edge, palette, at))),
    grounds(scene, palette, at),
    scene.nodes.map((node) => h('g', { 'data-record': node.id }, at(node.at, nodeMark(node, palette)))),
    [...written(scene, palette, at), ...questionSigns(scene, palette, at)],
  )
}

const UNIT = 1000

/**
 * The scene for any width: places in per cent of the region, marks and letters in px, lines in a layer of their own that is stretched while
 * their strokes are not. At the scene's own size it is the same picture as `graphSvg`.
 */
export function fluidGraphSvg(scene: GraphScene, palette: Palette): Tag {
  const { width, height } = scene.size
  const at = ({ x, y }: Point, ...children: readonly (Tag | null)[]) =>
    h('svg', { x: `${short((100 * x) / width)}%`, y: `${short((100 * y) / height)}%`, overflow: 'visible' }, ...children)
  const lines = scene.edges.map((edge) => h('g', { 'data-record': edge.id }, line(edge, palette, UNIT / width, UNIT / height)))
  return root(
    { width: '100%', height: '100%' },
    [h('svg', { viewBox: `0 0 ${UNIT} ${UNIT}`, preserveAspectRatio: 'none', width: '100%', height: '100%' }, lines)],
    [...scene.edges.flatMap((edge) => marks(edge, palette, at)), ...grounds(scene, palette, at)],
    scene.nodes.map((node) => h('g', { 'data-record': node.id }, at(node.at, nodeMark(node, palette)))),
    [...written(scene, palette, at), ...questionSigns(scene, palette, at)],
  )
}

type Put = (place: Point, ...children: readonly (Tag | null)[]) => Tag

const root = (attributes: Readonly<Record<string, string | number>>, ...layers: readonly (readonly Tag[])[]): Tag =>
  h(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      class: 'graph-picture',
      ...attributes,
      'aria-hidden': 'true',
      'font-size': 12.5,
      'font-weight': 500,
    },
    ...layers.map((layer) => h('g', {}, layer)),
  )

/** Numbers as short as a hundredth of a px allows. */
const short = (value: number): number => Math.round(value * 100) / 100

function line({ line: route, look }: SceneEdge, palette: Palette, sx: number, sy: number): Tag {
  return h('path', {
    d: pathOf(route, sx, sy),
    fill: 'none',
    stroke: palette[look.color],
    'stroke-width': look.width,
    'stroke-dasharray': look.dashed && DASH.join(' '),
    opacity: look.opacity < 1 && look.opacity,
    'vector-effect': sx !== 1 && 'non-scaling-stroke',
  })
}

function pathOf(route: Route, sx: number, sy: number): string {
  const to = ({ x, y }: Point) => `${short(x * sx)} ${short(y * sy)}`
  return `M${to(route[0].a)}${route.map(({ c, b }) => `Q${to(c)} ${to(b)}`).join('')}`
}

/** What stands on a line and keeps its size: the arrow and the half-filled disc. */
function marks({ arrow, disc, look }: SceneEdge, palette: Palette, put: Put): readonly Tag[] {
  const fade = look.opacity < 1 && look.opacity
  const tip = arrow?.[0]
  return [
    ...(arrow !== null && tip !== undefined
      ? [put(tip, h('path', { d: polygon(arrow.map(({ x, y }) => [x - tip.x, y - tip.y])), fill: palette[look.color], opacity: fade }))]
      : []),
    ...(disc === null ? [] : [put(disc, halfDisc(look, palette))]),
  ]
}

function halfDisc(look: EdgeLook, palette: Palette): Tag {
  const color = palette[look.color === 'thread' ? 'thread' : 'doubt']
  const parts = [h('circle', { r: DISC, fill: 'none', stroke: color, 'stroke-width': 1.6 }), halfOf(DISC, { stroke: color })]
  return h('g', {}, h('circle', { r: DISC, fill: palette.paper }), h('g', { opacity: look.opacity < 1 && look.opacity }, parts))
}

/** The right half of a disc, in the colour of its border; `x`: so far to the right of its middle. */
const halfOf = (r: number, { stroke = false, opacity = false }: Readonly<Record<string, string | number | false>>, x = 0): Tag =>
  h('path', { d: `M${x} ${-r}A${r} ${r} 0 0 1 ${x} ${r}z`, fill: stroke, opacity })

/** A dashed disc with its right half filled: its halves stand apart, for dashes under what is filled would be bumps on its border. */
const halvesOf = (r: number, attributes: Readonly<Record<string, string | number | false>>): readonly Tag[] => [
  h('path', { ...attributes, d: `M-1 ${-r}a${r} ${r} 0 0 0 0 ${2 * r}` }),
  halfOf(r + STROKE / 2, attributes, 1),
]

/** A question mark in a ring; in two rings, more than one question. */
const questionSigns = ({ questions }: GraphScene, palette: Palette, put: Put): readonly Tag[] =>
  questions.map(({ at, count, opacity }) => {
    const ring = (cx: number) => h('circle', { cx: cx !== 0 && cx, r: QUESTION_RING, fill: palette.paper })
    const rings = { stroke: palette[RING_INK], 'stroke-width': RING_LINE }
    const mark = h('path', { d: QUESTION_MARK, fill: 'none', stroke: palette[QUESTION_INK], 'stroke-width': QUESTION_LINE })
    return put(at, h('g', { opacity: opacity < 1 && opacity }, h('g', rings, count > 1 && ring(QUESTION_STEP), ring(0)), mark))
  })

const polygon = (corners: readonly (readonly number[])[]): string => `M${corners.map((corner) => corner.map(short).join(' ')).join('L')}z`

function nodeMark({ look }: SceneNode, palette: Palette): Tag {
  const ring = reach(look) + GAP + look.ring / 2
  return h(
    'g',
    {},
    look.ring > 0 && h('circle', { r: ring, fill: palette.paper, stroke: palette.thread, 'stroke-width': look.ring }),
    look.opacity < 1 && form(look, { fill: palette.paper }),
    form(look, {
      fill: palette[look.fill],
      stroke: look.stroke === null ? false : palette[look.stroke],
      'stroke-width': look.stroke !== null && STROKE,
      'stroke-dasharray': look.dashed && '3.5 2.8',
      opacity: look.opacity < 1 && look.opacity,
    }),
  )
}

/** The form, made smaller by half its border so that a border never makes a node larger. */
function form(look: NodeLook, attributes: Readonly<Record<string, string | number | false>>): Tag {
  const radius = look.radius - (look.stroke === null ? 0 : STROKE / 2)
  if (look.form === 'half')
    return h('g', {}, look.dashed ? halvesOf(radius, attributes) : [h('circle', { r: radius, ...attributes }), halfOf(radius, attributes)])
  const corners = cornersOf(look.form, radius)
  if (corners !== null) return h('path', { d: polygon(corners), 'stroke-linejoin': 'round', ...attributes })
  if (look.form === 'circle') return h('circle', { r: radius, ...attributes })
  return h('rect', { x: -radius, y: -radius, width: 2 * radius, height: 2 * radius, rx: 3, ...attributes })
}

/** All names and words with where they are held: the middle of their node or line, from which they stand as far as the scene says. */
const namesOf = ({ nodes, edges }: GraphScene) =>
  [
    ...edges.map(({ label, look }) => ({ label, at: label === null ? null : middleOf(label), ink: look.color, strong: false })),
    ...nodes.map(({ label, at, look }) => ({ label, at, ink: look.ink, strong: look.strong })),
  ].flatMap(({ label, at, ...look }) => (label === null || at === null ? [] : [{ label, at, ...look }]))

const middleOf = ({ box }: Label): Point => ({ x: box.x + box.width / 2, y: box.y + box.height / 2 })

/** What keeps lines from striking through names; nodes are drawn over it. */
const grounds = (scene: GraphScene, palette: Palette, put: Put): readonly Tag[] =>
  namesOf(scene).map(({ label, at }) => {
    const ground = ({ x, y, width, height }: Box) => `M${short(x - at.x)} ${short(y - at.y)}h${short(width)}v${height}h${short(-width)}z`
    return put(at, h('path', { d: groundsOf(label).map(ground).join(''), fill: palette.paper }))
  })

const written = (scene: GraphScene, palette: Palette, put: Put): readonly Tag[] =>
  namesOf(scene).map(({ label, at, ink, strong }) => {
    const x = short(flushOf(label) - at.x)
    const lay = (content: string, i: number) => h('tspan', { x, y: short(label.box.y - at.y + BASELINE + i * LINE_HEIGHT) }, content)
    const look = { fill: palette[ink], 'font-weight': strong && 700 }
    return put(at, h('text', { 'text-anchor': label.align, 'unicode-bidi': 'isolate', ...look }, label.lines.map(lay)))
  })
