import type { UiLang } from '../base/units.ts'

/** What a column of a plain table can mean, as its editor chooses it. */
const en = {
  title: 'Title',
  when: 'Date, or its beginning',
  end: 'End',
  time: 'Time of day',
  summary: 'Summary',
  detail: 'Kept in the summary',
  type: 'Type',
  participants: 'Who takes part',
  id: 'Id',
  status: 'Status',
  'said-by': 'Who says so',
  'denied-by': 'Who denies it',
  source: 'Address of the source',
  'source-title': 'Title of the source',
  'source-date': 'Date of the source',
  publisher: 'Publisher of the source',
  at: 'Page or paragraph in the source',
  from: 'From whom',
  to: 'To whom',
  directed: 'Whether it has a direction',
  'from-type': 'Type of the first name',
  'to-type': 'Type of the second name',
}

const id: Readonly<Record<keyof typeof en, string>> = {
  title: 'Judul',
  when: 'Tanggal, atau awalnya',
  end: 'Akhir',
  time: 'Jam',
  summary: 'Ringkasan',
  detail: 'Disimpan dalam ringkasan',
  type: 'Jenis',
  participants: 'Siapa yang terlibat',
  id: 'Id',
  status: 'Status',
  'said-by': 'Siapa yang mengatakannya',
  'denied-by': 'Siapa yang membantahnya',
  source: 'Alamat sumber',
  'source-title': 'Judul sumber',
  'source-date': 'Tanggal sumber',
  publisher: 'Penerbit sumber',
  at: 'Halaman atau paragraf dalam sumber',
  from: 'Dari siapa',
  to: 'Kepada siapa',
  directed: 'Apakah berarah',
  'from-type': 'Jenis nama pertama',
  'to-type': 'Jenis nama kedua',
}

export const IMPORT_FIELDS: Readonly<Record<UiLang, Readonly<Record<string, string>>>> = { en, id }
