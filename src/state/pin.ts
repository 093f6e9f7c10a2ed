import { correctedAfter } from '../story/corrections.ts'
import type { Correction, Story } from '../story/story.ts'
import { parseWhen, type When } from '../story/when.ts'
import { readPairs } from './query.ts'

/** Which version of the file an address was made for: its name, its date, or both. */
export interface Pin {
  readonly version: string | null
  /** As the file gives it: an EDTF date. */
  readonly updated: string | null
}

/** A link that was made for one version and shows another. */
export interface Mismatch {
  /** Null where the address names none, or one that is not repeated. */
  readonly version: string | null
  /** Null where the address says no date, or what is none. */
  readonly updated: When | null
  /** What was corrected since that date; null where there is no date to count from. */
  readonly corrected: readonly Correction[] | null
  /** The address names a later date than the file's: a cache may have kept an older copy, the site may have gone back, or the address is wrong. */
  readonly isLater: boolean
}

/** Longer names of versions are cut. */
const LONGEST = 80

/** Anybody can write an address, and the page is believed: of what it says no more than numbers is repeated. */
const isRepeatable = (version: string): boolean => version.length <= LONGEST_SAID && /^v?\d+([.+_-]\d+)*$/.test(version)

const LONGEST_SAID = 24

/** The query's `version=` and `updated=`; null where it says neither. */
export function readPin(search: string): Pin | null {
  const query = readPairs(search.replace(/^\?/, ''))
  const [version = '', updated = ''] = [query.get('version'), query.get('updated')].map((text) => text?.slice(0, LONGEST))
  return version + updated === '' ? null : { version: version || null, updated: updated || null }
}

/** What is to be said where an address asks for another version than the one that is shown; null where it is the same, or asks for none. */
export function mismatchOf(pin: Pin | null, story: Story): Mismatch | null {
  if (pin === null) return null
  const sameVersion = pin.version === null || pin.version === story.version?.slice(0, LONGEST)
  if (sameVersion && (pin.updated === null || pin.updated === story.updated.text)) return null
  const date = pin.updated === null ? null : parseWhen(pin.updated, story.timeZone)
  const updated = date?.ok ? date.value : null
  return {
    version: pin.version !== null && isRepeatable(pin.version) ? pin.version : null,
    updated,
    corrected: updated && correctedAfter(story, updated.startMin),
    isLater: updated !== null && updated.startMin >= story.updated.endMax,
  }
}
