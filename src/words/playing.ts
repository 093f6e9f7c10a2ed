import type { UiLang } from '../base/units.ts'

/** What the bar says that plays through time; it is fetched with the bar. */
const en = {
  name: 'Playing through time',
  play: 'Play',
  pause: 'Pause',
  previous: 'Previous event',
  next: 'Next event',
  speed: 'Speed',
  stop: 'Stop playing, back to where you were',
  /** What has just begun, and how many others with it. */
  passed: (what: string, others: number): string => (others === 0 ? what : `${what}; and ${others} more`),
  times: (speed: number): string => `${speed} ×`,
}

export type PlayingWords = typeof en

const id: PlayingWords = {
  name: 'Memutar menurut waktu',
  play: 'Putar',
  pause: 'Jeda',
  previous: 'Kejadian sebelumnya',
  next: 'Kejadian berikutnya',
  speed: 'Kecepatan',
  stop: 'Berhenti memutar, kembali ke tempat semula',
  passed: (what, others) => (others === 0 ? what : `${what}; dan ${others} lagi`),
  times: (speed) => `${String(speed).replace('.', ',')} ×`,
}

export const PLAYING: Readonly<Record<UiLang, PlayingWords>> = { en, id }
