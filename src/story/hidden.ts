/**
 * Characters that change what a reader sees without being seen: controls, direction overrides and embeddings ("Trojan Source"), zero-width
 * space and word joiner, a byte-order mark inside, halves of a surrogate pair. Joiners inside words and emoji, and direction marks, are fine.
 */
const HIDDEN = /[\p{Cc}\u202a-\u202e\u2066-\u2069\u200b\u2060\ufeff\p{Cs}]/gu

/** What most texts are made of; there is none among these. */
const PLAIN = /^[ -~]*$/

/** The first such character as `U+202E`, or undefined; line ends and tabs are none. */
export const hiddenCharacter = (text: string): string | undefined => {
  if (PLAIN.test(text)) return undefined
  const found = text.match(HIDDEN)?.find((character) => !/[\t\n\r]/.test(character))
  return found === undefined ? undefined : codePoint(found)
}

/** The text with such characters, line ends too, written out: `<U+202E>`. */
export const visible = (text: string): string => text.replace(HIDDEN, (character) => `<${codePoint(character)}>`)

const codePoint = (character: string): string => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
