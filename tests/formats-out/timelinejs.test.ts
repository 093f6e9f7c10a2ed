import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { changedStory, linked } from '../story.ts'
import { outgoing, readStory } from './outgoing-stories.ts'
import { written } from './said-in.ts'

/** The rows of the sheet by its heads. */
function rowsOf(sheet: string): readonly Readonly<Record<string, string>>[] {
  const { data } = Papa.parse<string[]>(sheet.slice(1), { delimiter: ',', newline: '\r\n', skipEmptyLines: true })
  const [head = [], ...rows] = data
  return rows.map((row) => Object.fromEntries(head.map((name, i) => [name, row[i] ?? ''])))
}

const redated = (when: string) =>
  linked(
    changedStory((file) => {
      for (const event of file['events']) event.when = when
    }),
  )

describe('a date in the sheet', () => {
  test.each([
    ['2018', '2018|||', '|||'],
    ['2020-12', '2020|12||', '|||'],
    ['2020-12~', '2020|12||', '|||'],
    ['2021-01-XX', '2021|1||', '|||'],
    ['2021-01-05?', '2021|1|5|', '|||'],
    ['2021-01-05T22:16+07:00', '2021|1|5|22:16', '|||'],
    ['2021-01-05T15:16:09Z', '2021|1|5|22:16:09', '|||'],
    ['2020-12/2021-01-08', '2020|12||', '2021|1|8|'],
    ['2021-01-05/..', '2021|1|5|', '|||'],
    ['../2021-01-05', '2021|1|5|', '|||'],
    ['[2020,2021-02]', '2020|||', '2021|2||'],
    ['201X', '2010|||', '2019|||'],
    ['19XX', '1900|||', '1999|||'],
    ['2021-22', '2021|6||', '2021|8||'],
    ['2021-24', '2021|12||', '2022|2||'],
    ['-0044-03-15', '-45|3|15|', '|||'],
  ])('%s has no more parts than it says', (when, start, end) => {
    const [, row = {}] = rowsOf(written('timelinejs', outgoing(redated(when))))
    expect(['Year', 'Month', 'Day', 'Time'].map((name) => row[name]).join('|')).toBe(start)
    expect(['End Year', 'End Month', 'End Day', 'End Time'].map((name) => row[name]).join('|')).toBe(end)
    expect(row['Display Date']).not.toBe('')
  })
})

describe.each(['blitar-2021', 'examples/perahu-baca'] as const)('%s', (name) => {
  const story = readStory(name)
  const dated = story.events.filter(({ when }) => when !== null)

  test('has a row for each dated event, and one for what it is, which names the others', () => {
    const [title, ...rows] = rowsOf(written('timelinejs', outgoing(story)))
    expect(title?.['Type']).toBe('title')
    expect(rows).toHaveLength(dated.length)
    for (const row of rows) expect(row['Year']).toMatch(/^-?\d+$/)
  })

  test('says the same as JSON, slide by slide, with ids that last', () => {
    const { events } = JSON.parse(written('timelinejs-json', outgoing(story)))
    const [, ...rows] = rowsOf(written('timelinejs', outgoing(story)))
    expect(events.map(({ unique_id }: { unique_id: string }) => unique_id)).toEqual(dated.map(({ id }) => id))
    expect(events.map(({ text }: { text: { headline: string } }) => text.headline)).toEqual(rows.map((row) => row['Headline']))
    expect(events.map(({ start_date }: { start_date: { year: number } }) => String(start_date.year))).toEqual(
      rows.map((row) => row['Year']),
    )
  })
})

test('texts are plain where HTML is read', () => {
  const hostile = linked(
    changedStory((file) => {
      for (const event of file['events']) event.title = '<img src=x onerror=alert(1)> & "quoted"'
    }),
  )
  for (const format of ['timelinejs', 'timelinejs-json'] as const) expect(written(format, outgoing(hostile))).not.toContain('<img')
})
