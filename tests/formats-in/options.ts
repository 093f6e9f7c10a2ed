import type { ImportOptions } from '../../src/formats/imported.ts'

/** What the tests import with. */
export const OPTIONS: ImportOptions = {
  fileName: 'invented.csv',
  today: '2032-02-03',
  language: 'en',
  timeZone: 'Asia/Jakarta',
  trustsClock: false,
  dateOrder: null,
}
