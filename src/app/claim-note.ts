import { isolated } from '../base/bidi.ts'
import { say } from '../story/say.ts'
import type { Claim, Stance } from '../story/story.ts'
import { titleOf } from '../story/title.ts'
import type { Speech } from '../text/reading.ts'
import { silence, speakers } from '../words/voices.ts'

const LONGEST = 300
const MOST_NAMES = 12

/** A claim in one line of plain text, never without its denial: who says so, who repeats it, who denies it or that nobody does, who qualifies it. */
export function claimNote(claim: Claim, speech: Speech): string {
  const sides = [
    side(claim, ['asserts', 'repeats'], speech, true),
    side(claim, ['denies'], speech, true),
    side(claim, ['qualifies'], speech, false),
  ]
  return `“${isolated(cut(titleOf(claim, speech.words.lang)))}” · ${sides.filter(Boolean).join(' · ')}`
}

function side(claim: Claim, stances: readonly [Stance, ...Stance[]], speech: Speech, always: boolean): string {
  const { words, shown } = speech
  const said = new Map<string, Stance>()
  // A line gives no dates: who says so first-hand is named before who repeats it, and once.
  for (const stance of stances)
    for (const by of speakers(claim, stance, shown)) {
      const name = isolated(cut(say(by.name, words.lang).text))
      if (!said.has(name)) said.set(name, stance)
    }
  if (said.size === 0 && !always) return ''
  const names = [...said].map(([name, stance]) => (stance === stances[0] ? name : `${name} (${words.record.stances[stance]})`))
  const more = names.length > MOST_NAMES ? [`+${names.length - MOST_NAMES}`] : []
  const list = names.length === 0 ? silence(claim, stances, speech) : [...names.slice(0, MOST_NAMES), ...more].join(', ')
  return `${words.record.stances[stances[0]]}: ${list}`
}

const cut = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST).toWellFormed()}…` : text)
