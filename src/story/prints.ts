import { hashText } from '../base/hash.ts'
import type { Id } from '../base/units.ts'
import type { Cite, Event, Position, Relation, Story, StoryRecord } from './story.ts'

/** What a reader has seen of a file, in numbers: enough to tell what has changed since, and nothing of what it says. */
export interface Prints {
  /** Of the version and the date that the file gives itself. */
  readonly version: number
  /** Of each correction. */
  readonly corrections: readonly number[]
  /** Of each record; null of a large story, whose records are not told apart. */
  readonly records: ReadonlyMap<Id, number> | null
}

/** What has changed since; ids in the story's order. */
export interface Changes {
  readonly version: boolean
  readonly corrections: number
  readonly added: readonly Id[]
  readonly changed: readonly Id[]
  /** How many records are no longer there. */
  readonly gone: number
}

/** Of larger stories the records are not looked at one by one: neither the time nor the browser's room is ours to take. */
export const MOST_RECORDS = 2000

/** `named`: under which id a record is told of; its own, unless its file is compared with an older one. */
export function printsOf(story: Story, named: (id: Id) => Id = (id) => id): Prints {
  const lists = [story.sources, story.entities, story.events, story.relations, story.claims, story.figures, story.questions, story.tours]
  const count = lists.reduce((sum, { length }) => sum + length, 0)
  return {
    version: print([story.version, story.updated.text]),
    corrections: story.corrections.map(({ date, note, about }) => print([date.text, note, about.map(({ id }) => named(id))])),
    records: count > MOST_RECORDS ? null : new Map(lists.flat().map((record) => [record.id, print(said(record, named))])),
  }
}

/** Null where nothing has changed. A record under another id is the same: its former ids say so. */
export function changesSince(before: Prints, story: Story): Changes | null {
  const seen = before.records
  const known = (id: Id) => [id, ...(story.records.get(id)?.was ?? [])].filter((each) => seen?.has(each))
  const now = printsOf(story, (id) => known(id)[0] ?? id)
  const changed: Id[] = []
  const added: Id[] = []
  let found = 0
  for (const [id, value] of (seen === null ? null : now.records) ?? []) {
    const former = known(id)
    found += former.length
    if (former.length === 0) added.push(id)
    else if (!former.some((each) => seen?.get(each) === value)) changed.push(id)
  }
  const changes = {
    version: before.version !== now.version,
    corrections: now.corrections.filter((each) => !before.corrections.includes(each)).length,
    added,
    changed,
    gone: seen === null || now.records === null ? 0 : seen.size - found,
  }
  return changes.version || changes.corrections + added.length + changed.length + changes.gone > 0 ? changes : null
}

const print = (parts: readonly unknown[]): number => hashText(JSON.stringify(parts), 0)

/** What the file says of a record: never what follows from other records, nor what the program makes of it. */
function said(record: StoryRecord, named: (id: Id) => Id): readonly unknown[] {
  const idOf = ({ id }: { readonly id: Id }) => named(id)
  const cited = (cites: readonly Cite[]) => cites.map(({ source, at, quote, note }) => [idOf(source), at, quote, note])
  // A file that does not say who gives a date has the same print as ever.
  const dated = ({ when, whenCites }: Event | Relation) => (whenCites.length === 0 ? [when?.text] : [when?.text, cited(whenCites)])
  const taken = ({ by, stance, when, summary, cites }: Position) => [idOf(by), stance, when?.text, summary, cited(cites)]
  switch (record.kind) {
    case 'source': {
      const { type, title, publisher, authors, published, url, archived, basedOn, note } = record
      return [type, title, publisher && idOf(publisher), authors, published.text, url, archived, basedOn.map(idOf), note]
    }
    case 'entity': {
      const { type, name, aliases, summary, anonymous, links, cites } = record
      return [type.id, name, aliases, summary, anonymous, links, cited(cites)]
    }
    case 'event': {
      const { type, title, summary, participants, part, outcome, status, cites } = record
      const taking = participants.map((one) => [idOf(one.entity), one.role, cited(one.cites)])
      return [type.id, title, ...dated(record), summary, taking, part, outcome.map(named), status, cited(cites)]
    }
    case 'relation': {
      const { type, from, to, summary, status, cites } = record
      return [type.id, idOf(from), idOf(to), ...dated(record), summary, status, cited(cites)]
    }
    case 'claim':
      return [record.statement, record.about.map(idOf), record.states.map(idOf), record.positions.map(taken)]
    case 'figure': {
      const values = record.values.map(({ value, min, max, unit, cites }) => [value, min, max, unit, cited(cites)])
      return [record.label, record.about.map(idOf), values]
    }
    case 'question':
      return [record.question, record.about.map(idOf), record.open?.text, cited(record.cites)]
    case 'tour':
      return [record.title, record.steps.map(({ text, focus, range, knownOn }) => [text, focus.map(idOf), range?.text, knownOn?.text])]
  }
}
