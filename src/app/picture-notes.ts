import { isolated } from '../base/bidi.ts'
import type { Palette } from '../base/palette.ts'
import { symbolTag } from '../base/symbol-tag.ts'
import type { Span } from '../base/units.ts'
import type { LegendEntry } from '../formats/sheet.ts'
import type { Dress } from '../graph/dressing.ts'
import type { GraphScene } from '../graph/scene.ts'
import { committedRange, type State } from '../state/state.ts'
import { isDisputed } from '../story/disputed.ts'
import { latestInstant } from '../story/known.ts'
import { say } from '../story/say.ts'
import type { Claim, Entity, Event, Relation, Source, Story } from '../story/story.ts'
import type { Speech } from '../text/reading.ts'
import { pictureSigns, type Signed, signsOf, signTag, statusSigns } from '../timeline/legend-signs.ts'
import type { TimelineScene } from '../timeline/scene.ts'
import { SIGN_GROUPS, SIGN_SIZE, type SignName } from '../timeline/sign-shapes.ts'
import { zoneWords } from '../words/dates.ts'
import { knownWords, untilWords } from '../words/since.ts'
import { spanWords } from '../words/spans.ts'
import { undatedWords } from '../words/undated.ts'
import type { AllWords } from '../words/words.ts'
import { claimNote } from './claim-note.ts'
import type { Derived } from './derived.ts'
import type { PageStanding } from './read-standing.ts'

/** A story as it is looked at, and from where. */
export interface Looked {
  readonly story: Story
  readonly state: State
  readonly derived: Derived
  readonly words: AllWords
  /** The address of what is on screen. */
  readonly address: string
  /** Whose file it is, where it is not this site's own. */
  readonly origin: string | null
  /** Whose site this is, and where a copy of it is kept. */
  readonly standing: PageStanding
}

/** The scenes that are drawn; null for what is not. */
export interface Scenes {
  readonly time: TimelineScene | null
  readonly ties: GraphScene | null
}

const MOST_CLAIMS = 60
const MOST_SOURCES = 24

/** What of the story is to be seen: the stretch of time, how many of its events, and what the filters keep away. */
export function shownLines({ story, state, derived, words, origin }: Looked, time: TimelineScene | null): readonly string[] {
  const { saved, chrome, timeline, number } = words
  const style = { phrases: words.dates, timeZone: story.timeZone }
  const { away, knownBy } = derived.visible
  const range = committedRange(state)
  const here = time && [
    saved.span(spanWords(within(time.scale.viewport, time.scale.folding.extent), style)),
    timeline.inView(number(time.counts.inView), number(time.counts.total)),
    timeline.zone(zoneWords({ phrases: words.dates, timeZone: story.timeZone })),
  ]
  const filters = [
    knownBy !== null && saved.known(knownWords(knownBy, story.sources, style)),
    state.status !== 'all' && `${chrome.statusFilter}: ${chrome.statusOptions[state.status]}`,
    range !== null && `${chrome.range}: ${spanWords(range, style)}`,
    chrome.notYet(away.known),
    chrome.hiddenCount(away.status + away.types),
  ]
  const undated = (time?.footer.marks ?? []).flatMap(({ event }) =>
    event.when === null ? [] : [`${say(event.title, words.lang).text}: ${undatedWords(event, knownBy, { words, style })}`],
  )
  return [here ?? [], filters, undated, [origin !== null && chrome.foreign(origin)]].map(joined).filter((line) => line !== '')
}

/** What points and thin lines are; what sizes or colours measure, with the warning that it is the file and not the world. */
export function dressLines({ events, measured }: Dress, { graph, measures }: AllWords): readonly string[] {
  const name = measured?.state === 'done' ? measured.name : null
  return [
    ...(events ? [graph.hintEvents] : []),
    ...(name === null ? [] : [`${measures.names[name]}: ${measures.meanings[name]} ${measures.drawn[name]} ${measures.warning}`]),
  ]
}

/** As much of a span as lies within another: the margins of a picture are no time of the story. */
function within({ start, end }: Span, extent: Span): Span {
  const inside = { start: Math.max(start, extent.start), end: Math.min(end, extent.end) }
  return inside.start < inside.end ? inside : { start, end }
}

const joined = (parts: readonly (string | false)[]): string => parts.filter(Boolean).join(' · ')

/** The signs that are in these pictures, and no others: first the kinds of names. */
export const legendEntries = (looked: Looked, scenes: Scenes, palette: Palette, group: string): readonly LegendEntry[] => [
  ...typeEntries(looked, scenes, palette),
  ...signEntries(looked, scenes, palette, group),
]

function typeEntries({ story, words }: Looked, { ties }: Scenes, palette: Palette): readonly LegendEntry[] {
  const entities = (ties?.nodes ?? []).flatMap(({ id }) => entityOf(story, id))
  const types = new Set(entities.map(({ type }) => type))
  const nameless = entities.find(({ anonymous }) => anonymous)
  const size = { width: 24, height: 24 }
  const entry = (sign: LegendEntry['sign'], text: string) => ({ sign, size, words: text })
  return [
    ...[...types].map((type) => entry(symbolTag(type.symbol, false, palette), say(type.label, words.lang).text)),
    ...(nameless === undefined ? [] : [entry(symbolTag(nameless.type.symbol, true, palette), words.record.anonymous)]),
  ]
}

