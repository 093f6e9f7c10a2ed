/** The number of single-letter edits between two words (Levenshtein 1966, with neighbours swapped counting as one: optimal string alignment). */
export function editDistance(a: string, b: string): number {
  let before: number[] = []
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      let best = Math.min((previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + same)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, (before[j - 2] ?? 0) + 1)
      row.push(best)
    }
    before = previous
    previous = row
  }
  return previous[b.length] ?? 0
}

/** The name that was probably meant, or undefined when none is near: at most a third of its letters may differ, one letter in a short name. */
export function nearest(typed: string, names: Iterable<string>): string | undefined {
  if (typed.length > 64) return undefined
  let best: string | undefined
  let least = Number.POSITIVE_INFINITY
  for (const name of names) {
    const most = Math.min(Math.max(1, Math.floor(name.length / 3)), name.length - 1, least - 1)
    if (Math.abs(name.length - typed.length) > most) continue
    const distance = editDistance(typed.toLowerCase(), name.toLowerCase())
    if (distance > most) continue
    best = name
    least = distance
  }
  return best
}
