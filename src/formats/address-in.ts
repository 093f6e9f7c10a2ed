import { PATTERNS } from '../story/patterns.ts'

/** A web address as a story file takes it, or null: http(s) only, whole, without a user's name. */
export function addressOf(text: string): string | null {
  const address = text.trim().replace(/^https?:/i, (scheme) => scheme.toLowerCase())
  return PATTERNS.url.test(address) && address.length <= LONGEST ? address : null
}

const LONGEST = 2000
