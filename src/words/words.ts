import type { UiLang } from '../base/units.ts'
import type { en } from './en.ts'

/** Every sentence of the interface in one language. English gives the shape; the compiler holds the other languages to it. */
export type Words = typeof en

/** How dates are said: in which language and by which clock (an IANA name, the story's). */
export interface DateStyle {
  readonly lang: UiLang
  readonly timeZone: string
}
