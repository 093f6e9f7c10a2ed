import { withoutIdleMarks } from '../base/idle-marks.ts'
import { whenBy } from '../story/known.ts'
import { say } from '../story/say.ts'
import { hasLater } from '../story/sources-of.ts'
import type { Cite, Claim, Entity, Event, Participant, Position, Relation, Stance, StoryRecord, Text } from '../story/story.ts'
import { titleOf } from '../story/title.ts'
import type { When } from '../story/when.ts'
import { locator, sourceName } from '../words/citing.ts'
import { whenShort } from '../words/dates.ts'
import { asksOutcome, outcomeOf } from '../words/outcome.ts'
import { saidWords } from '../words/position.ts'
import { recordSince } from '../words/since.ts'
import { statedWords } from '../words/status.ts'
import { datedWords } from '../words/undated.ts'
import { claimsHeard, sidesOf, silence, takenOn } from '../words/voices.ts'
import type { Outgoing } from './outgoing.ts'

/** What records say in plain text, alike in every format; nothing of it was written from sources that a known date leaves out. */

export const textOf = (text: Text, { words }: Outgoing): string => say(text, words.lang).text
export const titleText = (record: StoryRecord, { words }: Outgoing): string => withoutIdleMarks(titleOf(record, words.lang))

/** The summary, or that it is held back because some of what it was written from came later; empty where there is none. */
export function summaryText(record: Entity | Event | Relation, out: Outgoing): string {
  if (hasLater(record, out.shown)) return out.words.detail.laterToo
  return record.summary === null ? '' : textOf(record.summary, out)
}

/** Background, status, dispute. */
export const statusText = (record: Event | Relation, { words, shown }: Outgoing): string => statedWords(record, words, shown).join(' · ')

export const dateText = (record: Event | Relation, out: Outgoing): string => datedWords(record, out.shown.knownBy, out)

/** The date, if these sources had given it by the known date. */
export const dateKnown = (record: Event | Relation, { shown }: Outgoing): When | null => whenBy(record, shown.knownBy)

/** Which sources give the date, where not all that tell of the record do; empty elsewhere. */
export function dateFromText({ whenCites }: Event | Relation, out: Outgoing): string {
  const cites = citesText(whenCites, out)
  return cites === '' ? '' : `${out.words.detail.dateFrom}: ${cites}`
}

/** Since when these sources have it; empty where nothing is cited. */
export const sinceText = (record: StoryRecord, out: Outgoing): string => recordSince(record, out.shown.sources, out)

/** Who says so and who denies it, or that nobody does, a line each, for a claim and for whatever a claim states; nothing for all else. */
export const sideLines = (record: StoryRecord, out: Outgoing): readonly string[] => sidesOf(record, out).map(withoutIdleMarks)

/** How an event ended that asks for it, or that these sources do not say; empty for any other. */
export function outcomeText(record: Event | Relation, out: Outgoing): string {
  if (record.kind !== 'event' || !asksOutcome(record)) return ''
  const outcome = outcomeOf(record, out)
  const told = typeof outcome === 'string' ? outcome : outcome.map((event) => titleText(event, out)).join('; ')
  return `${out.words.outcome.beside}: ${told}`
}

/** What has to be heard in the same breath as a record's name: who says so and who denies it, and how it ended. */
export const inOneBreath = (record: Event | Relation, out: Outgoing): readonly string[] =>
  [...sideLines(record, out), outcomeText(record, out)].filter((line) => line !== '')

/** Where it stands: each source with its date, which tells it from others of its publisher, and its paragraph, what was quoted and noted, its address, and which others it only repeats. */
export const citesText = (cites: readonly Cite[], out: Outgoing): string =>
  cites
    .filter(({ source }) => out.shown.has(source.id))
    .map((cite) => citeText(cite, out))
    .join('; ')

function citeText({ source, at, quote, note }: Cite, out: Outgoing): string {
  const repeats = source.basedOn.filter(({ id }) => out.shown.has(id)).map((other) => sourceName(other, out.words))
  const parts = [
    `${sourceName(source, out.words)}, ${whenShort(source.published, out.style)}${at === null ? '' : `, ${locator(at, out.words)}`}`,
    quote === null ? '' : `“${textOf(quote, out)}”`,
    note === null ? '' : `(${textOf(note, out)})`,
    source.url === null ? '' : `<${source.url}>`,
    repeats.length === 0 ? '' : `(${out.words.detail.basedOn}: ${repeats.join(', ')})`,
  ]
  return parts.filter((part) => part !== '').join(' ')
}

/** Those on one side of a claim, a line each: who, when, what, and in which paragraph; or that nobody takes it. */
export function sideText(claim: Claim, stances: readonly Stance[], out: Outgoing): string {
  const taken = takenOn(claim, stances, out.shown)
  return taken.length === 0 ? silence(claim, stances, out) : taken.map((position) => positionText(position, out)).join('\n')
}

function positionText(position: Position, out: Outgoing): string {
  const { by, summary, cites } = position
  const when = saidWords(position, out)
  const head = textOf(by.name, out) + (when === '' ? '' : ` (${when})`)
  const what = summary === null ? '' : `: ${textOf(summary, out)}`
  return `${head}${what} [${citesText(cites, out)}]`
}

/** A side of every claim that states a record, each with what the claim says; empty where none does. */
export const sidesText = (record: Event | Relation, stances: readonly Stance[], out: Outgoing): string =>
  claimsHeard(record, out.shown)
    .map((claim) => `“${titleText(claim, out)}” ${sideText(claim, stances, out)}`)
    .join('\n')

/** Those who take part and are shown; who is said to by later reports alone is left out. */
export const takingPart = ({ participants }: Event, { shown }: Outgoing): readonly Participant[] =>
  participants.filter(
    ({ entity, cites }) => shown.has(entity.id) && (cites.length === 0 || cites.some(({ source }) => shown.has(source.id))),
  )

export const participantText = ({ entity, role }: Participant, out: Outgoing): string =>
  textOf(entity.name, out) + (role === null ? '' : ` (${textOf(role, out)})`)
