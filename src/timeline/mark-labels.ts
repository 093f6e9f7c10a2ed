import type { Id, Measure, Px } from '../base/units.ts'
import { say } from '../story/say.ts'
import type { Story } from '../story/story.ts'
import type { Words } from '../words/words.ts'
import type { BoardRows } from './board.ts'
import { labelOf, noteOf, voicesOf } from './card-words.ts'
import type { Card } from './deck.ts'
import type { DensityRun } from './density-runs.ts'
import { anchorsOf } from './label-anchors.ts'
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
  const counts = new Map<number, number>()
  for (const mark of marks) counts.set(laneOf(mark), (counts.get(laneOf(mark)) ?? 0) + 1)
  const isRoomy = (lane: number) => (counts.get(lane) ?? 0) * ROOM_EACH < input.width
  const cards: CardMark[] = []
  const clusters: ClusterMark[] = []
  const obstacles: Obstacle<Mark>[] = []
  for (const mark of marks) {
    obstacles.push(obstacleOf(mark))
    if (input.boardRows?.isFolded(laneOf(mark)) === true) continue
    if (mark.kind === 'cluster') clusters.push(mark)
    else if (isRoomy(mark.card.lane) || isChosen(mark, input)) cards.push(mark)
  }
  const wishes: LabelWish<Mark>[] = []
  for (const mark of cards) {
    const anchors = mark.card.kind === 'claim' ? NONE : anchorsOf(mark, input.width)
    if (anchors.length > 0) wishes.push(wish(mark, labelOf(mark.card, input.story, input.words), anchors, input))
  }
  const claims = claimWishes(cards, input)
  const said = new Set(claims.map(({ key }) => (key.kind === 'card' ? key.card.record.id : '')))
  wishes.push(...claims, ...clusterWishes(clusters, said, input))
  for (const run of runs) {
    const crowd = wholeRun(run)
    if (input.boardRows?.isFolded(run.lane) === true) continue
    wishes.push(crowdWish(run, crowd, input))
    obstacles.push({ of: crowd, lane: crowd.at, x0: crowd.x0, x1: crowd.x1 })
  }
  obstacles.push(...captionObstacles(marks, input))
  return placeLabels(wishes, obstacles, input.width, input.lanePitch, input.measure)
}

const NONE: readonly never[] = []

/** What a band's name covers of the lanes beside it. */
function captionObstacles(marks: readonly Mark[], { captions }: LabelInput): readonly Obstacle<Mark>[] {
  const lanes = new Map<number, Px>()
  if (captions.length > 0) for (const mark of marks) lanes.set(laneOf(mark), mark.y)
  return captions.flatMap(({ y, width }) =>
    [...lanes].flatMap(([lane, at]) => (Math.abs(at - y) < CLEAR ? [{ of: null, lane, x0: 0, x1: INSET + width + GAP }] : [])),
  )
}

/** From the middle of a line to that of the next one. */
const CLEAR: Px = 13

const isChosen = ({ card }: CardMark, { selection, hover }: LabelInput): boolean => card.record.id === selection || card.record.id === hover

/** Text may stand on the tint of the day of a claim's moment, and over nothing else. */
function obstacleOf(of: Mark): Obstacle<Mark> {
  const lane = laneOf(of)
  if (of.kind === 'cluster' || of.card.extent !== 'point' || of.glyphX === null) return { of, lane, x0: of.x0, x1: of.x1 }
  const { glyphX, half, tails } = of
  return { of, lane, x0: glyphX - half - tails.before, x1: glyphX + half + tails.behind }
}

const laneOf = (mark: Mark): number => (mark.kind === 'card' ? mark.card.lane : mark.at)

/** Lanes with so many marks that hardly a label would fit are not tried. */
const ROOM_EACH: Px = 30

const RANK: Readonly<Record<Card['kind'], number>> = { event: 3, claim: 4, source: 5 }
const VOICES = 6
const CLUSTER = 7
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

/** A cluster of one claim has its words, or, where these stand in its lane, who took which side; any other one has its number on its sign. */
function clusterWishes(clusters: readonly ClusterMark[], said: Set<Id>, { words, boardRows }: LabelInput): readonly LabelWish<Mark>[] {
  return clusters.flatMap((mark): readonly LabelWish<Mark>[] => {
    if (mark.count === 0 || mark.claim === null) return []
    const { at: lane, claim, x0, x1 } = mark
    const { id, statement } = claim.record
    const text = boardRows?.isNamed(lane) || said.has(id) ? voicesOf(claim.positions, words) : say(statement, words.lang).text
    said.add(id)
    const anchors: readonly Anchor[] = [
      { x: x1, dx: GAP, align: 'start' },
      { x: x0, dx: -GAP, align: 'end' },
    ]
    return [{ key: mark, lane, text, note: '', must: false, anchors, style: 'mark', rank: RANK.claim, least: LEAST_TITLE }]
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
  return [wish(mark, voicesOf(mark.card.positions, input.words), anchorsOf(mark, input.width), input, VOICES)]
}
