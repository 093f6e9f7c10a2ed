import { duration } from '../base/span.ts'
import type { Id, Instant, Span } from '../base/units.ts'
import type { MeasureName } from '../story/measured.ts'
import type { Story } from '../story/story.ts'
import { parseWhen } from '../story/when.ts'
import { readLanes, writeLanes } from './lanes-url.ts'
import { readPairs } from './query.ts'
import { committedRange, DEGREES, type HiddenTypes, type PathEnds, type State, type StatusFilter, type TourPlace } from './state.ts'

/**
 * The address' hash: what the reader did; what is shown stands in its query. Unknown parts, unknown ids and what
 * other people's programs add are passed over part by part; reading never throws.
 */
export type AddressPart = Partial<
  Pick<
    State,
    | 'viewport'
    | 'ranges'
    | 'selection'
    | 'status'
    | 'hidden'
    | 'knownOn'
    | 'fold'
    | 'since'
    | 'lanes'
    | 'tour'
    | 'query'
    | 'path'
    | 'degree'
    | 'events'
    | 'measure'
  >
>

const VERSION = 'v1'
const THOUSAND_SECONDS = 1_000_000
const THOUSAND_MINUTES = 60 * THOUSAND_SECONDS

/** What the reader did, as the hash without its `#`; empty for a fresh page. */
export function writeHash(state: State): string {
  const range = committedRange(state)
  const parts: readonly (readonly [string, string | null])[] = [
    ['t', state.viewport && writeSpan(state.viewport)],
    ['sel', state.selection],
    ['range', range && writeSpan(range)],
    ['known', state.knownOn],
    ['status', state.status === 'all' ? null : state.status],
    ['types', writeHidden(state.hidden)],
    ['q', state.query === '' ? null : state.query],
    ['lanes', writeLanes(state.lanes)],
    ['axis', state.since ? 'since' : null],
    ['fold', state.fold ? null : '0'],
    ['deg', state.degree === 1 ? null : String(state.degree)],
    ['events', state.events ? '1' : null],
    ['measure', state.measure],
    ['path', state.path && `${state.path.from}.${state.path.to}`],
    ['tour', state.tour && `${state.tour.tour}.${state.tour.step + 1}`],
  ]
  const written = parts.flatMap(([key, value]) => (value === null ? [] : [`${key}=${encode(value)}`]))
  return written.length === 0 ? '' : [VERSION, ...written].join('&')
}

