import type { CalendarDate } from '../story/calendar-date.ts'
import type { Cite, Claim, Entity, Event, Relation, Source, StoryRecord } from '../story/story.ts'
import { spanOf, type When } from '../story/when.ts'
import { zoneOf } from '../story/zone.ts'
import { locator, sourceName } from '../words/citing.ts'
import { dateTimeAttribute } from '../words/date-time.ts'
import { aboutLines } from './about.ts'
import { isoInstant } from './days.ts'
import { type Outgoing, recordAddress } from './outgoing.ts'
import {
  citesText,
  dateFromText,
  dateKnown,
  dateText,
  inOneBreath,
  sideLines,
  sideText,
  sinceText,
  statusText,
  summaryText,
  takingPart,
  textOf,
  titleText,
} from './told.ts'

/** An entity of FollowTheMoney: each property holds a list of texts, and empty ones are left out. */
interface FtmEntity {
  readonly id: string
  readonly schema: string
  readonly properties: Readonly<Record<string, readonly string[]>>
}

type Values = Readonly<Record<string, string | null | readonly (string | null)[]>>

/** Kinds by the words that stories use for them; another kind is a legal entity, which is all that is known of it. */
const SCHEMAS: Readonly<Record<string, string>> = {
  person: 'Person',
  company: 'Company',
  office: 'Position',
  vessel: 'Vessel',
  ...Object.fromEntries(
    ['group', 'institution', 'organization', 'organisation', 'party', 'outlet', 'foundation'].map((id) => [id, 'Organization']),
  ),
}

/** Languages have three letters there. */
const LANGUAGES: Readonly<Record<string, string>> = { id: 'ind', en: 'eng', ms: 'msa', jv: 'jav', su: 'sun' }

const schemaOf = ({ type }: Entity): string => SCHEMAS[type.id] ?? 'LegalEntity'

/** The story as FollowTheMoney has it, a JSON object a line. The first is a note about the file. */
export function toFtm(out: Outgoing): string {
  const { entities, events, relations, claims, sources } = out.shown
  const all: readonly FtmEntity[] = [
    made(out, 'about', 'Note', {
      name: textOf(out.story.title, out),
      description: aboutLines(out, 'ftm').join('\n'),
      sourceUrl: out.address,
    }),
    ...sources.map((source) => documentOf(source, out)),
    ...entities.flatMap((entity) => [nameOf(entity, out), ...citings(entity, entity.cites, out)]),
    ...events.flatMap((event) => [eventOf(event, out), ...citings(event, event.cites, out), ...taking(event, out)]),
    ...relations.map((relation) => linkOf(relation, out)),
    ...claims.map((claim) => noteOf(claim, out)),
  ]
  return all.map((entity) => `${JSON.stringify(entity)}\n`).join('')
}

function made(out: Outgoing, id: string, schema: string, values: Values): FtmEntity {
  const properties = Object.entries(values).flatMap(([name, value]) => {
    const list = [value].flat().flatMap((each) => (each === null || each === '' ? [] : [each.toWellFormed()]))
    return list.length === 0 ? [] : [[name, list] as const]
  })
  return { id: idOf(id, out), schema, properties: Object.fromEntries(properties) }
}

/** Ids of other stories are others. */
const idOf = (id: string, { story }: Outgoing): string => `${story.id}.${id}`

const documentOf = (source: Source, out: Outgoing): FtmEntity =>
  made(out, source.id, source.type === 'news-report' ? 'Article' : 'Document', {
    title: textOf(source.title, out),
    name: textOf(source.title, out),
    author: source.authors,
    publisher: source.publisher === null ? null : textOf(source.publisher.name, out),
    publishedAt: dateOf(source.published, out),
    retrievedAt: source.retrieved === null ? null : dateOf(source.retrieved, out),
    language: LANGUAGES[source.language] ?? null,
    sourceUrl: [source.url, source.archived],
    notes: [source.note === null ? null : textOf(source.note, out), ...repeated(source, out)],
  })

/** Which others it only repeats. */
const repeated = ({ basedOn }: Source, { shown, words }: Outgoing): readonly string[] =>
  basedOn.filter(({ id }) => shown.has(id)).map((other) => `${words.detail.basedOn}: ${sourceName(other, words)}`)

const nameOf = (entity: Entity, out: Outgoing): FtmEntity =>
  made(out, entity.id, schemaOf(entity), {
    name: textOf(entity.name, out),
    alias: entity.aliases,
    summary: summaryText(entity, out),
    keywords: textOf(entity.type.label, out),
    notes: [entity.anonymous ? out.words.record.anonymous : null, sinceText(entity, out)],
    sourceUrl: [...entity.links, recordAddress(out, entity.id)],
  })

