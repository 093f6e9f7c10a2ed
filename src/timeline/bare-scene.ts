import { TEXT_STYLES } from '../base/text-metrics.ts'
import type { Id, Measure, Px, Size, Span } from '../base/units.ts'
import type { Emphasis } from '../state/linking.ts'
import type { Visible } from '../state/select.ts'
import type { Folding } from '../story/folding.ts'
import type { Story } from '../story/story.ts'
import { zoneWords } from '../words/dates.ts'
import type { Words } from '../words/words.ts'
import { type AxisScene, axisScene } from './axis.ts'
import type { Board, BoardScene } from './board.ts'
import { dateStyle } from './card-words.ts'
import type { Card } from './deck.ts'
import { deckOf } from './decks.ts'
import { countTouching } from './density.ts'
import type { DensityRun } from './density-runs.ts'
import { type Footer, footerOf } from './footer.ts'
import { type Hidden, hiddenIn } from './hidden.ts'
import type { Label } from './labels.ts'
import { labelMarks } from './mark-labels.ts'
import { cardMark, type Mark } from './marks.ts'
import { placeMarks } from './place-marks.ts'
import { type Rows, rowsIn } from './rows.ts'
import { type TimeScale, timeScale } from './scale.ts'
import { type Shown, shownOf } from './shown.ts'
import { type Thread, threadsOf } from './threads.ts'

/** All that a picture of the timeline is made from. */
export interface TimelineInput {
  readonly story: Story
  readonly visible: Visible
  readonly folding: Folding
  /** The stretch of time on screen. */
  readonly viewport: Span
  readonly size: Size
  readonly emphasis: Emphasis
  /** What the choice is tied to by the file. */
  readonly tied: ReadonlySet<Id>
  readonly selection: Id | null
  readonly hover: Id | null
  /** The range that filters, or the brush that previews one. */
  readonly range: Span | null
  readonly words: Words
  readonly measure: Measure
  /** What controls take of the right end of the top line. */
  readonly reserved: Px
  /** Every mark is led to the time since when these sources have it. */
  readonly since?: boolean
  /** The rows that the reader has chosen, and how far they are moved up; without it, lanes are packed. */
  readonly board?: Board | null
  readonly scroll?: Px
}

/** The timeline as numbers and words, in px from the top left; without what stands below names at the nearest zooms. */
export interface BareScene {
  readonly size: Size
  readonly scale: TimeScale
  readonly rows: Rows
  /** The rows with their names; null where lanes are packed. */
  readonly board: BoardScene | null
  readonly axis: AxisScene
  /** In paint order; what is chosen comes last. */
  readonly marks: readonly Mark[]
  /** Where marks would stand too close: columns instead. */
  readonly runs: readonly DensityRun[]
  /** What is in view and not to be seen one by one. */
  readonly hidden: Hidden
  readonly threads: readonly Thread[]
  readonly labels: readonly Label<Mark>[]
  /** The bands' names. */
  readonly captions: readonly { readonly text: string; readonly y: Px; readonly width: Px }[]
  readonly footer: Footer
  /** The ends of the range on screen. */
  readonly range: { readonly x0: Px; readonly x1: Px } | null
  readonly selection: Id | null
  readonly hover: Id | null
  readonly tied: TimelineInput['tied']
  /** Of the events that pass the filters, how many have a part in what is on screen. */
  readonly counts: { readonly inView: number; readonly total: number }
  readonly words: Words
  /** Whose clocks its dates go by. */
  readonly zone: Pick<Story, 'timeZone'>
}

