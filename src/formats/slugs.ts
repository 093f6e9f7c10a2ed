import { foldText } from '../base/fold-text.ts'
import type { Id } from '../base/units.ts'
import { LONGEST_ID } from '../story/patterns.ts'

/** Gives ids that the file does not have yet. */
export type Slugs = (title: string, fallback: string) => Id

/** Room for the number that tells equal ones apart. */
const LONGEST_SLUG = LONGEST_ID - 8

/** The same titles in the same order give the same ids; equal ones are numbered from 2. */
export function createSlugs(): Slugs {
  const taken = new Set<Id>()
  const counts = new Map<Id, number>()
  return (title, fallback) => {
    const slug = slugOf(title, fallback)
    let id = slug
    let count = counts.get(slug) ?? 1
    while (taken.has(id)) id = `${slug}-${++count}`
    counts.set(slug, count)
    taken.add(id)
    return id
  }
}

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
