import MiniSearch from 'minisearch'
import { foldText } from '../base/fold-text.ts'
import type { Id, Lang } from '../base/units.ts'
import { say } from './say.ts'
import { type SearchTexts, searchTexts } from './search-texts.ts'
import type { RecordKind, Story } from './story.ts'
import { titleOf } from './title.ts'

/** Where a matched word stands in a text: [from, to) in UTF-16 units. */
export type TextRange = readonly [from: number, to: number]

export interface SearchHit {
  readonly id: Id
  readonly kind: RecordKind
  /** What the record is called, in the language of the search. */
  readonly text: string
  /** The words of `text` that were found; empty where only other texts of the record have them. */
  readonly ranges: readonly TextRange[]
  /** Where the title has none of the words: the alias, statement or sentence that has one. */
  readonly found: { readonly text: string; readonly ranges: readonly TextRange[] } | null
}

interface Entry {
  /** The place in the list: a number, since ids of the file may be any word that an object knows. */
  readonly id: number
  readonly title: string
  readonly names: string
  readonly body: string
}

const BOOST = { title: 4, names: 2.5 }
/** Who looks for a name means its bearer first, not what bears it in its title. */
const ENTITY_BOOST = 3
/** From four letters on one may be wrong, from seven on two. */
const FUZZY = 0.2
const MOST_WRONG = 2
/** Underscores belong to words, so that `__proto__` finds what it says and not every “proto…”. */
const WORD = /[\p{L}\p{M}\p{N}_]+/gu

const wordsIn = (text: string): string[] => text.match(WORD) ?? []

/**
 * Finds records by name, alias, text, speaker and source, whatever their accents and case; what is being typed counts as a beginning.
 * All words must be found, or else any of them. Best first. Texts of all languages are looked through, and said in `lang` where there is one.
 */
export function createSearch(story: Story, lang: Lang): (query: string) => readonly SearchHit[] {
  const records = searchable(story)
  const texts = records.map(searchTexts)
  const index = new MiniSearch<Entry>({ fields: ['title', 'names', 'body'], tokenize: wordsIn, processTerm: foldTerm })
  index.addAll(texts.map((of, id) => ({ id, title: lines(of.title), names: lines(of.names), body: lines(of.body) })))
  const options = {
    prefix: true,
    fuzzy: (term: string) => (term.length > 4 ? FUZZY : false),
    maxFuzzy: MOST_WRONG,
    boost: BOOST,
    boostDocument: (id: number) => (records[id]?.kind === 'entity' ? ENTITY_BOOST : 1),
  }
  return (query) => {
    const all = index.search(query, { ...options, combineWith: 'AND' })
    const results = all.length > 0 ? all : index.search(query, options)
    return results.flatMap(({ id, terms }) => {
      const [record, of] = [records[id], texts[id]]
      return record === undefined || of === undefined ? [] : [hitOf(record, of, new Set(terms), lang)]
    })
  }
}

/** Tours are a way through the story, not a part of it. */
const searchable = (story: Story) => [
  ...story.entities,
  ...story.claims,
  ...story.events,
  ...story.relations,
  ...story.figures,
  ...story.questions,
  ...story.sources,
]

type Searchable = ReturnType<typeof searchable>[number]

/** A mark before each term keeps apart what the index has as keys and what every object has. Accents alone are no term. */
function foldTerm(word: string): string | null {
  const folded = foldText(word)
  return folded === '' ? null : `=${folded}`
}

const lines = (texts: SearchTexts['title']): string =>
  texts.flatMap((text) => (typeof text === 'string' ? [text] : Object.values(text))).join('\n')

function hitOf(record: Searchable, { names, body, title }: SearchTexts, terms: ReadonlySet<string>, lang: Lang): SearchHit {
  const text = titleOf(record, lang)
  const ranges = rangesOf(text, terms)
  const others = ranges.length > 0 ? [] : [...names, ...body, ...title]
  const found = others.map((other) => inItsLanguage(other, terms, lang)).find((other) => other.ranges.length > 0)
  return { id: record.id, kind: record.kind, text, ranges, found: found ?? null }
}

/** The language asked for, where it has a word that was found; else the first that has one. */
function inItsLanguage(text: SearchTexts['title'][number], terms: ReadonlySet<string>, lang: Lang): NonNullable<SearchHit['found']> {
  const texts = [say(text, lang).text, ...(typeof text === 'string' ? [] : Object.values(text))]
  const candidates = texts.map((candidate) => ({ text: candidate, ranges: rangesOf(candidate, terms) }))
  return candidates.find(({ ranges }) => ranges.length > 0) ?? { text: '', ranges: [] }
}

/** No list of hits shows more of a text. */
const MOST_MARKED = 1000

const rangesOf = (text: string, terms: ReadonlySet<string>): readonly TextRange[] =>
  [...text.slice(0, MOST_MARKED).matchAll(WORD)]
    .filter(([word]) => terms.has(foldTerm(word) ?? ''))
    .map(({ 0: word, index }) => [index, index + word.length])
