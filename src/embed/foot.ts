import { h, type Markup } from '../base/markup.ts'
import type { EmbedWords } from '../words/embed.ts'

/** The line under a frame: whose story it is, and the way to all of it. `host` is null while the page stands nowhere yet. */
export const footParts = (words: EmbedWords, host: string | null, full: string): readonly Markup[] => [
  h('span', { class: 'frame-from' }, ...(host === null ? ['Runut'] : ['Runut · ', h('bdi', {}, words.from(host))])),
  h('a', { href: full, target: '_blank', rel: 'noopener' }, words.full, h('span', { 'aria-hidden': 'true' }, ' ↗')),
]
