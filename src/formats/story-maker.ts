import type { Id } from '../base/units.ts'
import type { ClaimData, Dataset, EntityData, EventData, RelationData, SourceData } from '../story/dataset.ts'
import { FORMAT, PATTERNS } from '../story/patterns.ts'
import type { ImportCode } from '../words/import.ts'
import { IMPORT_WORDS } from '../words/import.ts'
import type { Imported, ImportNote, ImportOptions } from './imported.ts'
import { markDrafts } from './mark-drafts.ts'
import { createSlugs, slugOf } from './slugs.ts'
import { createTypes, type TypeKind } from './types-in.ts'

/** What a record has before its id is made and its sources are settled; `slug` is what to make the id of instead of its title. */
type New<T extends { status: EventData['status'] }> = Omit<T, 'id' | 'status'> & { readonly slug?: string; readonly status?: T['status'] }
export type NewEvent = New<EventData>
export type NewRelation = New<RelationData>
export type NewEntity = Omit<EntityData, 'id'> & { readonly slug?: string }

/** What is known of an address that is cited. */
export interface NewSource {
  readonly url?: string
  readonly title?: string
  readonly published?: string
  readonly language?: string
  readonly type?: SourceData['type']
  readonly authors?: string[]
  readonly publisher?: Id
  readonly retrieved?: string
  readonly note?: string
  readonly slug?: string
}

/** Gathers the records of a story file in the order in which they are found, and what is to be told of them. */
export interface StoryMaker {
  readonly data: (typeof IMPORT_WORDS)['en']['data']
  readonly note: (code: ImportCode, line: number, field?: string, value?: string) => void
  readonly type: (kind: TypeKind, label: string, directed?: boolean) => Id | null
  readonly defaultType: (kind: TypeKind, directed?: boolean) => Id
  readonly event: (event: NewEvent, line: number) => Id
  readonly relation: (relation: NewRelation, name: string, line: number) => Id
  readonly entity: (entity: NewEntity, line: number) => Id
  /** One that says the same by the same voices as another is that one: it states this too. */
  readonly claim: (claim: Omit<ClaimData, 'id'>, name: string, slug?: string) => void
  /** Ids that the file itself gives to records: nothing else is called so. */
  readonly reserve: (ids: Iterable<string>) => void
  /** The id of a source; the same address or, without one, the same title and date is the same source. */
  readonly source: (source: NewSource, line: number) => Id
  readonly head: (head: Partial<Pick<Dataset['story'], 'title' | 'summary' | 'updated' | 'licence' | 'credits'>>) => void
  readonly finish: () => Imported
}

const LONGEST_VALUE = 80

