import { isolated } from '../base/bidi.ts'
import { beginning } from '../base/text-metrics.ts'
import type { Id } from '../base/units.ts'
import { PASSES } from '../state/select.ts'
import type { StatusFilter } from '../state/state.ts'
import { isDenied } from '../story/disputed.ts'
import { isKnownBy } from '../story/known.ts'
import { say } from '../story/say.ts'
import type { SearchHit } from '../story/search.ts'
import type { RecordType, Shape, Story, StoryRecord } from '../story/story.ts'
import { tallyOf } from '../story/tally.ts'
import { extentWords } from '../words/extent.ts'
import { spanWords } from '../words/spans.ts'
import type { PanelInput } from './input.ts'

/** The line under the title: how much there is, of when, how much of it in dispute, from how many sources. */
export function summaryLine({ reading, visible }: PanelInput): string {
  const { chrome, graph } = reading.words
  const span = extentWords(reading.story, visible, reading.style)
  const disputed = visible.claims.filter((claim) => isDenied(claim, visible)).length
  return chrome.summary(graph.events(visible.events.length), span, chrome.disputedClaims(disputed), chrome.sources(visible.sources.length))
}

/** What has changed since the last visit, in words; empty where nothing has. */
export function changeLine({ reading: { story, words }, file: { changes } }: PanelInput): string {
  if (changes === null) return ''
  const w = words.visit
  const { version, corrections, added, changed, gone } = changes
  const said = [
    version && w.version(story.version === null ? '' : isolated(beginning(story.version))),
    corrections > 0 && w.corrected(corrections),
    added.length > 0 && w.added(added.length),
    changed.length > 0 && w.changed(changed.length),
    gone > 0 && w.gone(gone),
  ]
  return said.filter(Boolean).join('; ')
}

/** What was found, as far as these sources had it by the known date. */
export const foundRecords = (hits: readonly Pick<SearchHit, 'id'>[], { reading, visible }: PanelInput): readonly StoryRecord[] =>
  hits.flatMap(({ id }) => reading.story.records.get(id) ?? []).filter((record) => isKnownBy(record, visible.knownBy))

/** What the filters keep from view, in words; empty where they keep nothing. */
export function hiddenLine({ reading, visible }: PanelInput): string {
  const { chrome } = reading.words
  return [chrome.notYet(visible.away.known), chrome.hiddenCount(visible.away.status + visible.away.types)].filter(Boolean).join(' · ')
}

/** Why nothing is to be seen, or null where something is. */
export function emptyLine({ reading, visible, state }: PanelInput): string | null {
  const { chrome } = reading.words
  if (visible.events.length + visible.relations.length > 0) return null
  if (visible.knownBy !== null && visible.sources.length === 0) return chrome.noneYet
  if (reading.story.events.length + reading.story.relations.length === 0) return chrome.emptyStory
  const byStatus = state.status === 'documented' && visible.away.types + visible.away.known === 0
  return byStatus ? chrome.emptyDocumented : chrome.emptyPicture
}

/** One kind's types with how often the story uses each, most used first; unused types are left out. */
export interface TypeChoice {
  readonly id: Id
  readonly label: string
  readonly count: number
  readonly shown: boolean
  readonly symbol: Shape | null
}

export type TypedKind = 'entity' | 'event' | 'relation'

export function typeChoices({ reading, state }: PanelInput, kind: TypedKind): readonly TypeChoice[] {
  return usedTypes(reading.story, kind).map(({ type, count }) => ({
    id: type.id,
    label: say(type.plural ?? type.label, reading.words.lang).text,
    count,
    shown: !state.hidden[kind].includes(type.id),
    symbol: type.symbol,
  }))
}

/** The types that a story uses, and how often: the most used first. */
export function usedTypes(story: Story, kind: TypedKind): readonly { readonly type: RecordType; readonly count: number }[] {
  const used = tallyOf(story).types[kind]
  return [...story.types[kind].values()]
    .map((type) => ({ type, count: used.get(type.id) ?? 0 }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
}

/** The steps of the breadcrumb, the whole time first; the last is where the reader is. */
export const rangeCrumbs = ({ reading, state }: PanelInput): readonly string[] => [
  reading.words.chrome.wholeTime,
  ...state.ranges.map((range) => spanWords(range, reading.style)),
]

/** How many events and relations of the story a setting of the status filter lets through, whatever else is filtered. */
export function passingLine({ reading: { story, words } }: PanelInput, status: StatusFilter): string {
  const { statuses } = tallyOf(story)
  const count = (kind: 'event' | 'relation') => words.number(PASSES[status].reduce((sum, each) => sum + (statuses[kind].get(each) ?? 0), 0))
  return words.passing(count('event'), count('relation'))
}
