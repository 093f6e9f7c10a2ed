import type { Markup, Tag } from '../base/markup.ts'
import type { EmbedWords } from '../words/embed.ts'

/** The line under a frame: whose story it is, and the way to all of it. `host` is null while the page stands nowhere yet. */
export const footParts = (words: EmbedWords, host: string | null, full: string): readonly Markup[] => [
  tag(
    'span',
    { class: 'frame-from' },
    host === null ? ['Runut'] : [tag('span', { class: 'frame-own' }, ['Runut · ']), tag('bdi', {}, [words.from(host)])],
  ),
  tag('a', { href: full, target: '_blank', rel: 'noopener' }, [words.full, tag('span', { 'aria-hidden': 'true' }, [' ↗'])]),
]

// What else trees are made and written with, a frame does without.
const tag = (name: string, attributes: Tag['attributes'], children: readonly Markup[]): Tag => ({ tag: name, attributes, children })
