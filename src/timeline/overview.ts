import { memoizeByIdentity, memoizeLast } from '../base/memo.ts'
import { TEXT_STYLES } from '../base/text-metrics.ts'
import type { Px, Size, Span, U } from '../base/units.ts'
import type { Visible } from '../state/select.ts'
import { FIT, fitViewport } from '../state/viewport.ts'
import type { Folding } from '../story/folding.ts'
import type { Story } from '../story/story.ts'
import type { Words } from '../words/words.ts'
import { isBackground } from './deck.ts'
import { shownCards } from './decks.ts'
import { type Counts, countsIn, countsOf, joined } from './density.ts'
import { histogram } from './histogram.ts'
import { type TimeScale, timeScale } from './scale.ts'
import { bar, glyphAt, line, type Shape } from './shapes.ts'
import type { LaneCards } from './shown.ts'

export interface OverviewInput {
  readonly story: Story
  readonly visible: Visible
  readonly folding: Folding
  readonly viewport: Span
  readonly range: Span | null
  readonly words: Words
  readonly size: Size
}

/** The whole time in one line: how much there is when, and which part of it is on screen. */
export interface OverviewScene {
  readonly size: Size
  readonly scale: TimeScale
  /** From left to right, of equal width: how many marks stand in each. Every mark that passes the filters counts once. */
  readonly bars: readonly number[]
  /** How many of each are background. */
  readonly background: readonly number[]
  readonly tears: readonly Px[]
  /** What the timeline shows. */
  readonly window: { readonly x0: Px; readonly x1: Px }
  readonly range: { readonly x0: Px; readonly x1: Px } | null
}

const BAR_WIDTH: Px = 7
const INSET: Px = 6
const NONE: Counts = { total: 0, rows: [] }

/** Counted again only where the filters or the width have changed; between the exact ends of the axis, where what has no beginning begins. */
const barsOf = memoizeByIdentity((all: Counts) => memoizeLast((u0: U, u1: U, bins: number) => histogram(all, u0, u1, bins)))

/** A lane holds background alone, or none of it; its cards come by their beginnings. */
const backgroundOf = memoizeByIdentity(
  (lanes: readonly LaneCards[]): Counts =>
    lanes
      .filter(({ cards }) => isBackground(cards[0]))
      .map((lane) => (lane.cards.some(({ echo }) => echo) ? countsOf(lane.cards.filter(({ echo }) => !echo)) : countsIn([lane])))
      .reduce(joined, NONE),
)

const tearsOf = memoizeByIdentity((folding: Folding) =>
  memoizeLast((width: Px): readonly Px[] => {
    const scale = timeScale(folding, fitViewport(folding), width)
    return folding.segments.filter(({ folded }) => folded).map(({ u0, u1 }) => scale.xOfU((u0 + u1) / 2))
  }),
)

export function overviewScene(input: OverviewInput): OverviewScene {
  const { folding, viewport, range, size } = input
  const scale = timeScale(folding, fitViewport(folding), size.width)
  const shown = shownCards(input)
  const bins = Math.max(1, Math.round(size.width / BAR_WIDTH))
  const ends = (span: Span) => ({ x0: Math.max(scale.x(span.start), 1), x1: Math.min(scale.x(span.end), size.width - 1) })
  return {
    size,
    scale,
    bars: barsOf(shown.all)(FIT.u0, FIT.u1, bins),
    background: barsOf(backgroundOf(shown.lanes))(FIT.u0, FIT.u1, bins),
    tears: tearsOf(folding)(size.width),
    window: ends(viewport),
    range: range === null ? null : ends(range),
  }
}

/** The scene as shapes in paint order. */
export const overviewPicture = (scene: OverviewScene): readonly Shape[] => [...standingShapes(scene), ...windowShapes(scene)]

/** What stays as it is while the window moves: the same shapes again until something of them has changed. */
export const standingShapes = ({ size: { width, height }, bars, background, tears }: OverviewScene): readonly Shape[] =>
  standingOf(bars, background, tears)(width, height)

const standingOf = memoizeByIdentity((bars: readonly number[], background: readonly number[], tears: readonly Px[]) =>
  memoizeLast((width: Px, height: Px): readonly Shape[] => {
    const bottom = height - INSET
    const torn = tears.flatMap((x) => glyphAt([{ d: TORN, fill: 'panel', stroke: 'rule-strong', width: 1, dash: [] }], x, bottom - 5, 0, 1))
    return [line(0, bottom, width, bottom, 'rule-strong'), ...torn, ...densityOf(bars, background, width, height)]
  }),
)

/** The range and the window, over what stands. */
export function windowShapes({ size: { width, height }, window, range }: OverviewScene): readonly Shape[] {
  const [top, bottom] = [INSET, height - INSET]
  const veil = (x0: Px, x1: Px): readonly Shape[] => (x1 <= x0 ? [] : [bar(x0, x1, top, bottom - top, 'panel', { opacity: 0.65 })])
  return [
    ...(range === null ? [] : rangeShapes(range, top, bottom)),
    ...veil(0, window.x0),
    ...veil(window.x1, width),
    ...frame(window, top, bottom),
  ]
}

/** How far what is background hangs below the line. */
const HANGS: Px = 4

/** A bar's height goes with the root of its count, so that single marks are seen beside hundreds. Background hangs below the line: that there is some. */
function densityOf(bars: readonly number[], background: readonly number[], width: Px, height: Px): readonly Shape[] {
  const most = Math.sqrt(Math.max(1, ...bars))
  const step = width / bars.length
  const columns = bars.flatMap((all, i) => {
    const count = all - (background[i] ?? 0)
    const tall = Math.max(3, (Math.sqrt(count) / most) * (height - 2 * INSET - TEXT_STYLES.small.size / 2))
    return count === 0 ? [] : [i * step + 0.5, (i + 1) * step - 0.5, tall]
  })
  const hanging = background.flatMap((count, i) => (count === 0 ? [] : [i * step + 0.5, (i + 1) * step - 0.5, HANGS]))
  const shape = (list: readonly number[], y: Px): Shape => {
    return { kind: 'columns', y, from: 'bottom', columns: new Float64Array(list), fill: 'ink-3', opacity: 0.75 }
  }
  return [shape(columns, height - INSET), ...(hanging.length === 0 ? [] : [shape(hanging, height - INSET + HANGS + 1)])]
}

const TORN = 'M-3 5l-3 -3l3 -3l-3 -3l3 -3h6l-3 3l3 3l-3 3l3 3Z'

const rangeShapes = ({ x0, x1 }: { readonly x0: Px; readonly x1: Px }, top: Px, bottom: Px): readonly Shape[] => [
  bar(x0, x1, top, bottom - top, 'thread-soft', {}),
  line(x0, bottom, x1, bottom, 'thread', { width: 2 }),
]

/** The window's outline with a grip at either end. */
function frame({ x0, x1 }: { readonly x0: Px; readonly x1: Px }, top: Px, bottom: Px): readonly Shape[] {
  const middle = (top + bottom) / 2
  const grip = { d: 'M-2 -7h4v14h-4Z', fill: 'ink-2', stroke: null, width: 0, dash: [] } as const
  return [
    line(x0, top, x1, top, 'ink-2'),
    line(x0, bottom, x1, bottom, 'ink-2'),
    line(x0, top, x0, bottom, 'ink-2'),
    line(x1, top, x1, bottom, 'ink-2'),
    ...glyphAt([grip], x0, middle, 1, 1),
    ...glyphAt([grip], x1, middle, -1, 1),
  ]
}
