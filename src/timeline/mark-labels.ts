import type { Id, Measure, Px } from '../base/units.ts'
import { say } from '../story/say.ts'
import type { Story } from '../story/story.ts'
import type { Words } from '../words/words.ts'
import type { BoardRows } from './board.ts'
import { labelOf, noteOf, voicesOf } from './card-words.ts'
import type { Card } from './deck.ts'
import type { DensityRun } from './density-runs.ts'
import { type Anchor, type Label, type LabelWish, type Obstacle, placeLabels } from './labels.ts'
import type { CardMark, ClusterMark, Mark } from './marks.ts'
import { gapIn, wholeRun } from './run-marks.ts'
import { GAP, INSET } from './sizes.ts'

interface LabelInput {
  readonly story: Story
  readonly words: Words
  readonly measure: Measure
  readonly width: Px
  readonly lanePitch: Px
  readonly selection: Id | null
  readonly hover: Id | null
  /** Marks of folded rows get no words; where a row says what its claim states, marks only say who took a side. */
  readonly boardRows: BoardRows | null
  /** Names of bands, at the left border: nothing is written over them. */
  readonly captions: readonly { readonly y: Px; readonly width: Px }[]
}

/** Names the marks, as far as there is room: what is chosen first, then events, what claims state, sources, and who said what. */
export function labelMarks(marks: readonly Mark[], runs: readonly DensityRun[], input: LabelInput): readonly Label<Mark>[] {
  const roomy = roomyLanes(marks, input.width)
  const loud = marks.filter((mark) => input.boardRows?.isFolded(laneOf(mark)) !== true)
  const cards = loud.filter((mark) => mark.kind === 'card' && (roomy.has(mark.card.lane) || isChosen(mark, input))) as readonly CardMark[]
  const wishes = cards.flatMap((mark) =>
    mark.card.kind === 'claim' ? [] : [wish(mark, labelOf(mark.card, input.story, input.words), anchorsOf(mark, input), input)],
  )
  const crowds = runs.filter(({ lane }) => input.boardRows?.isFolded(lane) !== true).map((run) => ({ run, crowd: wholeRun(run) }))
  wishes.push(...claimWishes(cards, input), ...clusterWishes(loud, input), ...crowds.map(({ run, crowd }) => crowdWish(run, crowd, input)))
  const taken = crowds.map(({ crowd }): Obstacle<Mark> => ({ of: crowd, lane: crowd.at, x0: crowd.x0, x1: crowd.x1 }))
  return placeLabels(
    wishes,
    [...marks.map(obstacleOf), ...taken, ...captionObstacles(marks, input)],
    input.width,
    input.lanePitch,
    input.measure,
  )
}

/** What a band's name covers of the lanes beside it. */
function captionObstacles(marks: readonly Mark[], { captions }: LabelInput): readonly Obstacle<Mark>[] {
  const lanes = new Map(captions.length === 0 ? [] : marks.map((mark) => [laneOf(mark), mark.y]))
  return captions.flatMap(({ y, width }) =>
    [...lanes].flatMap(([lane, at]) => (Math.abs(at - y) < CLEAR ? [{ of: null, lane, x0: 0, x1: INSET + width + GAP }] : [])),
  )
}

/** From the middle of a line to that of the next one. */
const CLEAR: Px = 13

const isChosen = ({ card }: CardMark, { selection, hover }: LabelInput): boolean => card.record.id === selection || card.record.id === hover

/** Lanes with so many marks that hardly a label would fit are not tried. */
function roomyLanes(marks: readonly Mark[], width: Px): ReadonlySet<number> {
  const counts = new Map<number, number>()
  for (const mark of marks) counts.set(laneOf(mark), (counts.get(laneOf(mark)) ?? 0) + 1)
  return new Set([...counts].filter(([, count]) => count * ROOM_EACH < width).map(([lane]) => lane))
}

