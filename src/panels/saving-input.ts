import type { ExportWords } from '../words/export-en.ts'

export type SavedFormat = keyof ExportWords['format']

/** All that saving the story in another format shows and does. */
export interface SavingInput {
  readonly said: ExportWords
  /** How much of the story a file has. */
  readonly extent: string
  /** The page is in a frame that may not let it save files. */
  readonly confined: boolean
  /** The text of a file. Throws where it cannot be made. */
  readonly write: (format: SavedFormat) => Promise<string>
  /** Hands the file over, and gives back what is to be said of it. Throws where it cannot be made. */
  readonly save: (format: SavedFormat) => Promise<string>
}
