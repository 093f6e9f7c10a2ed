import type { DatePhrases } from './dates-en.ts'
import type { en } from './en.ts'
import type { pageEn } from './page-en.ts'

/** What the pictures say, and how records are spoken of, in one language. English gives the shape; the compiler holds the other languages to it. */
export type Words = typeof en

/** What the page says around the pictures: in files of their own, since the pictures do not wait for them. */
export type PageWords = typeof pageEn

/** All that the page says. */
export type AllWords = Words & PageWords

/** What the graph says. */
export type GraphWords = Words & Pick<PageWords, 'graph'>

/** How dates are said: in which language and by which clock (an IANA name, the story's). */
export interface DateStyle {
  readonly phrases: DatePhrases
  readonly timeZone: string
}
