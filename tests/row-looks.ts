import fc from 'fast-check'
import { LANE_MODES, type LaneMode, type LaneState, PACKED } from '../src/state/lanes.ts'
import { emphasis } from '../src/state/linking.ts'
import { selectVisible, type Visible } from '../src/state/select.ts'
import { initialState } from '../src/state/state.ts'
import { toSpan } from '../src/state/viewport.ts'
import { knownBy } from '../src/story/known.ts'
import type { Story } from '../src/story/story.ts'
import type { TimelineInput } from '../src/timeline/bare-scene.ts'
import type { Board } from '../src/timeline/board.ts'
import { boardOf } from '../src/timeline/boards.ts'
import { rowsEn } from '../src/words/rows-en.ts'
import { rowsId } from '../src/words/rows-id.ts'
import { blitar } from './blitar-story.ts'
import { foldingOf, inputOf, type Look, stories } from './timeline-stories.ts'

/** A timeline's input whose rows are a board. */
export interface RowInput extends TimelineInput {
  readonly board: Board
  readonly lanes: LaneState
}

export type RowMode = Exclude<LaneMode, 'packed'>
export const ROW_MODES = LANE_MODES.filter((mode): mode is RowMode => mode !== 'packed')

/** What the app would give the timeline for a story, a look and a setting of rows; its picture is as wide as is left beside the names. */
export function rowInputOf(
  story: Story,
  lanes: Partial<LaneState> & { readonly mode: RowMode },
  look: Look = {},
  visible?: Visible,
): RowInput {
  const input = inputOf(story, look)
  const set = { ...PACKED, ...lanes }
  const board = boardOf(set, story, input.folding, input.words, input.words.lang === 'id' ? rowsId : rowsEn)
  if (board === null) throw new Error('no board for packed lanes')
  const size = { width: (look.width ?? 900) - board.gutter, height: look.height ?? 420 }
  return { ...input, size, board, lanes: set, ...(visible === undefined ? {} : { visible }) }
}

/** Any story, mode, setting of rows, filter and place in time. */
export const anyRows: fc.Arbitrary<RowInput> = fc
  .record({
    name: fc.constantFrom(...stories.keys()),
    mode: fc.constantFrom(...ROW_MODES),
    lang: fc.constantFrom('id' as const, 'en' as const),
    width: fc.integer({ min: 620, max: 1900 }),
    height: fc.integer({ min: 240, max: 900 }),
    scroll: fc.integer({ min: 0, max: 1500 }),
    middle: fc.double({ min: 0, max: 1, noNaN: true }),
    depth: fc.double({ min: 0, max: 3, noNaN: true }),
    chosen: fc.option(fc.nat(), { nil: undefined }),
    set: fc.array(fc.tuple(fc.nat(), fc.constantFrom('order', 'folded', 'hidden')), { maxLength: 8 }),
    status: fc.constantFrom('all' as const, 'all' as const, 'reported' as const),
    known: fc.constantFrom(null, null, '2021-01-05'),
  })
  .map(({ name, mode, lang, width, height, scroll, middle, depth, chosen, set, status, known }) => {
    const story = stories.get(name) ?? blitar()
    const half = 0.53 / 10 ** depth
    const folding = foldingOf(story)
    const viewport = toSpan(folding, { u0: middle - half, u1: middle + half })
    const records = [...story.events, ...story.claims, ...story.entities]
    const selection = chosen === undefined ? null : (records[chosen % records.length]?.id ?? null)
    const look = { lang, width, height, viewport, state: { selection } }
    const ids = rowInputOf(story, { mode }, look).board.natural.map(({ id }) => id)
    const pick = (what: string) => [...new Set(set.flatMap(([n, kind]) => (kind === what ? (ids[n % ids.length] ?? []) : [])))]
    const visible = selectVisible(story, { ...initialState(lang), status }, known === null ? null : knownBy(known, story.timeZone))
    const lanes = { mode, order: pick('order'), folded: pick('folded'), hidden: pick('hidden') }
    return { ...rowInputOf(story, lanes, look, visible), scroll, emphasis: emphasis(story, { ...initialState(lang), selection }) }
  })
