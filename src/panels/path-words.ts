import { isolated } from '../base/bidi.ts'
import type { Chain } from '../story/chains.ts'
import { say } from '../story/say.ts'
import type { Claim, Entity, Relation } from '../story/story.ts'
import { shownCites } from '../text/cites.tsx'
import type { Reading } from '../text/reading.ts'
import { sourceName } from '../words/citing.ts'
import { statedWords } from '../words/status.ts'
import { followsOn, speakers } from '../words/voices.ts'

/** Who says so, who denies it, who qualifies it: of one claim, or of a statement that no claim is about. */
export interface Voices {
  /** Names of speakers or of sources; those who only pass it on are marked. */
  readonly by: readonly string[]
  readonly deniedBy: readonly string[]
  readonly qualifiedBy: readonly string[]
  /** Where a claim stands behind it that nobody denies by now, that is said as well; else empty. */
  readonly undenied: string
}

/** The voices behind a relation, one set a claim that states it; without claims its sources speak. */
function voicesOf(relation: Relation, reading: Reading): readonly Voices[] {
  const claims = relation.claims.filter((claim) => claim.states.includes(relation) && reading.shown.has(claim.id))
  if (claims.length > 0) return claims.map((claim) => voicesIn(claim, reading))
  const by = [...new Set(shownCites(relation.cites, reading).map(({ source }) => isolated(sourceName(source, reading.words))))]
  return [{ by, deniedBy: [], qualifiedBy: [], undenied: '' }]
}

function voicesIn(claim: Claim, reading: Reading): Voices {
  const { words } = reading
  const first = speakers(claim, 'asserts', reading.shown)
  const repeating = speakers(claim, 'repeats', reading.shown).filter((entity) => !first.includes(entity))
  const names = (entities: readonly Entity[]) => entities.map(({ name }) => isolated(say(name, words.lang).text))
  const by = [...names(first), ...names(repeating).map((name) => `${name} (${words.record.stances.repeats})`)]
  const [deniedBy, qualifiedBy] = [names(speakers(claim, 'denies', reading.shown)), names(speakers(claim, 'qualifies', reading.shown))]
  return { by, deniedBy, qualifiedBy, undenied: deniedBy.length > 0 ? '' : undeniedWords(claim, reading) }
}

/** That nobody denies it, or nobody yet and when a denial follows. */
function undeniedWords(claim: Claim, reading: Reading): string {
  const { notDenied, notDeniedYet } = reading.words.path
  const follows = followsOn(claim, ['denies'], reading)
  return follows === null ? notDenied : notDeniedYet(...follows)
}

/** “diduga, menurut …; dibantah …; diberi catatan oleh …”: never who says so without who denies it, or that nobody does. */
export function doubtOf(relation: Relation, reading: Reading): string {
  const w = reading.words.path
  const said = voicesOf(relation, reading).map(({ by, deniedBy, qualifiedBy, undenied }) =>
    [
      `${w.by} ${by.join(', ')}`,
      deniedBy.length > 0 ? `${w.deniedBy} ${deniedBy.join(', ')}` : undenied,
      qualifiedBy.length > 0 ? `${w.qualifiedBy} ${qualifiedBy.join(', ')}` : '',
    ]
      .filter(Boolean)
      .join('; '),
  )
  return [statedWords(relation, reading.words, reading.shown).join(', '), ...said].join(', ')
}

/** A relation in its own direction: from, type, to. */
const sentenceOf = ({ from, type, to }: Relation, { words }: Reading): string =>
  [isolated(say(from.name, words.lang).text), say(type.label, words.lang).text, isolated(say(to.name, words.lang).text)].join(' ')

/** A chain's weakest link in a sentence. */
export const weakestWords = ({ weakest }: Chain, reading: Reading): string =>
  `${sentenceOf(weakest.relation, reading)} — ${doubtOf(weakest.relation, reading)}`
