import type { UiLang } from '../base/units.ts'

/** How a file of another tool is to be read; what is left out is guessed, or is not known. */
export interface ImportLead {
  /** Of the report, and of what an import writes of its own. */
  readonly lang: UiLang
  readonly format?: string
  /** What columns mean instead of what was guessed, by their numbers; an empty text for nothing. */
  readonly columns: readonly (readonly [column: number, field: string])[]
  /** Of the file's texts. */
  readonly language: UiLang
  /** Whose days, and whose clocks, the dates are told by; empty where it is not known. */
  readonly zone: string
  readonly order: '' | 'day-first' | 'month-first'
}

/** Something that can be chosen, and what it is called. */
export interface Choice {
  readonly value: string
  readonly label: string
}

/** A column of a plain table, as it was understood. */
export interface ImportColumn {
  readonly header: string
  readonly field: string
  /** The column's name says so; else it is a guess. */
  readonly sure: boolean
  /** The first of what stands in it. */
  readonly values: readonly string[]
}

/** What would become of a file, in sentences. */
export interface ImportAnswer {
  /** Empty where the file is none of them. */
  readonly format: string
  readonly formats: readonly Choice[]
  readonly columns: readonly ImportColumn[]
  readonly fields: readonly Choice[]
  /** How dates such as 5/1/2021 were read; empty where that could not be told. */
  readonly order: ImportLead['order']
  /** What is to be known of the whole; in it, why nothing could be read. */
  readonly sentences: readonly string[]
  readonly parts: readonly {
    readonly name: string
    readonly lines: readonly { readonly sentence: string; readonly values: readonly string[] }[]
  }[]
  /** The story file and its name; null where nothing could be read. */
  readonly story: { readonly name: string; readonly file: Blob } | null
  /** A text that is none of these formats, though it may be a story with a mistake in it. */
  readonly mayBeStory: boolean
}

/** Reads one file of another tool beside the page, as often as it is asked with another lead. */
export interface Importer {
  /** Fails where the browser lets the page do nothing beside itself, or runs out of room. Only the last asking is answered. */
  readonly ask: (lead: ImportLead) => Promise<ImportAnswer>
  readonly destroy: () => void
}
