import type { Px, Size } from '../base/units.ts'
import type { Stance } from '../story/story.ts'
import { type BandEnd, type DateBand, dateBandShapes, tailShapes } from './date-band.ts'
import type { Doubt } from './date-doubt.ts'
import { DATE_FORMS, type DateForm } from './date-forms.ts'
import { delaySign, endShapes } from './delay-signs.ts'
import type { DensityRun } from './density-runs.ts'
import { hiddenShapes, runShapes } from './density-shapes.ts'
import { eventGlyph, type Glyph, SOURCE_GLYPH, STANCE_GLYPHS, tileHalf } from './glyphs.ts'
import { linkShapes } from './links.ts'
import { questionGlyph } from './question-shapes.ts'
import { joinShape } from './row-shapes.ts'
import { glyphAt, line, type Shape } from './shapes.ts'
import { threadShapes } from './thread-shapes.ts'
import { tileShapes } from './tile-shapes.ts'

const STATUSES = ['documented', 'reported', 'alleged', 'disputed'] as const
const STANCES = ['asserts', 'repeats', 'denies', 'qualifies'] as const
/** Everything that pictures of time tell by a sign, in the order of the legend. */
export const SIGN_GROUPS = {
  status: [...STATUSES, 'contested', 'background', 'question'],
  voices: [...STANCES, 'saidBy', 'source'],
  dates: DATE_FORMS,
  picture: ['cluster', 'columns', 'ticks', 'moments', 'join', 'link', 'delay', 'delays', 'delayBy', 'torn', 'thread'],
} as const
export type SignName = (typeof SIGN_GROUPS)[keyof typeof SIGN_GROUPS][number]

/** The room of one sign in a legend. */
export const SIGN_SIZE: Size = { width: 48, height: 24 }

/** A sign by itself, drawn by the code that draws the marks. */
export function signShapes(name: SignName): readonly Shape[] {
  if (isOneOf(DATE_FORMS, name)) return formShapes(name)
  if (isOneOf(STATUSES, name))
    return middle(eventGlyph({ status: name === 'disputed' ? 'reported' : name, disputed: name === 'disputed', part: 'main' }))
  if (isOneOf(STANCES, name)) return middle(STANCE_GLYPHS[name satisfies Stance])
  switch (name) {
    case 'contested':
      return middle(eventGlyph({ status: 'alleged', disputed: true, part: 'main' }))
    case 'background':
      return [
        ...glyphAt(eventGlyph({ status: 'reported', disputed: false, part: 'background' }), X, Y, -13, 1),
        ...[6, 18].map((y) => line(26, y, 46, y, 'ink-3', { width: 1.5 })),
      ]
    case 'question':
      return [...glyphAt(questionGlyph(1), X, Y, -8, 1), ...glyphAt(questionGlyph(2), X, Y, 8, 1)]
    case 'source':
      return middle(SOURCE_GLYPH)
    case 'cluster':
      return tileShapes(X, Y, tileHalf(8), '8', false, 1)
    case 'columns':
      return runShapes({ runs: [RUN], rows: { lane: 24 } })
    case 'ticks':
      return [
        line(2, Y, 46, Y, 'rule-strong', { opacity: 0.6 }),
        ...hiddenShapes({ hidden: { count: 5, ticks: TICKS }, rows: { axis: Y } }),
      ]
    case 'moments':
      return [
        ...threadShapes({ threads: [{ claim: '', x0: 10, x1: 38, y: Y, chosen: false, muted: false }] }),
        ...glyphAt(STANCE_GLYPHS.asserts, X, Y, -14, 1),
        ...glyphAt(STANCE_GLYPHS.denies, X, Y, 14, 1),
      ]
    case 'join':
      return [
        joinShape({ id: '', x: X, y0: 4, y1: 20, level: 'normal', isSoft: false }, { selection: null, hover: null }),
        ...[4, 20].flatMap((y) => glyphAt(DAY, X, y, 0, 1)),
      ]
    case 'delay':
    case 'delays':
      return delaySign(name === 'delay', SIGN_SIZE)
    case 'delayBy':
      return endShapes({ x: X, y: Y, count: 1, rough: true }, 'related')
    case 'link':
      return [
        ...linkShapes([{ claim: '', event: '', x: 12, y: 5, to: 19, end: 38, isSoft: false, chosen: false }]),
        ...glyphAt(DAY, 12, 5, 0, 1),
        ...glyphAt(STANCE_GLYPHS.asserts, 38, 19, 0, 1),
      ]
    case 'saidBy':
      return [...tailShapes(X, Y, 5, { doubt: '', saidBy: true, lasting: false }, 'doubt', 1), ...middle(STANCE_GLYPHS.asserts)]
    case 'torn':
      return middle([
        {
          d: 'M-3 -11l-5 4l5 3.5l-5 3.5l5 3.5l-5 3.5l5 4h6l-5 -4l5 -3.5l-5 -3.5l5 -3.5l-5 -3.5l5 -4Z',
          fill: 'paper',
          stroke: 'rule-strong',
          width: 1,
          dash: [],
        },
      ])
    case 'thread':
      return [line(4, Y, 44, Y, 'thread', { width: 2 })]
  }
}

