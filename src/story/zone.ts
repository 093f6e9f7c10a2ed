import type { Instant } from '../base/units.ts'
import { civilDay, DAY, dayNumber } from './calendar.ts'
import { readOffsets, type Stretch, stretchesOf } from './zone-rules.ts'

/** The clocks of a place. A local time is counted as if it were UTC: milliseconds since 1970-01-01T00:00 on the clock. */
export interface Zone {
  /** What the clock shows, minus UTC, in milliseconds. */
  readonly offsetAt: (instant: Instant) => number
  /** The first instant at which the clock shows `local`; where it jumps over it, the instant of the jump. */
  readonly instantOf: (local: number) => Instant
}

/** No clock rule is older: before, every place keeps its local mean time. From 2400 on, the rules of a year 400 years earlier hold. */
const FIRST_YEAR = 1800
const LAST_YEAR = 2399
/** The rules of a zone by year: what JSON can hold of them, so that a build can leave them to its pages. */
export type ZoneRules = readonly (readonly [year: number, stretches: readonly (readonly [from: Instant | null, offset: number])[]])[]

interface KnownZone extends Zone {
  readonly tables: Map<number, readonly Stretch[]>
}

const zones = new Map<string, KnownZone>()

/** The zone of an IANA name, remembered with what has been looked up of it; UTC where the name is not known. */
export function zoneOf(timeZone: string): Zone {
  const known = zones.get(timeZone)
  if (known !== undefined) return known
  const read = readOffsets(timeZone)
  if (read === null) return zoneOf('UTC')
  const zone = createZone(() => read, new Map())
  zones.set(timeZone, zone)
  return zone
}

/** Whether this engine's `Intl` knows the zone. */
export const isTimeZone = (name: string): boolean => zones.has(name) || readOffsets(name) !== null

/** The rules that have been looked up of a zone so far. */
export const rulesOf = (timeZone: string): ZoneRules =>
  [...(zones.get(timeZone)?.tables ?? [])].map(([year, table]) => [
    year,
    table.map(({ from, offset }) => [Number.isFinite(from) ? from : null, offset] as const),
  ])

/** Takes rules that were looked up elsewhere, so that `Intl`, which takes its time to start, is asked for other years only. */
export function rememberRules(timeZone: string, rules: ZoneRules): void {
  const tables = rules.map(([year, table]) => [year, table.map(([from, offset]) => ({ from: from ?? FOREVER, offset }))] as const)
  if (!zones.has(timeZone))
    zones.set(
      timeZone,
      createZone(() => readOffsets(timeZone) ?? (() => 0), new Map(tables)),
    )
}

const FOREVER = Number.NEGATIVE_INFINITY
const NEVER: Stretch = { from: FOREVER, offset: 0 }

function createZone(reader: () => (instant: Instant) => number, tables: KnownZone['tables']): KnownZone {
  let read: ((instant: Instant) => number) | null = null
  const lookUp = (year: number) => {
    read ??= reader()
    const table = stretchesOf(year, read)
    tables.set(year, table)
    return table
  }
  /** The table that holds for a year, and how far its instants have to be moved. */
  const tableOf = (time: number) => {
    const { year } = civilDay(Math.floor(time / DAY))
    const like = year > LAST_YEAR ? LAST_YEAR - 399 + (year % 400) : Math.max(year, FIRST_YEAR)
    const table = tables.get(like) ?? lookUp(like)
    return { table: year < FIRST_YEAR ? table.slice(0, 1) : table, shift: year > LAST_YEAR ? (dayNumber(year) - dayNumber(like)) * DAY : 0 }
  }
  return {
    tables,
    offsetAt(instant) {
      const { table, shift } = tableOf(instant)
      return table.findLast(({ from }) => from <= instant - shift)?.offset ?? 0
    },
    instantOf(local) {
      const { table, shift } = tableOf(local)
      for (let i = 0; i < table.length; i++) {
        const { from, offset } = table[i] ?? NEVER
        const at = Math.max(from, local - shift - offset)
        if (at < (table[i + 1]?.from ?? Number.POSITIVE_INFINITY)) return at + shift
      }
      return local
    },
  }
}
