import type { DateReason, Level2Form } from '../story/date-fault.ts'
import type { JsonFault } from '../story/problem-values.ts'
import type { Advice } from './advice.ts'

const say = (what: string, fix: string): Advice => ({ what, fix })

/** Why a text is no JSON. */
export const SYNTAX: Readonly<Record<JsonFault, Advice>> = {
  'comma-expected': say('A comma is missing before this place.', 'Put a comma after the entry before it.'),
  'colon-expected': say('A colon is missing between a key and its value.', 'Write it as "key": value.'),
  'key-expected': say('A key in quotation marks should stand here.', 'Write it as "key": value.'),
  'value-expected': say(
    'A value is missing here.',
    'Put a text in quotation marks, a number, true, false, a list or an object here, or take the key away.',
  ),
  'closing-brace-expected': say('A closing } is missing before this place.', 'Close the object that was opened with {.'),
  'closing-bracket-expected': say('A closing ] is missing before this place.', 'Close the list that was opened with [.'),
  'trailing-comma': say('There is a comma after the last entry.', 'Take that comma away.'),
  comment: say('There is a comment, and JSON has none.', 'Take the comment away, or put it into a note.'),
  'single-quotes': say('Single quotation marks cannot enclose a text.', 'Use the double ones: ".'),
  'curly-quotes': say(
    'Curly quotation marks cannot enclose a text.',
    'Use the straight ones: ". A word processor turns them into curly ones: use a plain text editor.',
  ),
  'unclosed-text': say(
    'A text that begins here does not end on its line.',
    'Close it with ". A line break inside a text is written \\n, a quotation mark \\".',
  ),
  'bad-escape': say(
    'A \\ is followed by something that means nothing.',
    'Write \\\\ for a backslash, \\" for a quotation mark, \\n for a line break.',
  ),
  'control-character': say('A text holds a tab or another control character.', 'Take it away, or write a tab as \\t.'),
  'bad-number': say(
    'This is not a number as JSON writes it.',
    'Write it with a point and without blanks: 1250.5. In quotation marks it may look as it likes.',
  ),
  'bare-word': say(
    'There is a word without quotation marks.',
    'Put texts in quotation marks: ". Only numbers, true, false and null stand without.',
  ),
  'quote-inside': say(
    'A text goes on after its closing quotation mark.',
    'A quotation mark inside a text is written \\", or curly: “ ”. If the text was to end there, a comma is missing.',
  ),
  'second-object': say(
    'A second object begins after the end of the first.',
    'One file holds one story: put the second into a file of its own. If it belongs to the first, a } before it is too many.',
  ),
  'text-after-end': say('Something follows after the end of the file’s object.', 'Take it away; or a } too many stands before it.'),
  'unexpected-end': say('The file ends too early.', 'Perhaps part of it is lost; or a }, a ] or a quotation mark is missing near the end.'),
}

/** Why a text is no date; follows “not a date:”. */
export const DATES: Readonly<Record<DateReason, string>> = {
  empty: 'nothing stands there',
  'too-long': 'it is too long',
  spaces: 'it holds blanks',
  'not-ascii': 'it holds characters that only look like digits or hyphens',
  'no-such-year': 'there is no such year',
  'no-such-month': 'there is no such month',
  'no-such-day': 'that month has no such day',
  'no-such-time': 'there is no such time of day',
  'no-such-offset': 'no place on earth is that far from UTC',
  'no-zone': 'a time needs its distance from UTC, such as +07:00',
  'time-in-set': 'times cannot stand in a set of dates',
  'long-year-in-interval': 'years with Y cannot stand in an interval',
  order: 'it ends before it starts',
  'level-2-form': 'this form of EDTF is not used here',
  'unknown-form': 'it has no form that is known here',
}

/** Why a form of EDTF level 2 is no date here. */
export const FORMS: Readonly<Record<Level2Form, string>> = {
  'exponential-year': 'years with an exponent are not used here',
  'significant-digits': 'significant digits (S) are not used here',
  'all-of-set': '“all of” sets in { } are not used here',
  'unspecified-digit': 'X can stand only for the last digits of a year, for a month or for a day',
  'unspecified-in-interval': 'X cannot stand in an interval',
  'qualified-part': '~ and ? can stand only at the end of a date',
  'qualified-season': 'a season cannot have ~ or ? here',
  'sub-year-grouping': 'quarters and other parts of the year than the seasons 21–24 are not used here',
}