/** Text may stand on the tint of the day of a claim's moment, and over nothing else. */
function obstacleOf(of: Mark): Obstacle<Mark> {
  const lane = laneOf(of)
  if (of.kind === 'cluster' || of.card.extent !== 'point' || of.glyphX === null) return { of, lane, x0: of.x0, x1: of.x1 }
  const { glyphX, half, tails } = of
  return { of, lane, x0: glyphX - half - tails.before, x1: glyphX + half + tails.behind }
}

const laneOf = (mark: Mark): number => (mark.kind === 'card' ? mark.card.lane : mark.at)

const ROOM_EACH: Px = 30

const RANK: Readonly<Record<Card['kind'], number>> = { event: 3, claim: 4, source: 5 }
const VOICES = 6
const CLUSTER = 7
/** With more clusters than this their numbers would be noise. */
const MOST_COUNTED = 24
/** A text may cover columns where this many times its width is left. */
const MOST_COVERED = 3
/** The least part of a title, and of who took which side, that is worth showing. */
const LEAST_TITLE: Px = 70
const LEAST_VOICES: Px = 180
const MUTED = 10
/** An event is named in its first row before it is in others. */
const ECHO = 5

function wish(
  mark: CardMark,
  text: string,
  anchors: readonly Anchor[],
  { story, words, selection, hover, boardRows }: LabelInput,
  rank?: number,
): LabelWish<Mark> {
  const { id } = mark.card.record
  const must = rank !== VOICES && !mark.card.echo && (id === selection || id === hover)
  const own = (rank ?? RANK[mark.card.kind]) + (mark.card.echo ? ECHO : 0) + (mark.level === 'muted' ? MUTED : 0)
  return {
    key: mark,
    lane: mark.card.lane,
    text,
    note: mark.card.echo ? '' : noteOf(mark.card, story, words),
    style: id === selection ? 'mark-strong' : 'mark',
    rank: must ? (id === selection ? 0 : 1) : mark.level === 'related' ? 2 : own,
    must,
    least: rank === VOICES && boardRows?.isNamed(mark.card.lane) !== true ? LEAST_VOICES : LEAST_TITLE,
    anchors,
  }
}

/** A cluster of one claim has its words; any other one says how many it stands for, unless it is one of many. */
function clusterWishes(marks: readonly Mark[], { words, boardRows }: LabelInput): readonly LabelWish<Mark>[] {
  const clusters = marks.filter((mark) => mark.kind === 'cluster' && mark.count > 0) as readonly ClusterMark[]
  const many = clusters.length > MOST_COUNTED
  return clusters.flatMap((mark): readonly LabelWish<Mark>[] => {
    if (many && mark.claim === null) return []
    const lane = laneOf(mark)
    const text =
      mark.claim === null
        ? words.timeline.marks(words.number(mark.count))
        : boardRows?.isNamed(lane)
          ? voicesOf(mark.claim.positions, words)
          : say(mark.claim.record.statement, words.lang).text
    const anchors: readonly Anchor[] = [
      { x: mark.x1, dx: GAP, align: 'start' },
      { x: mark.x0, dx: -GAP, align: 'end' },
    ]
    const plain = { key: mark, lane, text, note: '', must: false, anchors }
    if (mark.claim !== null) return [{ ...plain, style: 'mark', rank: RANK.claim, least: LEAST_TITLE }]
    return [{ ...plain, style: 'small', rank: CLUSTER, least: Number.POSITIVE_INFINITY }]
  })
}

