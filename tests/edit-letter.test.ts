import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { letterTo } from '../src/edit/mail.ts'
import { isReminderDue } from '../src/edit/reminder.ts'

/** What would end a part of an address, or begin another, and anything else. */
const signs = fc.oneof(
  fc.constantFrom(...'&=?#+%,:;@/ \r\n'),
  fc.constantFrom('&cc=', '&attach=', '%26bcc=', '\u202e'),
  fc.string({ unit: 'binary', maxLength: 2 }),
)
const texts = fc.array(signs, { maxLength: 30 }).map((parts) => parts.join(''))

describe('a letter about changes', () => {
  test('is one letter without a receiver, with this subject and this text and nothing else, whatever they hold', () =>
    fc.assert(
      fc.property(texts, texts, (subject, body) => {
        const letter = letterTo(subject, body) ?? 'mailto:?subject=&body='
        expect(letter).toMatch(/^mailto:\?subject=[\w%.!~*'()-]*&body=[\w%.!~*'()-]*$/)
        const said = new URLSearchParams(new URL(letter).search)
        expect([...said.keys()]).toEqual(['subject', 'body'])
        if (letter.length < 24) return
        expect(said.get('subject')).toBe(subject.toWellFormed().replace(/\s+/g, ' '))
        expect(said.get('body')?.replaceAll('\r\n', '\n')).toBe(body.toWellFormed().replace(/\r\n|\r/g, '\n'))
      }),
    ))

  test('that no mail program would get whole is none', () => {
    expect(letterTo('x', 'a'.repeat(1800))).not.toBeNull()
    expect(letterTo('x', 'a'.repeat(1900))).toBeNull()
    expect(letterTo('x', 'é'.repeat(400))).toBeNull()
  })
})

const HOUR = 3_600_000
test.each([
  ['all of it is in a file', null, null, 70, 100 * HOUR, false],
  ['a little, a short while', { since: 0, steps: 0 }, null, 49, 23 * HOUR, false],
  ['much', { since: 0, steps: 0 }, null, 50, 0, true],
  ['much, counted from the last file', { since: 0, steps: 30 }, null, 79, 0, false],
  ['much, undone', { since: 0, steps: 60 }, null, 10, 0, true],
  ['for a day', { since: 0, steps: 0 }, null, 1, 24 * HOUR, true],
  ['put off', { since: 0, steps: 0 }, { since: 24 * HOUR, steps: 60 }, 61, 25 * HOUR, false],
  ['put off a day ago', { since: 0, steps: 0 }, { since: 24 * HOUR, steps: 60 }, 61, 48 * HOUR, true],
] as const)('reminds of a download: %s', (_, unfiled, asked, steps, now, due) => {
  expect(isReminderDue(unfiled, asked, steps, now)).toBe(due)
})