/** A cite is a link from a document, whose role is the paragraph. */
const citings = (record: StoryRecord, cites: readonly Cite[], out: Outgoing): readonly FtmEntity[] =>
  cites
    .filter(({ source }) => out.shown.has(source.id))
    .map(({ source, at, quote, note }, i) =>
      made(out, `${record.id}--cite-${i + 1}`, 'Documentation', {
        document: idOf(source.id, out),
        entity: idOf(record.id, out),
        role: at === null ? null : locator(at, out.words),
        summary: [quote === null ? null : `“${textOf(quote, out)}”`, note === null ? null : textOf(note, out)],
      }),
    )

/** What its name says stands alone in lists: of what a claim states it says who says so and who denies it. */
function eventOf(event: Event, out: Outgoing): FtmEntity {
  const sides = inOneBreath(event, out)
  return made(out, event.id, 'Event', {
    name: [titleText(event, out), ...inDoubt(event, out)].join(' · '),
    summary: summaryText(event, out),
    ...datesOf(dateKnown(event, out), out),
    description: [statusText(event, out), out.said.file.date(dateText(event, out)), dateFromText(event, out), ...sides]
      .filter(Boolean)
      .join('\n'),
    keywords: textOf(event.type.label, out),
    notes: sinceText(event, out),
    sourceUrl: recordAddress(out, event.id),
  })
}

const taking = (event: Event, out: Outgoing): readonly FtmEntity[] =>
  takingPart(event, out).map(({ entity, role, cites }, i) =>
    made(out, `${event.id}--${i + 1}`, 'UnknownLink', {
      subject: idOf(entity.id, out),
      object: idOf(event.id, out),
      role: [role === null ? out.said.file.takesPart : textOf(role, out), ...inDoubt(event, out)].join(' · '),
      status: statusText(event, out),
      description: citesText(cites, out),
    }),
  )

/** What stands behind a role or a name: nothing where nobody has to be heard. */
function inDoubt(record: Event | Relation, out: Outgoing): readonly string[] {
  const heard = inOneBreath(record, out)
  return heard.length === 0 ? [] : [statusText(record, out), ...heard]
}

const linkOf = (relation: Relation, out: Outgoing): FtmEntity => {
  const sides = inOneBreath(relation, out)
  return made(out, relation.id, 'UnknownLink', {
    subject: idOf(relation.from.id, out),
    object: idOf(relation.to.id, out),
    role: [textOf(relation.type.label, out), ...inDoubt(relation, out)].join(' · '),
    status: statusText(relation, out),
    ...datesOf(dateKnown(relation, out), out),
    summary: summaryText(relation, out),
    description: [
      out.said.file.date(dateText(relation, out)),
      ...sides,
      out.said.file.sources(citesText(relation.cites, out)),
      dateFromText(relation, out),
      sinceText(relation, out),
    ]
      .filter(Boolean)
      .join('\n'),
    sourceUrl: recordAddress(out, relation.id),
  })
}

const noteOf = (claim: Claim, out: Outgoing): FtmEntity => {
  const { sides } = out.words.record
  const qualifying = out.shown.positions(claim).some(({ stance }) => stance === 'qualifies')
  return made(out, claim.id, 'Note', {
    name: [titleText(claim, out), ...sideLines(claim, out)].join(' · '),
    description: [
      `“${titleText(claim, out)}”`,
      `${sides.asserts}: ${sideText(claim, ['asserts', 'repeats'], out)}`,
      `${sides.denies}: ${sideText(claim, ['denies'], out)}`,
      ...(qualifying ? [`${sides.qualifies}: ${sideText(claim, ['qualifies'], out)}`] : []),
      sinceText(claim, out),
    ].join('\n'),
    // A note is of things: names, events and documents are, a link is not.
    entity: [...new Set([...claim.about, ...claim.states])].flatMap((record) =>
      out.shown.has(record.id) && ['entity', 'event', 'source'].includes(record.kind) ? [idOf(record.id, out)] : [],
    ),
    sourceUrl: recordAddress(out, claim.id),
  })
}

/** Dates are as short there as they are known: `2018`, `2020-12`. What is not sure stands in words alone. */
function datesOf(when: When | null, out: Outgoing): Values {
  if (when === null || when.form === 'set') return {}
  if (when.form === 'date') return { date: dateOf(when, out) }
  const [startDate = null, endDate = null] = [when.start, when.end].map((bound) =>
    bound.kind === 'date' ? shortOf(bound.date, out) : null,
  )
  return { startDate, endDate }
}

const dateOf = ({ form, start }: When, out: Outgoing): string | null =>
  form === 'date' && start.kind === 'date' ? shortOf(start.date, out) : null

/** Times are in UTC there, and say no zone. */
function shortOf(date: CalendarDate, out: Outgoing): string | null {
  if (date.hour === null) return dateTimeAttribute({ form: 'date', start: { kind: 'date', date } })
  const instant = isoInstant(spanOf(date, zoneOf(out.story.timeZone)).start)
  return instant === null ? null : instant.slice(0, date.second === null ? 16 : 19)
}
