import type { FileWords } from './file-en.ts'

const count = (n: number, what: string): string => `${n.toLocaleString('id')} ${what}`

/** What the page says in Indonesian of how it is read, and of the file as a public record. */
export const fileId: FileWords = {
  ways: {
    time: (soft) =>
      `Lini masa: setiap tanda satu kejadian, ucapan, atau sumber yang terbit, pada tanggal yang disebut sumber.${soft ? ' Tepi yang memudar: harinya tidak disebut.' : ''}`,
    graph:
      'Jejaring: setiap bentuk satu nama, setiap garis satu hubungan yang disebut sumber. Letak yang berdekatan tidak berarti apa-apa.',
    status: (signs) => `Seberapa pasti: ${signs.join('; ')}.`,
    signs: {
      documented: 'terisi, ada dokumennya',
      reported: 'bergaris tepi atau garis penuh, dilaporkan',
      alleged: 'putus-putus, diduga dan belum dipastikan',
      disputed: 'setengah terisi, diperselisihkan',
    },
    claims: 'Klaim: yang menyatakan selalu berdampingan dengan yang membantah. Jika tidak ada yang membantah, itu pun ditulis.',
    evidence: 'Pilih tanda, garis, atau nama: sumber dan paragrafnya tampil, dan kedua gambar menyorot yang terkait dengannya.',
    known: '“Diketahui per” kembali ke apa yang sudah dikatakan sumber-sumber ini pada suatu hari. Itu bukan apa yang diketahui umum.',
    signsName: 'Tanda',
    help: 'Cara membaca, ralat dan hak jawab, tombol',
  },
  file: {
    stand: (version, updated) => (version === '' ? `Berkas ${updated}` : `Versi ${version}, ${updated}`),
    corrections: (n) => (n === 0 ? 'Belum ada ralat' : count(n, 'ralat')),
    notYet: 'Ralat ini menyangkut catatan yang belum ada dalam sumber-sumber ini.',
    madeFor: (stand) => `Tautan ini dibuat untuk versi berkas yang lain${stand && `: ${stand}`}.`,
    shows: (stand) => `Yang Anda lihat: ${stand}.`,
    correctedSince: (n) =>
      n === 0 ? 'Daftar ralat tidak memuat ralat pada hari itu atau sesudahnya.' : `${count(n, 'ralat')} pada hari itu atau sesudahnya.`,
    later: 'Tautan itu menyebut tanggal yang lebih baru daripada tanggal berkas ini.',
    reload: 'Muat ulang',
    openThat: 'Buka versi itu',
    notKept: 'Versi itu tidak disimpan di sini.',
    stay: 'Tetap di versi ini',
    old: (stand) => `Versi berkas yang lama: ${stand}. Ralat sesudahnya tidak ada di sini.`,
    openCurrent: 'Buka versi terkini',
  },
  visit: {
    name: 'Sejak kunjungan terakhir Anda',
    line: (changes) => `Sejak kunjungan terakhir Anda: ${changes}.`,
    version: (version) => (version === '' ? 'versi baru berkas ini' : `versi ${version} berkas ini`),
    corrected: (n) => count(n, 'ralat'),
    added: (n) => count(n, 'catatan baru'),
    changed: (n) => count(n, 'catatan berubah'),
    gone: (n) => count(n, 'catatan tidak ada lagi'),
    see: 'Lihat',
    dismiss: 'Tutup baris ini',
    dismissed: 'Baris itu sudah ditutup.',
    addedName: 'Baru',
    changedName: 'Berubah',
  },
  outcome: {
    name: 'Kelanjutan',
    beside: 'kelanjutannya',
    none: 'tidak ada dalam sumber-sumber ini',
    noneYet: (by, next) => `tidak ada dalam sumber-sumber ini sampai ${by}; menyusul ${next}`,
  },
  tourOn: {
    name: 'Itu langkah terakhir. Masih ada:',
    claims: (n) => `${count(n, 'klaim')}: siapa menyatakan, siapa membantah`,
    questions: (n) => `${count(n, 'pertanyaan belum terjawab')}, dalam teks`,
    text: 'seluruh cerita sebagai teks',
    progress: 'Sejauh mana bacaan sudah berjalan',
    keys: 'Tombol panah, atau N dan P, untuk maju dan mundur; begitu pula usapan.',
  },
}
