import type { instrumentsEn } from './instruments-en.ts'

/** What the page says of its instruments, in Indonesian. */
export const instrumentsId: typeof instrumentsEn = {
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
    lit: (steps, names) => `${steps} langkah: ${names} nama`,
    hide: 'Sembunyikan',
    hideHint: 'Mengeluarkan nama ini dan hubungannya dari jejaring; daftar jenis menampilkannya lagi.',
    show: 'Tampilkan lagi',
    hidden: 'Nama yang disembunyikan',
    events: 'Kejadian sebagai titik dalam jejaring',
    eventsHint: 'Garis tipis menyatakan siapa ikut dalam sebuah kejadian. Ia bukan hubungan antarorang.',
  },
  seen: {
    name: 'Dalam sumber-sumber ini',
    first: 'tanggal paling awal',
    last: 'tanggal paling akhir',
    only: 'satu-satunya tanggal',
    undated: 'tanggal tidak disebut dalam sumber-sumber ini',
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
    more: (n) => `dan ${n} lagi`,
    close: 'Tutup ukuran',
  },
}