/** What of a hash holds for this story. Ids are looked up, former ids lead to the record that has them now. */
export function readHash(hash: string, story: Story): AddressPart {
  // A second # is not ours: it begins what a system of a newsroom has added.
  const pairs = readPairs(hash.slice(0, 4000).replace(/^#/, '').replace(/#.*/s, ''))
  const part: { -readonly [K in keyof AddressPart]: AddressPart[K] } = {}
  const viewport = readSpan(pairs.get('t'), story.timeZone)
  const range = readSpan(pairs.get('range'), story.timeZone)
  const selection = story.records.get(pairs.get('sel') ?? '')
  const known = pairs.get('known')
  const tour = readTour(pairs.get('tour'), story)
  const query = pairs.get('q')
  const lanes = readLanes(pairs.get('lanes'), story)
  const path = readPath(pairs.get('path'), story)
  const degree = DEGREES.find((each) => String(each) === pairs.get('deg'))
  const measure = MEASURES.find((each) => each === pairs.get('measure'))
  if (viewport !== null) part.viewport = viewport
  if (range !== null) part.ranges = [range]
  if (selection !== undefined) part.selection = selection.id
  if (known !== undefined && parseWhen(known, story.timeZone).ok) part.knownOn = known
  if (isStatusFilter(pairs.get('status'))) part.status = pairs.get('status') as StatusFilter
  if (pairs.has('types')) part.hidden = readHidden(pairs.get('types') ?? '', story)
  if (query !== undefined) part.query = query.slice(0, 200)
  if (pairs.get('fold') === '0') part.fold = false
  if (pairs.get('axis') === 'since') part.since = true
  if (lanes !== null) part.lanes = lanes
  if (tour !== null) part.tour = tour
  if (path !== null) part.path = path
  if (degree !== undefined && degree !== 1) part.degree = degree
  if (pairs.get('events') === '1') part.events = true
  if (measure !== undefined) part.measure = measure
  return part
}

/** A key of the address a reader would step back over, rather than see replaced. */
export const isNewStep = (before: State, after: State): boolean =>
  before.selection !== after.selection ||
  before.ranges !== after.ranges ||
  before.knownOn !== after.knownOn ||
  before.status !== after.status ||
  before.hidden !== after.hidden ||
  before.lanes !== after.lanes ||
  before.since !== after.since ||
  before.tour !== after.tour ||
  before.path !== after.path ||
  before.measure !== after.measure

/** Keeps `/`, `:` and `,` readable; never throws on halves of surrogate pairs. */
const encode = (value: string): string =>
  encodeURIComponent(value.toWellFormed()).replace(/%(2F|3A|2C)/g, (code) => decodeURIComponent(code))

/** A span as an interval, to a thousandth of its length: minutes from about seventeen hours on, seconds from about as many minutes on. */
function writeSpan(span: Span): string {
  const length = duration(span) < THOUSAND_SECONDS ? 0 : duration(span) < THOUSAND_MINUTES ? 19 : 16
  return `${writeInstant(span.start, length)}/${writeInstant(span.end, length)}`
}

/** As much of a date-time as `length` says; `@` and milliseconds where that is nothing, or outside the years that four digits write. */
const writeInstant = (instant: Instant, length: number): string =>
  length === 0 || instant < -62_167_219_200_000 || instant > 253_402_300_799_999
    ? `@${BigInt(Math.round(instant))}`
    : `${new Date(Math.round(instant)).toISOString().slice(0, length)}Z`

function readSpan(text: string | undefined, timeZone: string): Span | null {
  if (text === undefined) return null
  const [from = '', to] = text.split('/')
  const start = readInstant(from, timeZone)
  const end = to === undefined ? readInstant(from, timeZone, true) : readInstant(to, timeZone, true)
  return start === null || end === null ? null : ordered({ start, end })
}

const ordered = (span: Span): Span | null => (span.start < span.end ? span : null)

/** Date-times with seconds or minutes stand for their first instant on both sides; dates without a time for their whole day, month or year. */
function readInstant(text: string, timeZone: string, end = false): Instant | null {
  if (/^@-?\d{1,24}$/.test(text)) return Number(text.slice(1))
  const when = parseWhen(text, timeZone)
  if (!when.ok) return null
  const instant = end && !text.includes('T') ? when.value.endMax : when.value.startMin
  return Number.isFinite(instant) ? instant : null
}

const isStatusFilter = (text: string | undefined): text is StatusFilter => text === 'documented' || text === 'reported' || text === 'all'

const MEASURES: readonly MeasureName[] = ['degree', 'betweenness', 'communities']
const KINDS = ['entity', 'event', 'relation', 'name'] as const

function writeHidden(hidden: HiddenTypes): string | null {
  const parts = KINDS.flatMap((kind) => hidden[kind].map((id) => `-${kind}.${id}`))
  return parts.length === 0 ? null : parts.join(',')
}

function readHidden(text: string, story: Story): HiddenTypes {
  const parts = text.split(',').map((part) => /^-(entity|event|relation|name)\.([a-z0-9-]{1,64})$/.exec(part))
  const known = (kind: keyof HiddenTypes, id: Id): readonly Id[] => {
    if (kind !== 'name') return story.types[kind].has(id) ? [id] : []
    const record = story.records.get(id)
    return record?.kind === 'entity' ? [record.id] : []
  }
  const of = (kind: keyof HiddenTypes): readonly Id[] => [
    ...new Set(parts.flatMap((match) => (match?.[1] === kind && match[2] !== undefined ? known(kind, match[2]) : []))),
  ]
  return { entity: of('entity'), event: of('event'), relation: of('relation'), name: of('name') }
}

/** Two names that the story has, and not the same one twice. */
function readPath(text: string | undefined, story: Story): PathEnds | null {
  const [from, to, ...rest] = (text ?? '').split('.').map((id) => story.records.get(id))
  const named = from?.kind === 'entity' && to?.kind === 'entity' && from !== to && rest.length === 0
  return named ? { from: from.id, to: to.id } : null
}

function readTour(text: string | undefined, story: Story): TourPlace | null {
  const match = /^([a-z0-9-]{1,64})\.(\d{1,3})$/.exec(text ?? '')
  const tour = story.records.get(match?.[1] ?? '')
  const step = Number(match?.[2]) - 1
  return tour?.kind === 'tour' && step >= 0 && step < tour.steps.length ? { tour: tour.id, step } : null
}
