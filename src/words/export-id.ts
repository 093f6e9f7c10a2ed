import type { ExportWords } from './export-en.ts'

/** The same in Indonesian. */
export const exportId: ExportWords = {
  whole:
    'Berkas memuat seluruh cerita, apa pun yang disembunyikan saringan, dalam bahasa halaman ini. Hanya tanggal “diketahui per” yang berlaku: jika diatur, berkas berhenti di situ.',
  stopsAt: (day) => `Setiap berkas selain JSON berhenti pada apa yang sudah dikatakan sumber-sumber ini hingga ${day}.`,
  save: 'Simpan berkas',
  copy: 'Salin teksnya',
  saved: (file) => `Tersimpan: ${file}`,
  formats: 'Format',
  copied: (name) => `Disalin: ${name}`,
  making: 'Menyiapkan berkas …',
  notMade: 'Berkas tidak dapat dibuat di sini.',
  notFetched: 'Berkas cerita tidak dapat diambil lagi. Periksa jaringan, lalu coba sekali lagi.',
  newer: (file) => `Tersimpan: ${file}. Berkas telah berubah sejak halaman ini dibuka: ini yang lebih baru.`,
  noDownloads:
    'Bingkai ini mungkin tidak diizinkan menyimpan berkas. “Salin teksnya” menaruh seluruh teks di papan klip; atau bukalah halaman lengkapnya.',
  byHand: 'Peramban ini tidak mengizinkan halaman menyalin. Seluruh teks ada di bawah, sudah terpilih: salinlah sendiri.',
  text: 'Teks berkas',
  format: {
    json: {
      name: 'JSON: berkas cerita',
      use: 'Untuk menyunting atau menyimpan cerita: berkas itu sendiri, persis seperti aslinya.',
      lacks: 'Tidak ada yang hilang. Selalu seluruh berkas.',
    },
    html: {
      name: 'HTML: satu halaman',
      use: 'Untuk dibaca, dicetak, dikirim, atau disimpan tanpa jaringan: teks dan kedua gambar dalam satu berkas, tanpa skrip.',
      lacks: 'Tidak dapat diperbesar, dicari, atau disaring. Bacaan terpandu, id lama, dan bahasa lain tidak ikut.',
    },
    md: {
      name: 'Markdown: teks',
      use: 'Untuk catatan, wiki, dan penyunting teks: setiap catatan dengan sumbernya, kedua sisi setiap klaim berurutan.',
      lacks: 'Tanpa gambar. Bacaan terpandu, id lama, dan bahasa lain tidak ikut.',
    },
    csv: {
      name: 'CSV: kejadian',
      use: 'Untuk lembar hitung dan bagan: satu baris satu kejadian, dengan tanggal seperti tertulis, kedua sisi, dan sumbernya.',
      lacks:
        'Hubungan, nama, dan klaim punya tabel sendiri; angka, pertanyaan, judul dan penulis sumber, bacaan terpandu, dan bahasa lain tidak ikut. Tanda petik tunggal berdiri di tempat lembar hitung dapat menyangka teks sebagai rumus. Tanggal seperti tertulis tidak setepat hari kecuali harinya disebut: lembar hitung mungkin menampilkannya lain.',
    },
    'csv-relations': {
      name: 'CSV: hubungan',
      use: 'Untuk lembar hitung dan program jejaring: satu baris satu hubungan, dari siapa ke siapa, dengan kedua sisi dan sumbernya.',
      lacks:
        'Kejadian, nama, dan klaim punya tabel sendiri; angka, pertanyaan, judul dan penulis sumber, bacaan terpandu, dan bahasa lain tidak ikut. Tanda petik tunggal berdiri di tempat lembar hitung dapat menyangka teks sebagai rumus. Tanggal seperti tertulis tidak setepat hari kecuali harinya disebut: lembar hitung mungkin menampilkannya lain.',
    },
    'csv-names': {
      name: 'CSV: nama',
      use: 'Untuk lembar hitung: satu baris satu orang, kelompok, atau lembaga, dengan sebutannya dalam sumber-sumber ini.',
      lacks:
        'Kejadian, hubungan, dan klaim punya tabel sendiri; angka, pertanyaan, judul dan penulis sumber, bacaan terpandu, tempat tetap dalam jejaring, dan bahasa lain tidak ikut. Tanda petik tunggal berdiri di tempat lembar hitung dapat menyangka teks sebagai rumus.',
    },
    'csv-claims': {
      name: 'CSV: klaim',
      use: 'Untuk lembar hitung dan cek fakta: satu baris satu klaim, siapa menyatakan di samping siapa membantah.',
      lacks:
        'Kejadian, hubungan, dan nama punya tabel sendiri; angka, pertanyaan, judul dan penulis sumber, bacaan terpandu, dan bahasa lain tidak ikut. Tanda petik tunggal berdiri di tempat lembar hitung dapat menyangka teks sebagai rumus.',
    },
    ics: {
      name: 'iCalendar',
      use: 'Untuk kalender: setiap kejadian bertanggal, terbentang pada semua hari yang mungkin.',
      lacks:
        'Kejadian tanpa tanggal dan tahun yang tidak dikenal kalender tidak ikut, dan disebut di sini. Jika harinya tidak disebut, entri terbentang pada semua hari yang mungkin dan mengatakannya. Hubungan, nama, angka, pertanyaan, judul dan penulis sumber, bacaan terpandu, id lama, dan bahasa lain tidak ikut.',
    },
    timelinejs: {
      name: 'TimelineJS: lembar',
      use: 'Untuk TimelineJS lewat lembar hitung: satu baris satu kejadian, dengan kolom-kolom lembar itu.',
      lacks:
        'Kejadian tanpa tanggal tidak ikut, dan disebut di sini. “Sekitar”, “mungkin”, dan “salah satu dari” hanya ada dalam tanggal yang tampil. Hubungan, angka, pertanyaan, judul dan penulis sumber, bacaan terpandu, id lama, dan bahasa lain tidak ikut. Tanda petik tunggal berdiri di tempat lembar hitung dapat menyangka teks sebagai rumus.',
    },
    'timelinejs-json': {
      name: 'TimelineJS: JSON',
      use: 'Untuk TimelineJS sendiri yang membaca berkas.',
      lacks:
        'Kejadian tanpa tanggal tidak ikut, dan disebut di sini. “Sekitar”, “mungkin”, dan “salah satu dari” hanya ada dalam tanggal yang tampil. Hubungan, angka, pertanyaan, judul dan penulis sumber, bacaan terpandu, id lama, dan bahasa lain tidak ikut.',
    },
    gexf: {
      name: 'GEXF: jejaring dengan waktu',
      use: 'Untuk Gephi: nama dan kejadian sebagai titik, hubungan dan siapa yang terlibat sebagai garis, dengan rentang hari yang mungkin.',
      lacks:
        'Awal dan akhir adalah hari pertama dan terakhir yang mungkin; jam, “sekitar”, dan “mungkin” ada dalam tanggal seperti tertulis. Klaim berdiri pada apa yang dinyatakannya, tidak sendiri. Angka, pertanyaan, judul dan penulis sumber, bacaan terpandu, tempat tetap, dan bahasa lain tidak ikut.',
    },
    graphml: {
      name: 'GraphML: jejaring',
      use: 'Untuk yEd, Cytoscape, NetworkX, dan kebanyakan program jejaring: nama dan kejadian sebagai titik, hubungan dan siapa yang terlibat sebagai garis.',
      lacks:
        'Tanggal berupa teks. Klaim berdiri pada apa yang dinyatakannya, tidak sendiri. Angka, pertanyaan, judul dan penulis sumber, bacaan terpandu, tempat tetap, dan bahasa lain tidak ikut.',
    },
    ftm: {
      name: 'FollowTheMoney',
      use: 'Untuk Aleph dan alat-alatnya: nama, kejadian, tautan, dokumen, dan catatan dengan kedua sisi setiap klaim.',
      lacks:
        'Jenis yang tidak dikenalnya menjadi badan hukum atau tautan, dengan jenisnya dalam kata-kata. “Sekitar”, “mungkin”, dan “salah satu dari” hanya ada dalam kata-kata. Angka, pertanyaan, bacaan terpandu, id lama, tempat tetap, dan bahasa lain tidak ikut.',
    },
    jsonld: {
      name: 'JSON-LD: schema.org',
      use: 'Untuk mesin pencari dan basis pengetahuan: berkas, sumber-sumbernya, kejadian yang tidak diperselisihkan, dan klaim dengan semua suaranya.',
      lacks:
        'Yang diduga atau diperselisihkan hanya ada dalam klaimnya. Tanggal yang tidak pasti tidak ikut. Hubungan, nama tersendiri, angka, pertanyaan, bacaan terpandu, id lama, dan bahasa lain tidak ikut.',
    },
  },
  file: {
    from: (title, stand) => `“${title}”. ${stand}.`,
    lacks: (what) => `Yang tidak ada dalam berkas ini: ${what}`,
    credits: (credits) => `Oleh: ${credits}`,
    address: (address) => `Dengan bukti-buktinya: ${address}`,
    undated: (names) => `Tidak ada dalam berkas ini karena tidak bertanggal: ${names}`,
    date: (when) => `Tanggal: ${when}`,
    anyDay: 'Entri ini terbentang pada semua hari yang mungkin.',
    beginOnly: 'Entri ini hanya menandai awalnya: sumber-sumber ini tidak menyebut akhirnya.',
    endOnly: 'Entri ini hanya menandai akhirnya: sumber-sumber ini tidak menyebut awalnya.',
    sources: (list) => `Sumber: ${list}`,
    taking: (list) => `Nama: ${list}`,
    takesPart: 'terlibat dalam',
    noPictures: 'Gambar tidak ikut: nama terlalu banyak untuk digambar tanpa diminta.',
    yes: 'ya',
    no: 'tidak',
  },
  column: {
    id: 'id',
    date: 'tanggal',
    dateWords: 'tanggal dalam kata',
    dateSources: 'sumber tanggalnya',
    earliest: 'hari pertama yang mungkin',
    latest: 'hari terakhir yang mungkin',
    title: 'judul',
    name: 'nama',
    type: 'jenis',
    status: 'status',
    disputed: 'diperselisihkan',
    background: 'latar belakang',
    saidBy: 'dikatakan oleh',
    repeatedBy: 'diulang oleh',
    deniedBy: 'dibantah oleh',
    qualifiedBy: 'diberi catatan oleh',
    voicesIds: 'yang mengambil sisi (id)',
    saysSo: 'siapa menyatakan',
    deniesIt: 'siapa membantah',
    qualifies: 'siapa memberi catatan',
    summary: 'ringkasan',
    names: 'nama dan peran',
    namesIds: 'nama (id)',
    sources: 'sumber',
    since: 'diketahui dalam sumber-sumber ini',
    outcome: 'kelanjutan',
    outcomeIds: 'kelanjutan (id)',
    was: 'id lama',
    from: 'dari',
    directed: 'berarah',
    fromId: 'dari (id)',
    to: 'ke',
    toId: 'ke (id)',
    aliases: 'juga disebut',
    anonymous: 'nama tidak disebut',
    links: 'alamat',
    statement: 'klaim',
    states: 'menyatakan (id)',
    about: 'tentang (id)',
    note: 'tentang berkas ini',
  },
}
