import { isDisputed } from '../story/disputed.ts'
import type { Event, Relation, Stance, StoryRecord } from '../story/story.ts'
import { claimsHeard, takenOn } from '../words/voices.ts'
import { type Days, daysOf, isoDay } from './days.ts'
import type { Outgoing } from './outgoing.ts'
import {
  citesText,
  dateKnown,
  dateText,
  inOneBreath,
  outcomeText,
  sidesText,
  sinceText,
  statusText,
  summaryText,
  takingPart,
  textOf,
  titleText,
} from './told.ts'

/** A story as the programs of networks have it: names and events are nodes, relations and who takes part in what are edges. */
export interface Network {
  readonly nodes: readonly NetworkNode[]
  readonly edges: readonly NetworkEdge[]
}

export interface NetworkNode {
  readonly id: string
  readonly label: string
  readonly facts: Facts
  readonly days: Days | null
}

export interface NetworkEdge extends NetworkNode {
  readonly source: string
  readonly target: string
  readonly directed: boolean
  /** The id of the relation's type; parallel edges of several kinds stay apart. */
  readonly kind: string
}

/** The names of facts are the same in every language: other programs filter by them. */
export const FACTS = [
  'record',
  'type',
  'type_id',
  'status',
  'how_sure',
  'disputed',
  'date',
  'date_in_words',
  'date_sources',
  'earliest',
  'latest',
  'said_by',
  'repeated_by',
  'denied_by',
  'qualified_by',
  'says_so',
  'denies_it',
  'qualifies',
  'outcome',
  'summary',
  'role',
  'sources',
  'in_these_sources',
  'also_called',
  'addresses',
  'former_ids',
] as const

export type Facts = Readonly<Partial<Record<(typeof FACTS)[number], string>>>

const TAKES_PART = 'takes-part'

export function networkOf(out: Outgoing): Network {
  const { entities, events, relations } = out.shown
  const names = entities.map(
    (entity): NetworkNode => ({
      id: entity.id,
      label: titleText(entity, out),
      days: null,
      facts: {
        record: 'name',
        type: textOf(entity.type.label, out),
        type_id: entity.type.id,
        how_sure: entity.anonymous ? out.words.record.anonymous : '',
        summary: summaryText(entity, out),
        sources: citesText(entity.cites, out),
        also_called: entity.aliases.join('; '),
        addresses: entity.links.join(' '),
        ...known(entity, out),
      },
    }),
  )
  const happened = events.map(
    (event): NetworkNode => ({ id: event.id, label: labelled(titleText(event, out), event, out), ...stated(event, 'event', out) }),
  )
  return {
    nodes: [...names, ...happened],
    edges: [...relations.map((relation) => edgeOf(relation, out)), ...events.flatMap((event) => taking(event, out))],
  }
}

const edgeOf = (relation: Relation, out: Outgoing): NetworkEdge => ({
  id: relation.id,
  source: relation.from.id,
  target: relation.to.id,
  directed: relation.type.directed,
  kind: relation.type.id,
  label: labelled(textOf(relation.type.label, out), relation, out),
  ...stated(relation, 'relation', out),
})

/** Who takes part in an event that is alleged is alleged to. An id with two hyphens is no record's. */
const taking = (event: Event, out: Outgoing): readonly NetworkEdge[] =>
  takingPart(event, out).map(({ entity, role, cites }, i) => {
    const word = role === null ? out.said.file.takesPart : textOf(role, out)
    const { facts, days } = stated(event, TAKES_PART, out)
    return {
      id: `${event.id}--${i + 1}`,
      source: entity.id,
      target: event.id,
      directed: true,
      kind: TAKES_PART,
      label: labelled(word, event, out),
      days,
      facts: {
        ...facts,
        role: role === null ? '' : word,
        summary: '',
        former_ids: '',
        ...(cites.length === 0 ? {} : { sources: citesText(cites, out) }),
      },
    }
  })

/** A label stands alone in a picture: of what is alleged or disputed it says so, and who says it and who denies it. */
function labelled(label: string, record: Event | Relation, out: Outgoing): string {
  const sides = inOneBreath(record, out)
  return sides.length === 0 ? label : `${label} (${[statusText(record, out), ...sides].join(' · ')})`
}

function stated(record: Event | Relation, kind: string, out: Outgoing): Pick<NetworkNode, 'facts' | 'days'> {
  const when = dateKnown(record, out)
  const days = when === null ? null : daysOf(when, out.story.timeZone)
  return {
    days,
    facts: {
      record: kind,
      type: textOf(record.type.label, out),
      type_id: record.type.id,
      status: record.status,
      how_sure: statusText(record, out),
      disputed: isDisputed(record, out.shown) ? 'true' : '',
      date: when?.text ?? '',
      date_in_words: dateText(record, out),
      date_sources: citesText(record.whenCites, out),
      earliest: (days?.first && isoDay(days.first)) ?? '',
      latest: (days?.last && isoDay(days.last)) ?? '',
      said_by: takenBy('asserts', record, out),
      repeated_by: takenBy('repeats', record, out),
      denied_by: takenBy('denies', record, out),
      qualified_by: takenBy('qualifies', record, out),
      says_so: sidesText(record, ['asserts', 'repeats'], out),
      denies_it: sidesText(record, ['denies'], out),
      qualifies: sidesText(record, ['qualifies'], out),
      outcome: outcomeText(record, out),
      summary: summaryText(record, out),
      sources: citesText(record.cites, out),
      ...known(record, out),
    },
  }
}

/** The nodes of those who take this side of what states the record. */
const takenBy = (stance: Stance, record: Event | Relation, out: Outgoing): string =>
  claimsHeard(record, out.shown)
    .flatMap((claim) => takenOn(claim, [stance], out.shown).map(({ by }) => by.id))
    .join(' ')

const known = (record: StoryRecord, out: Outgoing): Facts => ({
  in_these_sources: sinceText(record, out),
  former_ids: record.was.join(' '),
})

/** The facts that there are, in their usual order. */
export const factsOf = ({ facts }: NetworkNode): readonly (readonly [name: string, value: string])[] =>
  FACTS.flatMap((name) => (facts[name] ? [[name, facts[name]] as const] : []))
