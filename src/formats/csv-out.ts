import { isDenied, isDisputed } from '../story/disputed.ts'
import type { Claim, Entity, Event, Relation, Stance } from '../story/story.ts'
import { claimsHeard, takenOn } from '../words/voices.ts'
import { aboutLines } from './about.ts'
import { toCsv } from './csv.ts'
import { CLAIM, type Column, EVENT, NAME, RELATION } from './csv-columns.ts'
import { daysOf, isoDay } from './days.ts'
import type { FormatName } from './format-list.ts'
import type { Outgoing } from './outgoing.ts'
import {
  citesText,
  dateKnown,
  dateText,
  outcomeText,
  participantText,
  sidesText,
  sideText,
  sinceText,
  summaryText,
  takingPart,
  textOf,
  titleText,
} from './told.ts'

/** What a row says, by its columns and in their order. */
type Row = Readonly<Partial<Record<Column, string>>>

/** The rows under their heads. What the file says of itself stands in a last column, in the first row, so that rows stay records. */
function table(columns: readonly Column[], rows: readonly Row[], format: FormatName, out: Outgoing): string {
  const { column } = out.said
  const filled = rows.length === 0 ? [{}] : rows
  return toCsv([
    [...columns.map((name) => column[name]), column.note],
    ...filled.map((row: Row, i) => [...columns.map((name) => row[name] ?? ''), i === 0 ? aboutLines(out, format).join('\n') : '']),
  ])
}

export const eventsCsv = (out: Outgoing): string =>
  table(
    EVENT,
    out.shown.events.map((event) => eventRow(event, out)),
    'csv',
    out,
  )
export const relationsCsv = (out: Outgoing): string =>
  table(
    RELATION,
    out.shown.relations.map((relation) => relationRow(relation, out)),
    'csv-relations',
    out,
  )
export const namesCsv = (out: Outgoing): string =>
  table(
    NAME,
    out.shown.entities.map((entity) => nameRow(entity, out)),
    'csv-names',
    out,
  )
export const claimsCsv = (out: Outgoing): string =>
  table(
    CLAIM,
    out.shown.claims.map((claim) => claimRow(claim, out)),
    'csv-claims',
    out,
  )

/** What events and relations have in common: when, how sure, who says so, and where it stands. */
function statedRow(record: Event | Relation, out: Outgoing): Row {
  const when = dateKnown(record, out)
  const days = when === null ? null : daysOf(when, out.story.timeZone)
  const sides = (...stances: readonly Stance[]) => sidesText(record, stances, out)
  return {
    id: record.id,
    date: when?.text ?? '',
    dateWords: dateText(record, out),
    dateSources: citesText(record.whenCites, out),
    earliest: (days?.first && isoDay(days.first)) ?? '',
    latest: (days?.last && isoDay(days.last)) ?? '',
    type: textOf(record.type.label, out),
    status: out.words.record.status[record.status],
    disputed: yes(isDisputed(record, out.shown), out),
    ...bySide(claimsHeard(record, out.shown), out),
    saysSo: sides('asserts', 'repeats'),
    deniesIt: sides('denies'),
    qualifies: sides('qualifies'),
    summary: summaryText(record, out),
    sources: citesText(record.cites, out),
    since: sinceText(record, out),
    was: record.was.join(' '),
  }
}

/** The names alone of those who take a side, a line each, for programs that sort by them; what they said stands beside. */
function bySide(claims: readonly Claim[], out: Outgoing): Row {
  const taking = (stance: Stance) => claims.flatMap((claim) => takenOn(claim, [stance], out.shown).map(({ by }) => by))
  const [said, repeated, denied, qualified] = (['asserts', 'repeats', 'denies', 'qualifies'] as const).map(taking)
  const names = (list: readonly Entity[] = []) => list.map(({ name }) => textOf(name, out).replace(/\s+/g, ' ')).join('\n')
  const all = [said, repeated, denied, qualified].flatMap((list = []) => list.map(({ id }) => id))
  return {
    saidBy: names(said),
    repeatedBy: names(repeated),
    deniedBy: names(denied),
    qualifiedBy: names(qualified),
    voicesIds: all.join(' '),
  }
}

const yes = (is: boolean, { said }: Outgoing): string => (is ? said.file.yes : '')
const ids = (records: readonly { readonly id: string }[], { shown }: Outgoing): string =>
  records.flatMap(({ id }) => (shown.has(id) ? [id] : [])).join(' ')

const eventRow = (event: Event, out: Outgoing): Row => ({
  ...statedRow(event, out),
  title: titleText(event, out),
  background: yes(event.part === 'background', out),
  names: takingPart(event, out)
    .map((participant) => participantText(participant, out))
    .join('; '),
  namesIds: takingPart(event, out)
    .map(({ entity }) => entity.id)
    .join(' '),
  outcome: outcomeText(event, out),
  outcomeIds: event.outcome.filter((id) => out.shown.has(id)).join(' '),
})

const relationRow = (relation: Relation, out: Outgoing): Row => ({
  ...statedRow(relation, out),
  from: textOf(relation.from.name, out),
  directed: relation.type.directed ? out.said.file.yes : out.said.file.no,
  fromId: relation.from.id,
  to: textOf(relation.to.name, out),
  toId: relation.to.id,
})

const nameRow = (entity: Entity, out: Outgoing): Row => ({
  id: entity.id,
  name: titleText(entity, out),
  type: textOf(entity.type.label, out),
  aliases: entity.aliases.join('; '),
  anonymous: yes(entity.anonymous, out),
  summary: summaryText(entity, out),
  links: entity.links.join(' '),
  sources: citesText(entity.cites, out),
  since: sinceText(entity, out),
  was: entity.was.join(' '),
})

const claimRow = (claim: Claim, out: Outgoing): Row => ({
  id: claim.id,
  statement: titleText(claim, out),
  ...bySide([claim], out),
  saysSo: sideText(claim, ['asserts', 'repeats'], out),
  deniesIt: sideText(claim, ['denies'], out),
  qualifies: out.shown.positions(claim).some(({ stance }) => stance === 'qualifies') ? sideText(claim, ['qualifies'], out) : '',
  disputed: yes(isDenied(claim, out.shown), out),
  states: ids(claim.states, out),
  about: ids(claim.about, out),
  since: sinceText(claim, out),
  was: claim.was.join(' '),
})
