import { HELP } from '../story/dataset-help.ts'
import type { Json, Snippet } from '../story/help.ts'

/** The names by which an editor offers it. */
export const labelOf = ({ id, en }: Pick<Snippet, 'id' | 'en'>): string => `${id} · ${en}`

/** Every text of a value as a numbered place to fill in, which VS Code goes through with the tab key. */
export function toFillIn(value: Json): Json {
  let place = 0
  return JSON.parse(JSON.stringify(value), (_key, child: unknown) => (typeof child === 'string' ? `\${${++place}:${child}}` : child))
}

/** The beginnings of records as VS Code's own snippets, for files that have no schema yet. */
export function snippetsText(): string {
  const all = [...HELP.values()]
    .flatMap((help) => Object.values(help))
    .flatMap(({ snippet, id, en }) => (snippet ? [{ snippet, id, en }] : []))
  const entries = all.map(({ snippet, id, en }) => [
    labelOf(snippet),
    {
      scope: 'json,jsonc',
      prefix: [snippet.id, snippet.en].map((name) => name.replaceAll(' ', '-')),
      body: JSON.stringify(toFillIn(snippet.body), null, 2).split('\n'),
      description: `${id} · ${en}`,
    },
  ])
  return `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`
}
