import { memoizeByIdentity, memoizeLast } from '../base/memo.ts'
import { finish, part, type Steps, visitAll } from '../base/steps.ts'
import type { Measure, Point, Px, Size, UiLang } from '../base/units.ts'
import type { Level } from '../state/linking.ts'
import { isDisputed } from '../story/disputed.ts'
import { say } from '../story/say.ts'
import type { Entity, Event, Story } from '../story/story.ts'
import { placeSteps } from './event-places.ts'
import { namesAtRest } from './labels.ts'
import { type NameLines, nameLines } from './names.ts'
import { along, bent, middleOf as middleBetween } from './path.ts'
import { DISC, type EdgeLook, GAP, type NodeLook, reach } from './style.ts'
import { type GraphInput, type GraphWorld, type NameOf, nodeOf, type WorldEdge, type WorldNode, wishedWidth } from './world.ts'

const RADIUS: Px = 4.5
/** Of what is background: a diamond looks smaller than it is. */
const LARGEST: Px = RADIUS + 1.5
const FADED = 0.7

/** The events that somebody takes part in: the others would hang in the air. */
const heldEvents = memoizeByIdentity((story: Story): readonly Event[] => story.events.filter(({ participants }) => participants.length > 0))

/**
 * The picture with events as small points, each tied to those who take part by a thin line without an arrow. Nothing else moves, and no line
 * ever joins two names because they were at the same event. Events that have their places (`kept`) stay there, wherever the names go.
 */
export const withEvents = (world: GraphWorld, input: GraphInput): GraphWorld => finish(eventSteps(world, input, null))

/** The same, made with pauses. */
export function* eventSteps(
  world: GraphWorld,
  { story, visible, emphasis, words, measure }: GraphInput,
  kept: readonly Point[] | null,
): Steps<GraphWorld> {
  const events = heldEvents(story)
  const parts = yield* part(partSteps(world, events), 0, 0.1)
  const points = kept === null ? yield* part(pointSteps(world, parts, story), 0.1, 0.8) : joined(world.points, kept)
  const places = points.slice(world.points.length)
  const names = namesWith(world.names, story, measure)(words.lang, words.record.background, wishedWidth(world.size))
  const nodes: WorldNode[] = []
  const edges: WorldEdge[] = []
  const put = visitAll(events, (event) => {
    const i = nodes.length
    const level = emphasis(event.id)
    const common = { degree: parts[i]?.length ?? 0, shown: visible.has(event.id) }
    const node = nodeOf(
      { entity: event, at: places[i] ?? CORNER, level, look: eventLook(event, isDisputed(event, visible), level), ...common },
      () => names(world.points.length + i),
    )
    nodes.push(node)
    for (const part of parts[i] ?? []) edges.push(tieOf(event, node, part))
  })
  yield* part(put, 0.8, 1)
  return { ...world, nodes: [...world.nodes, ...nodes], edges: [...world.edges, ...edges], points, names }
}

/** Who takes part in each event, once each. */
function* partSteps({ nodes }: GraphWorld, events: readonly Event[]): Steps<readonly (readonly WorldNode[])[]> {
  const nodeOf = new Map<Entity | Event, WorldNode>()
  const parts: (readonly WorldNode[])[] = []
  const number = visitAll(nodes, (node) => nodeOf.set(node.entity, node))
  yield* part(number, 0, 0.3)
  const gather = visitAll(events, ({ participants }) =>
    parts.push([...new Set(participants.map(({ entity }) => nodeOf.get(entity)))].filter((node) => node !== undefined)),
  )
  yield* part(gather, 0.3, 1)
  return parts
}

const knownPoints = memoizeByIdentity(
  (_points: readonly Point[], _names: NameOf, _story: Story, _size: Size): { points: readonly Point[] | null } => ({ points: null }),
)

