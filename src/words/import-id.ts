import { FTM_KINDS } from './ftm-kinds.ts'
import type { ImportWords } from './import-en.ts'

const many = (n: number, what: string): string => `${n.toLocaleString('id')} ${what}`

/** Yang dikatakan tentang berkas alat lain yang menjadi berkas cerita, dalam bahasa Indonesia. */
export const importId: ImportWords = {
  lost: {
    'no-place': (field) => `“${field}”: berkas cerita tidak punya tempat untuk ini.`,
    picture: (field) => `“${field}”: berkas cerita tidak memuat gambar.`,
    'unused-column': (field) => `“${field}”: kolom ini tidak dikenali.`,
    'extra-cell': () => 'Sel di kanan kolom terakhir yang bernama.',
    'not-an-address': (field) => `“${field}”: bukan alamat dengan https:// atau http://, jadi bukan sumber.`,
    'bad-date': (field) => `“${field}”: tidak seluruhnya terbaca sebagai tanggal. Tidak ada yang ditebak.`,
    'end-before-start': (field) => `“${field}”: akhirnya mendahului awalnya. Hanya awalnya yang disimpan.`,
    'rough-end': (field) => `“${field}”: akhirnya kurang tepat dibanding awalnya, yang terletak di dalamnya. Hanya awalnya yang disimpan.`,
    'not-in-file': (field) => `“${field}”: menyebut yang tidak ada dalam berkas.`,
    'other-type': (field) => `“${field}”: jenis yang lain daripada jenis nama yang sama di baris sebelumnya.`,
    'same-source': () => 'Keterangan tentang alamat yang sudah dikutip dengan kata-kata lain: yang pertama disimpan.',
    'time-without-zone': (field) => `“${field}”: jam tanpa zona waktu; harinya disimpan.`,
    'less-exact': (field) => `“${field}”: pecahan detik.`,
    'number-time': (field) => `“${field}”: angka yang menandai waktu, tetapi bukan tanggal yang diketahui.`,
    'entity-time': (field) => `“${field}”: di sini nama tidak punya tanggal sendiri. Jadikan kejadian bila ada sumber yang mengatakannya.`,
    'over-time': (field) => `“${field}”: nilai yang berubah dari waktu ke waktu.`,
    'more-values': (field) => `“${field}”: dari beberapa nilai hanya yang pertama disimpan.`,
    'empty-row': () => 'Baris kosong.',
    'no-title': () => 'Baris tanpa judul atau nama.',
    'no-ends': () => 'Hubungan yang kehilangan salah satu dari dua namanya, atau menyebut yang tidak ada dalam berkas.',
    'bad-status': (field) => `“${field}”: bukan documented, reported, atau alleged. Dianggap reported: periksa satu per satu.`,
    'alleged-alone': (field) =>
      `“${field}”: tuduhan (alleged) tanpa nama pihak yang mengatakannya. Tuduhan tanpa penuturnya tidak dibawa: tambahkan sendiri sebagai klaim.`,
    'dropped-markup': (field) => `“${field}”: bagian halaman web yang bukan teks (skrip, gaya, bingkai, gambar).`,
    'graph-part': (field) => `<${field}>: hubungan lebih dari dua nama, atau port, tidak punya tempat di sini.`,
    'open-bound': (field) =>
      `“${field}”: bahwa batasnya sendiri tidak termasuk rentang; batas itu disimpan sebagai hari pertama atau terakhir.`,
    'repeated-key': () => 'Simpul lain dengan id yang sudah dipakai simpul sebelumnya.',
    'bad-line': () => 'Baris yang bukan entitas FollowTheMoney.',
    'no-kind': (field) => `“${field}”: entitas ini bukan nama, hubungan, kejadian, atau dokumen.`,
  },
  changed: {
    'either-order': (field) =>
      `“${field}”: tidak dapat diketahui apakah hari atau bulan yang ditulis lebih dulu; keduanya disimpan sebagai kemungkinan.`,
    'display-date': (field) => `“${field}”: kata-kata tanggalnya ada dalam ringkasan.`,
    formatting: (field) => `“${field}”: pemformatan menjadi teks biasa; tautan ditulis sebagai alamat.`,
    era: () => 'Era menjadi kejadian latar belakang.',
    'title-from-text': () => 'Tidak ada judul: baris pertama teks menjadi judul.',
    'second-title': () => 'Slide judul berikutnya menjadi kejadian tanpa tanggal.',
    'too-many-types': (field) => `“${field}”: terlalu banyak nilai berbeda untuk menjadi jenis; nilainya ada dalam ringkasan.`,
    'from-graph-place': (field) => `“${field}”: letak dalam gambar dibawa ke bidang 0 sampai 1.`,
    'kept-in-summary': (field) => `“${field}”: ada dalam ringkasan.`,
  },
  sources: {
    'no-source': () =>
      'Berkas itu tidak menyebut sumber: catatan ini menjadi draf (“draft”: true), tampak selama penyuntingan dan tidak pernah terbit.',
    'check-source': (field) => `“${field}”: alamat ini dikutip. Periksa apakah memang tertulis begitu di sana.`,
    'source-by-name': (field) => `“${field}”: dikutip dengan namanya saja. Tambahkan alamatnya agar pembaca dapat memeriksa sendiri.`,
    'undated-source': () =>
      'Sumber tanpa tanggal terbit: pada hari impor sumber itu sudah ada. Tulis tanggal yang sebenarnya di “published”.',
  },
  formats: {
    timelinejs: 'garis waktu TimelineJS',
    events: 'tabel kejadian (CSV)',
    relations: 'tabel hubungan antarnama (CSV)',
    gexf: 'GEXF',
    graphml: 'GraphML',
    ftm: 'FollowTheMoney',
  },
  refused: {
    empty: () => 'Berkas ini kosong.',
    'too-large': (limit) => `Berkas ini lebih besar dari ${limit} MB. Pecahlah.`,
    'not-text': () => 'Ini bukan berkas teks. Simpan dulu lembar kerjanya sebagai CSV (UTF-8).',
    'no-rows': () => 'Ada baris nama kolom, tetapi tidak ada apa pun di bawahnya.',
    'no-records': () => 'Tidak ada isi berkas ini yang dapat menjadi catatan.',
    'unknown-format': () => 'Berkas ini bukan TimelineJS, CSV, GEXF, GraphML, atau FollowTheMoney.',
    'own-table': () =>
      'Tabel nama atau klaim ini bagian dari tabel kejadian dan hubungan. Imporlah keduanya: di situ semua nama dan kedua sisi ada.',
    'wrong-format': (format) => `Berkas ini bukan ${format}.`,
    'broken-xml': (place) => `XML-nya rusak di ${place}.`,
    'xml-entities': (place) =>
      `XML ini menyatakan entitas di ${place}. Berkas seperti itu tidak dibuka, karena dapat membengkak tanpa batas.`,
    'broken-json': () => 'JSON-nya rusak.',
    'too-deep': () => 'Isi berkas ini bersarang terlalu dalam.',
    'no-ends': () => 'Kolom mana yang menyebut kedua ujung hubungan?',
    'no-titles': () => 'Kolom mana yang berisi judul?',
  },
  ways: {
    command: {
      told: {
        'unused-column': (field) => `Sebutkan artinya dengan --column "${field}=…".`,
        'time-without-zone': () => 'Dengan --zone, misalnya --zone Asia/Jakarta, jamnya ikut disimpan.',
        'either-order': () => 'Pastikan dengan --dates day-first atau --dates month-first.',
      },
      refused: {
        'unknown-format': () => 'Sebutkan jenisnya dengan --as.',
        'no-ends': () => 'Sebutkan dengan --column "…=from" dan --column "…=to".',
        'no-titles': () => 'Sebutkan dengan --column "…=title".',
      },
    },
    page: {
      told: {
        'unused-column': () => 'Pilihlah artinya di atas.',
        'time-without-zone': () => 'Pilihlah di atas jam zona mana itu, maka jamnya ikut disimpan.',
        'either-order': () => 'Pilihlah di atas mana yang ditulis lebih dulu.',
      },
      refused: {
        'unknown-format': () => 'Bila ternyata salah satunya, pilihlah yang mana.',
        'no-ends': () => 'Pilihlah keduanya di atas.',
        'no-titles': () => 'Pilihlah di atas.',
      },
    },
  },
  data: {
    summary: (file) => `Diimpor dari ${file}. Tulis ringkasan di sini.`,
    importNote: () => 'Berkas yang diimpor. Tidak diketahui dari mana isinya: sebutkan sumber yang sebenarnya.',
    undatedNote: () => 'Tanggal terbitnya tidak diketahui; pada hari impor sudah ada.',
    statement: (who, title) => (who === '' ? title : `Menurut ${who}: ${title}`),
    displayDate: (date) => `Tanggal seperti tertulis: ${date}`,
    attribute: (name, value) => `${name}: ${value}`,
    types: {
      event: ['Kejadian', 'Kejadian'],
      era: ['Era', 'Era'],
      entity: ['Nama', 'Nama'],
      relation: ['terkait dengan', 'terkait dengan'],
    },
    ftm: FTM_KINDS.id,
  },
  report: {
    made: (events, relations, entities, sources, claims) =>
      `${many(events, 'kejadian')}, ${many(relations, 'hubungan')}, ${many(entities, 'nama')}, ${many(sources, 'sumber')}, ${many(claims, 'klaim')}.`,
    readAs: (format) => `Dibaca sebagai ${format}.`,
    columns: () => 'Kolom, seperti yang dipahami (ubah dengan --column "nama=bidang"):',
    column: (header, field) => `  “${header}” → ${field}`,
    guessed: (field) => `${field} (tebakan)`,
    order: (order) =>
      `Tanggal seperti 5/1/2021 dibaca ${order}, sebab tanggal lain dalam berkas itu hanya mungkin begitu. Jika tidak: --dates.`,
    unused: () => 'tidak dipakai',
    lost: () => 'Tidak terbawa:',
    changed: () => 'Berubah dalam perjalanan:',
    sources: () => 'Sebelum diterbitkan:',
    rows: (unit, rows, more) => {
      const name = unit === 'line' ? 'baris' : 'butir'
      return more === 0 ? `${name} ${rows}` : `${name} ${rows} dan ${more.toLocaleString('id')} lagi`
    },
    status: () =>
      '“status” menjadi “reported” bila berkas tidak mengatakan lain: pakai “documented” hanya bila ada dokumen primer yang menunjukkannya.',
    zone: (zone) => `Tanggal adalah hari di ${zone}. Zona lain: --zone.`,
    encoding: () =>
      'Berkas ini tidak ditulis dalam UTF-8; dibaca sebagai Windows-1252. Bila ada huruf yang tampak salah, simpan sebagai UTF-8 dan impor lagi.',
    written: (file) => `Ditulis: ${file}`,
    dry: (command) => `Belum ada yang ditulis. Untuk menulisnya: ${command}`,
    next: (check, see) => `Berikutnya: ${check}\nLalu: npm start, dan tambahkan ${see} pada alamatnya.`,
    exists: (file) => `${file} sudah ada dan dibiarkan apa adanya. Pilih nama lain.`,
    notJson: () => 'Nama sesudah --out harus berakhir dengan .json.',
    unreadable: (file, reason) => `${file} tidak dapat dibaca: ${reason}.`,
    unwritable: (file, reason) => `${file} tidak dapat ditulis: ${reason}.`,
    noColumn: (name) => `Tidak ada kolom “${name}”.`,
    noField: (name, fields) => `“${name}” bukan bidang. Bidang: ${fields}.`,
    noZone: (zone) => `“${zone}” bukan zona waktu. Contoh: Asia/Jakarta.`,
  },
}
