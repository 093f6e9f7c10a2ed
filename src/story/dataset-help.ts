import { CLAIM_HELP } from './claim-help.ts'
import { fileShape, headShape } from './dataset.ts'
import { explain, type ShapeHelp } from './help.ts'
import { RECORD_HELP } from './record-help.ts'
import { STARTERS } from './starters.ts'
import { TYPE_HELP } from './type-help.ts'

/** What every field of a story file is for, in Indonesian and English: for the JSON Schema that editors show, never for readers' pages. */
export const HELP: ReadonlyMap<unknown, ShapeHelp> = new Map([
  explain(fileShape, {
    $schema: {
      id: 'Alamat skema ini, supaya penyunting dapat membantu mengisi.',
      en: 'The address of this schema, so that the editor can help.',
      examples: ['./story.schema.json'],
    },
    format: { id: 'Versi format berkas ini.', en: 'The version of this file format.', examples: ['runut/1'] },
    story: {
      id: 'Tentang ceritanya secara keseluruhan.',
      en: 'About the story as a whole.',
      examples: [
        {
          id: 'cerita-saya',
          title: { id: 'Judul', en: 'Title' },
          summary: { id: 'Ringkasan.', en: 'Summary.' },
          languages: ['id', 'en'],
          timeZone: 'Asia/Jakarta',
          updated: '2021-01-09',
        },
      ],
    },
    vocabulary: {
      id: 'Jenis entitas, kejadian, dan hubungan yang dipakai cerita ini. Jenis baru cukup ditambahkan di sini.',
      en: 'The types of entities, events and relations that this story uses. To have a new type, just add it here.',
      examples: [{ entityTypes: { person: { label: { id: 'Orang', en: 'Person' } } }, eventTypes: {}, relationTypes: {} }],
    },
    sources: {
      id: 'Sumber: berita, dokumen, pernyataan, dan lain-lain. Semua yang ditampilkan merujuk paling sedikit satu.',
      en: 'Sources: reports, documents, statements and so on. Whatever is shown cites at least one.',
      snippet: STARTERS.sources,
    },
    entities: {
      id: 'Orang, lembaga, kelompok, tempat: siapa saja yang disebut.',
      en: 'People, institutions, groups, places: whoever is named.',
      snippet: STARTERS.entities,
    },
    events: {
      id: 'Apa yang terjadi. Yang hanya dikatakan seseorang adalah dugaan (alleged) dan memerlukan klaim.',
      en: 'What happened. What somebody merely says is alleged, and needs a claim.',
      snippet: STARTERS.events,
    },
    relations: {
      id: 'Siapa terkait dengan siapa, dan bagaimana. Disebut dalam satu berita belum berarti terkait.',
      en: 'Who is tied to whom, and how. To be named in one article is no tie.',
      snippet: STARTERS.relations,
    },
    claims: {
      id: 'Apa yang dipersoalkan: siapa menyatakan, siapa membantah. Ditampilkan utuh atau tidak sama sekali.',
      en: 'What is in dispute: who asserts it, who denies it. Shown whole or not at all.',
      snippet: STARTERS.claims,
    },
    figures: {
      id: 'Angka yang berbeda-beda menurut sumbernya; ditampilkan berdampingan.',
      en: 'Figures on which sources differ; shown side by side.',
      snippet: STARTERS.figures,
    },
    questions: {
      id: 'Pertanyaan yang belum dijawab sumber-sumber ini.',
      en: 'Questions that these sources leave open.',
      snippet: STARTERS.questions,
    },
    corrections: {
      id: 'Ralat atas berkas ini, terbuka bagi pembaca.',
      en: 'Corrections to this file, open to readers.',
      snippet: STARTERS.corrections,
    },
    tours: {
      id: 'Bacaan terpandu: langkah demi langkah menyusuri cerita.',
      en: 'Guided readings: through the story step by step.',
      snippet: STARTERS.tours,
    },
  }),
  explain(headShape, {
    id: { id: 'Id cerita; nama berkasnya sama.', en: 'The story’s id; the file has the same name.', examples: ['blitar-2021'] },
    title: { id: 'Judul cerita.', en: 'The story’s title.', examples: [{ id: 'Warung yang tutup', en: 'The stall that closed' }] },
    summary: {
      id: 'Ringkasan dalam beberapa kalimat, tanpa memihak.',
      en: 'A summary in a few sentences that takes no side.',
      examples: [{ id: 'Pada Februari 2021 …', en: 'In February 2021 …' }],
    },
    languages: {
      id: 'Bahasa teks-teksnya; yang pertama menjadi bawaan.',
      en: 'The languages of its texts; the first is the default.',
      examples: [['id', 'en']],
    },
    timeZone: {
      id: 'Zona waktu (nama IANA): tanggal tanpa jam adalah hari menurut zona ini.',
      en: 'The time zone (an IANA name): dates without a time are days there.',
      examples: ['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'],
    },
    updated: { id: 'Kapan berkas ini terakhir diubah.', en: 'When this file was last changed.', examples: ['2021-01-09'] },
    version: { id: 'Versi berkas ini, bila dihitung.', en: 'The version of this file, where versions are counted.', examples: ['1.2'] },
    credits: {
      id: 'Siapa yang menulis, memeriksa, dan menerjemahkan.',
      en: 'Who wrote, checked and translated it.',
      examples: [{ id: 'Ditulis oleh …, diperiksa oleh …', en: 'Written by …, checked by …' }],
    },
    method: {
      id: 'Bagaimana isinya dikumpulkan dan dinilai.',
      en: 'How its content was gathered and judged.',
      examples: [{ id: 'Dari dua laporan berita; p2 berarti paragraf kedua.', en: 'From two news reports; p2 is the second paragraph.' }],
    },
    licence: { id: 'Lisensi data ini.', en: 'The licence of this data.', examples: ['CC-BY-4.0'] },
    url: { id: 'Halaman cerita ini di web.', en: 'This story’s page on the web.', examples: ['https://news.example/story'] },
    contact: {
      id: 'Ke mana ralat dan hak jawab dikirim. Alamat surel dan alamat web di dalamnya menjadi tautan.',
      en: 'Where a correction or a reply can be sent. E-mail and web addresses in it become links.',
      examples: ['redaksi@news.example'],
    },
    draft: {
      id: 'Seluruh cerita masih draf: terlihat saat menyunting, tidak ikut diterbitkan. Hapus kunci ini bila sudah selesai.',
      en: 'The whole story is still a draft: seen while editing, not published. Take this key away when it is done.',
      examples: [true],
    },
  }),
  ...TYPE_HELP,
  ...RECORD_HELP,
  ...CLAIM_HELP,
])
