import { h, type Tag } from '../base/markup.ts'
import { CSS_PALETTE, type Palette } from '../base/palette.ts'
import type { Px, Size } from '../base/units.ts'
import { saidWhen } from '../story/said.ts'
import type { Event, Stance, Story } from '../story/story.ts'
import type { When } from '../story/when.ts'
import { type BandEnd, type DateBand, dateBandShapes, tailShapes } from './date-band.ts'
import type { Doubt } from './date-doubt.ts'
import { DATE_FORMS, type DateForm, formsOf } from './date-forms.ts'
import type { Content } from './deck.ts'
import { delaySign } from './delay-signs.ts'
import type { DensityRun } from './density-runs.ts'
import { hiddenShapes, runShapes } from './density-shapes.ts'
import { clusterGlyph, eventGlyph, type Glyph, SOURCE_GLYPH, STANCE_GLYPHS } from './glyphs.ts'
import { lookOf } from './mark-signs.ts'
import { joinShape } from './row-shapes.ts'
import type { TimelineScene } from './scene.ts'
import { glyphAt, line, type Shape } from './shapes.ts'
import { shapeTags } from './svg.ts'
import { threadShapes } from './thread-shapes.ts'

const STATUSES = ['documented', 'reported', 'alleged', 'disputed'] as const
const STANCES = ['asserts', 'repeats', 'denies', 'qualifies'] as const
/** Everything that pictures of time tell by a sign, in the order of the legend. */
export const SIGN_GROUPS = {
  status: STATUSES,
  voices: [...STANCES, 'saidBy', 'source'],
  dates: DATE_FORMS,
  picture: ['cluster', 'columns', 'ticks', 'moments', 'join', 'delay', 'delays', 'torn', 'thread'],
} as const
export type SignName = (typeof SIGN_GROUPS)[keyof typeof SIGN_GROUPS][number]

/** The room of one sign in a legend. */
export const SIGN_SIZE: Size = { width: 48, height: 24 }

/** Something with a sign: a record or a moment of a claim, dated or not. */
export type Signed = Content & { readonly when: When | null }

/** The signs that these are drawn with, by what they stand for. */
export function signsOf(all: Iterable<Signed>): ReadonlySet<SignName> {
  const signs = new Set<SignName>()
  const seen = new Set<When>()
  for (const one of all) {
    if (one.when !== null && !seen.has(one.when)) {
      for (const form of formsOf(one.when)) signs.add(form)
      seen.add(one.when)
    }
    if (one.kind === 'event') for (const sign of statusSigns(lookOf(one))) signs.add(sign)
    else if (one.kind === 'source') signs.add('source')
    else {
      for (const { stance } of one.positions) signs.add(stance)
      if (one.saidBy) signs.add('saidBy')
    }
  }
  return signs
}

/** All that a story has signs for. */
export function* signedOf({ events, claims, sources }: Story): Generator<Signed> {
  for (const record of events) yield { kind: 'event', record, when: record.when }
  for (const record of claims)
    for (const position of record.positions)
      yield { kind: 'claim', record, positions: [position], saidBy: position.when === null, when: saidWhen(position) }
  for (const record of sources) yield { kind: 'source', record, when: record.published }
}

/** What a picture of time draws besides its records' own signs. */
export function pictureSigns({ marks, runs, hidden, threads, board, axis, delays }: TimelineScene): readonly SignName[] {
  const has: Readonly<Partial<Record<SignName, boolean>>> = {
    cluster: marks.some((mark) => mark.kind === 'cluster' && mark.claim === null),
    columns: runs.length > 0,
    ticks: hidden.count > 0,
    moments: threads.length > 0,
    join: board !== null && board.joins.length > 0,
    delay: delays !== undefined && delays.ends.length > 0,
    delays: delays?.ends.some(({ count }) => count > 1) === true,
    torn: axis.tears.length > 0,
  }
  return SIGN_GROUPS.picture.filter((name) => has[name] === true)
}

/** How sure a record is, in signs: one that is alleged and disputed is drawn as both. */
export const statusSigns = ({ disputed, status }: Pick<Event, 'disputed' | 'status'>): readonly SignName[] =>
  !disputed ? [status] : status === 'alleged' ? [status, 'disputed'] : ['disputed']

/** Signs are hollow on the ground of the timeline; a legend stands on paper. */
const ON_PAPER: Palette = { ...CSS_PALETTE, panel: CSS_PALETTE.paper }

/** A sign by itself, drawn by the code that draws the marks; `group` keeps one legend's gradients apart from another's. */
export const signTag = (name: SignName, group: string, palette: Palette = ON_PAPER): Tag =>
  h(
    'svg',
    {
      class: 'sign',
      width: SIGN_SIZE.width,
      height: SIGN_SIZE.height,
      viewBox: `0 0 ${SIGN_SIZE.width} ${SIGN_SIZE.height}`,
      'aria-hidden': 'true',
    },
    ...shapeTags(signShapes(name), palette, null, group),
  )

function signShapes(name: SignName): readonly Shape[] {
  if (isOneOf(DATE_FORMS, name)) return formShapes(name)
  if (isOneOf(STATUSES, name))
    return middle(eventGlyph({ status: name === 'disputed' ? 'reported' : name, disputed: name === 'disputed', part: 'main' }))
  if (isOneOf(STANCES, name)) return middle(STANCE_GLYPHS[name satisfies Stance])
  switch (name) {
    case 'source':
      return middle(SOURCE_GLYPH)
    case 'cluster':
      return middle(clusterGlyph(8))
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