export function createStoryMaker(options: ImportOptions, unit: Imported['unit'] = 'line'): StoryMaker {
  const { fileName, today, language, timeZone } = options
  const { data } = IMPORT_WORDS[language === 'id' ? 'id' : 'en']
  const notes: ImportNote[] = []
  const slugs = createSlugs()
  const idOf = (slug: string | undefined, title: string, fallback: string): Id =>
    slug === undefined ? slugs.made(title, fallback) : slugs.own(slug, fallback)
  const types = createTypes(data.types)
  const sources = new Map<string, SourceData>()
  const entities: EntityData[] = []
  const events: EventData[] = []
  const relations: RelationData[] = []
  const claims: ClaimData[] = []
  const claimed = new Map<string, ClaimData>()
  const lines = new Map<Id, number>()
  const baseName = fileName.replace(/^.*[/\\]/, '')
  const id = options.id ?? slugOf(baseName.replace(/\.[a-z0-9]+$/i, ''), 'story')
  let story: Dataset['story'] = {
    id,
    title: baseName.trim() || id,
    summary: data.summary(baseName),
    languages: [language],
    timeZone,
    updated: today,
  }
  const note: StoryMaker['note'] = (code, line, field = '', value = '') =>
    void notes.push({ code, line, field, value: value.length > LONGEST_VALUE ? `${value.slice(0, LONGEST_VALUE)}…` : value })
  const keep = <T extends { readonly id: Id }>(list: T[], record: T, line: number): Id => {
    list.push(record)
    lines.set(record.id, line)
    return record.id
  }
  const maker: StoryMaker = {
    data,
    note,
    type: types.named,
    defaultType: types.plain,
    head: (head) => {
      story = { ...story, ...head }
    },
    entity: ({ slug, ...entity }, line) => keep(entities, { id: idOf(slug, textOf(entity.name), 'entity'), ...entity }, line),
    event: ({ slug, status = 'reported', cites, ...event }, line) =>
      keep(events, { id: idOf(slug, textOf(event.title), 'event'), ...event, status, cites }, line),
    relation: ({ slug, status = 'reported', cites, ...relation }, name, line) =>
      keep(relations, { id: idOf(slug, name, 'relation'), ...relation, status, cites }, line),
    claim: (claim, name, slug) => {
      const key = JSON.stringify([claim.statement, claim.positions])
      const same = claimed.get(key)
      if (same !== undefined) {
        same.about = united(same.about, claim.about)
        same.states = united(same.states ?? [], claim.states ?? [])
        return
      }
      const made = { id: idOf(slug, `claim ${name}`, 'claim'), ...claim }
      claimed.set(key, made)
      claims.push(made)
    },
    reserve: slugs.reserve,
    source: (source, line) => {
      const key = source.url ?? `title:${source.title}:${source.published ?? ''}`
      const known = sources.get(key)
      if (known !== undefined) {
        for (const each of [source.title, source.published, source.publisher, source.note])
          if (each !== undefined && !saysOf(known, each)) note('same-source', line, '', each)
        return known.id
      }
      if (source.published === undefined) note('undated-source', line, '', source.url ?? source.title ?? '')
      const made = toSource(source, options, data.undatedNote())
      const withId = { id: idOf(source.slug, `source ${textOf(made.title)}`, 'source'), ...made }
      sources.set(key, withId)
      return withId.id
    },
    finish: () => {
      const imported: SourceData = {
        id: slugs.made(`source ${baseName}`, 'source'),
        type: 'dataset',
        title: baseName.trim() || id,
        published: `[..${today}]`,
        language: 'und',
        note: data.importNote(),
        draft: true,
      }
      const drafts = markDrafts({ entities, events, relations, claims }, [...sources.values()], imported.id)
      for (const id of drafts.without) note('no-source', lines.get(id) ?? 0)
      const file: Dataset = {
        format: FORMAT,
        story,
        vocabulary: types.vocabulary(),
        sources: [...sources.values(), ...(drafts.without.length > 0 ? [imported] : [])],
        entities: drafts.entities,
        events: drafts.events,
        relations: drafts.relations,
        claims: drafts.claims,
      }
      return { file, unit, notes: notes.toSorted((a, b) => a.line - b.line) }
    },
  }
  return maker
}

const united = (before: readonly Id[], more: readonly Id[]): Id[] => [...new Set([...before, ...more])]

const saysOf = ({ title, published, publisher, note }: SourceData, words: string): boolean =>
  [textOf(title), published, publisher].includes(words) || (note !== undefined && textOf(note).includes(words))

const textOf = (text: string | Readonly<Record<string, string>>): string =>
  typeof text === 'string' ? text : (Object.values(text)[0] ?? '')

function toSource(source: NewSource, { today }: ImportOptions, undated: string): Omit<SourceData, 'id'> {
  const { url, title, published, language = 'und', type = typeOfAddress(url), authors, publisher, retrieved, note } = source
  const text = [note, published === undefined ? undated : undefined].filter((part) => part !== undefined)
  return {
    type,
    title: title ?? url ?? '?',
    ...(publisher === undefined ? {} : { publisher }),
    ...(authors === undefined || authors.length === 0 ? {} : { authors }),
    published: published ?? `[..${today}]`,
    language: languageOf(language),
    ...(url === undefined ? {} : { url }),
    ...(retrieved === undefined ? {} : { retrieved }),
    ...(text.length === 0 ? {} : { note: text.join('\n') }),
  }
}

/** A language's code as a story file has it, such as `en` for `eng`; of an unknown one it is said that it is not known. */
function languageOf(code: string): string {
  if (!/^[a-z]{2,3}(-[a-z0-9]+)*$/i.test(code)) return 'und'
  try {
    const [tag = 'und'] = Intl.getCanonicalLocales(code)
    return PATTERNS.lang.test(tag) ? tag : 'und'
  } catch {
    return 'und'
  }
}

/** What it is can be told of a few sites only; a page of which nothing is known is a document, which says no more than that it can be read. */
function typeOfAddress(url: string | undefined): SourceData['type'] {
  const host = /^https?:\/\/(?:www\.|m\.)?([^/:?#]+)/i.exec(url ?? '')?.[1]?.toLowerCase() ?? ''
  if (/^(youtube\.com|youtu\.be|vimeo\.com|soundcloud\.com|dailymotion\.com)$/.test(host)) return 'recording'
  if (/^(twitter\.com|x\.com|facebook\.com|instagram\.com|threads\.net|tiktok\.com|t\.me|bsky\.app)$/.test(host)) return 'post'
  return 'document'
}
