import { foldText } from '../base/fold-text.ts'
import type { Id } from '../base/units.ts'
import { LONGEST_ID, PATTERNS } from '../story/patterns.ts'

/** Gives ids that the file does not have yet. */
export interface Slugs {
  /** Made of a title. */
  readonly made: (title: string, fallback: string) => Id
  /** The id that the file itself gives, as it is where it can be one. */
  readonly own: (id: string, fallback: string) => Id
  /** Ids that records further on in the file have themselves: nothing is called so before. */
  readonly reserve: (ids: Iterable<string>) => void
}

/** Room for the number that tells equal ones apart. */
const LONGEST_SLUG = LONGEST_ID - 8

/** The same titles in the same order give the same ids; equal ones are numbered from 2. */
export function createSlugs(): Slugs {
  const taken = new Set<Id>()
  const reserved = new Set<string>()
  const counts = new Map<Id, number>()
  const made = (title: string, fallback: string): Id => {
    const slug = slugOf(title, fallback)
    let id = slug
    let count = counts.get(slug) ?? 1
    while (taken.has(id) || reserved.has(id)) id = `${slug}-${++count}`
    counts.set(slug, count)
    taken.add(id)
    return id
  }
  return {
    made,
    own: (id, fallback) => {
      if (!isId(id) || taken.has(id)) return made(id, fallback)
      taken.add(id)
      return id
    },
    reserve: (ids) => {
      for (const id of ids) if (isId(id)) reserved.add(id)
    },
  }
}

const isId = (text: string): boolean => PATTERNS.id.test(text) && text.length <= LONGEST_ID && !(text in {})

/** Small letters, digits and single hyphens; the fallback where the title has none, as in scripts other than Latin, or is a name of JavaScript's own. */
export function slugOf(title: string, fallback: string): Id {
  const letters = foldText(title.slice(0, 400))
    .replace(/ß/g, 'ss')
    .replace(/æ/g, 'ae')
    .replace(/ø/g, 'o')
    .replace(/ł/g, 'l')
    .replace(/đ/g, 'd')
  const dashed = letters
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  const cut =
    dashed.length <= LONGEST_SLUG
      ? dashed
      : dashed
          .slice(0, LONGEST_SLUG + 1)
          .replace(/-[^-]*$/, '')
          .slice(0, LONGEST_SLUG)
  return cut === '' || cut in {} ? fallback : cut
}
