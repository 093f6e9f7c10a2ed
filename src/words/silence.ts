import type { UiLang } from '../base/units.ts'

/** What stands where nobody takes a side. */
const en = {
  silent: 'Nobody in these sources.',
  /** `next` says on which day or by when. */
  until: (by: string, next: string): string => `Nobody in these sources by ${by}; one follows ${next}.`,
}

const id: typeof en = {
  silent: 'Tidak ada dalam sumber-sumber ini.',
  until: (by, next) => `Tidak ada dalam sumber-sumber ini sampai ${by}; menyusul ${next}.`,
}

export const SILENCE: Readonly<Record<UiLang, typeof en>> = { en, id }
