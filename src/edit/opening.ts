import type { UiLang } from '../base/units.ts'
import { EDIT_WORDS } from '../words/edit.ts'
import type { EditorDoor } from './door.ts'
import { type Brought, type FileFault, isStory, MOST_MB, type OwnFile, readStory } from './files.ts'

/** So large, in MB, is what becomes a story on a page, at most: it takes up to 45 times as much room meanwhile. */
const MOST_IMPORTED_MB = 25

interface OpeningInput extends Pick<EditorDoor, 'root' | 'importer' | 'hand'> {
  readonly lang: () => UiLang
  readonly tell: (sentence: string) => void
  /** Asks first, where something would be lost. */
  readonly unlessLost: (go: () => void) => void
  readonly begun: (opened: OwnFile) => void
}

/** Opens what a reader has brought: a story as it is; a file of another tool once it has been seen what would become of it. */
export function createOpening({ root, importer, hand, lang, tell, unlessLost, begun }: OpeningInput) {
  const begin = (opened: OwnFile | FileFault) => {
    const words = EDIT_WORDS[lang()]
    if (opened === 'too-large') tell(words.tooLarge(MOST_MB))
    else if (opened === 'not-text') tell(words.notText)
    else unlessLost(() => begun(opened))
  }
  const importIt = async (brought: Brought) => {
    const { file } = brought
    if (file.size > MOST_IMPORTED_MB * 1e6) return tell(EDIT_WORDS[lang()].importTooLarge(MOST_IMPORTED_MB))
    const [{ openImportDialog }, reads] = await Promise.all([import('./import-dialog.tsx'), importer(file)])
    openImportDialog(root, {
      ...{ fileName: file.name, lang: lang(), importer: reads, hand },
      open: (name, text) => begin({ name, text, handle: null, unfiled: true }),
      asText: async () => begin(await readStory(brought)),
    })
  }
  return async (brought: Brought | 'several' | null): Promise<void> => {
    if (brought === null) return
    if (brought === 'several') return tell(EDIT_WORDS[lang()].several)
    if (await isStory(brought)) return begin(await readStory(brought))
    return importIt(brought)
  }
}