/** A crowded stretch says how many are in view in it: where no column stands, else over the beginning of a wide one, or beside it. */
function crowdWish(run: DensityRun, crowd: ClusterMark, { words, measure, width }: LabelInput): LabelWish<Mark> {
  const text = words.timeline.marks(words.number(crowd.count))
  const room = measure(text, 'small') + 2 * GAP
  const x = Math.max(crowd.x0, 0)
  const gap = gapIn(run, room, crowd)
  const beside: readonly Anchor[] = [
    { x: crowd.x1, dx: GAP, align: 'start' },
    { x: crowd.x0, dx: -GAP, align: 'end' },
  ]
  const inside = (at: Px): Anchor => ({ x: at, dx: GAP, align: 'start' })
  const over = Math.min(crowd.x1, width) - x > MOST_COVERED * room ? [inside(x)] : []
  const anchors = gap === null ? [...over, ...beside] : [inside(gap), ...beside]
  const plain = { note: '', style: 'small', rank: CLUSTER, must: false, least: Number.POSITIVE_INFINITY } as const
  return { key: crowd, lane: crowd.at, text, anchors, ...plain }
}

/** A band this wide is read as a stretch, a narrower one as a spot. */
const WIDE_BAND: Px = 60

/** On a band the text stands inside and stays on screen while the band does; beside a dot on the side that its lane was packed for first. */
function anchorsOf(mark: CardMark, { width }: LabelInput): readonly Anchor[] {
  const { x0, x1, half, tails, glyphX, card, band } = mark
  if (glyphX !== null && card.extent !== 'lasting') {
    const at = glyphX
    const right: Anchor = { x: at, dx: half + tails.behind + GAP, align: 'start' }
    const left: Anchor = { x: at, dx: -half - tails.before - GAP, align: 'end' }
    if (at < 0 || at > width) return []
    return card.side === 'left' ? [left, right] : [right, left]
  }
  const inset = glyphX === null ? 2 * GAP : half + GAP
  // No name is struck through by where its own stretch ends.
  const most = band?.fadeEnd === 0 && band.tail === 'none' ? x1 - GAP : width
  const inside: Anchor = { ...(x0 + inset >= GAP ? { x: x0, dx: inset } : { x: 0, dx: 2 * GAP }), align: 'start', most }
  const behind: Anchor = { x: x1, dx: GAP, align: 'start' }
  const before: Anchor = { x: x0, dx: glyphX === null ? -GAP : -half - tails.before - GAP, align: 'end' }
  if (x1 < 3 * GAP || x0 > width) return []
  // Words left of a band that is seen to be some time within a year would stand in the year before.
  if (card.extent !== 'lasting' && x1 - x0 > WIDE_BAND) return [inside]
  return card.side === 'left' ? [before, inside, behind] : [inside, behind, before]
}

/** A claim's words stand once in its lane, best before its first moment on screen or after the last; by each, who took which side. */
function claimWishes(marks: readonly CardMark[], input: LabelInput): readonly LabelWish<Mark>[] {
  const rows = new Map<Id, CardMark[]>()
  for (const mark of marks) {
    if (mark.card.kind !== 'claim' || mark.x1 < 0 || mark.x0 > input.width) continue
    const row = rows.get(mark.card.record.id)
    if (row === undefined) rows.set(mark.card.record.id, [mark])
    else row.push(mark)
  }
  return [...rows.values()].flatMap((row) => {
    const sorted = row.toSorted((a, b) => a.x0 - b.x0)
    const [first] = sorted
    if (first === undefined) return []
    const before: Anchor = { x: first.glyphX ?? first.x0, dx: -first.half - first.tails.before - GAP, align: 'end' }
    const behind = sorted
      .map((mark): Anchor => ({ x: mark.glyphX ?? mark.x1, dx: mark.half + mark.tails.behind + GAP, align: 'start' }))
      .reverse()
    const statement = wish(
      first,
      labelOf(first.card, input.story, input.words),
      first.card.side === 'left' ? [before, ...behind] : [...behind, before],
      input,
    )
    const voices = sorted.flatMap((mark) => voiceWishes(mark, input))
    return input.boardRows?.isNamed(first.card.lane) ? voices : [statement, ...voices]
  })
}

function voiceWishes(mark: CardMark, input: LabelInput): readonly LabelWish<Mark>[] {
  if (mark.card.kind !== 'claim') return []
  return [wish(mark, voicesOf(mark.card.positions, input.words), anchorsOf(mark, input), input, VOICES)]
}
