/**
 * Characters that change what a reader sees without being seen: controls, direction overrides and embeddings ("Trojan Source"), zero-width
 * space and word joiner, a byte-order mark inside, halves of a surrogate pair. Joiners inside words and emoji, and direction marks, are fine.
 */
const HIDDEN = /(?![\t\n\r])[\p{Cc}\u202a-\u202e\u2066-\u2069\u200b\u2060\ufeff\p{Cs}]/u

/** The first such character as a code point (`U+202E`), or undefined. */
export function hiddenCharacter(text: string): string | undefined {
  const found = HIDDEN.exec(text)?.[0]
  return found === undefined ? undefined : `U+${(found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}
