import type { DateReason, Level2Form } from '../story/date-fault.ts'
import type { JsonFault } from '../story/problem-values.ts'
import type { Advice } from './advice.ts'

const say = (what: string, fix: string): Advice => ({ what, fix })

/** Why a text is no JSON. */
export const SYNTAX: Readonly<Record<JsonFault, Advice>> = {
  'comma-expected': say('Sebelum tempat ini kurang sebuah koma.', 'Bubuhkan koma setelah isi sebelumnya.'),
  'colon-expected': say('Kurang titik dua antara kunci dan nilainya.', 'Tulislah "kunci": nilai.'),
  'key-expected': say('Di sini seharusnya ada kunci dalam tanda kutip.', 'Tulislah "kunci": nilai.'),
  'value-expected': say(
    'Di sini kurang sebuah nilai.',
    'Isikan teks dalam tanda kutip, angka, true, false, daftar, atau objek, atau hapus kuncinya.',
  ),
  'closing-brace-expected': say('Sebelum tempat ini kurang kurung tutup }.', 'Tutuplah objek yang dibuka dengan {.'),
  'closing-bracket-expected': say('Sebelum tempat ini kurang kurung tutup ].', 'Tutuplah daftar yang dibuka dengan [.'),
  'trailing-comma': say('Ada koma setelah isi yang terakhir.', 'Hapus koma itu.'),
  comment: say('Ada komentar, padahal JSON tidak mengenalnya.', 'Hapus komentar itu, atau pindahkan ke sebuah catatan (note).'),
  'single-quotes': say('Tanda kutip tunggal tidak dapat mengapit teks.', 'Pakailah tanda kutip ganda: ".'),
  'curly-quotes': say(
    'Tanda kutip melengkung tidak dapat mengapit teks.',
    'Pakailah tanda kutip lurus: ". Pengolah kata mengubahnya menjadi melengkung: gunakan penyunting teks biasa.',
  ),
  'unclosed-text': say(
    'Teks yang dimulai di sini tidak berakhir di barisnya.',
    'Tutuplah dengan ". Ganti baris di dalam teks ditulis \\n, tanda kutip ditulis \\".',
  ),
  'bad-escape': say(
    'Tanda \\ diikuti sesuatu yang tidak punya arti.',
    'Tulislah \\\\ untuk garis miring terbalik, \\" untuk tanda kutip, \\n untuk ganti baris.',
  ),
  'control-character': say('Sebuah teks memuat tab atau karakter kendali lain.', 'Hapuslah, atau tulis tab sebagai \\t.'),
  'bad-number': say(
    'Ini bukan angka menurut cara tulis JSON.',
    'Tulislah dengan titik desimal dan tanpa spasi: 1250.5. Di dalam tanda kutip bentuknya bebas.',
  ),
  'bare-word': say('Ada kata tanpa tanda kutip.', 'Apitlah teks dengan ". Hanya angka, true, false, dan null yang ditulis tanpa itu.'),
  'quote-inside': say(
    'Teks masih berlanjut setelah tanda kutip penutupnya.',
    'Tanda kutip di dalam teks ditulis \\", atau melengkung: “ ”. Jika teksnya memang berakhir di situ, kurang sebuah koma.',
  ),
  'second-object': say(
    'Setelah objek pertama berakhir, objek kedua dimulai.',
    'Satu berkas memuat satu cerita: taruhlah yang kedua di berkas tersendiri. Jika ia bagian dari yang pertama, ada } yang berlebih sebelumnya.',
  ),
  'text-after-end': say('Masih ada sesuatu setelah objek berkas ini berakhir.', 'Hapuslah; atau sebelumnya ada } yang berlebih.'),
  'unexpected-end': say(
    'Berkas berakhir terlalu cepat.',
    'Mungkin sebagian isinya hilang; atau di dekat akhir kurang }, ], atau tanda kutip.',
  ),
}

/** Why a text is no date; follows “not a date:”. */
export const DATES: Readonly<Record<DateReason, string>> = {
  empty: 'tidak ada isinya',
  'too-long': 'terlalu panjang',
  spaces: 'memuat spasi',
  'not-ascii': 'memuat karakter yang hanya mirip angka atau tanda hubung',
  'no-such-year': 'tahun itu tidak ada',
  'no-such-month': 'bulan itu tidak ada',
  'no-such-day': 'bulan itu tidak punya tanggal sekian',
  'no-such-time': 'jam itu tidak ada',
  'no-such-offset': 'tidak ada tempat di bumi yang sejauh itu dari UTC',
  'no-zone': 'jam harus disertai selisihnya dari UTC, misalnya +07:00',
  'time-in-set': 'jam tidak dapat dipakai dalam kumpulan tanggal',
  'long-year-in-interval': 'tahun dengan Y tidak dapat dipakai dalam rentang',
  order: 'berakhir sebelum mulai',
  'level-2-form': 'bentuk EDTF ini tidak dipakai di sini',
  'unknown-form': 'bentuknya tidak dikenal di sini',
}

/** Why a form of EDTF level 2 is no date here. */
export const FORMS: Readonly<Record<Level2Form, string>> = {
  'exponential-year': 'tahun dengan eksponen tidak dipakai di sini',
  'significant-digits': 'angka penting (S) tidak dipakai di sini',
  'all-of-set': 'himpunan “semuanya” dalam { } tidak dipakai di sini',
  'unspecified-digit': 'X hanya dapat menggantikan angka-angka terakhir tahun, bulan, atau tanggal',
  'unspecified-in-interval': 'X tidak dapat dipakai dalam rentang',
  'qualified-part': '~ dan ? hanya dapat ditulis di akhir tanggal',
  'qualified-season': 'musim tidak dapat diberi ~ atau ? di sini',
  'sub-year-grouping': 'selain musim 21–24, triwulan dan bagian tahun lain tidak dipakai di sini',
}
