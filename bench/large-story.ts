import { once } from 'node:events'
import { createReadStream, createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { seeded } from './story.ts'

/** How large a made-up story is. */
export interface StorySize {
  readonly events: number
  readonly entities: number
  readonly relations: number
}

export const SIZES = {
  '1k': { events: 1_000, entities: 300, relations: 900 },
  '10k': { events: 10_000, entities: 3_000, relations: 9_000 },
  '100k': { events: 100_000, entities: 20_000, relations: 60_000 },
  '1m': { events: 1_000_000, entities: 50_000, relations: 150_000 },
} as const satisfies Readonly<Record<string, StorySize>>

export type SizeName = keyof typeof SIZES

const DAY = 86_400_000
const FIRST = Date.UTC(1995, 0, 1)
const LAST = Date.UTC(2025, 0, 1)
const ENTITY_TYPES = ['person', 'organisation', 'place', 'document']
const EVENT_TYPES = ['meeting', 'payment', 'filing', 'statement', 'arrest', 'ruling', 'publication', 'transfer']
const RELATION_TYPES = ['owns', 'works-for', 'married-to', 'sued', 'paid', 'member-of', 'located-in', 'authored']
const WORDS =
  'report board court bank fund deal audit memo vote hearing contract loan appeal tender office letter claim trust port review agency factory harbour pension tax permit licence shares transfer account witness record'.split(
    ' ',
  )

/** Writes a made-up story and, beside it, the same compressed: the same bytes every time, a record a line, and never all of it in memory. */
export async function writeLargeStory(file: string, size: StorySize): Promise<void> {
  const out = createWriteStream(file)
  let waiting = ''
  for (const piece of storyText(size)) {
    waiting += piece
    if (waiting.length < 1 << 20) continue
    if (!out.write(waiting)) await once(out, 'drain')
    waiting = ''
  }
  out.end(waiting)
  await once(out, 'finish')
  await pipeline(createReadStream(file), createGzip({ level: 6 }), createWriteStream(`${file}.gz`))
}

function* storyText(size: StorySize): Generator<string> {
  yield JSON.stringify(headOf()).slice(0, -1)
  yield* listText('entities', entitiesOf(size))
  yield* listText('events', eventsOf(size))
  yield* listText('relations', relationsOf(size))
  yield ',\n"claims":[]}\n'
}

function* listText(key: string, records: Iterable<object>): Generator<string> {
  let between = `,\n"${key}":[\n`
  for (const record of records) {
    yield between + JSON.stringify(record)
    between = ',\n'
  }
  yield ']'
}

function headOf(): object {
  const types = (ids: readonly string[]) => Object.fromEntries(ids.map((id) => [id, { label: id }]))
  const head = { id: 'measured', title: 'A measured story', summary: 'Made up, for measuring.' }
  return {
    format: 'runut/1',
    story: { ...head, languages: ['en'], timeZone: 'UTC', updated: '2026-01-01' },
    vocabulary: { entityTypes: types(ENTITY_TYPES), eventTypes: types(EVENT_TYPES), relationTypes: types(RELATION_TYPES) },
    sources: Array.from({ length: 20 }, (_, i) => ({
      id: `s${i}`,
      type: 'document',
      title: `Document ${i}`,
      published: `2025-06-0${1 + (i % 9)}`,
      language: 'en',
      url: `https://example.org/${i}`,
    })),
  }
}

/** Draws of one kind of thing or another, the same in each run. */
function dice(seed: number) {
  const random = seeded(seed)
  const below = (n: number) => Math.floor(random() * n)
  return {
    random,
    below,
    /** The first ones far more often than the last. */
    pick: <T>(list: readonly T[]): T => list[Math.floor(random() * random() * list.length)] as T,
    word: () => WORDS[below(WORDS.length)] ?? '',
    gauss: () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random()),
  }
}

const citesOf = (i: number) => [{ source: `s${i % 20}`, at: `p${1 + (i % 9)}` }]

function* entitiesOf({ entities }: StorySize): Generator<object> {
  const { pick, word } = dice(1)
  for (let i = 0; i < entities; i++)
    yield { id: `n${i}`, type: pick(ENTITY_TYPES), name: `The ${word()} ${word()} ${i}`, cites: citesOf(i) }
}

/** Short, but something to draw below names at the nearest zoom. */
const SUMMARY = 'Made up, for measuring.'

/** Events come in bursts, as in real stories: a few large ones and many small, each beginning sharply and ebbing away. */
function* eventsOf({ events, entities }: StorySize): Generator<object> {
  const { random, below, pick, word, gauss } = dice(2)
  const bursts = Array.from({ length: Math.max(3, Math.min(400, Math.round(Math.sqrt(events) / 2))) }, () => ({
    start: FIRST + random() * (LAST - FIRST) * 0.98,
    length: DAY * Math.exp(1 + random() * 3.5),
  }))
  const someTime = () => {
    const { start, length } = pick(bursts)
    const at = random() < 0.75 ? start - Math.log(1 - random()) * length : FIRST + random() * (LAST - FIRST)
    return Math.min(LAST - DAY, Math.max(FIRST, at))
  }
  for (let i = 0; i < events; i++) {
    const participants = [...new Set(Array.from({ length: 1 + below(3) }, () => `n${below(Math.floor(random() * entities) + 1)}`))]
    yield {
      id: `e${i}`,
      type: pick(EVENT_TYPES),
      title: `The ${word()} ${word()} ${word()}`,
      summary: SUMMARY,
      when: whenOf(someTime(), random(), gauss()),
      participants: participants.map((entity) => ({ entity })),
      status: i % 3 === 0 ? 'documented' : 'reported',
      cites: citesOf(i),
    }
  }
}

/** Three in ten last for days or years; of the others most are known to the day, a tenth to the year, a fifth to the minute. */
function whenOf(start: number, chance: number, spread: number): string {
  const text = new Date(start).toISOString()
  if (chance < 0.3)
    return `${text.slice(0, 10)}/${new Date(Math.min(LAST, start + 60 * DAY * Math.exp(spread * 1.3))).toISOString().slice(0, 10)}`
  if (chance < 0.37) return text.slice(0, 4)
  if (chance < 0.51) return text.slice(0, 7)
  return chance < 0.86 ? text.slice(0, 10) : `${text.slice(0, 16)}Z`
}

function* relationsOf({ relations, entities }: StorySize): Generator<object> {
  const { random, below, pick } = dice(3)
  for (let i = 0; i < relations; i++) {
    const from = below(entities)
    const to = (from + 1 + Math.floor(random() * random() * (entities - 1))) % entities
    const since = random() < 0.4 ? { when: `${new Date(FIRST + random() * (LAST - FIRST)).toISOString().slice(0, 10)}/..` } : {}
    yield { id: `r${i}`, type: pick(RELATION_TYPES), from: `n${from}`, to: `n${to}`, ...since, status: 'reported', cites: citesOf(i) }
  }
}
