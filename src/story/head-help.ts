import { headShape, typeShape, vocabularyShape } from './dataset.ts'
import { explain, type Help, type Json, type ShapeHelp } from './help.ts'

const types = (id: string, en: string, example: Json): Help => ({ id, en, examples: [example] })

/** The help for what is said of a story as a whole, and for the types that it uses. */
export const HEAD_HELP: readonly (readonly [unknown, ShapeHelp])[] = [
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
  }),
  explain(vocabularyShape, {
    entityTypes: types('Jenis entitas, masing-masing di bawah id-nya.', 'Types of entities, each under its id.', {
      person: { label: { id: 'Orang', en: 'Person' }, symbol: 'circle' },
    }),
    eventTypes: types('Jenis kejadian, masing-masing di bawah id-nya.', 'Types of events, each under its id.', {
      dismissal: { label: { id: 'Pemulangan', en: 'Dismissal' } },
    }),
    relationTypes: types('Jenis hubungan, masing-masing di bawah id-nya.', 'Types of relations, each under its id.', {
      employs: { label: { id: 'mempekerjakan', en: 'employs' }, inverse: { id: 'bekerja pada', en: 'works for' }, directed: true },
    }),
  }),
  explain(typeShape, {
    label: {
      id: 'Nama jenis ini; untuk hubungan: dibaca dari "from" ke "to".',
      en: 'The type’s name; of a relation: as read from "from" to "to".',
      examples: [{ id: 'Orang', en: 'Person' }],
    },
    plural: { id: 'Bentuk jamaknya, bila lain.', en: 'Its plural, where that differs.', examples: [{ en: 'People' }] },
    description: {
      id: 'Apa yang termasuk jenis ini.',
      en: 'What belongs to this type.',
      examples: [{ id: 'Penangkapan saja; bukan putusan.', en: 'An arrest only; not a verdict.' }],
    },
    symbol: {
      id: 'Bentuk yang digambar untuk jenis entitas ini.',
      en: 'The shape that is drawn for this type of entity.',
      examples: ['circle'],
    },
    directed: {
      id: 'Apakah hubungan ini berarah: “memimpin” berarah, “menikah dengan” tidak.',
      en: 'Whether the relation has a direction: “heads” has, “is married to” has not.',
      examples: [true],
    },
    inverse: {
      id: 'Nama hubungan bila dibaca dari "to" ke "from".',
      en: 'The relation’s name as read from "to" to "from".',
      examples: [{ id: 'dipimpin oleh', en: 'is headed by' }],
    },
    causal: {
      id: 'Apakah hubungan ini menyatakan sebab; sebab memerlukan klaim.',
      en: 'Whether the relation says that one thing caused another; that needs a claim.',
      examples: [true],
    },
    outcome: {
      id: 'Apakah pembaca perlu tahu kelanjutannya: penangkapan, dakwaan, gugatan. Halaman lalu menyebut kelanjutan yang dirujuk berkas, atau bahwa sumber-sumber ini tidak memuatnya.',
      en: 'Whether a reader has to know how it ended: an arrest, a charge, a lawsuit. The page then says which outcome the file cites, or that these sources have none.',
      examples: [true],
    },
  }),
]