export function bareScene(input: TimelineInput): BareScene {
  const { story, folding, viewport, size, emphasis, words, measure, selection, hover } = input
  const board = input.board ?? null
  const shown = board?.shown(input.visible) ?? shownOf(deckOf(story, folding, words), input.visible)
  const scale = timeScale(folding, viewport, size.width)
  const boardRows = board?.place(size.height, input.scroll ?? 0) ?? null
  const rows = boardRows ?? rowsIn(size.height, deckOf(story, folding, words).lanes)
  const placed = placeMarks(shown, scale, rows, emphasis)
  const { runs } = placed
  const marks = withChosen(placed.marks, shown, scale, rows, emphasis, [hover, selection])
  const hidden = hiddenIn(placed, scale)
  const axis = axisScene(scale, dateStyle(story, words), words, measure, size.width - input.reserved)
  const clocks = words.timeline.zone(zoneWords({ phrases: words.dates, timeZone: story.timeZone }))
  const counts = { inView: countTouching(shown.events, scale.u0, scale.u1), total: shown.events.total + (board?.away(input.visible) ?? 0) }
  const status = statusOf(counts, words)
  const closer = hidden.count === 0 ? '' : words.timeline.closer(words.number(hidden.count))
  const captions =
    board === null || boardRows === null
      ? captionsOf(rows, words, measure)
      : board.silences(input.visible, boardRows).map((said) => ({ ...said, width: measure(said.text, 'small') }))
  const common = { story, words, measure, width: size.width, lanePitch: rows.lane, selection, hover, boardRows }
  const labels = labelMarks(marks, runs, { ...common, captions: boardRows === null ? captions : [] })
  return {
    size,
    scale,
    rows,
    board:
      board === null || boardRows === null
        ? null
        : { rows: boardRows, joins: board.joins(marks, shown, scale, boardRows), layers: board.layers },
    axis,
    marks,
    runs,
    hidden,
    threads: threadsOf(marks, shown, scale, rows, selection),
    labels,
    captions,
    footer: footerOf(shown.undated, [[status, board?.note].filter(Boolean).join(' · '), closer, clocks], rows.bottom, input),
    range: input.range === null ? null : { x0: scale.x(input.range.start), x1: scale.x(input.range.end) },
    selection,
    hover,
    tied: input.tied,
    counts,
    words,
    zone: story,
  }
}

/** The names of the bands; on the lowest pictures those that have room for a line. */
function captionsOf({ strips }: Rows, words: Words, measure: Measure): BareScene['captions'] {
  const captions: { readonly text: string; readonly y: Px; readonly width: Px }[] = []
  for (const strip of strips) {
    const y = strip.y + strip.height / 2 + 1
    const text = strip.band === null ? '' : words.timeline.bands[strip.band]
    if (y - (captions.at(-1)?.y ?? 0) > TEXT_STYLES.small.height) captions.push({ text, y, width: measure(text, 'small') })
  }
  return captions
}

type Seen = BareScene['counts']

/** How much is in view, where that is not everything. */
const statusOf = ({ inView, total }: Seen, { timeline, number }: Words): string =>
  inView === total ? '' : timeline.inView(number(inView), number(total))

/** What has focus is drawn on top, and by itself even where its neighbours share a cluster; what stands beside the screen stays, with the name that reaches in. */
function withChosen(
  marks: readonly Mark[],
  shown: Shown,
  scale: TimeScale,
  rows: Rows,
  emphasis: Emphasis,
  chosen: readonly (Id | null)[],
): readonly Mark[] {
  const cards = new Set(chosen.flatMap((id) => (id === null ? [] : (shown.ofRecord.get(id) ?? []))))
  if (cards.size === 0) return marks
  const isChosen = (mark: Mark) => mark.kind === 'card' && cards.has(mark.card)
  const onScreen = (card: Card) => card.endMax >= scale.u0 && card.startMin <= scale.u1 && rows.isSeen(card.lane)
  const own = [...cards].flatMap((card): readonly Mark[] => {
    const alone = marks.some((mark) => mark.kind === 'card' && mark.card === card)
    if (!alone && !onScreen(card)) return []
    const mark = cardMark(card, scale, rows.y(card.lane), emphasis(card.record.id))
    return [alone ? mark : { ...mark, count: 0 }]
  })
  return [...marks.filter((mark) => !isChosen(mark)), ...own]
}
