import { isolated } from '../base/bidi.ts'
import type { Instant } from '../base/units.ts'
import { append } from '../story/by-id.ts'
import { saidWhen } from '../story/said.ts'
import { say } from '../story/say.ts'
import type { Shown } from '../story/shown.ts'
import type { Claim, Entity, Position, Stance, Story, StoryRecord } from '../story/story.ts'
import { SILENCE } from './silence.ts'
import { followsWords, knownWords } from './since.ts'
import type { DateStyle, Words } from './words.ts'

/** What of a story's voices is shown. */
export type Hearing = Pick<Shown, 'has' | 'positions' | 'knownBy' | 'questions' | 'sources'>

/** In whose words and by which clock voices are named, and which of them are shown. */
export interface VoiceSpeech {
  readonly shown: Hearing
  readonly words: Words
  readonly style: DateStyle
}

interface Told {
  readonly story: Pick<Story, 'timeZone'>
  readonly words: Words
  readonly visible: Hearing
}

/** How a view of a story speaks: in its words, by the story's clock, of what the view shows. */
export const speechOf = ({ story, words, visible }: Told): VoiceSpeech => ({
  shown: visible,
  words,
  style: { phrases: words.dates, timeZone: story.timeZone },
})

/** Who takes this stance by the known date, each once, in date order. */
export const speakers = (claim: Claim, stance: Stance, { positions }: Pick<Hearing, 'positions'>): readonly Entity[] => [
  ...new Set(positions(claim).flatMap((position) => (position.stance === stance ? [position.by] : []))),
]

/**
 * The positions on a side by the known date, in date order. Those of one day whose hours the sources give stand in the order of the hours; of the
 * others no source says which came first: there who says so first-hand stands before who repeats it.
 */
export function takenOn(claim: Claim, stances: readonly Stance[], { positions }: Pick<Hearing, 'positions'>): readonly Position[] {
  const days = new Map<string, Position[]>()
  for (const position of positions(claim)) append(days, dayOf(position), position)
  return [...days.values()].flatMap((day) => {
    const ofStance = (stance: Stance) => day.filter((position) => position.stance === stance && !hasHour(position))
    const timed = day.filter((position) => stances.includes(position.stance) && hasHour(position))
    const [first = [], ...rest] = stances.map(ofStance)
    return [...first, ...timed, ...rest.flat()]
  })
}

/** Whether these sources give the hour at which it was said; when it was published is another matter. */
const hasHour = ({ when }: Position): boolean => when?.start.kind === 'date' && when.start.date.hour !== null

/** The day, or whatever less is known of it, by which a position stands in its column. */
function dayOf(position: Position): string {
  const when = saidWhen(position)
  if (when?.start.kind !== 'date') return when?.text ?? ''
  const { year, month, day } = when.start.date
  return [year, month, day].join()
}

/** By which date nobody takes one of these stances, and when after it somebody does, in words; null where nobody does, or where no date is set. */
export function followsOn(claim: Claim, stances: readonly Stance[], speech: VoiceSpeech): readonly [by: string, next: string] | null {
  const { knownBy, sources } = speech.shown
  if (knownBy === null) return null
  const later = claim.positions.filter(({ stance, since }) => stances.includes(stance) && since !== null && since > knownBy)
  const since = later.reduce<Instant>((first, position) => Math.min(first, position.since ?? first), Number.POSITIVE_INFINITY)
  if (later.length === 0) return null
  const published = later.flatMap(({ cites }) => cites.map(({ source }) => source.published))
  return [knownWords(knownBy, sources, speech.style), followsWords(since, knownBy, published, speech)]
}

/** What stands where nobody takes a side: nobody in these sources, or nobody yet and when one follows. */
export function silence(claim: Claim, stances: readonly Stance[], speech: VoiceSpeech): string {
  const { silent, until } = SILENCE[speech.words.lang]
  const follows = followsOn(claim, stances, speech)
  return follows === null ? silent : until(...follows)
}

/** A claim's two sides, a line each, and a third where somebody qualifies it: who, or that nobody does. Who only passes it on is marked. */
function sideLines(claim: Claim, speech: VoiceSpeech): readonly string[] {
  const { record, lang } = speech.words
  const said = speakers(claim, 'asserts', speech.shown)
  const passed = speakers(claim, 'repeats', speech.shown).filter((by) => !said.includes(by))
  const names = (list: readonly Entity[]) => list.map(({ name }) => isolated(say(name, lang).text))
  const line = (side: string, list: readonly string[], stances: readonly Stance[]) =>
    `${side}: ${list.length === 0 ? silence(claim, stances, speech) : list.join(', ')}`
  const qualified = names(speakers(claim, 'qualifies', speech.shown))
  return [
    line(
      record.sides.asserts,
      [...names(said), ...names(passed).map((name) => `${name} (${record.stances.repeats})`)],
      ['asserts', 'repeats'],
    ),
    line(record.sides.denies, names(speakers(claim, 'denies', speech.shown)), ['denies']),
    ...(qualified.length === 0 ? [] : [line(record.sides.qualifies, qualified, ['qualifies'])]),
  ]
}

/** The claims whose voices are to be heard wherever a record is named: a claim's own, and those of every known claim that states it, whatever the filters hide. */
export function claimsHeard(record: StoryRecord, shown: Pick<Hearing, 'positions'>): readonly Claim[] {
  if (record.kind === 'claim') return [record]
  if (record.kind !== 'event' && record.kind !== 'relation') return []
  return record.claims.filter((claim) => claim.states.includes(record) && shown.positions(claim).length > 0)
}

/** What stands beside a claim, and beside what a claim states: who says so and who denies it, or that nobody does. Empty of all else. */
export const sidesOf = (record: StoryRecord, speech: VoiceSpeech): readonly string[] =>
  claimsHeard(record, speech.shown).flatMap((claim) => sideLines(claim, speech))
