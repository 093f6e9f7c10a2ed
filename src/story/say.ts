import type { Lang } from '../base/units.ts'
import type { Text } from './story.ts'

/** A text in the language asked for, or else in the first one there is; `lang` is set only where it is not the one asked for. */
export interface Said {
  readonly text: string
  readonly lang: Lang | null
}

export function say(text: Text, lang: Lang): Said {
  if (typeof text === 'string') return { text, lang: null }
  const wanted = Object.hasOwn(text, lang) ? text[lang] : undefined
  if (wanted !== undefined) return { text: wanted, lang: null }
  const [other] = Object.entries(text)
  return other === undefined ? { text: '', lang: null } : { text: other[1], lang: other[0] }
}
