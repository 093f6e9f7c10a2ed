import type { TypeKind, ValueKind } from '../story/problem-values.ts'
import type { Advice, ProblemWords } from './advice.ts'
import { DATES, FORMS, SYNTAX } from './syntax-id.ts'

const say = (what: string, fix: string): Advice => ({ what, fix })
const quoted = (found: string): string => (found === '' ? 'Teks kosong' : `“${found}”`)
const meant = (near: string | undefined, otherwise: string): string => (near === undefined ? otherwise : `Mungkin maksudnya “${near}”?`)
const number = (n: number): string => n.toLocaleString('id')

const VALUES: Readonly<Record<ValueKind, string>> = {
  text: 'teks, atau objek dengan satu teks untuk tiap bahasa',
  string: 'teks dalam tanda kutip',
  number: 'angka',
  'true-or-false': 'true atau false',
  list: 'daftar dalam [ ]',
  object: 'objek dalam { }',
  nothing: 'nilai kosong (null)',
}

const KINDS: Readonly<Record<string, string>> = {
  source: 'sumber',
  entity: 'entitas',
  event: 'kejadian',
  relation: 'hubungan',
  claim: 'klaim',
  figure: 'angka',
  question: 'pertanyaan',
  tour: 'bacaan terpandu',
}

const either = new Intl.ListFormat('id', { type: 'disjunction' })
const kinds = (list: string): string => either.format(list.split(', ').map((kind) => KINDS[kind] ?? kind))

const TYPES: Readonly<Record<TypeKind, string>> = { entity: 'entityTypes', event: 'eventTypes', relation: 'relationTypes' }

