import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { DAY, dayNumber, HOUR } from '../src/story/calendar.ts'
import { parseWhen } from '../src/story/when.ts'
import { isTimeZone, rememberRules, rulesOf, zoneOf } from '../src/story/zone.ts'
import type { Card } from '../src/timeline/deck.ts'
import { listScene } from '../src/timeline/list-scene.ts'
import { timelineScene } from '../src/timeline/scene.ts'
import { blitar } from './blitar-story.ts'
import { ROOT } from './sources.ts'
import { inputOf } from './timeline-stories.ts'

const startOf = (text: string, zone: string): string => {
  const result = parseWhen(text, zone)
  return result.ok ? new Date(result.value.startMin).toISOString() : result.error.reason
}

/** What a reader's machine makes of the same dates: bounds and words in three stories' zones, and its own idea of the local time. */
const PROGRAM = `
  import { runnerImport } from 'vite'
  const load = async (path) => (await runnerImport('./src/' + path, { configFile: false, logLevel: 'error' })).module
  const { parseWhen } = await load('story/when.ts')
  const [{ whenWords, whenShort }, { spanWords }] = [await load('words/dates.ts'), await load('words/spans.ts')]
  const [{ datesId }, { datesEn }] = [await load('words/dates-id.ts'), await load('words/dates-en.ts')]
  const texts = ['2018', '2020-12-31', '2021-01-01', '2021-01-XX', '2021-01-05T22:16+07:00', '2021-01-05T24:00:00Z', '2020-12-31/2021-01-08',
    '2021-03-28', '2021-03-28T02:30+01:00', '2021-10-31T02:30+01:00', '[2019..2021]', '0079-08-24', '-0043', 'Y-170000002']
  const said = ['Asia/Jakarta', 'Europe/Stockholm', 'America/St_Johns'].flatMap((timeZone) => texts.map((text) => {
    const { value } = parseWhen(text, timeZone)
    const style = { phrases: datesId, timeZone }
    return [text, value.startMin, value.endMax, whenWords(value, style), whenShort(value, { ...style, phrases: datesEn }),
      spanWords({ start: value.startMin, end: value.endMax }, style)]
  }))
  console.log(JSON.stringify({ clock: new Date(1.6e12).getHours(), said }))
`

interface Answer {
  readonly clock: number
  readonly said: readonly unknown[]
}

async function askFrom(timeZone: string): Promise<Answer> {
  const run = promisify(execFile)
  const { stdout } = await run(process.execPath, ['--input-type=module', '-e', PROGRAM], {
    cwd: ROOT,
    env: { ...process.env, TZ: timeZone, LC_ALL: timeZone.startsWith('Asia') ? 'id_ID.UTF-8' : 'C' },
  })
  return JSON.parse(stdout)
}

describe('wherever the reader is', () => {
  it('a day stays that day, in numbers and in words', { timeout: 60_000 }, async () => {
    const answers: Answer[] = []
    for (const zone of ['UTC', 'Asia/Jakarta', 'America/New_York', 'Pacific/Kiritimati']) answers.push(await askFrom(zone))
    expect(answers.map(({ clock }) => clock)).toEqual([12, 19, 8, 2])
    expect(answers[0]?.said).toHaveLength(42)
    for (const { said } of answers.slice(1)) expect(said).toEqual(answers[0]?.said)
  })
})

describe('the report of 5 January, 22.16 WIB', () => {
  const zone = process.env['TZ']
  afterEach(() => {
    if (zone === undefined) Reflect.deleteProperty(process.env, 'TZ')
    else process.env['TZ'] = zone
  })

  it.each([
    ['UTC', 12],
    ['Asia/Jakarta', 19],
    ['America/New_York', 8],
    ['Pacific/Kiritimati', 2],
    ['Pacific/Pago_Pago', 1],
  ])('stands on 5 January, in the picture and in the list, for a reader in %s', (timeZone, clock) => {
    process.env['TZ'] = timeZone
    expect(new Date(1.6e12).getHours()).toBe(clock)
    const story = blitar()
    const report = 'sindonews-2021-01-05'
    const isReport = ({ kind, card }: { readonly kind: string; readonly card?: Card }) => kind !== 'cluster' && card?.record.id === report
    const viewport = { start: Date.parse('2021-01-04T00:00+07:00'), end: Date.parse('2021-01-09T00:00+07:00') }

    const scene = timelineScene(inputOf(story, { viewport, width: 1000 }))
    const mark = scene.marks.find(isReport)
    const x = mark?.kind === 'card' ? mark.glyphX : null
    expect(scene.axis.outer.findLast((label) => label.x <= (x ?? Number.NaN))?.text).toBe('5 Januari 2021')
    expect(scene.labels.find(({ key }) => isReport(key))?.text).toBe('SINDOnews 22.16')

    const { entries } = listScene(inputOf(story))
    const above = entries.slice(0, entries.findIndex(isReport)).findLast(({ kind }) => kind === 'heading')
    expect(above?.kind === 'heading' ? above.part?.name : null).toBe('5 Januari 2021')
  })
})