function entityOf(story: Story, id: string): readonly Entity[] {
  const record = story.records.get(id)
  return record?.kind === 'entity' ? [record] : []
}

function signEntries(
  { story, state, derived, words }: Looked,
  { time, ties }: Scenes,
  palette: Palette,
  group: string,
): readonly LegendEntry[] {
  const used = new Set<SignName>(time === null ? [] : signsOf(signedIn(time)))
  for (const sign of statedIn(ties, story).flatMap((of) => statusSigns({ ...of, disputed: isDisputed(of, derived.visible) })))
    used.add(sign)
  for (const sign of time === null ? [] : pictureSigns(time)) used.add(sign)
  if (state.selection !== null || committedRange(state) !== null) used.add('thread')
  const names = Object.values(SIGN_GROUPS).flat()
  return names
    .filter((name) => used.has(name))
    .map((name) => ({ sign: signTag(name, group, palette), size: SIGN_SIZE, words: words.legend.signs[name] }))
}

/** What has a sign of its own in the picture of time; of a claim's moments that share one, the voices. */
function* signedIn({ marks, footer }: TimelineScene): Generator<Signed> {
  for (const mark of marks) {
    if (mark.kind === 'card') yield mark.card
    else if (mark.claim !== null) yield { kind: 'claim', ...mark.claim, saidBy: false, when: null }
  }
  for (const { event, undenied } of footer.marks) yield { kind: 'event', record: event, undenied, when: null }
}

/** The relations in the graph, and the events where they stand in it. */
const statedIn = (ties: GraphScene | null, story: Story): readonly (Relation | Event)[] =>
  [...(ties?.edges ?? []), ...(ties?.nodes ?? [])].flatMap(({ id }) => {
    const record = story.records.get(id)
    return record?.kind === 'relation' || record?.kind === 'event' ? [record] : []
  })

/** The claims in the pictures, a line each, both sides named. */
export function claimLines({ story, derived, words }: Looked, scenes: Scenes): readonly string[] {
  const claims = claimsIn(scenes, story).filter((claim) => derived.visible.has(claim.id))
  const more = claims.length - MOST_CLAIMS
  const speech = { shown: derived.visible, words, style: { phrases: words.dates, timeZone: story.timeZone } }
  return [...claims.slice(0, MOST_CLAIMS).map((claim) => claimNote(claim, speech)), ...(more > 0 ? [words.saved.moreClaims(more)] : [])]
}

/** The sources, the licence, and where all this is to be seen. */
export function footLines({ story, derived, words, address, origin, standing }: Looked): readonly string[] {
  const { saved } = words
  const speech = { shown: derived.visible, words, style: { phrases: words.dates, timeZone: story.timeZone } }
  return [
    saved.sources(sourceList(derived.visible.sources, speech, saved.more)),
    story.licence === null ? saved.noLicence : saved.licence(isolated(story.licence)),
    // What comes from elsewhere is not the newsroom's, nor in its archive.
    [origin === null && standing.newsroom !== null && isolated(standing.newsroom), saved.address(address)].filter(Boolean).join(' · '),
    ...(origin === null && standing.archive !== null ? [saved.archived(standing.archive)] : []),
  ]
}

/** The claims with a mark in the pictures, and those that state anything drawn in them: where an allegation is, its denial is named. */
function claimsIn({ time, ties }: Scenes, story: Story): readonly Claim[] {
  const marks = (time?.marks ?? []).flatMap((mark) => (mark.kind === 'card' ? [mark.card] : mark.lane.slice(mark.from, mark.until)))
  const stated = [...marks.map(({ record }) => record), ...(time?.footer.marks ?? []).map(({ event }) => event), ...statedIn(ties, story)]
  const found = new Set<Claim>()
  for (const record of stated) {
    if (record.kind === 'claim') found.add(record)
    else if (record.kind === 'event' || record.kind === 'relation')
      for (const claim of record.claims) if (claim.states.includes(record)) found.add(claim)
  }
  return story.claims.filter((claim) => found.has(claim))
}

/** Who published it and when, earliest first. */
function sourceList(sources: readonly Source[], { words, style }: Speech, more: (n: number) => string): string {
  const named = sources.slice(0, MOST_SOURCES).map(({ publisher, title, published }) => {
    const name = isolated(
      say(publisher?.name ?? title, words.lang)
        .text.slice(0, 120)
        .toWellFormed(),
    )
    return `${name}, ${untilWords(latestInstant(published), [published], style)}`
  })
  return [...named, ...(sources.length > MOST_SOURCES ? [more(sources.length - MOST_SOURCES)] : [])].join(' · ')
}
