import { citeShape, entityShape, eventShape, participantShape, relationShape, sourceShape } from './dataset.ts'
import { CITES, DATE_EXAMPLES, explain, ID, KEPT, type ShapeHelp, STATUS, WHEN_CITES } from './help.ts'

/** The help for sources, entities, events and relations. */
export const RECORD_HELP: readonly (readonly [unknown, ShapeHelp])[] = [
  explain(citeShape, {
    source: { id: 'Id sumbernya.', en: 'The id of the source.', examples: ['kabar-pagi-2021-01-05'] },
    at: {
      id: 'Tempatnya dalam sumber: alinea, halaman, menit.',
      en: 'The place in the source: paragraph, page, time code.',
      examples: ['p2', 'p. 11', '35:00'],
    },
    quote: {
      id: 'Kutipan persis, paling banyak 40 kata.',
      en: 'The exact words, 40 at most.',
      examples: [{ id: 'masa kontraknya habis' }],
    },
    note: {
      id: 'Catatan tentang rujukan ini.',
      en: 'A note on this cite.',
      examples: [{ id: 'Kalimat pasif tanpa penutur.', en: 'A passive sentence without a speaker.' }],
    },
  }),
  explain(sourceShape, {
    id: ID,
    type: {
      id: 'Macam sumber.',
      en: 'What kind of source it is.',
      choices: {
        'news-report': { id: 'Berita.', en: 'A news report.' },
        document: { id: 'Dokumen: surat, putusan, laporan, buku.', en: 'A document: letter, ruling, report, book.' },
        statement: { id: 'Pernyataan resmi.', en: 'A statement.' },
        post: { id: 'Unggahan di media sosial atau forum.', en: 'A post on social media or a forum.' },
        dataset: { id: 'Kumpulan data.', en: 'A data set.' },
        interview: { id: 'Wawancara.', en: 'An interview.' },
        recording: { id: 'Rekaman suara atau gambar.', en: 'A recording.' },
      },
    },
    title: { id: 'Judul sumber, sebagaimana terbit.', en: 'The source’s title, as published.', examples: ['Warung di pasar ditutup'] },
    publisher: { id: 'Penerbitnya: id sebuah entitas.', en: 'Who published it: the id of an entity.', examples: ['kabar-pagi'] },
    authors: { id: 'Nama penulisnya.', en: 'The names of its authors.', examples: [['A. Penulis']] },
    published: {
      id: 'Kapan terbit; menentukan sejak kapan sesuatu ada dalam sumber-sumber ini.',
      en: 'When it was published; decides since when something stands in these sources.',
      examples: DATE_EXAMPLES.slice(0, 4),
    },
    language: { id: 'Bahasa sumber ini.', en: 'The language it is in.', examples: ['id'] },
    url: { id: 'Alamatnya di web.', en: 'Its address on the web.', examples: ['https://news.example/2021/01/05/article'] },
    archived: {
      id: 'Alamat salinan arsipnya.',
      en: 'The address of an archived copy.',
      examples: ['https://web.archive.org/web/2021/https://news.example/'],
    },
    retrieved: { id: 'Kapan dibaca.', en: 'When it was read.', examples: ['2021-01-09'] },
    basedOn: {
      id: 'Sumber lain yang hanya diulanginya; pengulangan bukan sumber kedua.',
      en: 'Other sources that it only repeats; a repetition is not a second source.',
      examples: [['first-report']],
    },
    note: {
      id: 'Catatan tentang sumber ini.',
      en: 'A note on this source.',
      examples: [{ id: 'Alamat halamannya tidak diketahui.', en: 'The address of its page is not known.' }],
    },
    ...KEPT,
  }),
  explain(entityShape, {
    id: ID,
    type: { id: 'Jenisnya, dari vocabulary.entityTypes.', en: 'Its type, from vocabulary.entityTypes.', examples: ['person'] },
    name: {
      id: 'Namanya. Untuk yang anonim: gambarannya saja, misalnya “seorang pekerja”.',
      en: 'Its name. Of somebody anonymous only a description, such as “a worker”.',
      examples: ['PT Contoh', { id: 'seorang pekerja', en: 'a worker' }],
    },
    aliases: { id: 'Nama lain; tidak untuk yang anonim.', en: 'Other names; never of somebody anonymous.', examples: [['PTC']] },
    summary: {
      id: 'Siapa atau apa ini, dalam satu kalimat.',
      en: 'Who or what this is, in a sentence.',
      examples: [{ id: 'Pemilik warung di pasar itu.', en: 'Who owns the stall in that market.' }],
    },
    anonymous: {
      id: 'Minta tidak disebut namanya: tanpa nama, nama lain, atau tautan.',
      en: 'Asked not to be named: no name, no alias, no link.',
      examples: [true],
    },
    links: {
      id: 'Halaman tentang entitas ini; tidak untuk yang anonim.',
      en: 'Pages about it; never about somebody anonymous.',
      examples: [['https://example.org/']],
    },
    cites: {
      id: 'Sumber yang menyebutnya. Boleh tidak ada bila catatan lain yang bersumber menyebutnya.',
      en: 'The sources that name it. May be left out where some record with a cite names it.',
      examples: [[{ source: 'source-id', at: 'p2' }]],
    },
    x: {
      id: 'Letak tetap di jejaring, dari kiri (0) ke kanan (1); bersama "y".',
      en: 'A fixed place in the graph, from left (0) to right (1); goes with "y".',
      examples: [0.25],
    },
    y: {
      id: 'Letak tetap di jejaring, dari atas (0) ke bawah (1); bersama "x".',
      en: 'A fixed place in the graph, from top (0) to bottom (1); goes with "x".',
      examples: [0.5],
    },
    ...KEPT,
  }),
  explain(eventShape, {
    id: ID,
    type: { id: 'Jenisnya, dari vocabulary.eventTypes.', en: 'Its type, from vocabulary.eventTypes.', examples: ['dismissal'] },
    title: {
      id: 'Apa yang terjadi, dalam beberapa kata.',
      en: 'What happened, in a few words.',
      examples: [{ id: 'Warung ditutup', en: 'The stall is closed' }],
    },
    when: {
      id: 'Kapan, setepat yang diketahui dan tidak lebih (EDTF).',
      en: 'When, as exactly as is known and no more so (EDTF).',
      examples: DATE_EXAMPLES,
    },
    whenCites: WHEN_CITES,
    summary: {
      id: 'Apa yang terjadi, dalam beberapa kalimat.',
      en: 'What happened, in a few sentences.',
      examples: [{ id: 'Menurut laporan itu, …', en: 'According to the report, …' }],
    },
    participants: {
      id: 'Siapa yang terlibat.',
      en: 'Who took part.',
      examples: [[{ entity: 'worker', role: { id: 'yang dipulangkan', en: 'sent home' } }]],
    },
    part: {
      id: 'Bagian pokok cerita atau latar belakangnya.',
      en: 'Whether it belongs to the story itself or to its background.',
      choices: { main: { id: 'Pokok cerita.', en: 'The story itself.' }, background: { id: 'Latar belakang.', en: 'Its background.' } },
    },
    outcome: {
      id: 'Kejadian yang menceritakan kelanjutannya: putusan, pembebasan, penghentian perkara.',
      en: 'The events that tell how it ended: a verdict, a release, a case that was dropped.',
      examples: [['verdict-2022']],
    },
    status: STATUS,
    cites: CITES,
    ...KEPT,
  }),
  explain(participantShape, {
    entity: { id: 'Id entitasnya.', en: 'The id of the entity.', examples: ['worker'] },
    role: { id: 'Perannya.', en: 'Its role.', examples: [{ id: 'saksi', en: 'witness' }] },
    cites: {
      id: 'Sumber yang mengatakan bahwa ia terlibat, bila lain dari sumber kejadiannya.',
      en: 'The sources that say it took part, where they are others than the event’s.',
      examples: [[{ source: 'source-id', at: 'p2' }]],
    },
  }),
  explain(relationShape, {
    id: ID,
    type: { id: 'Jenisnya, dari vocabulary.relationTypes.', en: 'Its type, from vocabulary.relationTypes.', examples: ['employs'] },
    from: { id: 'Dari entitas mana.', en: 'The entity that it goes out from.', examples: ['company'] },
    to: { id: 'Ke entitas mana.', en: 'The entity that it goes to.', examples: ['worker'] },
    when: { id: 'Kapan hubungan ini berlaku.', en: 'When it held.', examples: ['2016/..', '2019-03/2021-01'] },
    whenCites: WHEN_CITES,
    summary: {
      id: 'Penjelasannya.',
      en: 'More about it.',
      examples: [{ id: 'Sejak 2016, menurut akta itu.', en: 'Since 2016, by the deed.' }],
    },
    status: STATUS,
    cites: CITES,
    ...KEPT,
  }),
]