describe('a day of the story', () => {
  it.each([
    ['2021-01-01', 'Asia/Jakarta', '2020-12-31T17:00:00.000Z'],
    ['2021-01-01', 'Asia/Jayapura', '2020-12-31T15:00:00.000Z'],
    ['2021-03-28', 'Europe/Stockholm', '2021-03-27T23:00:00.000Z'],
    ['2021-03-29', 'Europe/Stockholm', '2021-03-28T22:00:00.000Z'],
    ['2021-10-31', 'Europe/Stockholm', '2021-10-30T22:00:00.000Z'],
    ['2021-11-01', 'Europe/Stockholm', '2021-10-31T23:00:00.000Z'],
    ['2018-11-04', 'America/Sao_Paulo', '2018-11-04T03:00:00.000Z'], // 00:00 was skipped
    ['2021-11-07', 'America/Havana', '2021-11-07T04:00:00.000Z'], // 00:00 came twice: the first
    ['2011-12-30', 'Pacific/Apia', '2011-12-30T10:00:00.000Z'], // the day was skipped: the instant of the jump
    ['2011-12-31', 'Pacific/Apia', '2011-12-30T10:00:00.000Z'],
    ['1740', 'Asia/Jakarta', '1739-12-31T16:52:48.000Z'], // local mean time
    ['2021-01-01', 'Mars/X', '2021-01-01T00:00:00.000Z'],
  ])('%s begins in %s at %s', (text, zone, instant) => {
    expect(startOf(text, zone)).toBe(instant)
  })

  it('is as long as the clocks make it', () => {
    const hours = (text: string) => {
      const when = parseWhen(text, 'Europe/Stockholm')
      return when.ok ? (when.value.endMax - when.value.startMin) / HOUR : null
    }
    expect(['2021-03-27', '2021-03-28', '2021-10-31'].map(hours)).toEqual([24, 23, 25])
  })

  it('goes on in the far future by the rules of a like year', () => {
    expect(startOf('2821-07-01', 'Europe/Stockholm')).toBe('2821-06-30T22:00:00.000Z')
    expect(startOf('2821-01-01', 'Europe/Stockholm')).toBe('2820-12-31T23:00:00.000Z')
    expect(startOf('2822-03-27', 'Europe/Stockholm')).toBe('2822-03-26T23:00:00.000Z')
    expect(startOf('2822-03-28', 'Europe/Stockholm')).toBe('2822-03-27T22:00:00.000Z')
  })

  it('follows on the day before it, for every day and many zones', () => {
    const zone = fc.constantFrom(...Intl.supportedValuesOf('timeZone'))
    fc.assert(
      fc.property(zone, fc.integer({ min: dayNumber(1800), max: dayNumber(2500) }), (name, day) => {
        const { instantOf, offsetAt } = zoneOf(name)
        const [start, next] = [instantOf(day * DAY), instantOf((day + 1) * DAY)]
        return (
          start <= next &&
          next - start <= 49 * HOUR &&
          start + offsetAt(start) >= day * DAY &&
          offsetAt(start - 1) + start - 1 < (day + 1) * DAY
        )
      }),
      { numRuns: 500 },
    )
  })
})

describe('a clock', () => {
  it('shows what `Intl` shows, in years with changes and without', () => {
    const zone = fc.constantFrom(
      'Europe/Stockholm',
      'America/St_Johns',
      'Africa/Casablanca',
      'Asia/Jakarta',
      'Australia/Lord_Howe',
      'Asia/Tehran',
    )
    fc.assert(
      fc.property(zone, fc.integer({ min: Date.UTC(1880, 0), max: Date.UTC(2090, 0) }), (name, instant) => {
        const shown = new Date(instant).toLocaleString('sv', { timeZone: name })
        return new Date(instant + zoneOf(name).offsetAt(instant)).toISOString().slice(0, 19).replace('T', ' ') === shown
      }),
      { numRuns: 3000 },
    )
  })

  it('is looked up by names that `Intl` knows', () => {
    expect(['Asia/Jakarta', 'Mars/X', '', '__proto__'].map(isTimeZone)).toEqual([true, false, false, false])
  })
})

describe('rules looked up elsewhere', () => {
  it('hold here as they are, and years that they lack are looked up', () => {
    const there = zoneOf('Europe/Stockholm')
    const instants = ['2018-07-01', '2021-03-28T00:59:59Z', '2021-03-28T01:00:00Z', '2021-10-31T01:00:00Z'].map(Date.parse)
    const offsets = instants.map(there.offsetAt)
    const left = JSON.parse(JSON.stringify(rulesOf('Europe/Stockholm')))
    // Intl does not mind the case; here it is a name of which nothing is known yet.
    rememberRules('europe/stockholm', left)
    expect(rulesOf('europe/stockholm')).toEqual(left)
    expect(instants.map(zoneOf('europe/stockholm').offsetAt)).toEqual(offsets)
    expect(rulesOf('europe/stockholm')).toEqual(left)
    expect(zoneOf('europe/stockholm').offsetAt(Date.UTC(2045, 6, 1))).toBe(2 * HOUR)
  })
})
