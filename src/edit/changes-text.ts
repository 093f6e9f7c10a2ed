import type { EditWords } from '../words/edit.ts'
import type { Change } from './changes.ts'

/** What has changed, as plain text that can be sent to somebody. */
export function changesText(changes: readonly Change[], file: string, words: EditWords): string {
  const parts = changes.map(({ what, kind, name, lines }) =>
    [[words.what[what], words.kinds[kind], name].filter(Boolean).join(' · '), ...lines.map(({ sign, text }) => `${sign} ${text}`)].join(
      '\n',
    ),
  )
  return [words.changesHead(file), ...parts, ''].join('\n\n')
}