/** Columns of 2, 30, 400, 9 and 1 marks. */
const RUN: DensityRun = {
  ...{ lane: 0, y: SIGN_SIZE.height / 2, cards: [], count: 442, muted: new Uint8Array(5) },
  x: Float64Array.of(6, 13, 20, 27, 34, 41),
  from: Uint32Array.of(0, 2, 32, 432, 441, 442),
}
const TICKS: readonly Px[] = [10, 22, 26, 30, 38]

const isOneOf = <T extends string>(names: readonly T[], name: string): name is T => (names as readonly string[]).includes(name)

const X: Px = SIGN_SIZE.width / 2
const Y: Px = SIGN_SIZE.height / 2
const middle = (glyph: Glyph): readonly Shape[] => glyphAt(glyph, X, Y, 0, 1)
const DAY = eventGlyph({ status: 'reported', disputed: false, part: 'main' })
const SHOWN = eventGlyph({ status: 'documented', disputed: false, part: 'main' })
const INK = { line: 'ink-2', tint: 'ink-3', alleged: false, opacity: 1 } as const

function formShapes(form: DateForm): readonly Shape[] {
  switch (form) {
    case 'day':
      return [...glyphAt(SHOWN, X, Y, -10, 1), ...glyphAt(DAY, X, Y, 10, 1)]
    case 'approximate':
      return doubtful('~')
    case 'uncertain':
      return doubtful('?')
    case 'both':
      return doubtful('%')
    case 'set':
      return dateBandShapes({ ...band(HARD, HARD), members: [5, 22, 43].map((x) => [x, x]) }, { ...INK, lasting: false })
    case 'blanks':
      return dateBandShapes({ ...band(SOFT, SOFT), blanks: [4, 44] }, { ...INK, lasting: false })
    case 'within':
      return dateBandShapes(band(SOFT, SOFT), { ...INK, lasting: false })
    default:
      return dateBandShapes(band(...ENDS[form]), { ...INK, lasting: true })
  }
}

const doubtful = (doubt: Doubt): readonly Shape[] => [
  ...tailShapes(X, Y, 6, { doubt, saidBy: false, lasting: false }, 'ink-2', 1),
  ...middle(DAY),
]

const end = (kind: BandEnd['kind'], fade: number): BandEnd => ({ kind, fade, doubt: '' })
const [HARD, SOFT, OPEN, UNKNOWN] = [end('hard', 0), end('soft', 0.3), end('open', 1), end('unknown', 1)]
const ENDS = {
  lasting: [HARD, HARD],
  fuzzy: [SOFT, SOFT],
  openStart: [OPEN, HARD],
  openEnd: [HARD, OPEN],
  unknownStart: [UNKNOWN, HARD],
  unknownEnd: [HARD, UNKNOWN],
} as const

const band = (start: BandEnd, last: BandEnd): DateBand => ({
  x0: 4,
  x1: 44,
  top: 5,
  height: 15,
  start,
  end: last,
  members: null,
  blanks: null,
})
