import type { Words } from './words.ts'

/** The interface in Indonesian. */
export const id: Words = {
  lang: 'id',
  number: (n) => n.toLocaleString('id'),
  timeline: {
    name: 'Lini masa',
    overview: 'Ikhtisar seluruh waktu',
    folded: (duration) => `${duration} dilipat`,
    zone: (zone) => `waktu ${zone}`,
  },
  graph: {
    name: 'Jejaring',
  },
}
