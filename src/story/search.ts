import MiniSearch from 'minisearch'
import { foldText } from '../base/fold-text.ts'
import { finish, type Steps, visitAll } from '../base/steps.ts'
import type { Id } from '../base/units.ts'
import { type SearchTexts, searchTexts } from './search-texts.ts'
import type { Story } from './story.ts'

/** A record that was found. */
export interface SearchHit {
  readonly id: Id
}

export type Search = (query: string) => readonly SearchHit[]

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
/** So many records are taken into the index between two places to pause. */
const FEW = 32
/** Underscores belong to words, so that `__proto__` finds what it says and not every “proto…”. */
const WORD = /[\p{L}\p{M}\p{N}_]+/gu

const wordsIn = (text: string): string[] => text.match(WORD) ?? []

/** Makes the index with pauses: a large story's takes long. */
export function* searchSteps(story: Story): Steps<Search> {
  const records = searchable(story)
  const index = new MiniSearch<Entry>({ fields: ['title', 'names', 'body'], tokenize: wordsIn, processTerm: foldTerm })
  let next = 0
  yield* visitAll(
    records,
    (record) => {
      const { title, names, body } = searchTexts(record)
      index.add({ id: next++, title: lines(title), names: lines(names), body: lines(body) })
    },
    FEW,
  )
  const options = {
    prefix: true,
    fuzzy: (term: string) => (term.length > 4 ? FUZZY : false),
    maxFuzzy: MOST_WRONG,
    boost: BOOST,
    boostDocument: (id: number) => (records[id]?.kind === 'entity' ? ENTITY_BOOST : 1),
  }
  return (query) => {
    const all = index.search(query, { ...options, combineWith: 'AND' })
    return (all.length > 0 ? all : index.search(query, options)).flatMap(({ id }) => records[id] ?? [])
  }
}

/**
 * Finds records by name, alias, text, speaker and source, whatever their accents and case; what is being typed counts as a beginning.
 * All words must be found, or else any of them. Best first. Texts of all languages are looked through.
 */
export const createSearch = (story: Story): Search => finish(searchSteps(story))

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

/** A mark before each term keeps apart what the index has as keys and what every object has. Accents alone are no term. */
function foldTerm(word: string): string | null {
  const folded = foldText(word)
  return folded === '' ? null : `=${folded}`
}

const lines = (texts: SearchTexts['title']): string =>
  texts.flatMap((text) => (typeof text === 'string' ? [text] : Object.values(text))).join('\n')
