import type { instrumentsEn } from './instruments-en.ts'

/** What the page says of its instruments, in Indonesian. */
export const instrumentsId: typeof instrumentsEn = {
  graphOffer: {
    vast: (names: number, ties: number): string =>
      `Graf ini memuat ${names.toLocaleString('id')} nama dan ${ties.toLocaleString('id')} hubungan. Menatanya perlu waktu.`,
    draw: 'Gambar graf',
    drawing: 'Graf sedang ditata …',
  },
  timelineHelp:
    'Kejadian, klaim, dan sumber menurut waktu. Panah kiri dan kanan berpindah dari satu ke yang lain, Page Up dan Page Down bergeser selayar, Enter memilih, plus dan minus memperbesar dan memperkecil, 0 menampilkan semuanya, [ dan ] menetapkan awal dan akhir rentang, Esc melepas.',
  graph: {
    name: 'Jejaring',
    help: 'Siapa terhubung dengan siapa. Tombol panah menyusuri hubungan sebuah nama, Enter berpindah ke sana, E memilih hubungan itu sendiri, Backspace kembali, Shift dengan panah memindahkan nama.',
    hint: 'garis putus-putus: diduga, belum terbukti',
    hintEvents: 'putus-putus: diduga · titik: kejadian · garis tipis: ikut serta, bukan hubungan',
    ties: (n) => `${n} hubungan`,
    events: (n) => `${n} kejadian`,
    parts: (n) => `${n} nama`,
    inEvent: (title) => `dalam kejadian ${title}`,
    tie: (n, of, what) => `${n} dari ${of}: ${what}`,
    inverse: (label) => `(arah sebaliknya) ${label}`,
    zoomIn: 'Perbesar',
    zoomOut: 'Perkecil',
    fit: 'Tampilkan seluruh jejaring',
    tidy: 'Rapikan: kembalikan nama ke tempatnya',
    moved: 'dipindahkan',
    tidied: 'Semua nama kembali ke tempatnya',
    arranging: (n) => `menata ${n} nama …`,
    rough: (n) => `${n} nama: terlalu banyak untuk ditata di halaman ini, jadi letaknya tidak berarti apa-apa`,
    sources: (names) => `Sumber: ${names}`,
    empty: 'Tidak ada yang dapat ditampilkan dalam jejaring.',
  },
  path: {
    ask: (name) => `Bagaimana ${name} terhubung dengan …?`,
    field: 'Nama yang lain',
    hint: 'Ketik sebuah nama, atau pilih di jejaring. Esc membatalkan.',
    noName: 'Tidak ada nama seperti ini yang ditampilkan.',
    heading: (from, to) => `Bagaimana ${from} terhubung dengan ${to}?`,
    cancel: 'Batal',
    swap: 'Balik arah',
    found: (n) => (n === 1 ? 'Satu rantai pernyataan bersumber.' : `${n} rantai pernyataan bersumber, yang terpendek lebih dahulu.`),
    meaning:
      'Rantai adalah daftar dari yang dikatakan sumber. Ia tidak menunjukkan bahwa kedua ujungnya saling mengenal atau bertindak bersama.',
    chain: (n, of, steps) => [of === 1 ? '' : `Rantai ${n} dari ${of}`, `${steps} langkah`].filter(Boolean).join(' · '),
    weakest: 'Mata rantai terlemah',
    asWeak: (n) => `${n} langkah lain sama lemahnya.`,
    by: 'menurut',
    deniedBy: 'dibantah',
    notDenied: 'tidak ada yang membantahnya dalam sumber-sumber ini',
    notDeniedYet: (by, next) => `sampai ${by} tidak ada yang membantahnya dalam sumber-sumber ini; bantahan menyusul pada ${next}`,
    qualifiedBy: 'diberi catatan oleh',
    intoBackground: (name) =>
      `Langkah ini memasuki latar belakang: dalam berkas ini ${name} hanya tercatat dalam kejadian latar belakang. Laporan menyebutnya di samping cerita; rantai bukan kaitan antara keduanya.`,
    others: 'Juga di antara keduanya',
    none: (steps) => `Dalam yang ditampilkan tidak ada rantai pernyataan bersumber di antara keduanya, sampai ${steps} langkah.`,
    noneHidden: (n) => `Saringan menyembunyikan ${n} hubungan.`,
    notEvents: 'Berada dalam kejadian yang sama, atau disebut dalam berita yang sama, tidak dihitung.',
    failed: 'Bagian ini tidak dapat dimuat.',
  },
  passing: (events, relations) => `kejadian: ${events}, hubungan: ${relations}`,
  reach: {
    name: 'Hubungan yang disorot dalam jejaring',
    steps: (n) => `${n} langkah`,
    hide: 'Sembunyikan',
    hideHint: 'Mengeluarkan nama ini dan hubungannya dari jejaring; daftar jenis menampilkannya lagi.',
    show: 'Tampilkan lagi',
    hidden: 'Nama yang disembunyikan',
    events: 'Kejadian sebagai titik dalam jejaring',
  },
  seen: {
    name: 'Dalam sumber ini',
    first: 'tanggal paling awal',
    last: 'tanggal paling akhir',
    only: 'satu-satunya tanggal',
    undated: 'tanggal tidak disebut dalam sumber ini',
    said: 'dikatakan',
  },
  measures: {
    name: 'Ukuran jejaring',
    open: 'Ukur jejaring',
    warning:
      'Angka-angka ini mengukur berkas ini, dan hanya yang lolos saringan: apa yang kebetulan dikatakan sumbernya. Angka ini tidak mengukur dunia. Nama yang menonjol di sini lebih banyak ditulis; itu tidak mengatakan apa pun tentang kesalahan, kuasa, atau bobotnya.',
    names: { degree: 'Hubungan', betweenness: 'Keantaraan', communities: 'Gugus' },
    meanings: {
      degree: 'Berapa hubungan dalam berkas ini yang berujung pada sebuah nama.',
      betweenness: 'Seberapa besar bagian dari jalan terpendek antara semua pasangan nama lain yang melewati sebuah nama.',
      communities:
        'Nama-nama yang lebih banyak berhubungan satu sama lain daripada dengan yang lain, menurut hitungan (cara Louvain); tidak ada sumber yang menyebut gugus seperti itu.',
    },
    drawn: {
      degree: 'Dalam jejaring: makin besar, makin banyak hubungan.',
      betweenness: 'Dalam jejaring: makin besar, makin banyak jalan.',
      communities: 'Dalam jejaring: satu warna satu gugus, untuk enam yang terbesar; bentuknya tetap menyatakan jenis nama.',
    },
    working: 'Menghitung …',
    refused: (names, most) =>
      `Berkas ini memuat ${names} nama; ukuran ini dihitung untuk paling banyak ${most}. Sembunyikan beberapa jenis lalu coba lagi.`,
    group: (n, names) => `Gugus ${n}: ${names}`,
    nameCount: (_, said) => `${said} nama`,
    close: 'Tutup ukuran',
  },
}
