import type { UiLang } from '../base/units.ts'

/** What is said to a hand over the timeline; it is fetched with what tells where the hand points. */
const en = {
  cluster: (n: string, span: string): string => `${n} marks close together, ${span}`,
  clusterHint: 'Click to look closer',
  earlier: (n: string): string => `${n} that began earlier and go on`,
  tearHint: 'Click to unfold the time left out',
}

type PointingWords = typeof en

const id: PointingWords = {
  cluster: (n, span) => `${n} tanda berdekatan, ${span}`,
  clusterHint: 'Klik untuk melihat lebih dekat',
  earlier: (n) => `${n} yang dimulai sebelumnya dan masih berlangsung`,
  tearHint: 'Klik untuk membuka waktu yang dilipat',
}

export const POINTING: Readonly<Record<UiLang, PointingWords>> = { en, id }
