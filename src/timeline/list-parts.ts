import { BLANK } from '../story/calendar-date.ts'
import type { Story } from '../story/story.ts'
import type { Bound, When } from '../story/when.ts'
import { dateWords } from '../words/calendar-words.ts'
import { type LocalTime, localTime, type Manner, mannerOf } from '../words/clock.ts'
import type { DateStyle, Words } from '../words/words.ts'
import { dateStyle } from './card-words.ts'
import type { Card } from './deck.ts'

/** How finely a list is headed, from the finest. Seasons only head what is dated by them. */
const UNITS = ['day', 'month', 'season', 'year', 'decade', 'century'] as const
export type ListUnit = (typeof UNITS)[number]
const LEVELS: readonly ListUnit[] = ['day', 'month', 'year', 'decade', 'century']

/** The cards under one heading: those from `from` up to `until` of the list. */
export interface Part {
  /** Its number, from 0. */
  readonly index: number
  readonly from: number
  readonly until: number
  /** The day, month, year … that they begin in; empty where the first ones have no beginning. */
  readonly name: string
}

export interface Parted {
  readonly unit: ListUnit
  readonly parts: readonly Part[]
}

/** Where something begins, no more exactly than the file says it. */
interface Place {
  readonly unit: ListUnit
  readonly year: number
  readonly month: number
  readonly day: number
}

/** There may always be so many headings, and never more than so many. */
const FEW = 12
const MOST = 400
const ROWS_A_HEADING = 3

/** Cuts a list in time order into parts: by the finest unit that does not give more headings than the rows can bear. */
export function partsOf(cards: readonly Card[], story: Story, words: Words): Parted {
  const style = dateStyle(story, words)
  const manner = mannerOf(style, false)
  const places = cards.map(({ when }) => placeOf(when, manner))
  const most = Math.max(FEW, Math.min(cards.length / ROWS_A_HEADING, MOST))
  const cuts = (unit: ListUnit) => cutsAt(places, unit)
  const unit = LEVELS.find((level) => cuts(level).length <= most) ?? 'century'
  const at = cuts(unit)
  const parts = at.map((from, index) => ({
    index,
    from,
    until: at[index + 1] ?? cards.length,
    name: farName(cards.slice(from, at[index + 1]), style) ?? nameOf(places[from] ?? null, unit, style),
  }))
  return { unit, parts }
}

/** The numbers of the cards that begin a part. What is dated roughly begins one only where the part it would stand in is not within it. */
function cutsAt(places: readonly (Place | null)[], level: ListUnit): readonly number[] {
  const cuts: number[] = []
  let current: Place | null = null
  for (const [i, place] of places.entries()) {
    const unit = place === null ? null : coarser(place.unit, level)
    const stays =
      place === null || unit === null ? i > 0 : current !== null && within(current, place, unit) && finerOrSame(current, unit, level)
    if (stays) continue
    cuts.push(i)
    current = place
  }
  return cuts
}

const coarser = (a: ListUnit, b: ListUnit): ListUnit => (UNITS.indexOf(a) > UNITS.indexOf(b) ? a : b)
/** Whether a part headed by `current` is at least as fine as the unit: days may not stand under their year. */
const finerOrSame = (current: Place, unit: ListUnit, level: ListUnit): boolean =>
  UNITS.indexOf(coarser(current.unit, level)) <= UNITS.indexOf(unit)
const within = (a: Place, b: Place, unit: ListUnit): boolean => numberOf(a, unit) === numberOf(b, unit)

/** Counts the units; seasons begin in March, June, September and December. */
function numberOf({ year, month, day }: Place, unit: ListUnit): number {
  if (unit === 'day') return (year * 12 + month) * 32 + day
  if (unit === 'month') return year * 12 + month
  if (unit === 'season') return Math.floor((year * 12 + month) / 3)
  return Math.floor(year / (unit === 'year' ? 1 : unit === 'decade' ? 10 : 100))
}

function placeOf({ start, startMin }: When, { zone }: Manner): Place | null {
  if (start.kind !== 'date') return null
  const { precision, year, month, day, season, hour } = start.date
  if (hour !== null) return { unit: 'day', ...dayOf(localTime(startMin, zone)) }
  if (season !== null) return { unit: 'season', year, month: (season - 20) * 3, day: 1 }
  const unit = precision === 'millennium' ? 'century' : UNITS.find((known) => known === precision)
  return { unit: unit ?? 'day', year, month: month ?? 1, day: day ?? 1 }
}

const dayOf = ({ year, month, day }: LocalTime) => ({ year, month, day })

/** Far from the centuries that people count, one is no rounder than a year: what begins together there is headed by that, as it is dated. */
function farName(cards: readonly Card[], style: DateStyle): string | null {
  const dates = cards.map(({ when: { start } }) => (isFar(start) ? start.date : null))
  const [first = null] = dates
  if (first === null || dates.some((date) => date?.year !== first.year)) return null
  const [name = '', ...others] = new Set(dates.map((date) => dateWords(date ?? first, mannerOf(style, true))))
  return others.length === 0 ? name : dateWords({ ...BLANK, precision: 'year', year: first.year }, mannerOf(style, true))
}

const isFar = (bound: Bound): bound is Bound & { readonly kind: 'date' } =>
  bound.kind === 'date' && bound.date.precision === 'year' && (bound.date.year <= 0 || bound.date.year >= 1e4)

function nameOf(place: Place | null, level: ListUnit, style: DateStyle): string {
  if (place === null) return ''
  const unit = coarser(place.unit, level)
  const step = unit === 'decade' ? 10 : unit === 'century' ? 100 : 1
  const date = {
    ...BLANK,
    precision: unit,
    year: Math.floor(place.year / step) * step,
    month: unit === 'day' || unit === 'month' ? place.month : null,
    day: unit === 'day' ? place.day : null,
    season: unit === 'season' ? place.month / 3 + 20 : null,
  }
  return dateWords(date, mannerOf(style, step > 1))
}
