import { h, toMarkup } from '../base/markup.ts'
import type { UiLang } from '../base/units.ts'

export const meta = (attributes: Readonly<Record<string, string>>): string => toMarkup(h('meta', attributes))

/** What other sites show of a link to a page. */
export const ogTags = (
  type: 'article' | 'website',
  { title, summary, picture, lang }: { readonly title: string; readonly summary: string; readonly picture: string; readonly lang: UiLang },
): readonly string[] => [
  meta({ property: 'og:type', content: type }),
  meta({ property: 'og:title', content: title }),
  meta({ property: 'og:description', content: summary }),
  meta({ property: 'og:locale', content: lang === 'id' ? 'id_ID' : 'en_GB' }),
  meta({ property: 'og:image', content: picture }),
  meta({ property: 'og:image:width', content: '1200' }),
  meta({ property: 'og:image:height', content: '630' }),
  meta({ name: 'twitter:card', content: 'summary_large_image' }),
]