/** The messages about story files in Indonesian. */
export const problemId: ProblemWords = {
  'file-missing': ({ address, status }) =>
    say(`Tidak ada berkas cerita di ${address}: peladen menjawab ${status}.`, 'Periksa alamatnya; mungkin berkas itu sudah pindah.'),
  'file-unreadable': ({ file, reason }) => say(`${file} tidak dapat dibaca: ${reason}.`, 'Periksa namanya dan izin membacanya.'),
  'file-unreachable': ({ address }) => say(`${address} tidak terjangkau.`, 'Periksa sambungan internet, lalu coba lagi.'),
  'file-refused': ({ address, origin }) =>
    say(
      `Berkas di ${address} tidak dapat diambil.`,
      `${origin} tidak terjangkau, atau tidak mengizinkan situs lain membaca berkasnya (Access-Control-Allow-Origin).`,
    ),
  'address-refused': ({ address }) =>
    say(`Berkas tidak dibuka dari alamat ini: ${address}`, 'Pakailah alamat https dari peladen umum, tanpa nama pengguna dan kata sandi.'),
  'origin-not-allowed': ({ origin }) =>
    say(
      `Di dalam artikel, berkas dari ${origin} tidak dibuka.`,
      'Di sini situs halaman ini membuka ceritanya sendiri, dan cerita dari situs yang terdaftar padanya.',
    ),
  'file-empty': () => say('Berkas ini kosong.', 'Pilih berkas lain, atau salin berkas yang sudah jadi lalu ubah isinya.'),
  'file-too-large': ({ limit }) => say(`Berkas ini lebih besar dari ${number(limit)} MB.`, 'Bagilah cerita ini menjadi beberapa berkas.'),
  'file-encoding': () =>
    say(
      'Berkas ini tidak ditulis dalam UTF-8, sehingga huruf-hurufnya tidak dapat dibaca dengan pasti.',
      'Simpan ulang dengan pengodean UTF-8.',
    ),
  'web-page': () =>
    say(
      'Ini halaman web, bukan berkas cerita.',
      'Berikan alamat berkas JSON itu sendiri. Ada peladen yang menjawab dengan halaman bila berkasnya tidak ada atau bila orang harus masuk dahulu.',
    ),
  'broken-json': ({ reason, found }) => {
    const advice =
      reason === undefined
        ? say('Berkas ini bukan JSON yang sah.', 'Bukalah dengan penyunting yang menandai kesalahan JSON.')
        : SYNTAX[reason]
    return found === undefined ? advice : say(`${advice.what} Di sini tertulis: ${found}`, advice.fix)
  },
  'too-deep': ({ limit }) =>
    say(
      `Daftar dan objek bersarang lebih dari ${limit} tingkat.`,
      'Sebuah cerita hanya perlu tujuh tingkat: cari kurung yang dibuka dan tidak pernah ditutup.',
    ),
  'not-a-story': ({ found }) =>
    say(
      found === undefined
        ? 'Ini JSON, tetapi bukan berkas cerita: formatnya tidak disebut.'
        : `Ini JSON, tetapi bukan berkas cerita: formatnya “${found}”.`,
      'Berkas cerita diawali dengan "format": "runut/1".',
    ),
  'newer-format': ({ found }) =>
    say(
      `Format berkas ini “${found}”, lebih baru daripada program ini.`,
      'Bukalah dengan versi program yang lebih baru; versi ini membaca “runut/1”.',
    ),
  'missing-key': ({ key }) => say(`“${key}” tidak ada.`, `Tambahkan "${key}" di sini.`),
  'unknown-key': ({ key, near }) =>
    say(`Kunci “${key}” tidak punya arti di sini dan tidak dibaca.`, meant(near, 'Periksa ejaannya, atau hapuslah.')),
  'repeated-key': ({ key, line }) =>
    say(
      `Kunci “${key}” ada dua kali dalam satu objek; yang pertama di baris ${line}.`,
      'Sisakan satu saja: hanya yang terakhir yang dibaca.',
    ),
  'wrong-type': ({ expected, found }) => say(`Di sini ada ${VALUES[found]}.`, `Seharusnya ${VALUES[expected]}.`),
  'wrong-value': ({ found, allowed, near }) =>
    say(
      `${quoted(found)} tidak dapat dipakai di sini.`,
      near === undefined ? `Yang dapat dipakai: ${allowed}.` : `Mungkin maksudnya “${near}”? Yang dapat dipakai: ${allowed}.`,
    ),
  'bad-id': ({ found, near }) =>
    say(
      `${quoted(found)} tidak dapat menjadi id.`,
      `Id terdiri atas huruf kecil a–z, angka, dan tanda hubung tunggal, paling banyak 64${near === undefined ? '.' : `: misalnya “${near}”.`}`,
    ),
  'bad-url': ({ found, near }) =>
    say(
      `${quoted(found)} bukan alamat web yang dapat ditautkan.`,
      meant(near, 'Tulislah lengkap, dengan https:// atau http://, tanpa spasi dan tanpa nama pengguna.'),
    ),
  'bad-date': ({ found, reason, form, near }) =>
    say(
      reason === 'empty' ? 'Di sini tidak ada tanggal.' : `“${found}” bukan tanggal: ${form === undefined ? DATES[reason] : FORMS[form]}.`,
      meant(near, 'Contoh: 2021, 2021-01, 2021-01-05, 2021-01-05T22:16+07:00, 2020-12-31/2021-01-08, 2020-12~.'),
    ),
  'bad-language': ({ found }) => say(`${quoted(found)} bukan bahasa.`, 'Pakailah kode pendeknya, misalnya id atau en.'),
  'bad-time-zone': ({ found, near }) =>
    say(
      `${quoted(found)} bukan zona waktu; selama belum dibetulkan, tanggal dibaca menurut UTC.`,
      meant(near, 'Pakailah nama seperti Asia/Jakarta, Asia/Makassar, atau Asia/Jayapura.'),
    ),
  'empty-list': ({ key }) => say(`Daftar “${key}” kosong.`, 'Isilah paling sedikit dengan satu hal.'),
  'empty-text': ({ key }) => say(`“${key}” tidak berisi teks.`, 'Tulislah teksnya, atau hapus kunci ini bila boleh tidak ada.'),
  'repeated-id': ({ id, first }) =>
    say(
      `Id “${id}” sudah dipakai oleh ${first}.`,
      'Beri catatan ini id lain, dan pakai id itu di mana pun catatan ini dimaksud. Dalam satu berkas, tiap id hanya boleh satu.',
    ),
  'unknown-reference': ({ id, near }) =>
    say(`Tidak ada catatan dengan id “${id}”.`, meant(near, 'Periksa ejaannya, atau tambahkan catatannya.')),
  'wrong-kind': ({ id, found, allowed }) => say(`“${id}” adalah ${kinds(found)}.`, `Di sini hanya dapat ditulis id ${kinds(allowed)}.`),
  'unknown-type': ({ type, kind, near }) =>
    say(`Jenis “${type}” belum dinyatakan.`, meant(near, `Tambahkan ke ${TYPES[kind]} dalam kosakata (vocabulary).`)),
  'no-cites': () =>
    say('Di sini tidak ada sumber yang dirujuk.', 'Tambahkan "cites" dengan paling sedikit satu sumber: siapa yang mengatakannya?'),
  'date-order': ({ found }) => say(`“${found}” berakhir sebelum mulai.`, 'Tulislah tanggal yang lebih awal di depan garis miring.'),
  'date-cites-alone': () =>
    say('“whenCites” menyebut siapa yang memberi tanggal, tetapi tanggalnya tidak ada.', 'Tambahkan "when", atau hapus "whenCites".'),
  'alleged-without-claim': ({ id }) =>
    say(
      `“${id}” berstatus diduga, tetapi tidak ada klaim yang menyebut siapa penduganya.`,
      'Tambahkan klaim yang memuat id ini dalam "states", beserta sikap mereka yang menyatakan dan yang membantah.',
    ),
  'claim-set-aside': ({ id, alleged, on }) =>
    say(
      `Klaim “${id}” tidak ditampilkan${on === undefined ? '' : `, karena memerlukan “${on}”`}${alleged === 0 ? '' : `, begitu pula ${number(alleged)} catatan dugaan yang hanya dijelaskan olehnya`}.`,
      'Klaim ditampilkan utuh atau tidak sama sekali, supaya tidak ada tuduhan yang berdiri sendiri: betulkan bagian yang disebut bersama ini.',
    ),
  'anonymous-with-name': ({ key }) =>
    key === 'name'
      ? say('Nama entitas anonim ini mirip nama orang sebenarnya.', 'Tulislah gambarannya saja, misalnya “seorang pekerja”.')
      : say(
          `Entitas anonim ini memuat “${key}”, yang dapat membuka siapa dirinya.`,
          `Hapus “${key}”. Selama masih ada, entitas ini tidak ditampilkan.`,
        ),
  'depends-on-set-aside': ({ id, on, why }) => {
    if (why === 'named')
      return say(
        `“${id}” tidak ditampilkan: tidak ada lagi yang menyebutnya setelah “${on}” disisihkan.`,
        `Betulkan “${on}”, atau beri “${id}” rujukan (cites) sendiri.`,
      )
    const reason = why === 'draft' ? 'yang masih berupa draf' : 'yang disisihkan karena ada yang salah'
    const what = id === undefined ? `“${on}” dilewatkan di sini: itu catatan` : `“${id}” tidak ditampilkan: perlu “${on}”,`
    const fix =
      why === 'draft' ? `Selesaikan “${on}” dan hapus "draft"-nya, atau jangan sebut di sini.` : `Betulkan “${on}”, maka ini ikut beres.`
    return say(`${what} ${reason}.`, fix)
  },
  'missing-language': ({ lang }) =>
    say(
      `Teks ini belum ada dalam salah satu bahasa cerita: ${lang}.`,
      `Tambahkan "${lang}", atau tulis teks biasa bila sama dalam semua bahasa.`,
    ),
  'no-contact': () =>
    say(
      'Berkas ini tidak menyebut ke mana ralat atau hak jawab dapat dikirim.',
      'Tambahkan "contact" pada "story": di sini ada nama, dan siapa pun yang disebut berhak menjawab.',
    ),
  'never-shown': ({ id, kind }) => say(`Tidak ada yang merujuk “${id}” (${kinds(kind)}).`, 'Pakailah di suatu tempat, atau hapus.'),
  'dated-after-sources': ({ id, when }) =>
    say(`“${id}” bertanggal ${when}, sesudah semua sumber yang dirujuknya.`, 'Periksa tanggalnya, atau rujuk sumber yang terbit kemudian.'),
  'same-relation-twice': ({ id, first }) =>
    say(
      `“${id}” sama isinya dengan ${first}: jenis yang sama, antara dua pihak yang sama, pada waktu yang sama.`,
      'Gabungkan keduanya beserta rujukannya.',
    ),
  'source-without-address': ({ id }) =>
    say(`Sumber “${id}” tidak punya alamat.`, 'Tambahkan "url" atau "archived", supaya pembaca dapat memeriksa sendiri.'),
  'long-quote': ({ words, limit }) =>
    say(`Kutipan ini ${number(words)} kata panjangnya.`, `Batasi sampai ${number(limit)} kata: selebihnya milik penulisnya.`),
  'causal-without-claim': ({ id, type }) =>
    say(
      `“${id}” menyebut satu hal sebagai sebab hal lain (“${type}”), seolah-olah itu sudah pasti.`,
      'Tambahkan klaim yang menyatakannya, dengan siapa yang mengatakan dan siapa yang membantah.',
    ),
  'more-of-the-same': ({ code, count }) =>
    say(`Masalah yang sama, ${code}, masih ada ${number(count)} lagi.`, 'Betulkan yang tercantum, lalu periksa ulang.'),
  'self-relation': ({ id }) => say(`“${id}” menghubungkan sesuatu dengan dirinya sendiri.`, 'Periksa "from" dan "to".'),
  'circular-sources': ({ id }) =>
    say(
      `Lewat "basedOn", sumber “${id}” hanya mengulang dirinya sendiri.`,
      'Hapus langkah yang tidak benar: harus ada sumber yang pertama.',
    ),
  'look-alike-names': ({ id, other }) =>
    say(`Nama “${id}” dan “${other}” tampak sama.`, 'Bila keduanya satu, gabungkan; bila dua, bedakan namanya.'),
  'hidden-characters': ({ character }) =>
    say(
      `Teks ini memuat karakter yang tidak terlihat: ${character}.`,
      'Hapuslah: karakter itu dapat mengubah apa yang terbaca tanpa ketahuan.',
    ),
}
