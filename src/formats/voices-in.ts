import type { PositionData } from '../story/dataset.ts'
import { en } from '../words/en.ts'
import { id } from '../words/id.ts'
import { readCites, type WrittenCite } from './cites-in.ts'
import type { DateReader } from './date-in.ts'

/** Who takes a side, and with which words where the file has them. */
export interface Voice {
  readonly name: string
  readonly stance: PositionData['stance']
  readonly when?: string
  readonly summary?: string
  readonly cites: readonly WrittenCite[]
}

/** A claim as a row has it; null where only the row itself says what is claimed. */
export interface Voiced {
  readonly statement: string | null
  readonly voices: readonly Voice[]
}

/** Names by what they do, and what each said in lines: `“The claim” Name (said on 5 January 2021): words [source]`. */
export interface WrittenSide {
  readonly names: Readonly<Partial<Record<Voice['stance'], readonly string[]>>>
  readonly words: string
}

const BLOCK = /^“([^\n]*?)” /
const REPEATED = [en.record.repeated, id.record.repeated]
const SAID_ON = /(?:^|· )(?:said on|dikatakan) ((?!or before|paling)[^·]+)/

/** The claims of a row, in the order in which they stand there. Names without words stand with the first. */
export function readVoices(sides: readonly WrittenSide[], dates: DateReader): readonly Voiced[] {
  const claims: { statement: string | null; voices: Voice[] }[] = []
  const claimOf = (statement: string | null) => {
    const known = claims.find((claim) => claim.statement === statement)
    if (known !== undefined) return known
    const made = { statement, voices: [] as Voice[] }
    claims.push(made)
    return made
  }
  for (const { names, words } of sides) {
    const left = (Object.entries(names) as [Voice['stance'], readonly string[]][]).flatMap(([stance, list]) =>
      list.map((name) => ({ name, stance })),
    )
    let statement: string | null = null
    let spoken: { voices: Voice[]; name: string; stance: Voice['stance']; text: string } | null = null
    const end = () => {
      if (spoken !== null) spoken.voices.push(voiceOf(spoken, dates))
      spoken = null
    }
    for (const whole of words.split('\n')) {
      const block = BLOCK.exec(whole)
      if (block !== null) {
        end()
        statement = block[1] ?? null
      }
      const line = block === null ? whole : whole.slice(block[0].length)
      const at = speakerOf(line, left)
      if (at >= 0) {
        end()
        const [{ name, stance }] = left.splice(at, 1) as [(typeof left)[number]]
        spoken = { voices: claimOf(statement).voices, name, stance, text: line.slice(name.length) }
      } else if (spoken !== null) spoken = addLine(spoken, line)
      else claimOf(statement)
    }
    end()
    for (const { name, stance } of left) (claims[0] ?? claimOf(null)).voices.push({ name, stance, cites: [] })
  }
  return claims.filter(({ voices }) => voices.length > 0)
}

const addLine = <T extends { readonly text: string }>(spoken: T, line: string): T => ({ ...spoken, text: `${spoken.text}\n${line}` })

/** Whose line it is: the longest name that it begins with; of one who both says so and repeats it, what the line says. */
function speakerOf(line: string, left: readonly { readonly name: string; readonly stance: Voice['stance'] }[]): number {
  const rank = ({ name, stance }: (typeof left)[number]): number => {
    const rest = line.slice(name.length)
    if (!line.startsWith(name) || !/^(?: \(|: | \[|$)/.test(rest)) return -1
    const repeats = REPEATED.some((words) => rest.startsWith(` (${words}`))
    return 2 * name.length + (repeats === (stance === 'repeats') ? 1 : 0)
  }
  const ranks = left.map(rank)
  const best = Math.max(-1, ...ranks)
  return best < 0 ? -1 : ranks.indexOf(best)
}

function voiceOf(spoken: { readonly name: string; readonly stance: Voice['stance']; readonly text: string }, dates: DateReader): Voice {
  const { name, stance, text } = spoken
  const [, when = '', words, cited] = /^(?: \(([^()]*)\))?(?:: ([\s\S]*?))? \[([\s\S]*)\]$/.exec(text) ?? [
    '',
    '',
    text.replace(/^: /, ''),
    '',
  ]
  const said = SAID_ON.exec(when)?.[1]
  const date = said === undefined ? null : dates.read(said.trim())
  const summary = words?.trim() ?? ''
  return {
    name,
    stance,
    ...(date?.when == null || date.note === 'bad-date' ? {} : { when: date.when }),
    ...(summary === '' ? {} : { summary }),
    cites: readCites(cited ?? '', dates),
  }
}
