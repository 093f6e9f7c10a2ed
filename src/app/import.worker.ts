import type { ImportAnswer, ImportLead } from '../edit/import-input.ts'
import type { FileText } from './decode-text.ts'
import { decodeText } from './decode-text.ts'
import { readImport } from './read-import.ts'

/** What a page asks: the file with its first asking, or how else to read it. */
export interface ImportAsking {
  readonly file: File
  readonly lead: ImportLead
}

/** What is answered; null where there was no room to. */
export type ImportAnswered = ImportAnswer | null

/** Reads one file beside the page, again whenever it is told how else. */
function answerer(): (asking: ImportAsking) => Promise<ImportAnswer> {
  let text: Promise<FileText | null> | null = null
  return async ({ file, lead }) => {
    text ??= file.arrayBuffer().then((bytes) => decodeText(new Uint8Array(bytes)))
    return readImport(await text, file.name, lead)
  }
}

const answer = answerer()
self.addEventListener('message', ({ data }: MessageEvent<ImportAsking>) => {
  answer(data).then(
    (answered) => self.postMessage(answered),
    () => self.postMessage(null),
  )
})
