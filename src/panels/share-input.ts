import type { Px, Size, UiLang } from '../base/units.ts'
import type { Theme } from '../state/state.ts'
import type { ShareWords } from '../words/share.ts'
import type { AllWords } from '../words/words.ts'
import type { SavingInput } from './saving-input.ts'

/** What a frame may show: all that is on screen, or of what is chosen its card, or the graph around it. */
export type EmbedPart = 'view' | 'card' | 'name'
export type Controls = 'few' | 'full' | 'none'

export interface EmbedChoice {
  readonly part: EmbedPart
  readonly controls: Controls
  readonly theme: Theme
}

export type CodeKind = 'frame' | 'script' | 'amp' | 'oembed'

/** A frame as it is handed on, and as it can be looked at here. */
export interface Embed {
  /** What is copied, by the ways of embedding; null where there is none. */
  readonly codes: Readonly<Record<CodeKind, string | null>>
  /** The address that shows here what the code shows in an article. */
  readonly src: string
  /** The same of what oEmbed shows: the story from its beginning. */
  readonly beginning: string
  readonly height: Px
}

export interface EmbedInput {
  /** What can be embedded now. */
  readonly parts: readonly EmbedPart[]
  /** Null where this file cannot stand in a frame. */
  readonly make: ((choice: EmbedChoice) => Embed) | null
  /** The height that a frame asks for by a message; null where that is none. */
  readonly heightAsked: (data: unknown) => Px | null
  readonly column: Size
}

/** All that the dialog shows and does. */
export interface ShareInput {
  readonly words: AllWords
  readonly share: ShareWords
  readonly lang: UiLang
  /** Which version of the file is shown. */
  readonly stand: string
  /** The address of what is on screen; `pinned`: for this version of the file. */
  readonly link: (pinned: boolean) => string
  /** Nobody else can reach it. */
  readonly isLocal: boolean
  /** Where WhatsApp is given the link and what it leads to; null where links open nothing. */
  readonly whatsapp: ((link: string) => string) | null
  /** Hands the link to the system's own sheet, and says whether that could be done; null where there is none. */
  readonly send: ((link: string) => Promise<boolean>) | null
  readonly citation: string
  /** Saves what is on screen, and gives back what is to be said of it. */
  readonly savePicture: (format: 'svg' | 'png') => Promise<string>
  /** Opens the editor; null in a frame. */
  readonly edit: (() => void) | null
  /** Fetches what saves the story in other formats; null where that does not come. */
  readonly openSaving: () => Promise<SavingInput | null>
  /** Null in a frame. */
  readonly embed: EmbedInput | null
  /** Told of each thing that is handed on. */
  readonly handedOn: () => void
  readonly onClose: () => void
}