/** Where all stand, the events behind the names: found once, until a name moves, changes its size or is written otherwise. */
function* pointSteps(world: GraphWorld, parts: readonly (readonly WorldNode[])[], story: Story): Steps<readonly Point[]> {
  const { nodes, edges, points, names, size } = world
  const known = knownPoints(points, names, story, size)
  if (known.points !== null) return known.points
  const taken = nodes.map(({ at, look }) => ({ at, radius: reach(look) }))
  const lines: (readonly Point[])[] = []
  const draw = visitAll(edges, ({ relation, route }) => {
    lines.push(along(route, 10))
    if (relation.disputed) taken.push({ at: middleBetween(route), radius: DISC })
  })
  yield* part(draw, 0, 0.1)
  const places = yield* part(placeSteps(parts.map(middleOf), taken, LARGEST, size, lines, namesAtRest(world)), 0.1, 1)
  known.points = [...points, ...places]
  return known.points
}

const joined = memoizeByIdentity((points: readonly Point[], places: readonly Point[]): readonly Point[] => [...points, ...places])

/** Another object than without events, and the same one as long as they are shown: titles come after the names. */
const namesWith = memoizeByIdentity((names: NameOf, story: Story, measure: Measure) =>
  memoizeLast((lang: UiLang, aside: string, wished: Px): NameOf => {
    const events = heldEvents(story)
    const titles: NameLines[] = []
    return (i) => {
      const at = i - story.entities.length
      const event = events[at]
      if (event === undefined) return names(i)
      titles[at] ??= nameLines(titleOf(event, lang, aside), measure, wished)
      return titles[at]
    }
  }),
)

function titleOf({ title, part: role }: Event, lang: UiLang, aside: string): string {
  const { text } = say(title, lang)
  return role === 'background' ? `${text} (${aside})` : text
}

const CORNER: Point = { x: 0, y: 0 }

const middleOf = (nodes: readonly WorldNode[]): Point => ({
  x: nodes.reduce((sum, { at }) => sum + at.x, 0) / Math.max(nodes.length, 1),
  y: nodes.reduce((sum, { at }) => sum + at.y, 0) / Math.max(nodes.length, 1),
})

/**
 * As in the timeline: filled where a document shows it, else empty, dashed where it is alleged, half filled where it is disputed; a diamond, and
 * lighter, where it is background.
 */
function eventLook({ status, part }: Event, disputed: boolean, level: Level): NodeLook {
  const alleged = status === 'alleged'
  const aside = part === 'background'
  const ink = alleged || disputed ? 'doubt' : aside ? 'ink-3' : 'ink-2'
  const filled = status === 'documented' && !disputed
  return {
    form: disputed ? 'half' : aside ? 'diamond' : 'circle',
    radius: aside && !disputed ? LARGEST : RADIUS,
    fill: filled ? ink : 'paper',
    stroke: filled ? null : ink,
    dashed: alleged,
    ring: level === 'focus' ? 2 : 0,
    opacity: level === 'muted' ? FADED : 1,
    ink: level === 'muted' ? 'ink-3' : 'ink-2',
    strong: level === 'focus',
  }
}

/** Who takes part: pointing at the line means the event. */
function tieOf(of: Event, event: WorldNode, part: WorldNode): WorldEdge {
  const level = tieLevel(event.level, part.level)
  return {
    relation: { id: of.id, from: of, to: part.entity, status: of.status, disputed: false, type: { directed: false } },
    disputed: false,
    route: [bent(event.at, part.at, 0)],
    head: reach(event.look) + (event.look.ring > 0 ? 2 * GAP : 0),
    tail: reach(part.look) + (part.look.ring > 0 ? 2 * GAP : GAP),
    level,
    look: tieLook(of, level),
    shown: event.shown && part.shown,
    text: null,
  }
}

/** A tie is lit where both its ends are. */
const tieLevel = (a: Level, b: Level): Level =>
  a === 'muted' || b === 'muted' ? 'muted' : a === 'normal' || b === 'normal' ? 'normal' : 'related'

const tieLook = ({ status }: Event, level: Level): EdgeLook => ({
  color: level === 'related' ? 'thread' : 'ink-3',
  width: level === 'related' ? 1.4 : 0.9,
  dashed: status === 'alleged',
  opacity: level === 'muted' ? FADED : 0.85,
})
