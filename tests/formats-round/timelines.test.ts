import { readFileSync } from 'node:fs'
import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { importText } from '../../src/formats/import-text.ts'
import { parseStory } from '../../src/story/parse.ts'
import { OPTIONS } from '../formats-in/options.ts'
import { outgoing, readStory } from '../formats-out/outgoing-stories.ts'
import { written } from '../formats-out/said-in.ts'

const DATE = ['Year', 'Month', 'Day', 'Time', 'End Year', 'End Month', 'End Day', 'End Time']
const SHEET = readFileSync(new URL('../fixtures/round/timeline.csv', import.meta.url), 'utf8')

function rows(csv: string) {
  const [head = [], ...body] = Papa.parse<string[]>(csv.replace(/^\ufeff/, ''), { delimiter: ',', skipEmptyLines: true }).data
  return body.map((row) => Object.fromEntries(head.map((name, i) => [name, row[i] ?? ''])))
}
const datesIn = (csv: string) =>
  rows(csv)
    .filter(({ Type }) => Type !== 'title')
    .map((row) => [row['Headline'], ...DATE.map((name) => row[name])])

/** A sheet as a story, without anything that is an error; drafts are seen, as while editing. */
function storyOf(text: string) {
  const { result } = importText(text, { ...OPTIONS, trustsClock: true })
  if (!result.ok) throw new Error(result.error.code)
  const { story, problems } = parseStory(JSON.stringify(result.value.file), { drafts: true })
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([])
  return story ?? expect.fail('no story')
}

test('a sheet of TimelineJS leaves again as one with every event and era, and the same dates', () => {
  expect(datesIn(written('timelinejs', outgoing(storyOf(SHEET))))).toEqual(datesIn(SHEET))
})

test('its JSON comes back with the same dates', () => {
  const json = written('timelinejs-json', outgoing(storyOf(SHEET)))
  expect(datesIn(written('timelinejs', outgoing(storyOf(json))))).toEqual(datesIn(SHEET))
})

test.each(['timelinejs', 'timelinejs-json', 'ftm'] as const)('what is alleged never comes back from %s as a report', (format) => {
  const story = readStory('blitar-2021')
  const alleged = story.events.filter(({ status }) => status === 'alleged')
  for (const lang of ['id', 'en'] as const) {
    const { result } = importText(written(format, outgoing(story, lang)), OPTIONS)
    if (!result.ok) throw new Error(result.error.code)
    const { file, notes } = result.value
    expect(notes.filter(({ code }) => code === 'alleged-alone').length).toBeGreaterThanOrEqual(alleged.length)
    expect(JSON.stringify([file.events.map(({ title }) => title), file.relations])).not.toMatch(/alleged|diduga/)
  }
})
