import type { UiLang } from '../base/units.ts'

/** How the overview of the whole time is used; it is fetched with it. */
export const OVERVIEW_HELP: Readonly<Record<UiLang, string>> = {
  en: 'Drag the frame to move through time, its ends to zoom. Arrows move it, plus and minus zoom, 0 shows everything.',
  id: 'Seret bingkainya untuk menyusuri waktu, seret ujungnya untuk memperbesar. Panah menggesernya, plus dan minus memperbesar dan memperkecil, 0 menampilkan semuanya.',
}
