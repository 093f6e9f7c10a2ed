import fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import { textValue, toLines } from '../../src/formats/ics-lines.ts'
import { dateText } from '../../src/formats/told.ts'
import { DAY } from '../../src/story/calendar.ts'
import type { Story } from '../../src/story/story.ts'
import { zoneOf } from '../../src/story/zone.ts'
import { changedStory, linked } from '../story.ts'
import { outgoing, readStory } from './outgoing-stories.ts'
import { written } from './said-in.ts'

const octets = (text: string) => new TextEncoder().encode(text).length
const any = fc.oneof(
  fc.constantFrom('\r\n', '\n', '\r', '\\', ';', ',', '\\n', '\u0000', '\ud800', ':BEGIN', '\r\nEND:VCALENDAR'),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.string({ unit: 'binary', maxLength: 200 }),
)

test('no line is longer than 75 octets, none is broken within a letter, and what was written is read back', () => {
  fc.assert(
    fc.property(fc.array(any, { maxLength: 6 }), (parts) => {
      const text = parts.join('')
      const lines = toLines([['DESCRIPTION', textValue(text)]])
      expect(lines.endsWith('\r\n')).toBe(true)
      for (const line of lines.slice(0, -2).split('\r\n')) {
        expect(octets(line)).toBeLessThanOrEqual(75)
        expect(line.isWellFormed()).toBe(true)
      }
      const event = new ICAL.Component(ICAL.parse(`BEGIN:VEVENT\r\n${lines}END:VEVENT\r\n`))
      const held = text
        .toWellFormed()
        .replace(/\r\n?/g, '\n')
        // biome-ignore lint/suspicious/noControlCharactersInRegex: what no calendar holds
        .replace(/[\0-\x08\x0b-\x1f\x7f]/g, '\ufffd')
      expect(event.getFirstPropertyValue('description')).toBe(held)
    }),
    { numRuns: 1000 },
  )
})

interface Entry {
  readonly id: string
  readonly summary: string
  readonly description: string
  readonly isDays: boolean
  readonly start: number
  readonly end: number
}

/** The entries of a calendar, as another program reads them: days as UTC midnights of their dates. */
const entriesOf = (story: Story, lang: 'id' | 'en' = 'en', knownOn: string | null = null): readonly Entry[] =>
  new ICAL.Component(ICAL.parse(written('ics', outgoing(story, lang, knownOn)))).getAllSubcomponents('vevent').map((component) => {
    const { uid, summary, description, startDate, endDate } = new ICAL.Event(component)
    const at = (time: typeof startDate) => (time.isDate ? Date.UTC(time.year, time.month - 1, time.day) : time.toUnixTime() * 1000)
    return { id: uid.split('@')[0] ?? '', summary, description, isDays: startDate.isDate, start: at(startDate), end: at(endDate) }
  })

const redated = (when: string) =>
  linked(
    changedStory((file) => {
      for (const event of file['events']) event.when = when
    }),
  )

describe('an entry', () => {
  test.each([
    ['2021-01-05', true, '2021-01-05', '2021-01-06', false],
    ['2020-12', true, '2020-12-01', '2021-01-01', true],
    ['2018', true, '2018-01-01', '2019-01-01', true],
    ['2021-01-XX', true, '2021-01-01', '2021-02-01', true],
    ['2020-12~', true, '2020-12-01', '2021-01-01', true],
    ['2021-01-05?', true, '2021-01-05', '2021-01-06', true],
    ['201X', true, '2010-01-01', '2020-01-01', true],
    ['2020-12-31/2021-01-08', true, '2020-12-31', '2021-01-09', false],
    ['2020-12/2021-01-08', true, '2020-12-01', '2021-01-09', true],
    ['2021-01-05/..', true, '2021-01-05', '2021-01-06', true],
    ['../2021-01-05', true, '2021-01-05', '2021-01-06', true],
    ['[2020-12-20..2021-01-05]', true, '2020-12-20', '2021-01-06', true],
    ['2021-01-05T22:16+07:00', false, '2021-01-05T15:16Z', '2021-01-05T15:16Z', false],
    ['2021-01-05T22:16+07:00/2021-01-06T01:00+07:00', false, '2021-01-05T15:16Z', '2021-01-05T18:00Z', false],
    ['2021-01-05T22:16+07:00/2021-01-06', true, '2021-01-05', '2021-01-07', false],
  ])('of %s lies where it may have been, and says in its title what it does not show', (when, isDays, start, end, told) => {
    const story = redated(when)
    const [event] = story.events
    const [entry] = entriesOf(story)
    expect(entry).toMatchObject({ isDays, start: Date.parse(start), end: Date.parse(end) })
    expect(entry?.summary.includes(event === undefined ? '' : dateText(event, outgoing(story)))).toBe(told)
  })

  test.each(['Y-170000002', '[..2021]', '../..', '-0044'])('of %s is left out, and the calendar names it', (when) => {
    const story = redated(when)
    expect(entriesOf(story)).toEqual([])
    expect(written('ics', outgoing(story)).replaceAll('\r\n ', '')).toContain('Not in this file')
  })
})

describe.each(['blitar-2021', 'examples/perahu-baca'] as const)('the calendar of %s', (name) => {
  const story = readStory(name)

  test('has every dated event, none closer in time than its date', () => {
    const entries = new Map(entriesOf(story).map((entry) => [entry.id, entry]))
    const zone = zoneOf(story.timeZone)
    for (const { id, when } of story.events) {
      const entry = entries.get(id)
      expect(entry === undefined).toBe(when === null)
      if (entry === undefined || when === null || !Number.isFinite(when.startMin)) continue
      const local = (instant: number) => (entry.isDays ? instant + zone.offsetAt(instant) : instant)
      expect(entry.start).toBeLessThanOrEqual(local(when.startMin))
      if (Number.isFinite(when.endMax) && entry.isDays) expect(entry.end).toBeGreaterThanOrEqual(local(when.endMax))
      if (entry.isDays) expect([entry.start % DAY, entry.end % DAY]).toEqual([0, 0])
    }
  })

  test.each([null, '2021-01-06', '2031-03-13'])(
    'says of what is alleged who says it and who denies it, wherever it is named (known: %s)',
    (knownOn) => {
      for (const entry of entriesOf(story, 'en', knownOn)) {
        const event = story.events.find(({ id }) => id === entry.id)
        if (event?.status !== 'alleged') continue
        for (const text of [entry.summary, entry.description.replaceAll('\n', ' ')]) expect(text).toMatch(/alleged.*Says so: .*Denies it: /)
      }
    },
  )
})
