import type { UiLang } from '../base/units.ts'

/** How a picture is zoomed and moved where the article around it keeps plain wheel and single fingers. */
const en = {
  wheel: 'Ctrl + scroll to zoom',
  mac: '⌘ + scroll to zoom',
  touch: { timeline: 'Use two fingers to move the timeline', graph: 'Use two fingers to move the graph' },
}

type CooperateWords = typeof en

const id: CooperateWords = {
  wheel: 'Ctrl + gulir untuk memperbesar',
  mac: '⌘ + gulir untuk memperbesar',
  touch: { timeline: 'Gunakan dua jari untuk menggeser lini masa', graph: 'Gunakan dua jari untuk menggeser jejaring' },
}

const WORDS: Readonly<Record<UiLang, CooperateWords>> = { en, id }

/** The hint of one of the pictures. */
export function cooperateWords(lang: UiLang, picture: keyof CooperateWords['touch']): { readonly [K in keyof CooperateWords]: string } {
  const words = WORDS[lang]
  return { ...words, touch: words.touch[picture] }
}
