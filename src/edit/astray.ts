import type { UiLang } from '../base/units.ts'
import type { EditWords } from '../words/edit.ts'
import type { Notice, OtherDraft } from './input.ts'
import { momentIn } from './moments.ts'
import type { Work } from './work.ts'

interface AstrayInput {
  readonly work: () => Pick<Work, 'others' | 'found' | 'document'>
  /** Whether the published story is at hand: whoever has opened a file of their own looks for no other. */
  readonly isPublished: () => boolean
  readonly words: () => EditWords
  readonly lang: () => UiLang
  readonly changed: () => void
  readonly open: (draft: OtherDraft) => void
}

/** Offers the work on another story that would be hard to find again: loaded once more, the page opens what is published. */
export function createAstray({ work, isPublished, words, lang, changed, open }: AstrayInput) {
  const putOff = new Set<string>()
  return (): Notice | null => {
    const { others, found, document } = work()
    const [draft] = others().filter(({ isAstray, key }) => isAstray && !putOff.has(key))
    const { done, undone } = document()
    if (draft?.saved == null || draft.file === null || !isPublished() || found() !== null || done.length + undone.length > 0) return null
    const later = () => {
      putOff.add(draft.key)
      changed()
    }
    return {
      key: 'astray',
      sentences: [words().astray(draft.file, momentIn(lang(), draft.saved))],
      ways: [
        { label: words().goOn, run: () => open(draft) },
        { label: words().later, run: later },
      ],
    }
  }
}
