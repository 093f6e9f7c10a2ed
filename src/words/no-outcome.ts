import type { Event } from '../story/story.ts'
import type { Words } from './words.ts'

const NONE = { en: 'no outcome in these sources', id: 'kelanjutannya tidak ada dalam sumber-sumber ini' } as const

/** Beside what is said of an event whose outcome is asked for, such as an arrest: that the file cites none. Empty for any other. */
export const noOutcome = ({ type, outcome }: Event, { lang }: Words): string => (type.outcome && outcome.length === 0 ? NONE[lang] : '')
