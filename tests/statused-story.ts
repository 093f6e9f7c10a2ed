import type { Story } from '../src/story/story.ts'
import { linked, type StoryFile, tinyStory } from './story.ts'

/** How sure a record can be: each is told from the others by forms alone. */
export const STATES = ['documented', 'reported', 'alleged', 'disputed', 'alleged-disputed'] as const
export type StateName = (typeof STATES)[number]
export const PARTS = ['main', 'background'] as const

/** Dates of every extent: a dot, a band, what lasts, what goes on, what begins nobody knows when, one of several days. */
export const DATES = {
  day: '2020-12-20',
  month: '2020-11',
  lasting: '2020-11-05/2020-12-01',
  on: '2020-12-10/..',
  before: '../2020-12-10',
  set: '[2020-12-01,2020-12-20]',
} as const

const eventId = (state: StateName, part: (typeof PARTS)[number], date: string): string => `${state}-${part}-${date}`
export const relationId = (state: StateName): string => `tie-${state}`

const cites = [{ source: 'report-one', at: 'p1' }]
const statusOf = (state: StateName) => (state.startsWith('alleged') ? 'alleged' : state === 'documented' ? 'documented' : 'reported')

/**
 * A story with an event for every state, part and extent, and a relation for every state; `crowd` more events on each side stand close
 * together, every third of them background, with the same people taking part.
 */
function statusedFile(crowd = 0): StoryFile {
  const each = STATES.flatMap((state) =>
    PARTS.flatMap((part) => Object.entries(DATES).map(([name, when]) => ({ id: eventId(state, part, name), state, part, when }))),
  )
  const crowded = Array.from({ length: crowd }, (_, i) => ({
    id: `crowd-${i}`,
    state: 'reported' as const,
    part: i % 3 === 0 ? ('background' as const) : ('main' as const),
    when: new Date(Date.UTC(2018, 0, 1 + Math.floor(i / 2))).toISOString().slice(0, 10),
  }))
  const events = [...each, ...crowded].map(({ id, state, part, when }) => {
    const participants = [{ entity: 'worker' }, { entity: 'company' }]
    return { id, type: 'dismissal', title: { id, en: id }, when, participants, part, status: statusOf(state), cites }
  })
  const relations = STATES.map((state) => {
    return { id: relationId(state), type: 'employs', from: 'company', to: 'worker', status: statusOf(state), cites }
  })
  const stating = (state: StateName) => [relationId(state), ...each.filter((one) => one.state === state).map(({ id }) => id)]
  const said = { by: 'worker', stance: 'asserts', when: '2021-01-04', cites }
  const denied = { by: 'company', stance: 'denies', when: '2021-01-05', cites }
  const claim = (id: string, states: readonly string[], positions: readonly unknown[]) => {
    return { id, statement: { id, en: id }, about: [], states, positions }
  }
  const claims = [
    claim('open', stating('alleged'), [said]),
    claim('denied', [...stating('disputed'), ...stating('alleged-disputed')], [said, denied]),
  ]
  return tinyStory({ events, relations, claims })
}

/** The same with one of its events alone. */
export function soleEvent(state: StateName, part: (typeof PARTS)[number], date: keyof typeof DATES): Story {
  const file = statusedFile()
  const id = eventId(state, part, date)
  const ids = new Set([id, ...STATES.map(relationId)])
  const claims = file['claims'].map((claim: { readonly states: readonly string[] }) => {
    return { ...claim, states: claim.states.filter((stated) => ids.has(stated)) }
  })
  return linked({ ...file, events: file['events'].filter((event: { readonly id: string }) => event.id === id), claims })
}

export const statusedStory = (crowd = 0): Story => linked(statusedFile(crowd))
