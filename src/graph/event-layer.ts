import { memoizeByIdentity, memoizeLast } from '../base/memo.ts'
import type { Measure, Point, Px, Size, UiLang } from '../base/units.ts'
import type { Level } from '../state/linking.ts'
import { isDisputed } from '../story/disputed.ts'
import { say } from '../story/say.ts'
import type { Entity, Event, Story } from '../story/story.ts'
import { placeEvents } from './event-places.ts'
import { namesAtRest } from './labels.ts'
import { nameLines } from './names.ts'
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
export function withEvents(
  world: GraphWorld,
  { story, visible, emphasis, words, measure }: GraphInput,
  kept: readonly Point[] | null = null,
): GraphWorld {
  const events = heldEvents(story)
  const parts = partsOf(world, events)
  const found = () => pointsOf(world.points, world.names, story, world.size)(world, parts)
  const points = kept === null ? found() : joined(world.points, kept)
  const places = points.slice(world.points.length)
  const names = namesWith(world.names, story, measure)(words.lang, words.record.background, wishedWidth(world.size))
  const nodes = events.map((event, i): WorldNode => {
    const level = emphasis(event.id)
    const common = { degree: parts[i]?.length ?? 0, shown: visible.has(event.id) }
    return nodeOf(
      { entity: event, at: places[i] ?? CORNER, level, look: eventLook(event, isDisputed(event, visible), level), ...common },
      () => names(world.points.length + i),
    )
  })
  const edges = events.flatMap((event, i) => {
    const node = nodes[i]
    return node === undefined ? [] : (parts[i] ?? []).map((part) => tieOf(event, node, part))
  })
  return { ...world, nodes: [...world.nodes, ...nodes], edges: [...world.edges, ...edges], points, names }
}

/** Who takes part in each event, once each. */
function partsOf({ nodes }: GraphWorld, events: readonly Event[]): readonly (readonly WorldNode[])[] {
  const nodeOf = new Map<Entity | Event, WorldNode>(nodes.map((node) => [node.entity, node]))
  return events.map(({ participants }) =>
    [...new Set(participants.map(({ entity }) => nodeOf.get(entity)))].filter((node) => node !== undefined),
  )
}

/** Where all stand, the events behind the names: found once, until a name moves, changes its size or is written otherwise. */
const pointsOf = memoizeByIdentity((points: readonly Point[], _names: NameOf, _story: Story, size: Size) => {
  let found: readonly Point[] | null = null
  return (world: GraphWorld, parts: readonly (readonly WorldNode[])[]): readonly Point[] => {
    const { nodes, edges } = world
    const taken = () => [
      ...nodes.map(({ at, look }) => ({ at, radius: reach(look) })),
      ...edges.flatMap(({ relation, route }) => (relation.disputed ? [{ at: middleBetween(route), radius: DISC }] : [])),
    ]
    const lines = () => edges.map(({ route }) => along(route, 10))
    found ??= [...points, ...placeEvents(parts.map(middleOf), taken(), LARGEST, size, lines(), namesAtRest(world))]
    return found
  }
})

const joined = memoizeByIdentity((points: readonly Point[], places: readonly Point[]): readonly Point[] => [...points, ...places])

/** Another object than without events, and the same one as long as they are shown: titles come after the names. */
const namesWith = memoizeByIdentity((names: NameOf, story: Story, measure: Measure) =>
  memoizeLast((lang: UiLang, aside: string, wished: Px): NameOf => {
    const titles = heldEvents(story).map(({ title, part }) => {
      const text = say(title, lang).text
      return nameLines(part === 'background' ? `${text} (${aside})` : text, measure, wished)
    })
    return (i) => titles[i - story.entities.length] ?? names(i)
  }),
)

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
