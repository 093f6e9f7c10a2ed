import { LEAST_BROWSERS } from '../base/browsers.ts'
import type { UiLang } from '../base/units.ts'

const { chrome, firefox, safari } = LEAST_BROWSERS

/** What the build writes on a page, and no script says anew. */
const en = {
  tooOld: `This browser is too old for the pictures that move, for search and for filters. The whole story can be read below. Newer ones can: Chrome, Edge and Android WebView from ${chrome}, Firefox from ${firefox}, Safari and iOS from ${safari}.`,
  address: 'Address',
  archived: 'Archived copy',
}

type StandingWords = typeof en

const id: StandingWords = {
  tooOld: `Versi peramban ini terlalu lama untuk gambar yang bergerak, pencarian, dan saringan. Seluruh cerita dapat dibaca di bawah. Yang lebih baru bisa: Chrome, Edge, dan WebView Android mulai ${chrome}, Firefox mulai ${firefox}, Safari dan iOS mulai ${safari}.`,
  address: 'Alamat',
  archived: 'Salinan arsip',
}

export const STANDING_WORDS: Readonly<Record<UiLang, StandingWords>> = { en, id }
