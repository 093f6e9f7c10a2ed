/** A text as an unsigned 32-bit number (FNV-1a over UTF-16 units, with a final avalanche); another seed gives an unrelated number. */
export function hashText(text: string, seed: number): number {
  let hash = 0x811c9dc5 ^ Math.imul(seed, 0x9e3779b1)
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  hash = Math.imul(hash ^ (hash >>> 12), 0x297a2d39)
  return (hash ^ (hash >>> 15)) >>> 0
}

/** A text as 16 hexadecimal digits: to tell one version from another, not to keep anybody from making two alike. */
export const fingerprintOf = (text: string): string =>
  [hashText(text, 0), hashText(text, 1)].map((hash) => hash.toString(16).padStart(8, '0')).join('')
