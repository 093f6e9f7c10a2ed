import fc from 'fast-check'
import { type StoryFile, tinyStory } from '../story.ts'

/** Dates of every form that a story file knows, before our era too. */
const WHENS = [
  '2018',
  '2020-12',
  '2021-01-05',
  '2021-01-05T22:16+07:00',
  '-0043-03-15',
  '-0499',
  '201X',
  '2020-12~',
  '2021-01-05?',
  '2021-01-XX',
  '[2020,2021-02]',
  '[2020-12-01..2021-01-05]',
  '2020-12/2021-01-08',
  '2021-01-05/..',
  '../2021-01-05',
  '2021-01-05/',
] as const

/** Words with everything that a format could take for its own. */
const WORDS = ['Rapat', 'a, b', 'x “y”', "it's", '=1+1', '<b>c</b>', '&amp;', 'Å', 'дом', '-5', 'line', '@me', 'p · q', '2021']
const word = fc.constantFrom(...WORDS)
const words = fc.array(word, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(' '))

const NAMES = ['santoso', 'pekerja', 'kpk', 'koran'] as const
const names = fc.subarray([...NAMES], { minLength: 1 })
const cite = fc.record({ source: fc.constantFrom('report-one', 'report-two'), at: fc.constantFrom('p1', 'p12', 'p. 3') })
const cites = fc.array(cite, { minLength: 1, maxLength: 2 }).map((list) => [...new Map(list.map((each) => [each.source, each])).values()])
const stance = fc.constantFrom('asserts', 'repeats', 'denies', 'qualifies')
const position = (first: boolean) =>
  fc.record({ by: fc.constantFrom(...NAMES), stance: first ? fc.constant('asserts') : stance, summary: words, cites })
const positions = fc
  .tuple(position(true), fc.array(position(false), { maxLength: 3 }))
  .map(([first, rest]) => [...new Map([first, ...rest].map((each) => [`${each.by} ${each.stance}`, each])).values()])

const stated = fc
  .record({
    when: fc.option(fc.constantFrom(...WHENS)),
    whenCites: fc.option(cites),
    status: fc.constantFrom('documented', 'reported', 'alleged'),
    summary: fc.option(words),
    cites,
  })
  // Who gives a date is said of a date.
  .map((record) => (record.when === null ? { ...record, whenCites: null } : record))
const event = fc.record({
  stated,
  title: words,
  part: fc.constantFrom('main', 'background'),
  taking: names,
  role: fc.option(fc.constantFrom('hadir', 'menang', 'who “spoke”')),
})
const relation = fc.record({
  stated,
  type: fc.constantFrom('employs', 'beside'),
  ends: fc.shuffledSubarray([...NAMES], { minLength: 2, maxLength: 2 }),
})

const present = <T extends object>(record: T): T => Object.fromEntries(Object.entries(record).filter(([, value]) => value !== null)) as T

/** Files of small stories with everything that leaves and can come back; whatever is alleged is stated by a claim. */
export const anyStory: fc.Arbitrary<StoryFile> = fc
  .record({
    events: fc.array(event, { minLength: 1, maxLength: 4 }),
    relations: fc.array(relation, { minLength: 1, maxLength: 3 }),
    claims: fc.array(positions, { minLength: 2, maxLength: 2 }),
  })
  .map(({ events, relations, claims }) => {
    const eventRecords = events.map(({ stated: { ...rest }, title, part, taking, role }, i) =>
      present({
        id: `event-${i}`,
        type: 'meeting',
        title: `${title} ${i}`,
        participants: taking.map((entity) => present({ entity, role })),
        part,
        ...rest,
      }),
    )
    const relationRecords = relations.map(({ stated: { ...rest }, type, ends: [from, to] }, i) =>
      present({ id: `relation-${i}`, type, from, to, ...rest }),
    )
    const alleged = [...eventRecords, ...relationRecords].filter(({ status }) => status === 'alleged').map(({ id }) => id)
    return tinyStory({
      vocabulary: {
        entityTypes: { name: { label: 'Name' } },
        eventTypes: { meeting: { label: 'Meeting' } },
        relationTypes: { employs: { label: 'employs', directed: true }, beside: { label: 'is beside', directed: false } },
      },
      entities: NAMES.map((id, i) => ({
        id,
        type: 'name',
        name: ['Santoso', 'Seorang pekerja', 'KPK', 'Koran Kita'][i],
        cites: [{ source: 'report-one' }],
      })),
      events: eventRecords,
      relations: relationRecords,
      claims: claims
        .map((taken, i) => ({
          id: `claim-${i}`,
          statement: `According to somebody, ${i}.`,
          about: [],
          states: alleged.filter((_, at) => at % 2 === i),
          positions: taken,
        }))
        .filter(({ states }) => states.length > 0),
    })
  })
