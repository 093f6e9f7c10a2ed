import type { KeyOf } from './when.ts'

const DASH = 45
const ZERO = 48

/** For a day (`2020-05-12`) a number of its digits, which is found much sooner than letters are; for anything else its letters. */
export const dayKey: KeyOf = (text, from, until) => {
  let number = until - from === 10 ? 0 : -1
  for (let i = 0; number >= 0 && i < 10; i++) {
    const code = text.charCodeAt(from + i)
    if (i === 4 || i === 7) number = code === DASH ? number : -1
    else number = code >= ZERO && code < ZERO + 10 ? 10 * number + code - ZERO : -1
  }
  return number < 0 ? text.slice(from, until) : number
}
