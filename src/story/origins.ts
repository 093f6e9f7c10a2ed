import type { Source } from './story.ts'

/**
 * How many of these sources have something of their own: one that only repeats another (`basedOn`) counts as that other, however long the chain. Sources
 * that name one another in a ring count as one.
 */
export function originsOf(sources: Iterable<Source>): number {
  const roots = new Set<Source>()
  for (const source of sources) for (const root of rootsOf(source)) roots.add(root)
  return roots.size
}

function rootsOf(source: Source): readonly Source[] {
  const seen = new Set([source])
  const roots: Source[] = []
  for (const each of seen) {
    if (each.basedOn.length === 0) roots.push(each)
    for (const base of each.basedOn) seen.add(base)
  }
  // A ring has no first one: the first in the order of ids stands for it, whoever is asked.
  return roots.length > 0 ? roots : [...seen].sort((a, b) => (a.id < b.id ? -1 : 1)).slice(0, 1)
}
