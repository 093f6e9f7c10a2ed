/** A made-up story for measuring: the same bytes every time. */
const EVENTS = 20
const ENTITIES = 25
const RELATIONS = 40
const DAY = 86_400_000
const FIRST = Date.UTC(1995, 0, 1)
const YEARS = 30

const EVENT_TYPES = ['meeting', 'payment', 'filing', 'statement', 'arrest', 'ruling', 'publication', 'transfer']
const ENTITY_TYPES = ['person', 'organisation', 'place', 'document']
const RELATION_TYPES = ['owns', 'works-for', 'married-to', 'sued', 'paid', 'member-of']
const WORDS =
  'report board court bank fund deal audit memo vote hearing contract loan appeal tender office letter claim trust port review permit'.split(
    ' ',
  )

export const STORY_ID = 'measured'

/** Numbers in 0..1 that look random and are the same in each run: mulberry32, a public-domain generator by Tommy Ettinger. */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** A story file of 20 events, 25 entities and 40 relations over thirty years, in bursts as real stories are. */
export function makeStory(): string {
  const random = seeded(7)
  const below = (n: number) => Math.floor(random() * n)
  const pick = <T>(list: readonly T[]): T => list[below(list.length)] as T
  const words = (n: number) => Array.from({ length: n }, () => pick(WORDS)).join(' ')
  const list = <T>(length: number, make: (i: number) => T) => Array.from({ length }, (_, i) => make(i))
  const types = (ids: readonly string[]) => Object.fromEntries(ids.map((id) => [id, { label: id }]))
  const cites = () => [{ source: `source-${below(5)}`, at: `p${1 + below(9)}` }]
  const day = (instant: number) => new Date(instant).toISOString().slice(0, 10)
  const someDay = () => FIRST + (random() < 0.75 ? 20 + random() * 0.5 : random() * YEARS) * 365 * DAY
  return JSON.stringify({
    format: 'runut/1',
    story: {
      id: STORY_ID,
      title: 'A measured story',
      summary: 'Made up, for measuring.',
      languages: ['en'],
      timeZone: 'UTC',
      updated: '2026-01-01',
    },
    vocabulary: { entityTypes: types(ENTITY_TYPES), eventTypes: types(EVENT_TYPES), relationTypes: types(RELATION_TYPES) },
    sources: list(5, (i) => ({
      id: `source-${i}`,
      type: 'document',
      title: `Document ${i}`,
      published: `2025-06-0${i + 1}`,
      language: 'en',
      url: `https://example.org/${i}`,
    })),
    entities: list(ENTITIES, (i) => ({ id: `entity-${i}`, type: pick(ENTITY_TYPES), name: `The ${words(2)} ${i}`, cites: cites() })),
    events: list(EVENTS, (i) => {
      const start = someDay()
      const when = random() < 0.3 ? `${day(start)}/${day(start + DAY * (1 + below(400)))}` : day(start)
      const participants = [...new Set(list(1 + below(3), () => `entity-${below(ENTITIES)}`))].map((entity) => ({ entity }))
      return {
        id: `event-${i}`,
        type: pick(EVENT_TYPES),
        title: `The ${words(4)} ${i}`,
        when,
        summary: words(24),
        participants,
        status: 'reported',
        cites: cites(),
      }
    }),
    relations: list(RELATIONS, (i) => ({
      id: `relation-${i}`,
      type: RELATION_TYPES[i % RELATION_TYPES.length],
      from: `entity-${i % ENTITIES}`,
      to: `entity-${(i * 7 + 1) % ENTITIES}`,
      status: 'reported',
      cites: cites(),
    })),
    claims: [],
  })
}
